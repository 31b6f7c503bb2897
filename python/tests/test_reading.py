"""What a document says, as the command line says it."""

import datetime
import json
import pickle
import subprocess
import threading

import pytest
from conftest import ARTICLES, ROOT

import whowhom
from whowhom import Document, Extractor


def articles():
    return sorted(ARTICLES.glob("*.txt"))


def test_json_is_that_of_the_command_line(extractor, cli):
    for options in [{}, {"offsets": "bytes"}, {"explain": True}]:
        flags = [f"--offsets={options.get('offsets', 'chars')}"] + ["--explain"] * options.get("explain", False)
        lines = cli("extract", "examples/articles", *flags).decode().splitlines()
        ids = [str(path.relative_to(ROOT)) for path in articles()]
        texts = [path.read_bytes().decode() for path in articles()]
        own = [extractor.extract(text, id=id).to_json(**options) for id, text in zip(ids, texts)]
        assert own == lines and len(own) >= 5
    files = b"".join(bytes(extractor.extract(text, id=id)) for id, text in zip(ids, texts))
    assert files == cli("extract", "examples/articles")


def test_offsets_count_characters(extractor):
    text = "🇰🇬 Türkiye’s policy: Мир, Kyrgyzstan."
    for mention in extractor.extract(text):
        assert text[mention.start : mention.end] == mention.text
    assert [mention.entity for mention in extractor.extract(text)] == ["country:TR", "country:KG"]


def test_sentences_hold_their_mentions(extractor):
    text = articles()[0].read_text()
    extraction = extractor.extract(text)
    assert [m.start for sentence in extraction.sentences for m in sentence] == [m.start for m in extraction]
    assert all(text[s.start : s.end] == s.text == str(s) for s in extraction.sentences)


@pytest.mark.parametrize("date", ["2006-10-01", datetime.date(2006, 10, 1), datetime.datetime(2006, 10, 1, 12, 30)])
def test_dates_decide_who_holds_an_office(extractor, date):
    extraction = extractor.extract("The Kyrgyz president spoke.", date=date)
    assert extraction.mentions[-1].entity == "person:kurmanbek-bakiyev"
    assert (extraction.date, extraction.date_from) == ("2006-10-01", None)


def test_errors_have_the_words_of_the_command_line(tmp_path):
    with pytest.raises(ValueError, match="`soon` is not a date; write 2021-03-19, 2021-03 or 2021"):
        Document("1", "text", date="soon")
    with pytest.raises(ValueError, match="no built-in names in language `xx`; use one of ar, "):
        Extractor(languages=["xx"])
    with pytest.raises(ValueError, match="without the built-in gazetteer there is no name to find"):
        Extractor(builtin=False)
    with pytest.raises(ValueError, match="unknown newlines `never`; use one of auto, always, paragraph"):
        Extractor(newlines="never")
    faulty = tmp_path / "mine.tsv"
    faulty.write_text("id\tname\nperson:x\n")
    with pytest.raises(ValueError, match=r"mine\.tsv:2: "):
        Extractor(gazetteer=[faulty])
    with pytest.raises(TypeError):
        Extractor().extract(Document("1", "text"), id="2")


def test_names_of_ones_own_from_a_file_or_from_memory(tmp_path):
    files = {
        "mine.tsv": "id\tname\nperson:mars-sariev\tMars Sariev\n",
        "names.en.tsv": "entity\talias\tname\nperson:mars-sariev\tname\tMars Sariev\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    extractors = [Extractor(gazetteer=[tmp_path]), Extractor(gazetteer=list(files.items()))]
    for extractor in extractors:
        assert extractor.extract("Mars Sariev spoke.").mentions[0].entity == "person:mars-sariev"
    assert extractors[0].fingerprint == extractors[1].fingerprint != Extractor().fingerprint


RULES = """
relation befriends
source actor
target actor

rule befriends = {A} befriend~ {B}
yes {A Russia} befriended {B Tajikistan}.
"""


def found(extractor, text="Russia befriended Tajikistan."):
    return [(r.type, r.source.entity, r.target.entity) for r in extractor.extract(text).relations]


def test_rules_of_ones_own_from_a_file_a_folder_or_memory(tmp_path, cli):
    (tmp_path / "mine.rules").write_text(RULES)
    (tmp_path / "notes.txt").write_text("no rules here")
    extractors = [Extractor(rules=rules) for rules in ([tmp_path / "mine.rules"], [tmp_path], [("x.rules", RULES)])]
    for extractor in extractors:
        assert found(extractor) == [("befriends", "country:RU", "country:TJ")]
        assert found(extractor, "Japan criticised Russia.") == [("criticises", "country:JP", "country:RU")]
    assert len({extractor.fingerprint for extractor in extractors}) == 1
    assert extractors[0].fingerprint != Extractor().fingerprint
    (tmp_path / "a.txt").write_text("Russia befriended Tajikistan.")
    line = cli("extract", str(tmp_path / "a.txt"), "--rules", str(tmp_path)).decode().rstrip("\n")
    assert extractors[0].extract("Russia befriended Tajikistan.", id=str(tmp_path / "a.txt")).to_json() == line


def test_faulty_rules_are_told_in_the_words_of_the_command_line(tmp_path, cli):
    (tmp_path / "mine.rules").write_text("rule lost = {A} lose~ {B}\nrelation likes\nsource actor\ntarget planet\n")
    (tmp_path / "latin.rules").write_bytes(b"# \xe9\n")
    (tmp_path / "empty").mkdir()
    for path in [tmp_path / "mine.rules", tmp_path / "latin.rules", tmp_path / "empty", tmp_path / "missing.rules"]:
        with pytest.raises(ValueError) as fault:
            Extractor(rules=[path])
        with pytest.raises(subprocess.CalledProcessError) as told:
            cli("extract", "examples/articles", "--rules", str(path))
        for line in str(fault.value).splitlines():
            place, _, message = line.partition(": ")
            assert place.startswith(str(path)) and message in told.value.stderr.decode()
    with pytest.raises(ValueError, match="rules find relations; give either rules or relations=False"):
        Extractor(rules=[("x.rules", RULES)], relations=False)


def test_an_extractor_takes_its_files_along(tmp_path):
    (tmp_path / "mine.rules").write_text(RULES)
    (tmp_path / "mine.tsv").write_text("id\tname\nperson:mars-sariev\tMars Sariev\n")
    (tmp_path / "names.en.tsv").write_text("entity\talias\tname\nperson:mars-sariev\tname\tMars Sariev\n")
    own = Extractor(gazetteer=[tmp_path], rules=[tmp_path], languages=["ru"], newlines="always")
    packed = pickle.dumps(own)
    for path in tmp_path.iterdir():
        path.unlink()
    other = pickle.loads(packed)
    assert other.fingerprint == own.fingerprint
    assert found(other, "Mars Sariev befriended China.") == [("befriends", "person:mars-sariev", "country:CN")]
    silent = Extractor(relations=False)
    assert pickle.loads(pickle.dumps(silent)).fingerprint == silent.fingerprint


def test_documents_can_be_pickled():
    document = Document("1", "text", date="2021-03", language="en", title="Title")
    assert pickle.loads(pickle.dumps(document)) == document


def test_many_threads_read_at_once(extractor):
    documents = [Document(str(n), path.read_text()) for n, path in enumerate(articles() * 20)]
    alone = [extractor.extract(document).to_json() for document in documents]
    assert [extraction.to_json() for extraction in extractor.extract_all(documents, jobs=2)] == alone
    found = []
    threads = [threading.Thread(target=lambda: found.append([extractor.extract(d).to_json() for d in documents]))] * 1
    threads += [threading.Thread(target=lambda: found.append([extractor.extract(d).to_json() for d in documents]))]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert found == [alone, alone]


def test_strange_texts_are_read(extractor):
    for text in ["", "\0", "\u2029" * 3, "🇰🇬" * 50, "A. " * 1000, "<b>Russia</b> & \"Turkey\""]:
        extraction = extractor.extract(text)
        assert json.loads(extraction.to_json())["mentions"] == extraction.to_dict()["mentions"]
    with pytest.raises(UnicodeEncodeError):
        extractor.extract("\ud800")


def test_notebooks_highlight_entities_and_escape_the_rest(extractor):
    html = extractor.extract("<i>Russia</i> & \"co\"")._repr_html_()
    assert "&lt;i&gt;<mark title=\"Russia (country:RU)\"" in html and "<i>" not in html


def test_the_stubs_name_what_there_is():
    import ast
    import pathlib

    stub = pathlib.Path(whowhom.__file__).with_name("_whowhom.pyi")
    classes = {node.name: node for node in ast.parse(stub.read_text()).body if isinstance(node, ast.ClassDef)}
    names = [name for name in whowhom.__all__ if not name.startswith("_")]
    assert sorted(classes) == sorted(names)
    for name, node in classes.items():
        own = {name for name in vars(getattr(whowhom, name)) if not name.startswith("__")}
        told = {item.name for item in node.body if isinstance(item, ast.FunctionDef) and not item.name.startswith("__")}
        assert told == own, name


def test_relations_join_mentions_of_their_sentence(extractor):
    extraction = extractor.extract("Sadyr Japarov visited China. Russia will not visit Iran.", date="2021-03-19")
    told = extraction.to_dict()["relations"]
    assert [(r.type, r.negated, r.modality, r.start) for r in extraction.relations] == [
        (r["type"], r["negated"], r["modality"], r["start"]) for r in told
    ]
    fields = ["score", "plover", "cameo", "source_country", "target_country", "source_sector", "target_sector"]
    for field in [*fields, "date", "domain", "office", "standing", "rule", "event", "tier"]:
        assert [getattr(r, field) for r in extraction.relations] == [r.get(field) for r in told], field
    visit = extraction.relations[0]
    assert (visit.type, visit.source.entity, visit.target.entity) == ("visits", "person:sadyr-japarov", "country:CN")
    assert visit.sentence.start <= visit.source.start and visit.target.end <= visit.sentence.end
    silent = Extractor(relations=False)
    assert silent.extract("Sadyr Japarov visited China.", date="2021-03-19").relations == []
    assert silent.fingerprint != extractor.fingerprint
