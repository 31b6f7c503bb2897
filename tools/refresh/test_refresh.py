"""Tests of the refresh tool on small made packages; only the last class needs a network.

    python3 tools/refresh/test_refresh.py
"""
from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import sys
import tarfile
import tempfile
import unittest
import zipfile
from dataclasses import replace
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent))

import decisions
import pins
import refresh
import tables
from pins import Pin
from refresh import Project

ONLINE = os.environ.get("WHOWHOM_REFRESH_ONLINE") == "1"

COUNTRIES = """\
# Countries.
id\tname\tiso\tsource
country:CD\tDemocratic Republic of the Congo\tCD\tcurated
country:KG\tKyrgyzstan\tKG\tcurated
country:TJ\tTajikistan\tTJ\tcurated
"""
NAMES_RU = """\
# Names of countries, language: ru.
entity\talias\tname\tcase\tstart\tend\tsource
country:CD\tname\tКонго-Киншаса\t\t\t\tcldr-48.2
country:KG\tname\tКиргизия\t\t\t\tcurated
country:KG\tvariant\tКыргызстан\t\t\t\tcldr-48.2+curated
country:TJ\tname\tТаджикистан\t\t\t\tcldr-48.2
"""
PLACES = """\
# Places.
id\tname\ttype\tcountry\tadmin1\tlatitude\tlongitude\tpopulation\tgeonames\tsource
place:batken\tBatken\tcity\tcountry:KG\tBatken\t40.0626\t70.8194\t19847\t1528753\tgeonames
place:isfara\tIsfara\tcity\tcountry:TJ\tSughd\t40.1265\t70.6253\t37738\t1221328\tcurated+geonames
"""
PLACES_EN = """\
# Names of places, language: en.
entity\talias\tname\tcase\tstart\tend\tsource
place:batken\tname\tBatken\t\t\t\tgeonames
place:isfara\tname\tIsfara\t\t\t\tgeonames
"""
PLACES_UND = """\
# Names of places, language: und.
entity\talias\tname\tcase\tstart\tend\tsource
"""
REFUSED = "# Refused rows.\nfile\tkey\tversions\treason\tdate\n"

TERRITORIES = {
    "002": "Африка", "CD": "Конго - Киншаса", "CD-alt-variant": "Конго-Киншаса",
    "KG": "Кыргызстан", "TJ": "Таджикистан",
}
CITIES = {
    "1528753": ("Batken", 40.06259, 70.81939, 19847, ["Баткен"]),
    "1221328": ("Isfara", 40.12649, 70.62525, 37738, []),
    "1": ("Elsewhere", 1.0, 1.0, 5, []),
}


def write_cldr(path: Path, territories: dict[str, str]) -> None:
    """A package of npm with the Russian names of territories."""
    names = {"main": {"ru": {"localeDisplayNames": {"territories": territories}}}}
    text = json.dumps(names, ensure_ascii=False).encode()
    with tarfile.open(path, "w:gz") as package:
        info = tarfile.TarInfo("package/main/ru/territories.json")
        info.size = len(text)
        package.addfile(info, io.BytesIO(text))


def write_geonames(path: Path, cities: dict[str, tuple]) -> None:
    """A wheel with cities."""
    fields = ("name", "latitude", "longitude", "population", "alternatenames")
    records = {number: dict(zip(fields, values)) for number, values in cities.items()}
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("data/cities.json", json.dumps(records))


class Fixture(unittest.TestCase):
    """A repository in a temporary folder that agrees with its sources."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = Path(folder.name)
        self.where = Project(root / "gazetteers", root / "refresh.lock", root / "refused.tsv", root / "downloads")
        self.where.downloads.mkdir()
        self.write("countries.tsv", COUNTRIES)
        self.write("names/countries.ru.tsv", NAMES_RU)
        self.write("places.tsv", PLACES)
        self.write("names/places.en.tsv", PLACES_EN)
        self.write("names/places.und.tsv", PLACES_UND)
        self.where.refused.write_text(REFUSED, encoding="utf-8")
        self.sources()

    def sources(
        self,
        territories: dict[str, str] | None = None,
        cities: dict[str, tuple] | None = None,
        without: str | None = None,
    ) -> None:
        """Makes the packages with some entries changed and one left out, and pins them."""
        said, known = TERRITORIES | (territories or {}), CITIES | (cities or {})
        said.pop(without, None)
        known.pop(without, None)
        write_cldr(self.where.downloads / "cldr.tgz", said)
        write_geonames(self.where.downloads / "geonames.whl", known)
        cldr = Pin(
            "cldr", "countries", "npm", "cldr-made", "48.2.0", "cldr.tgz", "",
            "package/main/{language}/territories.json", "cldr-48.2", [], ["ru"], "none",
        )
        geonames = Pin(
            "geonames", "places", "pip", "geonames-made", "3.0.2", "geonames.whl", "",
            "data/cities.json", "geonames", [], [], "none",
        )
        pinned = [replace(pin, sha256=pins.sha256(self.where.downloads / pin.archive)) for pin in (cldr, geonames)]
        pins.write_lock(self.where.lock, {pin.name: pin for pin in pinned})

    def write(self, file: str, text: str) -> None:
        """Writes a file of the gazetteers."""
        path = self.where.gazetteers / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read(self, file: str) -> str:
        """The text of a file of the gazetteers."""
        return (self.where.gazetteers / file).read_text(encoding="utf-8")

    def run_tool(self, *arguments: str) -> tuple[int, str, str]:
        """The exit code and what was printed."""
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = refresh.main(list(arguments), self.where)
        return code, out.getvalue(), err.getvalue()

    def rows(self, *arguments: str) -> list[str]:
        """The rows that `diff` prints, without the lines of reasons, with one space for the tabs."""
        _, out, _ = self.run_tool("diff", *arguments)
        return [" ".join(line.split()) for line in out.splitlines() if not line.startswith("#")]

    def fails(self, message: str, *arguments: str) -> None:
        """Checks that a command ends with code 2, says this, and writes nothing."""
        before = self.texts()
        code, _, err = self.run_tool(*arguments)
        self.assertEqual(code, 2, err)
        self.assertIn(message, err)
        self.assertEqual(self.texts(), before)

    def texts(self) -> dict[str, bytes]:
        """All files that belong to the repository."""
        files = [*self.where.gazetteers.rglob("*.tsv"), self.where.lock, self.where.refused]
        return {str(file): file.read_bytes() for file in files}


class Diff(Fixture):
    def test_nothing_is_printed_where_source_and_gazetteer_agree(self) -> None:
        code, out, err = self.run_tool("diff")
        self.assertEqual((code, out, err), (0, "", "0 new, 0 changed, 0 gone\n"))

    def test_a_name_that_no_row_has_is_new(self) -> None:
        self.sources({"TJ-alt-variant": "Республика Таджикистан"})
        self.assertEqual(self.rows(), ["+ country:TJ variant Республика Таджикистан cldr-48.2"])

    def test_the_reason_stands_above_the_row(self) -> None:
        self.sources({"TJ-alt-variant": "РТ"})
        code, out, _ = self.run_tool("diff")
        self.assertEqual(code, 1)
        self.assertEqual(out, (
            "# names/countries.ru.tsv: country:TJ РТ: new in cldr 48.2.0: no row of the entity has the name\n"
            "+ country:TJ\tabbreviation\tРТ\t\t\t\tcldr-48.2\n"
        ))

    def test_case_accents_and_hyphens_make_no_new_name(self) -> None:
        self.sources({"CD-alt-variant": "Конго Киншаса", "TJ-alt-short": "ТАДЖИКИСТА́Н"})
        self.assertEqual(self.rows(), [])

    def test_and_stands_for_an_ampersand(self) -> None:
        self.write("names/countries.ru.tsv", NAMES_RU.replace("Таджикистан", "Tajik and Kyrgyz Hills"))
        self.sources({"TJ": "Tajik & Kyrgyz Hills"})
        self.assertEqual(self.rows(), [])

    def test_display_labels_are_not_proposed(self) -> None:
        self.sources({"KG": "Кыргызстан (Киргизия)", "KG-alt-short": "Кыргызстан", "TJ-alt-short": "Таджикистан – ТД"})
        self.assertEqual(self.rows(), [])

    def test_a_name_that_went_while_another_came_is_changed(self) -> None:
        self.sources({"TJ": "Тоҷикистон"})
        self.assertEqual(self.rows(), ["~ country:TJ name Тоҷикистон cldr-48.2"])

    def test_another_spelling_is_changed(self) -> None:
        self.sources({"TJ": "Таджикиста́н"})
        self.assertEqual(self.rows(), ["~ country:TJ name Таджикиста́н cldr-48.2"])

    def test_another_spelling_that_stands_already_is_no_change(self) -> None:
        self.write("names/countries.ru.tsv", NAMES_RU + "country:TJ\tvariant\tТаджикиста́н\t\t\t\tcldr-48.2\n")
        self.sources({"TJ": "Таджикиста́н"})
        self.assertEqual(self.rows(), [])

    def test_a_name_that_went_is_gone_if_no_other_source_has_it(self) -> None:
        self.sources(without="TJ")
        self.assertEqual(self.rows(), ["- country:TJ name Таджикистан cldr-48.2"])
        # This row is curated too.
        self.sources(without="KG")
        self.assertEqual(self.rows(), [])

    def test_rows_of_an_earlier_release_are_compared_too(self) -> None:
        self.sources(without="TJ")
        lock = pins.read_lock(self.where.lock)
        lock["cldr"] = replace(lock["cldr"], key="cldr-49.0", older_keys=["cldr-48.2"])
        pins.write_lock(self.where.lock, lock)
        self.assertEqual(self.rows(), ["- country:TJ name Таджикистан cldr-48.2"])

    def test_a_code_without_a_country_is_told_once(self) -> None:
        self.sources({"XK": "Косово", "XK-alt-variant": "Косова"})
        self.assertEqual(self.rows(), ["+ country:XK Косово XK cldr-48.2"])

    def test_population_and_coordinates_change_beyond_a_tolerance(self) -> None:
        self.sources(cities={"1528753": ("Batken", 40.06301, 70.81901, 20500, [])})
        self.assertEqual(self.rows(), [])
        self.sources(cities={"1528753": ("Batken", 40.0651, 70.81939, 25000, [])})
        self.assertEqual(
            self.rows(), ["~ place:batken Batken city country:KG Batken 40.0651 70.8194 25000 1528753 geonames"]
        )

    def test_a_city_that_geonames_dropped_is_gone(self) -> None:
        self.sources(without="1528753")
        self.assertEqual(
            self.rows(), ["- place:batken Batken city country:KG Batken 40.0626 70.8194 19847 1528753 geonames"]
        )

    def test_a_new_main_name_of_a_city_goes_to_the_names_without_language(self) -> None:
        self.sources(cities={"1528753": ("Razzakov", 40.06259, 70.81939, 19847, ["Batken"])})
        self.assertEqual(self.rows(), ["+ place:batken variant Razzakov geonames"])

    def test_filters_choose_source_kind_and_language(self) -> None:
        self.sources({"TJ-alt-short": "РТ"}, {"1528753": ("Razzakov", 40.06259, 70.81939, 19847, ["Batken"])})
        country, place = "+ country:TJ abbreviation РТ cldr-48.2", "+ place:batken variant Razzakov geonames"
        self.assertEqual(self.rows(), [country, place])
        self.assertEqual(self.rows("--source", "cldr"), [country])
        self.assertEqual(self.rows("--kind", "places"), [place])
        self.assertEqual(self.rows("--language", "ru"), [country])
        self.assertEqual(self.rows("--language", "und"), [place])
        self.fails("no source `nobody`", "diff", "--source", "nobody")


class Refuse(Fixture):
    FILE, KEY = "names/countries.ru.tsv", "country:TJ РТ"

    def setUp(self) -> None:
        super().setUp()
        self.sources({"TJ-alt-short": "РТ"})

    def test_a_refused_row_is_not_printed_again(self) -> None:
        self.assertEqual(self.run_tool("refuse", self.FILE, self.KEY, "--reason", "also Tatarstan")[0], 0)
        self.assertEqual(self.rows(), [])
        row = self.where.refused.read_text(encoding="utf-8").splitlines()[2]
        self.assertRegex(row, r"^names/countries.ru.tsv\tcountry:TJ РТ\t\*\talso Tatarstan\t\d{4}-\d\d-\d\d$")

    def test_a_refusal_can_hold_for_some_versions_only(self) -> None:
        arguments = ("refuse", self.FILE, self.KEY, "--reason", "wait", "--versions")
        for versions in "cldr 47..48.1", "cldr 49", "geonames *":
            self.run_tool(*arguments, versions)
            self.assertEqual(len(self.rows()), 1, versions)
        self.run_tool(*arguments, "cldr 48..48.2")
        self.assertEqual(self.rows(), [])
        self.fails("is no version", *arguments, "cldr new")

    def test_refused_rows_stay_sorted_and_are_refused_once(self) -> None:
        self.sources({"TJ-alt-short": "РТ", "KG-alt-short": "КР"})
        for key in self.KEY, "country:KG КР":
            self.run_tool("refuse", self.FILE, key, "--reason", "letters")
        keys = [row["key"] for row in tables.read(self.where.refused).rows()]
        self.assertEqual(keys, ["country:KG КР", self.KEY])
        self.fails("`diff` prints no such row", "refuse", self.FILE, self.KEY, "--reason", "again")

    def test_a_refused_row_is_not_taken(self) -> None:
        self.run_tool("refuse", self.FILE, self.KEY, "--reason", "letters")
        self.fails("`diff` prints no such row", "take", self.FILE, self.KEY)
        self.run_tool("take", "--all-new", "--source", "cldr", "--language", "ru")
        self.assertEqual(self.read(self.FILE), NAMES_RU)


class Take(Fixture):
    FILE = "names/countries.ru.tsv"

    def test_a_new_row_goes_to_its_sorted_place_and_nothing_else_moves(self) -> None:
        self.sources({"KG-alt-short": "КР"})
        self.assertEqual(self.run_tool("take", "gazetteers/" + self.FILE, "country:KG КР")[0], 0)
        row = "country:KG\tabbreviation\tКР\t\t\t\tcldr-48.2\n"
        self.assertEqual(self.read(self.FILE), NAMES_RU.replace("country:KG\tname", row + "country:KG\tname"))
        self.assertEqual(self.rows(), [])

    def test_taking_twice_changes_nothing(self) -> None:
        self.sources({"KG-alt-short": "КР"})
        arguments = ("take", "--all-new", "--source", "cldr", "--language", "ru")
        self.run_tool(*arguments)
        before = self.texts()
        self.assertEqual(self.run_tool(*arguments)[0], 0)
        self.assertEqual(self.texts(), before)
        self.fails("the row is up to date", "take", self.FILE, "country:KG КР")

    def test_a_changed_name_takes_the_place_of_the_old_one(self) -> None:
        self.sources({"TJ": "Тоҷикистон"})
        self.run_tool("take", self.FILE, "country:TJ Таджикистан")
        self.assertEqual(self.read(self.FILE), NAMES_RU.replace("Таджикистан", "Тоҷикистон"))

    def test_a_row_that_is_gone_is_taken_out(self) -> None:
        self.sources(without="TJ")
        self.run_tool("take", self.FILE, "country:TJ Таджикистан")
        self.assertNotIn("Таджикистан", self.read(self.FILE))

    def test_facts_of_a_place_are_written_into_its_row(self) -> None:
        self.sources(cities={"1528753": ("Batken", 40.06259, 70.81939, 25000, [])})
        self.run_tool("take", "places.tsv", "place:batken")
        self.assertEqual(self.read("places.tsv"), PLACES.replace("19847", "25000"))

    def test_a_row_that_a_person_wrote_is_never_touched(self) -> None:
        self.sources(cities={"1221328": ("Isfara", 40.12649, 70.62525, 90000, [])})
        self.assertEqual(len(self.rows()), 1)
        self.fails("a person wrote this row", "take", "places.tsv", "place:isfara")
        self.fails("a person wrote this row", "take", self.FILE, "country:KG Киргизия")

    def test_a_row_whose_case_a_person_set_is_never_touched(self) -> None:
        self.write(self.FILE, NAMES_RU.replace("Таджикистан\t", "Таджикистан\toff"))
        self.sources(without="TJ")
        self.fails("a person wrote this row", "take", self.FILE, "country:TJ Таджикистан")

    def test_all_keys_are_taken_or_none(self) -> None:
        self.sources({"KG-alt-short": "КР"})
        self.fails("`diff` prints no such row", "take", self.FILE, "country:KG КР", "country:KG XX")

    def test_entities_come_and_go_by_hand(self) -> None:
        self.sources({"XK": "Косово"}, without="1528753")
        self.fails("comes and goes by hand", "take", "countries.tsv", "country:XK")
        self.fails("comes and goes by hand", "take", "places.tsv", "place:batken")

    def test_take_says_what_it_needs(self) -> None:
        self.fails("`take` needs FILE and KEY", "take")
        self.fails("needs --source and --language", "take", "--all-new", "--source", "cldr")


class Archives(Fixture):
    """A client that copies a made archive stands in for npm and pip."""

    def setUp(self) -> None:
        super().setUp()
        self.offered = self.where.downloads.parent / "offered" / "cldr.tgz"
        self.offered.parent.mkdir()
        shutil.copy(self.where.downloads / "cldr.tgz", self.offered)
        client = mock.patch.object(pins, "run", side_effect=self.bring)
        self.client = client.start()
        self.addCleanup(client.stop)

    def bring(self, arguments: list[str]) -> None:
        """Does what `npm pack` does."""
        shutil.copy(self.offered, arguments[-1])

    def test_fetch_brings_an_archive_once(self) -> None:
        (self.where.downloads / "cldr.tgz").unlink()
        self.fails("run `refresh.py fetch`", "diff")
        for _ in range(2):
            self.assertEqual(self.run_tool("fetch", "--source", "cldr")[0], 0)
        self.assertEqual(self.client.call_count, 1)
        self.assertEqual(self.client.call_args[0][0][:3], ["npm", "pack", "cldr-made@48.2.0"])

    def test_a_wrong_checksum_fails_and_leaves_no_archive(self) -> None:
        (self.where.downloads / "cldr.tgz").unlink()
        write_cldr(self.offered, {"KG": "Другое"})
        self.fails("the checksum of cldr.tgz is ", "fetch")
        self.assertFalse((self.where.downloads / "cldr.tgz").exists())

    def test_an_archive_that_was_changed_is_not_read(self) -> None:
        write_cldr(self.where.downloads / "cldr.tgz", {"KG": "Другое"})
        self.fails("the checksum of cldr.tgz is ", "diff")

    def test_lock_update_pins_another_version_and_says_what_changed(self) -> None:
        write_cldr(self.offered, {**TERRITORIES, "TJ-alt-short": "РТ"})
        code, out, _ = self.run_tool("lock", "--update", "cldr=49.0.0")
        self.assertEqual(code, 0)
        self.assertIn("cldr: version 48.2.0 -> 49.0.0\n", out)
        self.assertIn("cldr: key cldr-48.2 -> cldr-49.0\n", out)
        self.assertIn("cldr: older_keys [] -> ['cldr-48.2']\n", out)
        self.assertEqual(self.rows(), ["+ country:TJ abbreviation РТ cldr-49.0"])
        self.assertEqual(self.run_tool("lock", "--update", "cldr=49.0.0")[1], "cldr: nothing changed\n")

    def test_lock_shows_the_pins(self) -> None:
        _, out, _ = self.run_tool("lock")
        self.assertTrue(out.startswith("cldr\tnpm\tcldr-made\t48.2.0\t"))
        self.fails("is not SOURCE=VERSION", "lock", "--update", "nobody=1")


class Repository(unittest.TestCase):
    """The files of this repository."""

    def test_the_lock_file_reads_and_writes_the_same(self) -> None:
        where = refresh.project()
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "refresh.lock"
            pins.write_lock(copy, pins.read_lock(where.lock))
            self.assertEqual(copy.read_bytes(), where.lock.read_bytes())

    def test_the_refused_rows_are_sorted_and_have_reasons(self) -> None:
        refusals = decisions.read_refusals(refresh.project().refused)
        lines = refusals.table.lines
        self.assertEqual(lines, sorted(set(lines), key=str.encode))
        self.assertTrue(all(row["reason"] and row["date"] for row in refusals.table.rows()))


class Online(unittest.TestCase):
    """The pinned packages as their registries have them today."""

    def test_the_pinned_archives_can_still_be_had(self) -> None:
        if not ONLINE:
            print("skipped: the registries are asked with WHOWHOM_REFRESH_ONLINE=1 only")
            self.skipTest("WHOWHOM_REFRESH_ONLINE is not set")
        with tempfile.TemporaryDirectory() as folder:
            for pin in pins.read_lock(refresh.project().lock).values():
                self.assertTrue(pins.fetch(pin, Path(folder)).exists())


if __name__ == "__main__":
    unittest.main()
