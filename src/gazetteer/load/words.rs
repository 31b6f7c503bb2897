//! Tables of words: they add to those that are built in.

use foldhash::{HashMap, HashMapExt};

use super::Loader;
use crate::gazetteer::office_nouns::{OfficeNoun, Post};
use crate::gazetteer::table::{Rows, Table};
use crate::gazetteer::words::{List, Words};
use crate::text::calendar::CalendarUnit;
use crate::text::phrases::{PhraseList, Phrases};
use crate::text::sentence_words::SentenceList;

impl Loader {
    pub(super) fn read_words(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let (word, list) = (table.index("word"), table.index("list"));
        let mut seen = HashMap::default();
        for row in rows.iter() {
            let word = self.not_empty(&row, row.cell(word), "word");
            self.no_duplicate(&row, word, (word, row.cell(list)), &mut seen);
            if let Some(list) = row.word::<List>(list, &mut self.problems) {
                self.rule_words.get_or_insert_with(|| Words::english().clone()).add(word, list);
                if list == List::GivenName {
                    self.given_names.add(word);
                }
            }
        }
    }

    pub(super) fn read_given_names(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let name = table.index("given_name");
        let mut seen = HashMap::with_capacity(rows.len());
        self.given_names.reserve(rows.len());
        for row in rows.iter() {
            let name = self.not_empty(&row, row.cell(name), "given name");
            self.no_duplicate(&row, name, (name, ""), &mut seen);
            self.given_names.add(name);
        }
    }

    pub(super) fn read_phrases(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let (phrase, list) = (table.index("phrase"), table.index("list"));
        let mut seen = HashMap::default();
        for row in rows.iter() {
            let phrase = row.cell(phrase);
            self.not_empty(&row, phrase.trim_end_matches('*'), "phrase");
            self.no_duplicate(&row, phrase, (phrase, row.cell(list)), &mut seen);
            if let Some(list) = row.word::<PhraseList>(list, &mut self.problems) {
                self.own_phrases().add(phrase, list);
            }
        }
    }

    pub(super) fn read_sentence_words(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let (word, list) = (table.index("token"), table.index("list"));
        let mut seen = HashMap::default();
        for row in rows.iter() {
            let word = self.not_empty(&row, row.cell(word), "token");
            self.no_duplicate(&row, word, (word, row.cell(list)), &mut seen);
            if word.ends_with('.') {
                let fault = format!("`{word}` ends in a full stop; write the word without its last one");
                self.problems.push(row.fault(word, fault));
            } else if let Some(list) = row.word::<SentenceList>(list, &mut self.problems) {
                self.own_phrases().sentence_words_mut().add(word, list);
            }
        }
    }

    pub(super) fn read_calendar(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let [term, unit_column, number] = ["term", "unit", "number"].map(|column| table.index(column));
        let mut seen = HashMap::default();
        for row in rows.iter() {
            let term = self.not_empty(&row, row.cell(term), "term");
            self.no_duplicate(&row, term, (term, row.cell(unit_column)), &mut seen);
            let Some(unit) = row.word::<CalendarUnit>(unit_column, &mut self.problems) else {
                continue;
            };
            let cell = row.cell(number);
            match cell.parse().ok().filter(|number| (1..=unit.count()).contains(number)) {
                Some(number) => self.own_phrases().calendar_mut().add(&term.to_lowercase(), unit, number),
                None => {
                    let fault =
                        format!("`{cell}` is no number of a {}; write 1 to {}", row.cell(unit_column), unit.count());
                    self.problems.push(row.fault(cell, fault));
                }
            }
        }
    }

    /// The built-in phrases with what files add to them.
    fn own_phrases(&mut self) -> &mut Phrases {
        self.phrases.get_or_insert_with(|| Phrases::builtin().clone())
    }

    pub(super) fn read_office_nouns(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let [noun, office, otherwise, title, words] = OfficeNoun::COLUMNS.map(|column| table.index(column));
        let mut seen = HashMap::default();
        for row in rows.iter() {
            let noun = self.not_empty(&row, row.cell(noun), "noun");
            self.no_duplicate(&row, noun, (noun, ""), &mut seen);
            if let Some(post) = row.word::<Post>(office, &mut self.problems) {
                let has_other = !row.cell(otherwise).is_empty();
                let other = has_other.then(|| row.word::<Post>(otherwise, &mut self.problems)).flatten();
                self.office_nouns.push(OfficeNoun::new(noun, post, other, [row.cell(title), row.cell(words)]));
            }
        }
    }
}
