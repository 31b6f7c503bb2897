#!/usr/bin/env python3
"""Compares the gazetteers with pinned releases of their sources.  Standard library only.

    refresh.py fetch [--source S]                download the pinned packages, verify their checksums
    refresh.py lock [--update S=VERSION ...]     show the pins, or pin other versions
    refresh.py diff [--source S] [--kind K] [--language L]
                                                 print the rows that are new (+), changed (~) or gone (-)
    refresh.py refuse FILE KEY... --reason R     never print these rows again
    refresh.py take FILE KEY...                  write these rows into the gazetteer
    refresh.py take --all-new --source S --language L

FILE is a path within gazetteers/, KEY is what `diff` prints before the colon.
Only take, refuse and lock --update change a file of the repository.
Exit code 0 for success, 1 if `diff` printed rows, 2 for trouble.
"""
from __future__ import annotations

import argparse
import datetime
import sys
from dataclasses import dataclass
from pathlib import Path

import compare
import decisions
import pins
from compare import Change, Gazetteers
from pins import Pin
from tables import RefreshError

WORDS = {"+": "new", "~": "changed", "-": "gone"}


@dataclass(frozen=True)
class Project:
    """Where everything lies."""

    gazetteers: Path
    lock: Path
    refused: Path
    downloads: Path


def project() -> Project:
    """The repository that this script belongs to."""
    here = Path(__file__).resolve().parent
    root = here.parent.parent
    return Project(root / "gazetteers", here / "refresh.lock", here / "refused.tsv", root / "target" / "refresh")


def main(arguments: list[str], where: Project) -> int:
    """Runs one command and returns the exit code."""
    options = parser().parse_args(arguments)
    try:
        return options.command(options, where)
    except RefreshError as error:
        print(f"refresh: {error}", file=sys.stderr)
        return 2


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, prog="refresh.py"
    )
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("fetch", help="download the pinned packages")
    command.add_argument("--source")
    command.set_defaults(command=run_fetch)

    command = commands.add_parser("lock", help="show the pins, or pin other versions")
    command.add_argument("--update", action="append", default=[], metavar="SOURCE=VERSION")
    command.set_defaults(command=run_lock)

    command = commands.add_parser("diff", help="print the rows that differ")
    add_filters(command)
    command.set_defaults(command=run_diff)

    command = commands.add_parser("refuse", help="never print these rows again")
    command.add_argument("file", metavar="FILE")
    command.add_argument("keys", metavar="KEY", nargs="+")
    command.add_argument("--reason", required=True)
    command.add_argument("--versions", default="*", help="*, SOURCE *, SOURCE 48.2.0 or SOURCE 48..49.1")
    command.set_defaults(command=run_refuse)

    command = commands.add_parser("take", help="write rows into the gazetteer")
    command.add_argument("file", metavar="FILE", nargs="?")
    command.add_argument("keys", metavar="KEY", nargs="*")
    command.add_argument("--all-new", action="store_true")
    add_filters(command)
    command.set_defaults(command=run_take)
    return top


def add_filters(command: argparse.ArgumentParser) -> None:
    """The options that say which part of the comparison is meant."""
    command.add_argument("--source")
    command.add_argument("--kind", choices=["countries", "places"])
    command.add_argument("--language")


def run_fetch(options: argparse.Namespace, where: Project) -> int:
    """Brings the archives and verifies them."""
    for pin in chosen(where, options.source):
        pins.fetch(pin, where.downloads)
        print(f"{pin.name} {pin.version}: {pin.archive} is there, checksum right")
    return 0


def run_lock(options: argparse.Namespace, where: Project) -> int:
    """Shows the pins, or changes some and prints what changed."""
    lock = pins.read_lock(where.lock)
    for update in options.update:
        name, _, version = update.partition("=")
        if name not in lock or not version:
            raise RefreshError(f"`{update}` is not SOURCE=VERSION; the sources are {', '.join(sorted(lock))}")
        old, lock[name] = lock[name], pins.repin(lock[name], version, where.downloads)
        print_update(old, lock[name])
    if options.update:
        pins.write_lock(where.lock, lock)
    else:
        for pin in lock.values():
            print(f"{pin.name}\t{pin.client}\t{pin.package}\t{pin.version}\t{pin.sha256}")
    return 0


def print_update(old: Pin, new: Pin) -> None:
    """What differs between two pins, field by field."""
    changed = [field for field in vars(old) if getattr(old, field) != getattr(new, field)]
    for field in changed:
        print(f"{old.name}: {field} {getattr(old, field)} -> {getattr(new, field)}")
    if not changed:
        print(f"{old.name}: nothing changed")


def run_diff(options: argparse.Namespace, where: Project) -> int:
    """Prints the rows that wait for a decision."""
    changes = waiting(where, Gazetteers(where.gazetteers), options)
    print_changes(changes, where)
    print(summary(changes), file=sys.stderr)
    return 1 if changes else 0


def run_refuse(options: argparse.Namespace, where: Project) -> int:
    """Writes refusals of rows that `diff` prints."""
    if "\t" in options.reason or not options.reason.strip():
        raise RefreshError("a reason is one line without tabs, and not empty")
    decisions.check_versions(options.versions)
    gazetteers = Gazetteers(where.gazetteers)
    changes = waiting(where, gazetteers)
    refusals = decisions.read_refusals(where.refused)
    for item in decisions.find(changes, gazetteers, within(options.file), options.keys):
        refusals.add(item, options.versions, options.reason, datetime.date.today().isoformat())
        print(f"refused {item.file}: {item.key}")
    refusals.table.save()
    return 0


def run_take(options: argparse.Namespace, where: Project) -> int:
    """Writes accepted rows into their files."""
    gazetteers = Gazetteers(where.gazetteers)
    if options.all_new:
        if options.file or not (options.source and options.language):
            raise RefreshError("`take --all-new` needs --source and --language, and no FILE")
        changes = [item for item in waiting(where, gazetteers, options) if item.mark == "+"]
    elif options.file and options.keys:
        # Every source is asked, so that a row named here is the one that `diff` prints.
        changes = waiting(where, gazetteers)
        changes = decisions.find(changes, gazetteers, within(options.file), options.keys)
    else:
        raise RefreshError("`take` needs FILE and KEY, or --all-new")
    files = decisions.take(changes, gazetteers)
    print_changes(changes, where)
    print(f"{summary(changes)}, written to {', '.join(files) or 'no file'}", file=sys.stderr)
    return 0


def waiting(where: Project, gazetteers: Gazetteers, options: argparse.Namespace | None = None) -> list[Change]:
    """The changes that nobody refused, from all sources or from those the options choose."""
    source = options.source if options else None
    kind = options.kind if options else None
    language = options.language if options else None
    changes = []
    for pin in chosen(where, source, kind):
        archive = pins.verified(pin, where.downloads)
        changes += compare.compare(pin, archive, gazetteers, language)
    return decisions.read_refusals(where.refused).open(compare.merged(changes))


def chosen(where: Project, source: str | None, kind: str | None = None) -> list[Pin]:
    """The pins of one source, of one kind, or all, in the order of the lock file."""
    lock = pins.read_lock(where.lock)
    if source is not None and source not in lock:
        raise RefreshError(f"no source `{source}`; the sources are {', '.join(sorted(lock))}")
    return [pin for pin in lock.values() if source in (None, pin.name) and kind in (None, pin.kind)]


def within(file: str) -> str:
    """A file within the gazetteers, also if it was named from the root of the repository."""
    return file.removeprefix("./").removeprefix("gazetteers/")


def print_changes(changes: list[Change], where: Project) -> None:
    """Each change on two lines: what and why, then the row, ready to paste behind its mark."""
    gazetteers = Gazetteers(where.gazetteers)
    for item in changes:
        print(f"# {item.file}: {item.key}: {WORDS[item.mark]} in {item.source} {item.version}: {item.reason}")
        print(f"{item.mark} {gazetteers.table(item.file).format(item.row())}")


def summary(changes: list[Change]) -> str:
    """How many rows of which sort."""
    counts = [sum(item.mark == mark for item in changes) for mark in WORDS]
    return ", ".join(f"{count} {word}" for count, word in zip(counts, WORDS.values()))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], project()))
    except BrokenPipeError:
        # A reader that leaves early is no trouble.
        sys.stderr.close()
