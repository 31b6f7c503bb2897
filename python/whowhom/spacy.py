"""A spaCy component: `nlp.add_pipe("whowhom")`.

It sets `doc.ents`, each with the entity's key as `kb_id_` (such as "country:KG") and the kind as label, and the span
group "whowhom" with the same spans. Mentions that stay open, and those that do not end with a token, are in neither.
"""

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from ._whowhom import Extractor

__all__ = ["Whowhom", "make_component"]

LABELS = {"country": "GPE", "person": "PERSON", "organisation": "ORG", "place": "LOC"}


class Whowhom:
    """The component; calling it reads a doc."""

    def __init__(self, extractor: Extractor):
        self.extractor = extractor

    def __call__(self, doc: Doc) -> Doc:
        found = []
        for mention in self.extractor.extract(doc.text):
            if mention.entity is None:
                continue
            label = LABELS[mention.kind]
            span = doc.char_span(mention.start, mention.end, label=label, kb_id=mention.entity, alignment_mode="strict")
            if span is not None:
                found.append(span)
        doc.spans["whowhom"] = found
        doc.ents = filter_spans(found + list(doc.ents))
        return doc


@Language.factory("whowhom", default_config={"languages": [], "gazetteer": []})
def make_component(nlp: Language, name: str, languages: list[str], gazetteer: list[str]) -> Whowhom:
    """The component with the languages and files of names of `whowhom.Extractor`."""
    return Whowhom(Extractor(languages=languages, gazetteer=gazetteer))
