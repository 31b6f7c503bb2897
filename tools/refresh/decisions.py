"""What a person decided about a change: refused for good, or taken into the gazetteer."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import tables
from compare import Change, Gazetteers
from tables import RefreshError, Row, Table

COLUMNS = ["file", "key", "versions", "reason", "date"]


@dataclass
class Refusals:
    """The file of refused rows."""

    table: Table

    def covers(self, change: Change) -> bool:
        """Whether a change was refused for the version it comes from."""
        return any(
            row["file"] == change.file and row["key"] == change.key and in_range(row["versions"], change)
            for row in self.table.rows()
        )

    def open(self, changes: list[Change]) -> list[Change]:
        """The changes that still wait for a decision."""
        refused = {(row["file"], row["key"]) for row in self.table.rows()}
        return [item for item in changes if (item.file, item.key) not in refused or not self.covers(item)]

    def add(self, change: Change, versions: str, reason: str, date: str) -> None:
        """Refuses a change."""
        cells = [change.file, change.key, versions, reason, date]
        self.table.insert(dict(zip(COLUMNS, cells)))


def read_refusals(path: Path) -> Refusals:
    """Reads the refused rows."""
    table = tables.read(path)
    if table.columns != COLUMNS:
        raise RefreshError(f"{path.name}: the columns must be {', '.join(COLUMNS)}")
    return Refusals(table)


def in_range(versions: str, change: Change) -> bool:
    """Whether a cell such as `*`, `cldr *`, `cldr 48.2.0` or `cldr 48..49.1` covers a change.

    Both ends belong to the range, and an end covers what begins with it: 49 covers 49.1.
    """
    if versions == "*":
        return True
    source, _, span = versions.partition(" ")
    if source != change.source:
        return False
    first, _, last = span.partition("..")
    return span == "*" or (at_least(change.version, first) and at_most(change.version, last or first))


def at_least(version: str, first: str) -> bool:
    """Whether a version is not before another."""
    return numbers(version) >= numbers(first)


def at_most(version: str, last: str) -> bool:
    """Whether a version is not behind another, compared as far as the other goes."""
    return numbers(version)[:len(numbers(last))] <= numbers(last)


def numbers(version: str) -> list[int]:
    """The numbers of a version."""
    try:
        return [int(part) for part in version.split(".")]
    except ValueError:
        raise RefreshError(f"`{version}` is no version of numbers and dots") from None


def check_versions(versions: str) -> None:
    """Fails for a range that could never be read."""
    _, _, span = versions.partition(" ")
    if versions == "*" or span == "*":
        return
    for end in span.split(".."):
        numbers(end)


def take(changes: list[Change], gazetteers: Gazetteers) -> list[str]:
    """Writes changes into the gazetteers, all or none, and returns the files that were written."""
    for item in changes:
        check_takeable(item)
    for item in changes:
        table = gazetteers.table(item.file)
        if item.old:
            table.remove(item.old)
        if item.new:
            table.insert(item.new)
    files = sorted({item.file for item in changes})
    for file in files:
        gazetteers.table(file).save()
    return files


def check_takeable(change: Change) -> None:
    """Fails for what only a person may write."""
    if change.old and tables.is_by_hand(change.old):
        raise RefreshError(f"{change.file}: `{change.key}`: a person wrote this row: edit it by hand, or refuse")
    if not change.file.startswith("names/") and not (change.old and change.new):
        raise RefreshError(
            f"{change.file}: `{change.key}`: an entity comes and goes by hand, with its names and facts"
        )


def find(changes: list[Change], gazetteers: Gazetteers, file: str, keys: list[str]) -> list[Change]:
    """The changes of a file by their keys, or a message that says why there is none."""
    found = {item.key: item for item in changes if item.file == file}
    for key in keys:
        if key not in found:
            raise RefreshError(f"{file}: `{key}`: {why_not(gazetteers, file, key)}")
    return [found[key] for key in dict.fromkeys(keys)]


def why_not(gazetteers: Gazetteers, file: str, key: str) -> str:
    """Why there is no change of this key."""
    for row in gazetteers.table(file).rows():
        if key in (row.get("id"), f"{row.get('entity')} {row.get('name')}"):
            return "a person wrote this row: edit it by hand" if tables.is_by_hand(row) else "the row is up to date"
    return "`diff` prints no such row"
