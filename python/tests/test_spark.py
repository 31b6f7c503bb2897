"""The same answers on a cluster of two workers, whatever goes wrong on the way."""

import datetime
import gzip
import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT

pyarrow = pytest.importorskip("pyarrow")
pyspark = pytest.importorskip("pyspark")
if shutil.which("java") is None:
    pytest.skip("no Java is installed", allow_module_level=True)

from pyspark import cloudpickle  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

import whowhom  # noqa: E402
import whowhom.spark  # noqa: E402
import whowhom.files  # noqa: E402
from whowhom import Document  # noqa: E402

# Workers run the Python that has the package.
os.environ["PYSPARK_PYTHON"] = sys.executable
# The workers do not have this file.
cloudpickle.register_pickle_by_value(sys.modules[__name__])


@pytest.fixture(scope="module")
def spark():
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.task.maxFailures", "4")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def documents():
    paths = sorted((ROOT / "examples" / "articles").glob("*.txt"))
    parts = [part for path in paths for part in path.read_text().split("\n\n")]
    return [Document(f"d{number}", part, date="2021-03-19") for number, part in enumerate(parts * 3)]


@pytest.fixture(scope="module")
def single(documents):
    return whowhom.Extractor().graph(documents)


@pytest.fixture(scope="module")
def frame(spark, documents):
    rows = [(document.id, document.text, document.date) for document in documents]
    return spark.createDataFrame(rows, "id string, text string, date string").repartition(7)


@pytest.fixture(scope="module")
def folder(documents, tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    for number in range(5):
        lines = [{"id": d.id, "text": d.text, "date": d.date} for d in documents[number::5]]
        (folder / f"{number}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    return folder


def written(graph, path):
    graph.write(path)
    return path.read_bytes()


def test_the_graph_of_a_frame_is_that_of_one_process(frame, single, tmp_path):
    graph, errors = whowhom.spark.relation_graph(frame)
    assert errors == [] and len(graph.parts) == 7
    assert written(graph, tmp_path / "spark.graphml") == written(single, tmp_path / "single.graphml")


def test_the_graph_of_paths_is_that_of_one_process(spark, folder, single, cli, tmp_path):
    graph, errors = whowhom.spark.relation_graph(paths=folder, spark=spark, partitions=3)
    assert errors == [] and len(graph.parts) == 3
    own = written(graph, tmp_path / "spark.graphml")
    assert own == written(single, tmp_path / "single.graphml")
    cli("graph", str(folder), "-o", str(tmp_path / "cli.graphml"))
    assert own == (tmp_path / "cli.graphml").read_bytes()


def test_mentions_are_those_of_one_process(frame, documents):
    found = [row.asDict() for row in whowhom.spark.mentions(frame).collect()]
    extractor = whowhom.Extractor()
    wanted = [row for document in documents for row in extractor.extract(document).to_arrow().to_pylist()]
    order = lambda row: (row["id"], row["start"])  # noqa: E731
    assert sorted(found, key=order) == sorted(wanted, key=order)


def test_relations_are_those_of_one_process(frame, documents):
    found = [row.asDict() for row in whowhom.spark.relations(frame).collect()]
    ids, texts, dates = zip(*((document.id, document.text, document.date) for document in documents))
    batch = pyarrow.RecordBatch.from_pydict({"id": ids, "text": texts, "date": dates})
    wanted = whowhom.Extractor().relations_batch(batch).to_pylist()
    order = lambda row: (row["id"], row["start"], row["event"], row["type"], row["source"], row["target"])  # noqa: E731
    assert len(wanted) > 20 and sorted(found, key=order) == sorted(wanted, key=order)


def test_poisoned_records_are_told_and_stop_nothing(spark):
    frame = spark.sql(
        "select * from values ('a', 'Russia met Iran.', '2021'), ('b', null, '2021'), "
        "('c', cast(X'ff52' as string), '2021'), ('d', 'China met Iran.', 'soon') as t(id, text, date)"
    )
    wanted = [
        ("b", "no text"),
        ("c", "text is not UTF-8 at byte 0"),
        ("d", "`soon` is not a date; write 2021-03-19, 2021-03 or 2021; the document is read without a date"),
    ]
    graph, errors = whowhom.spark.relation_graph(frame)
    assert (graph.documents, errors, graph.errors) == (2, wanted, wanted)
    for read in (whowhom.spark.mentions, whowhom.spark.relations):
        rows = read(frame).where("error is not null").collect()
        assert sorted((row.id, row.error) for row in rows) == wanted


def test_broken_files_are_told_and_all_else_counts(spark, folder, single, tmp_path):
    broken = tmp_path / "broken"
    shutil.copytree(folder, broken)
    whole = (broken / "0.jsonl").read_bytes()
    (broken / "0.jsonl").unlink()
    # The last bytes only check what was unpacked.
    (broken / "0.jsonl.gz").write_bytes(gzip.compress(whole)[:-4])
    (broken / "bad.jsonl.gz").write_bytes(b"no gzip")
    (broken / "bad.txt").write_bytes(b"\xff")
    (broken / "bad.parquet").write_bytes(b"PAR1")
    (broken / "bad.jsonl").write_text('{"id":"deep","text":' + "[" * 100_000 + "\n")
    (broken / "news.csv").write_text("id,text\n")
    missing = str(tmp_path / "missing.jsonl")
    graph, errors = whowhom.spark.relation_graph(paths=[broken, missing], spark=spark, partitions=3)
    assert written(graph, tmp_path / "spark.graphml") == written(single, tmp_path / "single.graphml")
    bad = ["0.jsonl.gz", "bad.jsonl.gz", "bad.jsonl:1", "bad.parquet", "bad.txt", "news.csv"]
    assert [error.id for error in errors] == sorted([*(str(broken / name) for name in bad), missing])
    reasons = {os.path.basename(error.id): error.reason.split(":")[0] for error in errors}
    assert reasons["0.jsonl.gz"] == reasons["bad.jsonl.gz"] == "cannot be unpacked"
    assert reasons["bad.parquet"] == reasons["missing.jsonl"] == "cannot be read"
    assert whowhom.spark.relation_graph(paths=[broken, missing], spark=spark, partitions=7).errors == errors


def failing_once(marker, fail):
    """A function for mapInArrow that hands batches through, but fails the first time that any task gets to it."""

    def through(batches):
        for batch in batches:
            try:
                os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                pass
            else:
                fail()
            yield batch

    return through


def raise_error():
    raise OSError("the disk is gone")


def kill_worker():
    os.kill(os.getpid(), 9)


def kill_executor():
    # The daemon that made this worker is a child of the executor.
    status = pathlib.Path(f"/proc/{os.getppid()}/stat").read_text()
    os.kill(int(status.rpartition(")")[2].split()[1]), 9)


@pytest.mark.parametrize("fail", [raise_error, kill_worker, kill_executor])
def test_a_task_that_fails_once_is_done_again_and_counted_once(frame, single, tmp_path, fail):
    marker = str(tmp_path / "failed")
    shaky = frame.mapInArrow(failing_once(marker, fail), frame.schema)
    graph, errors = whowhom.spark.relation_graph(shaky)
    assert os.path.exists(marker) and errors == []
    assert written(graph, tmp_path / "spark.graphml") == written(single, tmp_path / "single.graphml")


@pytest.mark.parametrize("fail", [raise_error, kill_worker, kill_executor])
def test_files_of_a_task_that_fails_once_are_counted_once(spark, folder, single, tmp_path, monkeypatch, fail):
    marker, adding_files = str(tmp_path / "failed"), whowhom.spark._adding_files

    def shaky(shares):
        add, through = adding_files(shares), failing_once(marker, fail)
        return lambda graph, extractor, batches: add(graph, extractor, through(batches))

    monkeypatch.setattr(whowhom.spark, "_adding_files", shaky)
    graph, errors = whowhom.spark.relation_graph(paths=folder, spark=spark, partitions=3)
    assert os.path.exists(marker) and errors == []
    assert written(graph, tmp_path / "spark.graphml") == written(single, tmp_path / "single.graphml")


def test_a_task_that_always_fails_ends_the_job_with_its_reason(spark):

    frame = spark.createDataFrame([("1", "x")], "id string, text string")

    def vanish(batches):
        raise OSError("the disk is gone")
        yield

    with pytest.raises(Exception, match="the disk is gone"):
        whowhom.spark.relation_graph(frame.mapInArrow(vanish, frame.schema))


def test_faults_are_told_before_the_job_starts(spark, frame, tmp_path):
    with pytest.raises(ValueError, match="no built-in names in language `xx`"):
        whowhom.spark.relation_graph(frame, languages=["xx"])
    with pytest.raises(ValueError, match="no column `text`; there are `id`, `date`"):
        whowhom.spark.mentions(frame.drop("text"))
    with pytest.raises(ValueError, match="no relation is of the type `visit`"):
        whowhom.spark.relation_graph(frame, types=["visit"])
    with pytest.raises(ValueError, match="give either a DataFrame or paths"):
        whowhom.spark.relation_graph()


def test_files_of_names_travel_with_the_job(spark, tmp_path):
    (tmp_path / "mine.tsv").write_text("id\tname\nperson:mars-sariev\tMars Sariev\n")
    (tmp_path / "names.en.tsv").write_text("entity\talias\tname\nperson:mars-sariev\tname\tMars Sariev\n")
    frame = spark.createDataFrame([("1", "Mars Sariev met China.")], "id string, text string")
    graph, _ = whowhom.spark.relation_graph(frame, gazetteer=[tmp_path])
    assert [(tie.source, tie.target) for tie in graph] == [("country:CN", "person:mars-sariev")]


def test_files_of_rules_travel_with_the_job(spark, tmp_path):
    rules = tmp_path / "mine.rules"
    rules.write_text("relation befriends\nsource actor\ntarget actor\n\nrule befriends = {A} befriend~ {B}\n")
    frame = spark.createDataFrame([("1", "Russia befriended Tajikistan.")], "id string, text string")
    rows = whowhom.spark.relations(frame, rules=[rules])
    assert whowhom.spark.mentions(frame, rules=[rules]).count() == 2
    graph, _ = whowhom.spark.relation_graph(frame, rules=[rules])
    # What the workers read is not the file.
    rules.unlink()
    wanted = [("befriends", "country:RU", "country:TJ")]
    assert [(row.type, row.source, row.target) for row in rows.collect()] == wanted
    assert [(relation.type, relation.source, relation.target) for relation in graph.relations] == wanted
    with pytest.raises(ValueError, match=r"mine\.rules: cannot be read"):
        whowhom.spark.relations(frame, rules=[rules])


def test_slices_and_a_choice_of_relations_are_those_of_one_process(frame, documents, tmp_path):
    counting = {"slices": "quarter", "types": ["meets", "visits"], "tier": "pattern", "modality": ["asserted"]}
    counting |= {"from_date": "2021", "to_date": datetime.date(2021, 12, 31)}
    graph, _ = whowhom.spark.relation_graph(frame, **counting)
    single = whowhom.Extractor().graph(documents, **counting)
    assert len(single.relations) > 1
    assert written(graph, tmp_path / "spark.json") == written(single, tmp_path / "single.json")


@pytest.mark.parametrize("option", [[], ["--by-workers", "--partitions", "2"]])
def test_the_example_job_writes_the_graph_of_one_process(folder, single, tmp_path, option):
    submit = pathlib.Path(pyspark.__file__).parent / "bin" / "spark-submit"
    job = ROOT / "examples" / "spark" / "graph.py"
    command = [submit, "--master", "local[2]", job, folder, "-o", tmp_path / "spark.graphml", *option]
    subprocess.run(command, check=True, capture_output=True)
    assert (tmp_path / "spark.graphml").read_bytes() == written(single, tmp_path / "single.graphml")
