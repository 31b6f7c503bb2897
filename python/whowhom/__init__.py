"""Who is named in political news, who dealt with whom, when, and in which sentence.

>>> from whowhom import Extractor
>>> extraction = Extractor().extract("Moscow is Bishkek’s ally in the CSTO, Putin said.")
>>> [(mention.text, mention.entity) for mention in extraction]
[('Moscow', 'country:RU'), ('Bishkek', 'country:KG'), ('CSTO', 'org:csto'), ('Putin', 'person:vladimir-putin')]

Offsets count characters, as Python does. An Extractor is made once and may be used from any number of threads.
`whowhom.spark` does the same work on a cluster, `whowhom.spacy` inside a spaCy pipeline.
"""

from ._whowhom import (
    Document,
    Evidence,
    Extraction,
    Extractor,
    Mention,
    Node,
    Relation,
    RelationGraph,
    RelationTie,
    Sentence,
    Table,
    Tie,
    __version__,
)

__all__ = [
    "Document",
    "Evidence",
    "Extraction",
    "Extractor",
    "Mention",
    "Node",
    "Relation",
    "RelationGraph",
    "RelationTie",
    "Sentence",
    "Table",
    "Tie",
    "__version__",
]
