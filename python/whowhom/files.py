"""Documents from files, with the ids that the command line gives them."""

import gzip
import json
import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ._whowhom import Document

__all__ = ["Fault", "documents", "listed"]

ENDINGS = (".txt", ".jsonl", ".parquet", ".txt.gz", ".jsonl.gz")


class Fault(NamedTuple):
    """A record that could not be read, or not wholly."""

    id: str
    reason: str


def listed(paths: str | os.PathLike | Iterable[str | os.PathLike]) -> list[str]:
    """The files that `paths` mean: files as they are, folders with all texts and tables in and below them, sorted."""
    paths = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    found = []
    for path in map(os.fspath, paths):
        if not os.path.isdir(path):
            found.append(path)
            continue
        for folder, folders, names in os.walk(path):
            folders.sort()
            found += [os.path.join(folder, name) for name in sorted(names) if name.lower().endswith(ENDINGS)]
    return found


def documents(path: str | os.PathLike) -> Iterator[Document | Fault]:
    """The documents of a file, one after the other, and what was wrong with others.

    A .txt file is one document, whose id is its path. A .jsonl file has a document a line, a .parquet file one a
    row, with id, text, and perhaps date, language and title; a record without id is called FILE:LINE. Texts and lines
    that end in .gz are unpacked.
    """
    path = os.fspath(path)
    name = path.lower()
    if not name.endswith(ENDINGS):
        yield Fault(path, f"unknown ending; known are {', '.join(ENDINGS)}")
    elif name.endswith(".parquet"):
        yield from _of_parquet(path)
    elif name.removesuffix(".gz").endswith(".jsonl"):
        yield from _of_lines(path)
    else:
        yield from _of_text(path)


def _opened(path: str):
    return gzip.open(path) if path.lower().endswith(".gz") else open(path, "rb")


def _of_text(path: str) -> Iterator[Document | Fault]:
    with _opened(path) as file:
        try:
            text = file.read().decode()
        except UnicodeDecodeError as error:
            yield Fault(path, f"not UTF-8 at byte {error.start}; save the file as UTF-8")
            return
    if text.strip("\ufeff \t\r\n"):
        yield Document(path, text)


def _of_lines(path: str) -> Iterator[Document | Fault]:
    with _opened(path) as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            place = f"{path}:{number}"
            try:
                record = json.loads(line)
            except UnicodeDecodeError as error:
                yield Fault(place, f"not UTF-8 at byte {error.start} of the line; save the file as UTF-8")
                continue
            except (ValueError, RecursionError) as error:
                yield Fault(place, f"not a JSON object in one line: {error}")
                continue
            yield from _of_record(record, place)


def _of_parquet(path: str) -> Iterator[Document | Fault]:
    from pyarrow import parquet

    wanted = ["id", "text", "date", "language", "title"]
    with parquet.ParquetFile(path) as file:
        columns = [name for name in wanted if name in file.schema_arrow.names]
        number = 0
        for batch in file.iter_batches(batch_size=1024, columns=columns):
            for row in range(batch.num_rows):
                number += 1
                place = f"{path}:{number}"
                try:
                    record = {name: batch.column(name)[row].as_py() for name in columns}
                except UnicodeDecodeError as error:
                    yield Fault(place, f"not UTF-8 at byte {error.start} of a cell")
                    continue
                yield from _of_record(record, place)


def _of_record(record: object, place: str) -> Iterator[Document | Fault]:
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        yield Fault(place, "no text in field `text`")
        return
    id, date, language, title = (_plain(record.get(name)) for name in ("id", "date", "language", "title"))
    try:
        yield Document(id or place, record["text"], date=date, language=language, title=title)
    except UnicodeEncodeError:
        # It may stand in the id, which then could not be told.
        yield Fault((id or place).encode(errors="replace").decode(), "half of a character beyond U+FFFF")
    except ValueError as error:
        yield Fault(id or place, f"{error}; the document is read without a date")
        yield Document(id or place, record["text"], language=language, title=title)


def _plain(value: object) -> str | None:
    """A value as text; None for what is blank."""
    if value is None or isinstance(value, str) and not value.strip():
        return None
    if isinstance(value, str):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else json.dumps(value)
