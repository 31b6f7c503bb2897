"""whowhom on Apache Spark: the same answers, down to the last byte, by any number of workers.

Documents come from a DataFrame with the columns id, text, and perhaps date and language, or from files that the
workers read themselves. Every function takes the settings of `whowhom.Extractor` as keywords; files of names are read
where the job starts and travel with it, so that the workers need nothing but this package.
"""

import functools
import heapq
import os
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import pyarrow
from pyspark import TaskContext
from pyspark.sql import DataFrame, SparkSession

from . import files
from ._whowhom import Document, Extractor, RelationGraph

__all__ = ["GraphResult", "mentions", "relation_graph"]

MENTIONS = (
    "id string, sentence long, start long, end long, text string, entity string, kind string, name string, "
    "alias string, iso string, wikidata string, known boolean, office string, country string, "
    "candidates array<string>, nested array<string>, error string"
)
PARTS = "graph binary, id string, reason string"
PARTS_IN_ARROW = pyarrow.schema({"graph": pyarrow.binary(), "id": pyarrow.string(), "reason": pyarrow.string()})
# How many faults of a task are brought back; of the others only the number.
MOST_FAULTS = 1000


class GraphResult(NamedTuple):
    """A graph, and the records that could not be read, or not wholly."""

    graph: RelationGraph
    errors: list[files.Fault]


def mentions(df: DataFrame, **settings) -> DataFrame:
    """A row for each mention in the documents of `df`; a bad record is a row with its id and an error.

    Strings that are no UTF-8, as Spark's casts can make them, are such records. `settings` are those of Extractor.
    """
    shipped = _shipped(settings)

    def read(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        extractor = _extractor(shipped)
        for batch in batches:
            yield _as_spark_has_it(extractor.mentions_batch(batch).to_pyarrow())

    return _columns(df).mapInArrow(read, MENTIONS)


def relation_graph(
    df: DataFrame | None = None,
    *,
    paths: str | os.PathLike | Iterable[str | os.PathLike] | None = None,
    spark: SparkSession | None = None,
    window: str = "sentence",
    boilerplate: bool = False,
    partitions: int | None = None,
    **settings,
) -> GraphResult:
    """The graph of all documents of `df`, or of the files that `paths` mean.

    Files are read by the workers, which must all see them under the same paths; folders are looked through where the
    job starts. `partitions` is how many tasks the files are shared out to, by size.

    Each task counts a part of the graph, and the parts add up exactly: the result is that of a single process, however
    the documents are spread and however often a task is done again.
    """
    if (df is None) == (paths is None):
        raise ValueError("give either a DataFrame or paths")
    shipped = _shipped(settings)
    counting = {"window": window, "boilerplate": boilerplate}
    whole = RelationGraph(**counting)
    if df is not None:
        return _added_up(whole, _columns(df).mapInArrow(_counting(shipped, counting, _add_batches), PARTS))
    spark = spark or SparkSession.active()
    shares = _shares(files.listed(paths), partitions or spark.sparkContext.defaultParallelism)
    if not shares:
        return GraphResult(whole, [])
    tasks = spark.sparkContext.parallelize([(share,) for share in shares], len(shares))
    tasks = spark.createDataFrame(tasks, "paths array<string>")
    return _added_up(whole, tasks.mapInArrow(_counting(shipped, counting, _add_files), PARTS))


def _counting(shipped: tuple, counting: dict, add: Callable) -> Callable:
    """What a task does: it counts a part of the graph, and says what was wrong."""

    def count(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        graph = RelationGraph(**counting)
        errors = add(graph, _extractor(shipped), batches)
        part = graph.to_bytes(part=str(TaskContext.get().partitionId()))
        told = [fault._asdict() for fault in errors[:MOST_FAULTS]]
        if len(errors) > MOST_FAULTS:
            told.append({"id": "", "reason": f"and {len(errors) - MOST_FAULTS} more records of this task"})
        yield pyarrow.RecordBatch.from_pylist([{"graph": part}, *told], schema=PARTS_IN_ARROW)

    return count


def _add_batches(graph: RelationGraph, extractor: Extractor, batches: Iterator[pyarrow.RecordBatch]) -> list:
    return [
        files.Fault(**row) for batch in batches for row in graph.add_batch(batch, extractor).to_pyarrow().to_pylist()
    ]


def _add_files(graph: RelationGraph, extractor: Extractor, batches: Iterator[pyarrow.RecordBatch]) -> list:
    errors = []

    def good() -> Iterator[Document]:
        for batch in batches:
            for path in (path for row in batch.column("paths") for path in row.as_py()):
                for item in files.documents(path):
                    errors.append(item) if isinstance(item, files.Fault) else (yield item)

    graph.add_documents(good(), extractor, jobs=1)
    return errors


def _added_up(whole: RelationGraph, parts: DataFrame) -> GraphResult:
    errors = []
    for row in parts.collect():
        if row["graph"] is not None:
            whole.merge(RelationGraph.from_bytes(bytes(row["graph"])))
        else:
            errors.append(files.Fault(row["id"], row["reason"]))
    return GraphResult(whole, sorted(errors))


def _shares(paths: list[str], count: int) -> list[list[str]]:
    """The files in at most `count` shares of about the same size: the largest first, each to the smallest share."""
    shares = [(0, number, []) for number in range(min(count, len(paths)))]
    for size, path in sorted(((os.path.getsize(path), path) for path in paths), reverse=True):
        total, number, share = heapq.heappop(shares)
        share.append(path)
        heapq.heappush(shares, (total + size, number, share))
    return [sorted(share) for _, _, share in sorted(shares)]


def _columns(df: DataFrame) -> DataFrame:
    missing = [name for name in ("id", "text") if name not in df.columns]
    if missing:
        there = ", ".join(f"`{name}`" for name in df.columns)
        raise ValueError(f"no column `{missing[0]}`; there are {there}")
    return df.select([name for name in ("id", "text", "date", "language") if name in df.columns])


def _as_spark_has_it(batch: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
    """Spark knows no unsigned numbers."""
    unsigned = pyarrow.types.is_uint32
    columns = [column.cast(pyarrow.int64()) if unsigned(column.type) else column for column in batch.columns]
    return pyarrow.RecordBatch.from_arrays(columns, names=batch.schema.names)


def _shipped(settings: dict) -> tuple:
    """The settings as they travel, with the text of every file; faults are told here and now."""
    Extractor(**settings)
    settings = dict(settings)
    if "gazetteer" in settings:
        settings["gazetteer"] = tuple(file for path in settings["gazetteer"] for file in _texts(path))
    if "languages" in settings:
        settings["languages"] = tuple(settings["languages"])
    return tuple(sorted(settings.items()))


def _texts(path: str | os.PathLike | tuple[str, str]) -> Iterator[tuple[str, str]]:
    """The files of names that `path` means, in the order in which Extractor reads them."""
    if isinstance(path, tuple):
        yield path
    elif not os.path.isdir(path):
        with open(path, encoding="utf-8", newline="") as file:
            yield os.fspath(path), file.read()
    else:
        for entry in sorted(os.scandir(path), key=lambda entry: os.fsencode(entry.name)):
            if entry.is_dir(follow_symlinks=False) or entry.name.endswith(".tsv") and entry.is_file():
                yield from _texts(entry.path)


@functools.cache
def _extractor(shipped: tuple) -> Extractor:
    """One extractor for all tasks of a worker."""
    return Extractor(**{name: list(value) if isinstance(value, tuple) else value for name, value in shipped})
