"""The snippets of docs/CLUSTER.md for engines that speak Arrow, run as they stand there."""

import re

import pytest
from conftest import ARTICLES, ROOT

pyarrow = pytest.importorskip("pyarrow")
from pyarrow import parquet  # noqa: E402

from whowhom import Document, Extractor, RelationGraph  # noqa: E402

BLOCKS = re.findall(r"^```python\n(# \w+.*?)^```", (ROOT / "docs" / "CLUSTER.md").read_text(), re.MULTILINE | re.DOTALL)


@pytest.fixture
def table(tmp_path, monkeypatch):
    """Documents, also as news.parquet and in three files of news/, in the folder in which a snippet runs."""
    texts = [text for path in sorted(ARTICLES.glob("*.txt")) for text in path.read_text().split("\n\n")]
    ids = [f"d{number}" for number in range(len(texts))]
    table = pyarrow.table({"id": ids, "text": texts, "date": ["2021-03-19"] * len(texts)})
    (tmp_path / "news").mkdir()
    parquet.write_table(table, tmp_path / "news.parquet")
    third = len(texts) // 3 + 1
    for number in range(3):
        parquet.write_table(table.slice(number * third, third), tmp_path / "news" / f"{number}.parquet")
    monkeypatch.chdir(tmp_path)
    return table


@pytest.fixture
def single(table, extractor):
    return extractor.graph(Document(row["id"], row["text"], date=row["date"]) for row in table.to_pylist())


def run(engine, extractor):
    """The names that the engine's snippet sets."""
    (block,) = [block for block in BLOCKS if block.startswith(f"# {engine}")]
    names = {"__name__": "__main__", "extractor": extractor, "pyarrow": pyarrow}
    names |= {"Extractor": Extractor, "RelationGraph": RelationGraph}
    exec(block, names)
    return names


def test_the_versions_of_spark_are_told_in_one_place():
    told = [ROOT / "python" / "pyproject.toml", *ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("python/*.md")]
    told += [*ROOT.glob("python/tests/*.txt"), *ROOT.glob("examples/spark/*.py")]
    bounds = [path.name for path in told for _ in re.findall(r"pyspark *[<>=~]", path.read_text())]
    assert bounds == ["pyproject.toml"]


def test_every_snippet_is_run_here():
    assert [block.split()[1].rstrip(":") for block in BLOCKS] == ["Polars", "DuckDB", "Ray", "Dask"]


def test_polars(table, extractor):
    pytest.importorskip("polars")
    rows = run("Polars", extractor)["rows"].to_dicts()
    assert rows == [row for batch in table.to_batches() for row in extractor.relations_batch(batch).to_pylist()]
    assert len(rows) > 20


def test_duckdb(extractor, single):
    pytest.importorskip("duckdb")
    names = run("DuckDB", extractor)
    assert names["graph"] == single
    strongest = sorted((tie.count for tie in single), reverse=True)[:10]
    assert [count for _, _, count in names["rows"]] == strongest


def test_ray(table, extractor, monkeypatch):
    ray = pytest.importorskip("ray")
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        rows = run("Ray", extractor)["rows"].take_all()
    finally:
        ray.shutdown()
    wanted = [row for batch in table.to_batches() for row in extractor.mentions_batch(batch).to_pylist()]
    place = lambda row: (row["id"], row["start"], row["entity"] or "")  # noqa: E731
    assert sorted(map(place, rows)) == sorted(map(place, wanted)) and len(rows) > 100


@pytest.mark.parametrize("scheduler", ["threads", "processes"])
def test_dask(extractor, single, scheduler):
    dask = pytest.importorskip("dask")
    with dask.config.set(scheduler=scheduler, num_workers=2):
        assert run("Dask", extractor)["graph"] == single
