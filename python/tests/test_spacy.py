"""The component for spaCy."""

import pytest

spacy = pytest.importorskip("spacy")


def test_entities_have_ids_and_are_a_span_group(extractor):
    nlp = spacy.blank("en")
    nlp.add_pipe("whowhom")
    doc = nlp("Sadyr Japarov flew to Moscow. The CSTO and Kyrgyzstan’s president met him there.")
    wanted = [
        ("Sadyr Japarov", "PERSON", "person:sadyr-japarov"),
        ("Moscow", "LOC", "place:moscow"),
        ("CSTO", "ORG", "org:csto"),
        ("Kyrgyzstan", "GPE", "country:KG"),
    ]
    assert [(ent.text, ent.label_, ent.kb_id_) for ent in doc.ents] == wanted
    assert [(span.text, span.kb_id_) for span in doc.spans["whowhom"]] == [(text, key) for text, _, key in wanted]


def test_entities_of_other_components_stay_where_ours_are_not():
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "DATE", "pattern": "yesterday"}, {"label": "X", "pattern": "Russia left"}])
    nlp.add_pipe("whowhom", config={"languages": ["ru"]})
    doc = nlp("Russia left yesterday, and Россия too.")
    assert {(ent.text, ent.label_) for ent in doc.ents} >= {("yesterday", "DATE"), ("Россия", "GPE")}
