"""Graphs: what they count, how they add up, where they go."""

import datetime
import gzip
import itertools
import json
import os
import pickle
import random
from xml.etree import ElementTree

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


@pytest.mark.parametrize("ending", ["graphml", "gexf", "json"])
def test_multigraphs_and_slices_are_those_of_the_command_line(extractor, cli, tmp_path, ending):
    sliced = extractor.graph(documents(), slices="month")
    options = ["--slices", "month", "--multigraph"]
    cli("graph", "examples/articles", *options, "-o", str(tmp_path / f"cli.{ending}"))
    sliced.write(tmp_path / f"own.{ending}", multigraph=True)
    assert (tmp_path / f"own.{ending}").read_bytes() == (tmp_path / f"cli.{ending}").read_bytes()


def test_a_choice_of_relations_is_that_of_the_command_line(extractor, cli, tmp_path):
    chosen = {"types": ["visits", "meets"], "tier": "pattern", "modality": ["asserted", "planned"]}
    options = ["--types", "visits,meets", "--tier", "pattern", "--modality", "asserted,planned"]
    cli("graph", "examples/articles", *options, "-o", str(tmp_path / "cli.partial"))
    graph = extractor.graph(documents(), **chosen)
    graph.write(tmp_path / "own.partial")
    assert (tmp_path / "own.partial").read_bytes() == (tmp_path / "cli.partial").read_bytes()
    assert {relation.type for relation in graph.relations} == {"visits", "meets"}


def test_two_tables_are_those_of_the_command_line(graph, cli, tmp_path):
    cli("graph", "examples/articles", "-o", str(tmp_path / "cli.csv"))
    graph.write(tmp_path / "own.csv")
    for table in ("nodes", "edges"):
        assert (tmp_path / f"own-{table}.csv").read_bytes() == (tmp_path / f"cli-{table}.csv").read_bytes()
    assert len(list(tmp_path.iterdir())) == 4


def test_relations_are_those_of_the_json(extractor):
    sliced = extractor.graph(documents(), slices="month")
    links = json.loads(sliced.to_json(multigraph=True))["links"]
    told = [link for link in links if link["key"] != "co-occurrence"]
    assert len(sliced.relations) == len(told) > 20
    for relation, link in zip(sliced.relations, told):
        for name in ("source", "target", "symmetric", "count", "documents", "score", "negated", "modalities"):
            assert getattr(relation, name) == link[name], name
        assert (relation.type, relation.first_seen) == (link["relation"], link.get("first_seen"))
        assert relation.last_seen == link.get("last_seen")
        assert relation.slices == {row["slice"]: row["count"] for row in link.get("slices", [])}
        assert [evidence.text for evidence in relation.evidence] == [row["text"] for row in link["evidence"]]
        assert relation.negated_share == relation.negated / relation.count
        assert relation.modality_shares == {word: count / relation.count for word, count in relation.modalities.items()}


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
    with pytest.raises(ValueError, match="they differ in gazetteers and languages"):
        graph.merge(other)
    with pytest.raises(ValueError, match=r"they differ in window \(sentence and document\), slices of time"):
        graph.merge(extractor.graph(documents(), window="document", slices="year"))
    with pytest.raises(ValueError, match=r"they differ in rules for relations \([0-9a-f]+ and none\)"):
        graph.merge(Extractor(relations=False).graph(documents()))
    with pytest.raises(ValueError, match="no partial graph of whowhom"):
        RelationGraph.from_bytes(b"<graphml/>")
    with pytest.raises(ValueError, match="cut off or damaged"):
        RelationGraph.from_bytes(graph.to_bytes()[:-1])
    with pytest.raises(ValueError, match="unknown window `page`; use one of sentence, paragraph, document"):
        RelationGraph(window="page")
    for setting, word in [("tier", "sure"), ("modality", ["denied"])]:
        with pytest.raises(ValueError, match=f"unknown {setting} `"):
            RelationGraph(**{setting: word})
    with pytest.raises(ValueError, match="no relation is of the type `visit`; use one of "):
        extractor.graph(documents(), types=["visit"])
    with pytest.raises(ValueError, match="unknown slices `week`; use one of month, quarter, year"):
        RelationGraph(slices="week")


@pytest.mark.parametrize("ending", ["graphml", "partial"])
def test_a_period_is_that_of_the_command_line(extractor, cli, tmp_path, ending):
    cli("graph", "examples/articles", "--from", "2025-03", "--to", "2025-04", "-o", str(tmp_path / f"cli.{ending}"))
    graph = extractor.graph(documents(), from_date="2025-03", to_date="2025-04")
    graph.write(tmp_path / f"own.{ending}")
    assert (tmp_path / f"own.{ending}").read_bytes() == (tmp_path / f"cli.{ending}").read_bytes()
    assert 0 < graph.documents < len(documents())


def test_the_days_of_a_period_count_and_documents_without_a_date_do_not(extractor):
    days = [None, "2021-03-18", "2021-03-19", "2021-03-20", "2021-03-21"]
    texts = [Document(str(day), "Russia met Iran.", date=day) for day in days]
    counted = lambda **period: extractor.graph(texts, **period).documents  # noqa: E731
    assert counted(from_date=datetime.date(2021, 3, 19), to_date="2021-03-20") == 2
    assert [counted(), counted(from_date="2021-03-19"), counted(to_date="2021-03-20")] == [5, 3, 3]
    with pytest.raises(ValueError, match=r"first date \(any and 2021\), last date \(any and 2022\)"):
        RelationGraph().merge(RelationGraph(from_date="2021", to_date="2022"))
    with pytest.raises(ValueError, match="`soon` is not a date"):
        RelationGraph(from_date="soon")


def test_parts_of_the_command_line_go_on_as_they_began(extractor, cli, tmp_path):
    path = tmp_path / "some.partial"
    cli("graph", "examples/articles", "--types", "visits", "--slices", "year", "-o", str(path))
    part = RelationGraph.from_bytes(path.read_bytes())
    assert {relation.type for relation in part.relations} <= {"visits"}
    part.add(extractor.extract("Japan criticised Russia. Sadyr Japarov visited China.", id="x", date="2021-03-19"))
    assert {relation.type for relation in part.relations} == {"visits"}
    assert part.node("country:CN") is not None
    with pytest.raises(ValueError, match=r"slices of time \(none and year\), types of relations \(all and visits\)"):
        RelationGraph().merge(part)


def test_adding_by_extraction_by_document_and_by_pickle_is_the_same(extractor, graph):
    other = RelationGraph()
    for document in documents():
        other.add(extractor.extract(document))
    assert other == graph == pickle.loads(pickle.dumps(graph))
    other = RelationGraph()
    assert other.add_documents(iter(documents()), extractor, jobs=1) == len(documents())
    assert other == graph and other.to_bytes() == graph.to_bytes()


def test_documents_are_added_all_or_none(extractor, graph):
    def failing():
        yield from documents()
        raise OSError("the disk is gone")

    other = RelationGraph()
    with pytest.raises(OSError, match="the disk is gone"):
        other.add_documents(failing(), extractor)
    with pytest.raises(TypeError):
        other.add_documents([*documents(), "a text"], extractor)
    assert other == RelationGraph()
    other.add_documents(documents(), extractor, jobs=3)
    assert other == graph
    with pytest.raises(ValueError, match="they differ in newlines"):
        other.add_documents(failing(), Extractor(newlines="always"))


def test_files_appear_whole_or_not_at_all(graph, tmp_path):
    with pytest.raises(ValueError, match=r"known are \.graphml, \.gexf"):
        graph.write(tmp_path / "x.png")
    with pytest.raises(OSError, match="cannot write"):
        graph.write(tmp_path / "missing" / "x.graphml")
    assert list(tmp_path.iterdir()) == []


def test_files_behind_links_are_written_and_links_stay(graph, tmp_path):
    (tmp_path / "folder").mkdir()
    target, link = tmp_path / "folder" / "news.json", tmp_path / "link.json"
    target.write_text("before")
    target.chmod(0o640)
    link.symlink_to("middle.json")
    (tmp_path / "middle.json").symlink_to(target)
    graph.write(link)
    assert link.is_symlink() and (tmp_path / "middle.json").is_symlink()
    assert target.read_text() == graph.to_json() + "\n" and target.stat().st_mode & 0o777 == 0o640
    target.unlink()
    graph.write(link)
    assert link.is_symlink() and target.read_text() == graph.to_json() + "\n"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["folder", "link.json", "middle.json", "news.json"]


def test_links_that_lead_to_no_file_are_left_alone(graph, tmp_path):
    links = {name: tmp_path / f"{name}.json" for name in ("circle", "device", "folder", "nowhere")}
    targets = {"circle": links["circle"], "device": os.devnull, "folder": tmp_path, "nowhere": tmp_path / "no" / "x.json"}
    for name, link in links.items():
        link.symlink_to(targets[name])
        with pytest.raises(OSError, match=f"{name}.json: cannot write: "):
            graph.write(link)
        assert os.readlink(link) == str(targets[name])
    assert not os.path.isfile(os.devnull) and len(list(tmp_path.iterdir())) == len(links)


@pytest.mark.parametrize("ending", ["csv", "dot", "html", "svg", "partial"])
def test_multigraphs_are_refused_where_files_cannot_be_one(graph, tmp_path, ending):
    with pytest.raises(ValueError, match=r"multigraph is for files that end in \.graphml, \.gexf, \.json"):
        graph.write(tmp_path / f"x.{ending}", multigraph=True)
    assert list(tmp_path.iterdir()) == []


def test_networkx_has_what_the_files_have(graph):
    networkx = pytest.importorskip("networkx")
    own = graph.to_networkx()
    assert isinstance(own, networkx.Graph)
    assert sorted(own) == [node.key for node in graph.nodes]
    assert {(min(ends), max(ends)): own.edges[ends]["count"] for ends in own.edges} == {
        (tie.source, tie.target): tie.count for tie in graph
    }


def test_networkx_has_an_edge_for_each_relation(graph):
    networkx = pytest.importorskip("networkx")
    own = graph.to_networkx(multigraph=True)
    assert isinstance(own, networkx.MultiDiGraph)
    keys = {(source, target, key) for source, target, key in own.edges(keys=True)}
    assert keys == {(tie.source, tie.target, "co-occurrence") for tie in graph} | {
        (relation.source, relation.target, relation.type) for relation in graph.relations
    }
    for relation in graph.relations:
        assert own.edges[relation.source, relation.target, relation.type]["score"] == relation.score


def test_tables_have_the_relations(extractor):
    pytest.importorskip("pandas")
    sliced = extractor.graph(documents(), slices="month")
    nodes, ties, relations = sliced.to_pandas(relations=True)
    assert len(nodes) == len(sliced.nodes) and len(ties) == len(sliced)
    names = ["source", "target", "count", "documents", "score", "negated", "negated_share"]
    assert relations[["type", *names]].values.tolist() == [
        [relation.type, *(getattr(relation, name) for name in names)] for relation in sliced.relations
    ]
    assert [dict(row) for row in relations["modalities"]] == [relation.modalities for relation in sliced.relations]
    assert [dict(row) for row in ties["slices"]] == [tie.slices for tie in sliced]
    assert any(tie.slices for tie in sliced)


def test_notebooks_draw_the_graph_and_escape_names():
    name = "<img src=x onerror=alert(1)> \"&'"
    tables = [("mine.tsv", f"id\tname\nperson:x\t{name}\n"), ("n.en.tsv", "entity\talias\tname\nperson:x\tname\tAda Xu\n")]
    graph = Extractor(gazetteer=tables).graph([Document("1", "Ada Xu met China.")])
    html = graph._repr_html_()
    assert html.startswith("<div>1 document, 2 nodes, 1 tie<div ") and html.endswith("</svg></div></div>")
    assert "<img" not in html and "&lt;img src=x onerror=alert(1)&gt; &quot;&amp;&#39;" in html
    tree = ElementTree.fromstring(html)
    assert len(tree.findall(".//{http://www.w3.org/2000/svg}circle")) > 2
    allowed = {"div", "svg", "title", "rect", "g", "line", "circle", "text"}
    assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= allowed


def test_notebooks_draw_the_leading_nodes_of_a_large_graph(extractor):
    names = sorted({node.name for node in extractor.graph(documents()).nodes})
    countries = [m for m in extractor.extract(". ".join(names)) if m.kind == "country"]
    texts = [f"{a.name} met {b.name}." for a, b in itertools.combinations(countries, 2)]
    texts += [f"{country.name} spoke." for country in countries[:5]]
    large = extractor.graph([Document("1", "\n\n".join(texts))], window="document")
    many = extractor.graph(Document(str(n), f"Ambassador John Smi{letters} met Japan.") for n, letters in enumerate(
        "".join(pair) for pair in itertools.product("abcdefghiklmnoprst", repeat=2)
    ))
    assert len(large) < 1500 and "drawn are" not in large._repr_html_()
    assert len(many.nodes) > 200
    html = many._repr_html_()
    assert "; drawn are the 50 nodes with most mentions, <code>write</code> draws all<div" in html
    assert html.count("<circle") >= 50 and len(html) < 100_000
    assert RelationGraph()._repr_html_().startswith("<div>0 documents, 0 nodes, 0 ties<div")


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


def test_fields_may_be_in_capitals(tmp_path):
    lines = ['{"ID":"a","Text":"x","DATE":"2021"}', '{"Id":"x","id":"b","text":"y","TEXT":""}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    found = files.documents(tmp_path / "a.jsonl")
    assert [(item.id, item.text, item.date) for item in found] == [("a", "x", "2021"), ("b", "y", None)]


def test_records_that_cannot_be_told_as_they_are_stop_nothing(tmp_path):
    deep = "[" * 100_000
    lines = ['{"id":"\\ud800","text":"Russia."}', '{"id":"x","text":"\\udfff"}', deep, '{"id":"y","text":"Iran."}']
    path = tmp_path / "a.JSONL"
    path.write_text("\n".join(lines))
    half = "half of a character beyond U+FFFF"
    *faults, last = files.documents(path)
    assert [(fault.id, fault.reason) for fault in faults[:2]] == [("?", half), ("x", half)]
    assert faults[2].id == f"{path}:3" and faults[2].reason.startswith("not a JSON object in one line: ")
    assert last.id == "y" and files.listed(tmp_path) == [str(path)]


def test_files_of_unknown_endings_are_told(tmp_path):
    (tmp_path / "a.csv").write_text("id,text\n1,Russia\n")
    fault, = files.documents(tmp_path / "a.csv")
    assert fault.reason.startswith("unknown ending; known are .txt, .jsonl, .parquet")
    # The command line reads it, so that nobody expects it to be passed over in silence.
    for name in ("b.txt.zst", "notes.md", ".hidden.txt"):
        (tmp_path / name).write_bytes(b"")
    assert files.listed(tmp_path) == [str(tmp_path / "a.csv"), str(tmp_path / "b.txt.zst")]


def packed(count):
    """Lines of documents that compress badly, so that what is cut off is not all."""
    chance = random.Random(7)
    text = lambda: f"Russia met Iran. {chance.randbytes(500).hex()}"  # noqa: E731
    return gzip.compress("".join(json.dumps({"id": f"g{n}", "text": text()}) + "\n" for n in range(count)).encode())


@pytest.fixture
def broken(tmp_path):
    """A folder of files that cannot be read, or not to their end, among some that can."""
    folder = tmp_path / "broken"
    folder.mkdir()
    whole = packed(400)
    (folder / "a.txt").write_text("China met Iran.")
    (folder / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    (folder / "cut.txt.gz").write_bytes(gzip.compress(b"Japan met Iran.")[:-9])
    (folder / "damaged.txt.gz").write_bytes(gzip.compress(b"Japan met Iran.")[:-8] + bytes(8))
    (folder / "latin.txt").write_bytes(b"Caf\xe9")
    (folder / "lines.jsonl").write_bytes(b'{"id":"1","text":"Russia met Iraq."}\n{"id":"2","text":"\xff"}\n{"id":"3","text":"China met Iraq."}\n')
    (folder / "no.jsonl.gz").write_bytes(b'{"id":"1","text":"Russia"}')
    os.symlink(folder / "nowhere", folder / "vanished.txt")
    (folder / "z.txt").write_text("Japan met Iraq.")
    return folder


def test_broken_files_are_told_and_all_else_counts(extractor, cli, broken, tmp_path):
    items = [item for path in files.listed(broken) for item in files.documents(path)]
    faults = {item.id.removeprefix(f"{broken}/"): item.reason for item in items if isinstance(item, files.Fault)}
    beginnings = {
        "cut.jsonl.gz": "cannot be unpacked: ",
        "cut.txt.gz": "cannot be unpacked: ",
        "damaged.txt.gz": "cannot be unpacked: ",
        "latin.txt": "not UTF-8 at byte 3; ",
        "lines.jsonl:2": "not UTF-8 at byte ",
        "no.jsonl.gz": "cannot be unpacked: ",
        "vanished.txt": "cannot be read: No such file or directory",
    }
    assert {id: reason[: len(beginnings.get(id, ""))] for id, reason in faults.items()} == beginnings
    graph = extractor.graph(items, jobs=2)
    assert {fault.id.removeprefix(f"{broken}/"): fault.reason for fault in graph.errors} == faults
    # What of the file stands before the cut.
    assert 100 < sum(item.id.startswith("g") for item in items) < 300
    assert graph == extractor.graph((item for item in items if isinstance(item, Document)))
    cli("graph", str(broken), "-o", str(tmp_path / "cli.partial"), code=1)
    graph.write(tmp_path / "own.partial")
    assert (tmp_path / "own.partial").read_bytes() == (tmp_path / "cli.partial").read_bytes()


def test_broken_tables_are_told(extractor, tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    texts = pyarrow.array([b"Russia met Iran.", b"\xff", b"China met Iran."], pyarrow.binary())
    parquet.write_table(pyarrow.table({"id": [b"1", b"2", b"3"], "text": texts}), path)
    first, fault, last = files.documents(path)
    assert (first.id, first.text, last.id) == ("1", "Russia met Iran.", "3")
    assert fault == (f"{path}:2", "not UTF-8 at byte 0 of a cell")
    path.write_bytes(path.read_bytes()[:-20])
    (fault,) = files.documents(path)
    assert fault.id == str(path) and fault.reason.startswith("cannot be read: ")


def test_folders_that_cannot_be_opened_and_names_that_are_no_utf8_are_told(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "w") as file:
        file.write("Russia met Iran.")
    scandir = os.scandir

    def refusing(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    items = [item for path in files.listed(tmp_path) for item in files.documents(path)]
    closed, document = items if isinstance(items[0], files.Fault) else items[::-1]
    assert closed == (str(tmp_path / "closed"), "cannot be read: Permission denied")
    assert document.id == str(tmp_path / "caf\ufffd.txt")


def test_errors_go_with_the_graph(extractor):
    texts = [Document("1", "Russia met Iran."), files.Fault("b", "no text"), files.Fault("a", "no id")]
    graph, other = RelationGraph(), RelationGraph()
    assert graph.add_documents(texts, extractor) == 1
    other.add_documents([files.Fault("c", "no text")], extractor)
    assert graph.errors == texts[1:] and repr(graph) == "RelationGraph(1 document, 2 nodes, 1 tie, 2 errors)"
    assert graph.merge(other) and graph.errors == [*texts[1:], ("c", "no text")]
    again = pickle.loads(pickle.dumps(graph))
    assert again == graph and again.errors == graph.errors
    with pytest.raises(TypeError):
        graph.add_documents([("an id", "a text")], extractor)
