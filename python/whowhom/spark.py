"""whowhom on Apache Spark: the same answers, down to the last byte, by any number of workers.

Documents come from a DataFrame with the columns id, text, and perhaps date and language, or from files that the
workers read themselves. Every function takes the settings of `whowhom.Extractor` as keywords; files of names and of
rules are read where the job starts and travel with it, so that the workers need nothing but this package.
"""

import datetime
import functools
import heapq
import os
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import pyarrow
from pyspark import TaskContext
from pyspark.sql import DataFrame, SparkSession

from . import files
from ._whowhom import Extractor, RelationGraph

__all__ = ["GraphResult", "mentions", "relation_graph", "relations"]

MENTIONS = (
    "id string, sentence long, start long, end long, text string, entity string, kind string, name string, "
    "alias string, iso string, wikidata string, known boolean, office string, distance long, country string, "
    "candidates array<string>, nested array<string>, error string"
)
RELATIONS = (
    "id string, document_date string, type string, source string, source_name string, source_kind string, "
    "source_text string, target string, target_name string, target_kind string, target_text string, place string, "
    "place_name string, sentence long, start long, end long, trigger_start long, trigger_end long, tier string, "
    "negated boolean, modality string, event long, rule string, plover string, cameo string, score double, "
    "source_country string, target_country string, source_sector string, target_sector string, date string, "
    "domain string, office string, standing string, error string"
)
PARTS = "graph binary, id string, reason string"
PARTS_IN_ARROW = pyarrow.schema({"graph": pyarrow.binary(), "id": pyarrow.string(), "reason": pyarrow.string()})
# How many faults of a task are brought back; of the others only the number.
MOST_FAULTS = 1000


class GraphResult(NamedTuple):
    """A graph, and the files and records that could not be read, or not wholly, sorted."""

    graph: RelationGraph
    errors: list[files.Fault]


def mentions(df: DataFrame, **settings) -> DataFrame:
    """A row for each mention in the documents of `df`; a bad record is a row with its id and an error.

    Strings that are no UTF-8, as Spark's casts can make them, are such records. `settings` are those of Extractor;
    relations, which take as long as all else, are not looked for.
    """
    settings = {name: value for name, value in settings.items() if name != "rules"}
    return _read(df, {**settings, "relations": False}, "mentions_batch", MENTIONS)


def relations(df: DataFrame, **settings) -> DataFrame:
    """A row for each relation that the documents of `df` state, as `Extractor.relations_batch` gives it; a bad record
    is a row with its id and an error.

    `settings` are those of Extractor, such as rules=["mine.rules"].
    """
    return _read(df, settings, "relations_batch", RELATIONS)


def relation_graph(
    df: DataFrame | None = None,
    *,
    paths: str | os.PathLike | Iterable[str | os.PathLike] | None = None,
    spark: SparkSession | None = None,
    window: str = "sentence",
    boilerplate: bool = False,
    slices: str | None = None,
    from_date: str | datetime.date | None = None,
    to_date: str | datetime.date | None = None,
    types: Sequence[str] = (),
    tier: str = "frame",
    modality: Sequence[str] = (),
    partitions: int | None = None,
    **settings,
) -> GraphResult:
    """The graph of all documents of `df`, or of the files that `paths` mean. What counts, and how, is said as for
    `whowhom.RelationGraph`; `settings` are those of Extractor.

    Files are read by the workers, which must all see them under the same paths; folders are looked through where the
    job starts. `partitions` is how many tasks the files are shared out to, by size. A file that cannot be read, or not
    to its end, is an error beside what could be read of it.

    Each task counts a part of the graph, and the parts add up exactly: the result is that of a single process, however
    the documents are spread and however often a task is done again.
    """
    if (df is None) == (paths is None):
        raise ValueError("give either a DataFrame or paths")
    shipped = _shipped(settings)
    counting = {"window": window, "boilerplate": boilerplate, "slices": slices, "from_date": from_date, "to_date": to_date}
    counting |= {"types": list(types), "tier": tier, "modality": list(modality)}
    whole = RelationGraph(**counting)
    # Faults are told here and now.
    whole.add_documents([], _extractor(shipped), jobs=1)
    if df is not None:
        return _added_up(whole, _columns(df).mapInArrow(_counting(shipped, counting, _add_batches), PARTS), shipped)
    spark = spark or SparkSession.active()
    shares = _shares(files.listed(paths), partitions or spark.sparkContext.defaultParallelism)
    if not shares:
        return GraphResult(whole, [])
    # One task for each number, which no worker of Python has to make.
    tasks = spark.range(0, len(shares), 1, len(shares))
    return _added_up(whole, tasks.mapInArrow(_counting(shipped, counting, _adding_files(shares)), PARTS), shipped)


def _read(df: DataFrame, settings: dict, method: str, schema: str) -> DataFrame:
    """What this method of Extractor makes of each batch of documents."""
    shipped = _shipped(settings)

    def read(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        extractor = _extractor(shipped)
        for batch in batches:
            yield _as_spark_has_it(getattr(extractor, method)(batch).to_pyarrow())

    return _columns(df).mapInArrow(read, schema)


def _counting(shipped: bytes, counting: dict, add: Callable) -> Callable:
    """What a task does: it counts a part of the graph, and says what was wrong."""

    def count(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        graph = RelationGraph(**counting)
        add(graph, _extractor(shipped), batches)
        part, errors = graph.to_bytes(part=str(TaskContext.get().partitionId())), graph.errors
        told = [fault._asdict() for fault in errors[:MOST_FAULTS]]
        if len(errors) > MOST_FAULTS:
            told.append({"id": "", "reason": f"and {len(errors) - MOST_FAULTS} more records of this task"})
        yield pyarrow.RecordBatch.from_pylist([{"graph": part}, *told], schema=PARTS_IN_ARROW)

    return count


def _add_batches(graph: RelationGraph, extractor: Extractor, batches: Iterator[pyarrow.RecordBatch]) -> None:
    for batch in batches:
        graph.add_batch(batch, extractor)


def _adding_files(shares: list[list[str]]) -> Callable:
    """What adds the files of the shares whose numbers a task is given."""

    def add(graph: RelationGraph, extractor: Extractor, batches: Iterator[pyarrow.RecordBatch]) -> None:
        numbers = (number for batch in batches for number in batch.column("id").to_pylist())
        paths = (path for number in numbers for path in shares[number])
        graph.add_documents((item for path in paths for item in files.documents(path)), extractor, jobs=1)

    return add


def _added_up(whole: RelationGraph, parts: DataFrame, shipped: bytes) -> GraphResult:
    errors = []
    for row in parts.collect():
        if row["graph"] is not None:
            whole.merge(RelationGraph.from_bytes(bytes(row["graph"])))
        else:
            errors.append(files.Fault(row["id"], row["reason"]))
    # In an order that does not depend on tasks; the graph tells them too.
    whole.add_documents(sorted(errors), _extractor(shipped), jobs=1)
    return GraphResult(whole, whole.errors)


def _shares(paths: list[str], count: int) -> list[list[str]]:
    """The files in at most `count` shares of about the same size: the largest first, each to the smallest share."""
    shares = [(0, number, []) for number in range(min(count, len(paths)))]
    for size, path in sorted(((_size(path), path) for path in paths), reverse=True):
        total, number, share = heapq.heappop(shares)
        share.append(path)
        heapq.heappush(shares, (total + size, number, share))
    return [sorted(share) for _, _, share in sorted(shares)]


def _size(path: str) -> int:
    """Bytes of a file; what cannot be looked at has none, and the task that is to read it tells why."""
    try:
        return os.path.getsize(path)
    except OSError:
        return 0


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


def _shipped(settings: dict) -> bytes:
    """An extractor as it travels, with the text of every file; faults are told here and now."""
    return pickle.dumps(Extractor(**settings))


@functools.cache
def _extractor(shipped: bytes) -> Extractor:
    """One extractor for all tasks of a worker."""
    return pickle.loads(shipped)
