//! The blocks of a dictionary: an actor's names, and its codes with their dates.

use whowhom::Date;

use super::dates;
use crate::gazetteer::exchange::notes::Notes;

/// What stands for one actor.
pub struct Block {
    /// The line of the first name.
    pub line: usize,
    /// The names as they are written, with their lines.
    pub names: Vec<(usize, String)>,
    /// The codes.
    pub codes: Vec<Code>,
}

/// A code with the time in which it holds.
pub struct Code {
    /// The line.
    pub line: usize,
    /// The code, such as `RUSGOV`.
    pub code: String,
    /// The first day.
    pub start: Option<Date>,
    /// The last day.
    pub end: Option<Date>,
}

impl Code {
    /// Whether it holds at some time only.
    pub fn is_dated(&self) -> bool {
        self.start.is_some() || self.end.is_some()
    }
}

/// Reads the blocks of a file.
pub fn read(notes: &mut Notes<'_>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_in_comment = false;
    notes.each_line(|notes, number, line| {
        let line = without_comments(line, &mut is_in_comment);
        let (phrase, codes) = line.trim().split_at(line.trim().find('[').unwrap_or(line.trim().len()));
        let codes = codes_of(notes, number, codes);
        let is_another = phrase.starts_with('+');
        let phrase = phrase.trim_start_matches('+').trim();
        if !phrase.is_empty() && !is_another {
            blocks.push(Block { line: number, names: Vec::new(), codes: Vec::new() });
        }
        if phrase.is_empty() && codes.is_empty() {
            return;
        }
        match blocks.last_mut() {
            Some(block) => {
                block.codes.extend(codes);
                block.names.extend((!phrase.is_empty()).then(|| (number, phrase.to_owned())));
            }
            None => {
                notes.fault(number, line.trim(), "no name stands before this; begin with one, in a line of its own")
            }
        }
    });
    blocks
}

/// A line without what stands behind `#` or `;` and between `<!--` and `-->`.
fn without_comments(line: &str, is_in_comment: &mut bool) -> String {
    let mut kept = String::new();
    let mut rest = line;
    while !rest.is_empty() {
        if *is_in_comment {
            let Some((_, after)) = rest.split_once("-->") else {
                break;
            };
            *is_in_comment = false;
            rest = after;
        } else {
            let end = rest.find(['#', ';']).unwrap_or(rest.len());
            let start = rest.find("<!--").filter(|start| *start < end);
            kept += &rest[..start.unwrap_or(end)];
            let Some(start) = start else {
                break;
            };
            *is_in_comment = true;
            rest = &rest[start + "<!--".len()..];
        }
    }
    kept
}

/// The codes of `[RUSGOV 20000101-20080507] [RUSELI]`.
fn codes_of(notes: &mut Notes<'_>, number: usize, text: &str) -> Vec<Code> {
    let mut codes = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let Some((inside, after)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
            notes.fault(number, rest, "a code stands between `[` and `]`, and nothing else behind it");
            break;
        };
        codes.extend(code_of(notes, number, inside));
        rest = after.trim_start();
    }
    codes
}

fn code_of(notes: &mut Notes<'_>, number: usize, inside: &str) -> Option<Code> {
    let (code, restriction) = inside.trim().split_once(char::is_whitespace).unwrap_or((inside.trim(), ""));
    if code == "---" {
        // The code of what is to be passed over.
        return None;
    }
    if code.is_empty() || !code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
        notes.fault(number, inside, format!("`{code}` is no code; write capitals, such as RUSGOV"));
        return None;
    }
    match dates::period(&restriction.split_whitespace().collect::<String>()) {
        Ok((start, end)) => Some(Code { line: number, code: code.to_owned(), start, end }),
        Err(message) => {
            notes.fault(number, restriction, message);
            None
        }
    }
}
