"""Holds the sources against the gazetteers: which rows are new, changed or gone."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import sources
import tables
from pins import Pin
from sources import City, Name
from tables import Row, Table, bare, plain

# A town that grew by less is the same town; GeoNames changes such figures all the time.
POPULATION_TOLERANCE = 0.05
# In degrees, about a hundred metres: less is rounding, or another corner of the same square.
COORDINATE_TOLERANCE = 0.001


@dataclass(frozen=True)
class Change:
    """One row that differs: `old` is what stands in the file, `new` what the source would have.

    The key names the row within its file, and stays the same from run to run.
    """

    mark: str
    file: str
    key: str
    source: str
    version: str
    old: Row | None
    new: Row | None
    reason: str

    def row(self) -> Row:
        """The row to show."""
        return self.new or self.old


class Gazetteers:
    """The files of the gazetteers, each read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tables: dict[str, Table] = {}

    def table(self, file: str) -> Table:
        """A file by its path within the gazetteers."""
        if file not in self.tables:
            self.tables[file] = tables.read(self.folder / file)
        return self.tables[file]

    def has(self, file: str) -> bool:
        """Whether there is such a file."""
        return (self.folder / file).exists()

    def names(self, kind: str) -> list[str]:
        """The files of names of a kind, one for each language."""
        return sorted(f"names/{path.name}" for path in (self.folder / "names").glob(f"{kind}.*.tsv"))

    def by_entity(self, file: str) -> dict[str, list[Row]]:
        """The rows of a file of names by their entity; none if there is no such file."""
        rows = defaultdict(list)
        for row in self.table(file).rows() if self.has(file) else []:
            rows[row["entity"]].append(row)
        return rows


def compare(pin: Pin, archive: Path, gazetteers: Gazetteers, language: str | None = None) -> list[Change]:
    """The changes of one source, sorted by file and key."""
    changes = of_places if pin.kind == "places" else of_countries
    return sorted(changes(pin, archive, gazetteers, language), key=lambda change: (change.file, change.key))


def of_countries(pin: Pin, archive: Path, gazetteers: Gazetteers, language: str | None) -> Iterator[Change]:
    """Names of territories, language by language, and codes that are no country of ours."""
    countries = {row["id"] for row in gazetteers.table("countries.tsv").rows()}
    for tag in pin.languages if language is None else {language} & set(pin.languages):
        names = sources.territories(pin, archive, tag)
        # The codes are the same in all languages, and are told once.
        if tag == pin.languages[0]:
            yield from unknown_codes(pin, names, countries)
        for kind, prefix in ("countries", "country:"), ("organisations", "org:"):
            file = f"names/{kind}.{tag}.tsv"
            if gazetteers.has(file):
                known = [name for name in names if name.entity.startswith(prefix)]
                yield from of_names(pin, file, gazetteers, known, countries)


def unknown_codes(pin: Pin, names: list[Name], countries: set[str]) -> Iterator[Change]:
    """Territory codes without a row in countries.tsv: a new country, or a code for something else."""
    found: dict[str, Name] = {}
    for name in names:
        if name.entity.startswith("country:") and name.entity not in countries:
            found.setdefault(name.entity, name)
    for entity, name in found.items():
        row = {"id": entity, "name": name.name, "iso": entity.removeprefix("country:"), "source": pin.key}
        yield change(pin, "+", "countries.tsv", entity, None, row, "the code has no country")


def of_names(
    pin: Pin, file: str, gazetteers: Gazetteers, names: list[Name], countries: set[str]
) -> Iterator[Change]:
    """The names of one file; a name of an unknown code waits until the code has a row."""
    rows = gazetteers.by_entity(file)
    offered = defaultdict(list)
    for name in names:
        if name.entity in countries or name.entity.startswith("org:"):
            offered[name.entity].append(name)
    for entity in sorted({*rows, *offered}):
        said = {name.name for name in offered[entity]}
        gone = list(unbacked(pin, file, rows[entity], said))
        new = list(unknown_names(pin, file, rows[entity], offered[entity]))
        yield from paired(gone, new)


def unbacked(pin: Pin, file: str, rows: list[Row], said: set[str]) -> Iterator[Change]:
    """Rows that only this source gave and that it no longer says, or spells another way."""
    missing = [row for row in rows if row["name"] not in said and is_only_source(pin, row)]
    # Most rows stand as the source has them, and folding all its names takes long.
    exact = {plain(name) for name in said} if missing else set()
    alike = {bare(name): name for name in sorted(said)} if missing else {}
    standing = {plain(row["name"]) for row in rows}
    for row in missing:
        if plain(row["name"]) in exact:
            continue
        spelled = alike.get(bare(row["name"]))
        if spelled is None:
            yield change(pin, "-", file, name_key(row), row, None, "the source no longer has the name")
        elif plain(spelled) not in standing and not sources.is_display_label(spelled):
            yield renamed(pin, file, row, spelled, "the source spells it another way")


def unknown_names(pin: Pin, file: str, rows: list[Row], offered: list[Name]) -> Iterator[Change]:
    """Names of the source that no row of the entity has; display labels are not proposed."""
    seen = {bare(row["name"]) for row in rows}
    named = any(row["alias"] == "name" for row in rows)
    for name in offered:
        if bare(name.name) in seen or sources.is_display_label(name.name):
            continue
        seen.add(bare(name.name))
        alias = "variant" if name.alias == "name" and named else name.alias
        named = named or alias == "name"
        row = {"entity": name.entity, "alias": alias, "name": name.name, "source": pin.key}
        yield change(pin, "+", file, name_key(row), None, row, "no row of the entity has the name")


def paired(gone: list[Change], new: list[Change]) -> list[Change]:
    """One name that went and one that came are one change; more of them are told apart by a person."""
    lost = [item for item in gone if item.mark == "-"]
    if len(lost) != 1 or len(new) != 1:
        return [*gone, *new]
    item, name = lost[0], new[0].new["name"]
    row = {**item.old, "name": name, "source": new[0].new["source"]}
    reason = f"the source now says this for \"{item.old['name']}\""
    both = Change("~", item.file, item.key, item.source, item.version, item.old, row, reason)
    return [both if other is item else other for other in gone]


def of_places(pin: Pin, archive: Path, gazetteers: Gazetteers, language: str | None) -> Iterator[Change]:
    """Facts and names of the places that have a GeoNames number; other cities are not proposed."""
    places = gazetteers.table("places.tsv").rows()
    cities = sources.cities(pin, archive, {row["geonames"] for row in places})
    names = {file: gazetteers.by_entity(file) for file in gazetteers.names("places")}
    for row in places:
        city = cities.get(row["geonames"])
        if city:
            yield from of_city(pin, row, city, names, language)
        elif row["geonames"] and is_only_source(pin, row) and language is None:
            yield change(pin, "-", "places.tsv", row["id"], row, None, f"no city {row['geonames']} any more")


def of_city(
    pin: Pin, row: Row, city: City, names: dict[str, dict[str, list[Row]]], language: str | None
) -> Iterator[Change]:
    """One place: its facts, and its names in the files of all languages or of one."""
    if language is None:
        yield from facts(pin, row, city)
    said = {city.name, *city.others}
    for file, rows in names.items():
        if language is None or file == f"names/places.{language}.tsv":
            yield from unbacked(pin, file, rows.get(row["id"], []), said)
    if language in (None, "und"):
        # The main name has no language, so any row with it will do, and a new one goes to `und`.
        standing = [name for rows in names.values() for name in rows.get(row["id"], [])]
        main = Name(row["id"], city.name, "name")
        yield from unknown_names(pin, "names/places.und.tsv", standing, [main])


def facts(pin: Pin, row: Row, city: City) -> Iterator[Change]:
    """A place whose population or coordinates moved; GeoNames writes 0 for an unknown population."""
    new = dict(row)
    if city.population and differs(row["population"], city.population, POPULATION_TOLERANCE * city.population):
        new["population"] = str(city.population)
    for column, value in ("latitude", city.latitude), ("longitude", city.longitude):
        if differs(row[column], value, COORDINATE_TOLERANCE):
            new[column] = f"{value:.4f}"
    moved = [f"{column} was {row[column] or 'empty'}" for column in row if new[column] != row[column]]
    if moved:
        yield change(pin, "~", "places.tsv", row["id"], row, new, ", ".join(moved))


def differs(cell: str, value: float, tolerance: float) -> bool:
    """Whether a cell is empty or further from a value than the tolerance."""
    return not cell or abs(float(cell) - value) > tolerance


def renamed(pin: Pin, file: str, row: Row, name: str, reason: str) -> Change:
    """A row under the name that the source has now."""
    new = {**row, "name": name, "source": pin.key}
    return change(pin, "~", file, name_key(row), row, new, f"{reason}: was \"{row['name']}\"")


def change(pin: Pin, mark: str, file: str, key: str, old: Row | None, new: Row | None, reason: str) -> Change:
    """A change that this source gives rise to."""
    return Change(mark, file, key, pin.name, pin.version, old, new, reason)


def is_only_source(pin: Pin, row: Row) -> bool:
    """Whether no other source and no person stands behind a row."""
    return set(tables.source_keys(row)) <= pin.keys()


def name_key(row: Row) -> str:
    """The key of a row of names; an id holds no space, so the first one divides."""
    return f"{row['entity']} {row['name']}"


def merged(changes: Iterable[Change]) -> list[Change]:
    """The changes of several sources; of two that want the same row the first source is named."""
    first: dict[tuple[str, str], Change] = {}
    for item in changes:
        first.setdefault((item.file, item.key), item)
    return sorted(first.values(), key=lambda item: (item.file, item.key))
