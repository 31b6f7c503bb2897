//! Tables of words: they add to those that are built in.

use foldhash::HashMap;

use super::Loader;
use crate::gazetteer::office_nouns::{OfficeNouns, Post};
use crate::gazetteer::table::{Row, Table};
use crate::gazetteer::words::{List, Words};
use crate::text::phrases::{PhraseList, Phrases};

impl Loader {
    pub(super) fn read_words(&mut self, table: &Table<'_>, rows: &[Row<'_>]) {
        let (word, list) = (table.index("word"), table.index("list"));
        let mut seen = HashMap::default();
        for row in rows {
            let word = self.not_empty(row, row.cell(word), "word");
            self.no_duplicate(row, word, (word, row.cell(list)), &mut seen);
            if let Some(list) = row.word::<List>(list, &mut self.problems) {
                self.rule_words.get_or_insert_with(|| Words::english().clone()).add(word, list);
                if list == List::GivenName {
                    self.given_names.push(word.to_owned());
                }
            }
        }
    }

    pub(super) fn read_phrases(&mut self, table: &Table<'_>, rows: &[Row<'_>]) {
        let (phrase, list) = (table.index("phrase"), table.index("list"));
        let mut seen = HashMap::default();
        for row in rows {
            let phrase = row.cell(phrase);
            self.not_empty(row, phrase.trim_end_matches('*'), "phrase");
            self.no_duplicate(row, phrase, (phrase, row.cell(list)), &mut seen);
            if let Some(list) = row.word::<PhraseList>(list, &mut self.problems) {
                self.phrases.get_or_insert_with(|| Phrases::builtin().clone()).add(phrase, list);
            }
        }
    }

    pub(super) fn read_office_nouns(&mut self, table: &Table<'_>, rows: &[Row<'_>]) {
        let [noun, office, title] = ["noun", "office", "title"].map(|column| table.index(column));
        let mut seen = HashMap::default();
        for row in rows {
            let noun = self.not_empty(row, row.cell(noun), "noun");
            self.no_duplicate(row, noun, (noun, ""), &mut seen);
            if let Some(post) = row.word::<Post>(office, &mut self.problems) {
                let nouns = self.office_nouns.get_or_insert_with(|| OfficeNouns::english().clone());
                nouns.add(noun, post, row.cell(title));
            }
        }
    }
}
