"""The tab-separated files: gazetteers and decisions, read and written row by row.

A file is kept as its lines, so that a write touches the lines it means and no other.
"""
from __future__ import annotations

import bisect
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

Row = dict[str, str]


class RefreshError(Exception):
    """A fault to tell the user in one line; the command ends with exit code 2."""


@dataclass
class Table:
    """One file: the comment lines, the names of the columns, and the rows as lines."""

    path: Path
    head: list[str]
    columns: list[str]
    lines: list[str]

    def rows(self) -> list[Row]:
        """The rows by the names of their columns."""
        return [self.parse(line) for line in self.lines]

    def parse(self, line: str) -> Row:
        """The cells of a line; a line with too few or too many is a fault of the file."""
        cells = line.split("\t")
        if len(cells) != len(self.columns):
            number = len(self.head) + 2 + self.lines.index(line)
            raise RefreshError(f"{self.path.name}:{number}: {len(cells)} cells, expected {len(self.columns)}")
        return dict(zip(self.columns, cells))

    def format(self, row: Row) -> str:
        """The line of a row; columns it does not name stay empty."""
        return "\t".join(row.get(column, "") for column in self.columns)

    def insert(self, row: Row) -> None:
        """Puts a row in its place by bytes, and leaves all others where they are."""
        bisect.insort(self.lines, self.format(row), key=str.encode)

    def remove(self, row: Row) -> None:
        """Takes out one row."""
        self.lines.remove(self.format(row))

    def save(self) -> None:
        """Writes the file through a neighbour, so that a broken run leaves the old one whole."""
        text = "".join(f"{line}\n" for line in [*self.head, "\t".join(self.columns), *self.lines])
        part = self.path.with_name(self.path.name + ".part")
        part.write_text(text, encoding="utf-8", newline="\n")
        os.replace(part, self.path)


def read(path: Path) -> Table:
    """Reads a file of the gazetteers' format."""
    try:
        lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except FileNotFoundError:
        raise RefreshError(f"{path.name}: no such file") from None
    start = next((i for i, line in enumerate(lines) if not line.startswith("# ")), len(lines))
    if start == len(lines):
        raise RefreshError(f"{path.name}: no line with the names of the columns")
    return Table(path, lines[:start], lines[start].split("\t"), lines[start + 1:])


def source_keys(row: Row) -> list[str]:
    """The source keys of a row without the details behind the colon."""
    return [part.partition(":")[0] for part in row["source"].split("+")]


def is_by_hand(row: Row) -> bool:
    """Whether a person wrote the row, or decided about it by a case value or a date."""
    decided = any(row.get(column) for column in ("case", "start", "end"))
    return decided or "curated" in source_keys(row)


def plain(name: str) -> str:
    """A name without letter case, kind of apostrophe, hyphens and ampersands.

    The gazetteers write "and" where CLDR has "&", and such a row is still the source's.
    """
    text = unicodedata.normalize("NFKC", name).casefold().replace("&", " and ")
    text = "".join("'" if c in "’‘ʼʻ`´" else " " if c in "-‐‑–—" else c for c in text)
    return " ".join(text.split())


def bare(name: str) -> str:
    """`plain` without accents and apostrophes: two names alike here are found alike in a text."""
    letters = unicodedata.normalize("NFD", plain(name))
    return "".join(c for c in letters if not unicodedata.combining(c) and c != "'")
