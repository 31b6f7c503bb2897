//! Any text is read, and what is found lies in it and in order.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use whowhom::{Document, Extractor, Offsets};

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::builtin);

fuzz_target!(|text: String| {
    let document = Document::new("fuzz", text);
    let extraction = EXTRACTOR.extract(&document);
    let mut end = 0;
    for mention in extraction.mentions() {
        let span = mention.span();
        assert!(span.start >= end && document.text().get(span.as_range()).is_some());
        assert!(mention.sentence().span().contains(span));
        end = span.end;
    }
    let record = extraction.to_record(Offsets::Chars);
    assert_eq!(record.mentions.len(), extraction.mentions().len());
});
