"""Documents from files, with the ids that the command line gives them."""

import gzip
import json
import os
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ._whowhom import Document

__all__ = ["Fault", "documents", "listed"]

ENDINGS = (".txt", ".jsonl", ".parquet", ".txt.gz", ".jsonl.gz")
# What the command line reads beside them: nobody expects these to be passed over in silence.
OF_THE_COMMAND_LINE = (".csv", ".csv.gz", ".txt.zst", ".jsonl.zst", ".csv.zst")


COLUMNS = ("id", "text", "date", "language", "title")


class Fault(NamedTuple):
    """A record that could not be read, or not wholly."""

    id: str
    reason: str


def listed(paths: str | os.PathLike | Iterable[str | os.PathLike]) -> list[str]:
    """The files that `paths` mean: files as they are, folders with all texts and tables in and below them, sorted.

    What only the command line reads (.csv and .zst) and folders that cannot be opened are among them, so that
    `documents` tells them. Hidden files and folders are left out.
    """
    paths = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    found = []
    for path in map(os.fspath, paths):
        if not os.path.isdir(path):
            found.append(path)
            continue
        for folder, folders, names in os.walk(path, onerror=lambda error: found.append(error.filename)):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            found += [os.path.join(folder, name) for name in sorted(names) if _is_wanted(name)]
    return found


def _is_wanted(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith(ENDINGS + OF_THE_COMMAND_LINE)


def documents(path: str | os.PathLike) -> Iterator[Document | Fault]:
    """The documents of a file, one after the other, and what was wrong with others.

    A .txt file is one document, whose id is its path. A .jsonl file has a document a line, a .parquet file one a
    row, with id, text, and perhaps date, language and title, in small letters or capitals; a record without id is
    called FILE:LINE. A date that cannot be read is a fault, and its document is read without one. Texts and lines that
    end in .gz are unpacked.

    A file that cannot be opened, or not be read to its end, is a fault behind the documents that could be read of it.
    """
    path = os.fspath(path)
    ending = path.lower()
    # What a name has that is no UTF-8 could not be told.
    name = os.fsencode(path).decode(errors="replace")
    try:
        if os.path.isdir(path):
            # Raises the reason why it could not be looked through.
            os.scandir(path).close()
            yield Fault(name, "a folder; `listed` gives the files in it")
        elif not ending.endswith(ENDINGS):
            yield Fault(name, f"unknown ending; known are {', '.join(ENDINGS)}")
        elif ending.endswith(".parquet"):
            yield from _of_parquet(path, name)
        elif ending.removesuffix(".gz").endswith(".jsonl"):
            yield from _of_lines(path, name)
        else:
            yield from _of_text(path, name)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        yield Fault(name, f"cannot be unpacked: {error}; the file is cut off, damaged or no gzip file")
    except OSError as error:
        yield Fault(name, f"cannot be read: {error.strerror or error}")


def _opened(path: str):
    return gzip.open(path) if path.lower().endswith(".gz") else open(path, "rb")


def _of_text(path: str, name: str) -> Iterator[Document | Fault]:
    with _opened(path) as file:
        try:
            text = file.read().decode()
        except UnicodeDecodeError as error:
            yield Fault(name, f"not UTF-8 at byte {error.start}; save the file as UTF-8")
            return
    if text.strip("\ufeff \t\r\n"):
        yield Document(name, text)


def _of_lines(path: str, name: str) -> Iterator[Document | Fault]:
    with _opened(path) as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            place = f"{name}:{number}"
            try:
                record = json.loads(line)
            except UnicodeDecodeError as error:
                yield Fault(place, f"not UTF-8 at byte {error.start} of the line; save the file as UTF-8")
                continue
            except (ValueError, RecursionError) as error:
                yield Fault(place, f"not a JSON object in one line: {error}")
                continue
            yield from _of_record(record, place)


def _of_parquet(path: str, name: str) -> Iterator[Document | Fault]:
    import pyarrow
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(path) as file:
            columns = [column for column in file.schema_arrow.names if column.lower() in COLUMNS]
            number = 0
            for batch in file.iter_batches(batch_size=1024, columns=columns):
                for row in range(batch.num_rows):
                    number += 1
                    yield from _of_row(batch, row, f"{name}:{number}")
    except pyarrow.ArrowException as error:
        yield Fault(name, f"cannot be read: {error}; the file is cut off, damaged or no Parquet file")


def _of_row(batch, row: int, place: str) -> Iterator[Document | Fault]:
    try:
        record = {name: _cell(batch.column(name)[row].as_py()) for name in batch.schema.names}
    except UnicodeDecodeError as error:
        yield Fault(place, f"not UTF-8 at byte {error.start} of a cell")
    except (ValueError, OverflowError) as error:
        yield Fault(place, f"a cell cannot be read: {error}")
    else:
        yield from _of_record(record, place)


def _cell(value: object) -> object:
    """A value of a table, in which texts may stand as bytes."""
    return value.decode() if isinstance(value, bytes) else value


def _of_record(record: object, place: str) -> Iterator[Document | Fault]:
    if isinstance(record, dict):
        # A field of the name itself goes before one like it, such as `Text`.
        record = {name.lower(): value for name, value in record.items()} | record
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
    return value.isoformat() if hasattr(value, "isoformat") else json.dumps(value, default=str)
