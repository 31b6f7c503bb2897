"""Graphs: what they count, how they add up, where they go."""

import pickle
import random

import pytest
from conftest import ROOT

from whowhom import Document, Extractor, RelationGraph, files


def documents():
    return [
        Document(str(path.relative_to(ROOT)), path.read_bytes().decode())
        for path in sorted((ROOT / "examples" / "articles").glob("*.txt"))
    ]


@pytest.fixture(scope="module")
def graph(extractor):
    return extractor.graph(documents())


@pytest.mark.parametrize("ending", ["graphml", "gexf", "json", "dot", "svg", "partial"])
def test_files_are_those_of_the_command_line(graph, cli, tmp_path, ending):
    cli("graph", "examples/articles", "-o", str(tmp_path / f"cli.{ending}"))
    graph.write(tmp_path / f"own.{ending}")
    assert (tmp_path / f"own.{ending}").read_bytes() == (tmp_path / f"cli.{ending}").read_bytes()


@pytest.mark.parametrize("window", ["sentence", "paragraph", "document"])
@pytest.mark.parametrize("count", [1, 2, 7, 64])
def test_parts_add_up_in_any_order_and_twice_makes_no_difference(extractor, window, count):
    texts = [Document(f"{d.id}#{n}", text) for d in documents() for n, text in enumerate(d.text.split("\n\n"))]
    whole = extractor.graph(texts, window=window)
    chance = random.Random(count)
    shares = [[] for _ in range(count)]
    for document in texts:
        chance.choice(shares).append(document)
    parts = [extractor.graph(share, window=window).to_bytes(part=f"p{n}") for n, share in enumerate(shares)]
    parts += [chance.choice(parts)]
    chance.shuffle(parts)
    merged = RelationGraph(window=window)
    added = [merged.merge(RelationGraph.from_bytes(part)) for part in parts]
    assert merged == whole and merged.to_json() == whole.to_json()
    assert added.count(False) == 1 and len(merged.parts) == count


def test_what_does_not_add_up_is_refused(extractor, graph):
    other = Extractor(languages=["ru"]).graph(documents())
    with pytest.raises(ValueError, match="different gazetteers or settings"):
        graph.merge(other)
    with pytest.raises(ValueError, match="cannot be merged with one that counts by"):
        graph.merge(extractor.graph(documents(), window="document"))
    with pytest.raises(ValueError, match="no partial graph of whowhom"):
        RelationGraph.from_bytes(b"<graphml/>")
    with pytest.raises(ValueError, match="cut off or damaged"):
        RelationGraph.from_bytes(graph.to_bytes()[:-1])
    with pytest.raises(ValueError, match="unknown window `page`; use one of sentence, paragraph, document"):
        RelationGraph(window="page")


def test_adding_by_extraction_by_document_and_by_pickle_is_the_same(extractor, graph):
    other = RelationGraph()
    for document in documents():
        other.add(extractor.extract(document))
    assert other == graph == pickle.loads(pickle.dumps(graph))
    other = RelationGraph()
    assert other.add_documents(iter(documents()), extractor, jobs=1) == len(documents())
    assert other == graph and other.to_bytes() == graph.to_bytes()


def test_files_appear_whole_or_not_at_all(graph, tmp_path):
    with pytest.raises(ValueError, match=r"known are \.graphml, \.gexf"):
        graph.write(tmp_path / "x.png")
    with pytest.raises(OSError, match="cannot write"):
        graph.write(tmp_path / "missing" / "x.graphml")
    assert list(tmp_path.iterdir()) == []


def test_networkx_has_what_the_files_have(graph):
    networkx = pytest.importorskip("networkx")
    own = graph.to_networkx()
    assert isinstance(own, networkx.Graph)
    assert sorted(own) == [node.key for node in graph.nodes]
    assert {(min(ends), max(ends)): own.edges[ends]["count"] for ends in own.edges} == {
        (tie.source, tie.target): tie.count for tie in graph
    }


def test_tables_have_the_ties(graph):
    pytest.importorskip("pandas")
    nodes, ties = graph.to_pandas()
    assert list(nodes["key"]) == [node.key for node in graph.nodes]
    assert list(ties["count"]) == [tie.count for tie in graph]


def test_polars_and_duckdb_read_tables(graph):
    polars = pytest.importorskip("polars")
    duckdb, pyarrow = pytest.importorskip("duckdb"), pytest.importorskip("pyarrow")
    ties = graph.to_arrow()[1]
    assert polars.DataFrame(ties)["count"].sum() == sum(tie.count for tie in graph)
    rows = pyarrow.table(ties)  # noqa: F841
    assert duckdb.sql("select sum(count)::bigint from rows").fetchall()[0][0] == sum(tie.count for tie in graph)


def test_files_have_the_ids_of_the_command_line(extractor, cli, tmp_path, monkeypatch):
    lines = ['{"text":"Russia and China met."}', '{"id":7,"text":"Iran and Iraq met.","date":"soon"}', "[", '{"id":"x"}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    (tmp_path / "b.txt").write_bytes(b"\xff")
    found = [item for path in files.listed(tmp_path) for item in files.documents(path)]
    ids = [item.id.removeprefix(str(tmp_path)) for item in found]
    assert ids == ["/a.jsonl:1", "7", "7", "/a.jsonl:3", "/a.jsonl:4", "/b.txt"]
    assert [type(item).__name__ for item in found] == ["Document", "Fault", "Document", "Fault", "Fault", "Fault"]
