//! Just enough XML to read GraphML: tags, text, CDATA, the five entities and
//! numbered characters; comments, declarations and document types are passed over.

use std::borrow::Cow;

/// A part of an XML file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part<'x> {
    /// `<name …>`, or `<name …/>`, which closes itself; with the attributes as they are written.
    Open { name: &'x str, attributes: &'x str, is_empty: bool },
    /// `</name>`
    Close(&'x str),
    /// Text, with entities replaced.
    Text(Cow<'x, str>),
}

/// Reads an XML file part by part.
#[derive(Clone, Debug)]
pub(super) struct Parts<'x> {
    text: &'x str,
    at: usize,
}

/// What is wrong with XML, and at which byte.
pub(super) type Fault = (usize, &'static str);

impl<'x> Parts<'x> {
    pub(super) fn new(text: &'x str) -> Self {
        Self { text, at: 0 }
    }

    /// The byte up to which was read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The next part; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Part<'x>>, Fault> {
        loop {
            let rest = &self.text[self.at..];
            if rest.is_empty() {
                return Ok(None);
            }
            if let Some(after) = rest.strip_prefix("<![CDATA[") {
                let len = after.find("]]>").ok_or((self.at, "a CDATA section has no end"))?;
                self.at += len + "<![CDATA[".len() + "]]>".len();
                return Ok(Some(Part::Text(Cow::Borrowed(&after[..len]))));
            }
            if !rest.starts_with('<') {
                let len = rest.find('<').unwrap_or(rest.len());
                let text = unescaped(&rest[..len]).ok_or((self.at, "an unknown entity"))?;
                self.at += len;
                return Ok(Some(Part::Text(text)));
            }
            let passed =
                [("<!--", "-->"), ("<?", "?>"), ("<!", ">")].into_iter().find(|(start, _)| rest.starts_with(start));
            if let Some((_, end)) = passed {
                let len = rest.find(end).ok_or((self.at, "a comment or a declaration has no end"))?;
                self.at += len + end.len();
                continue;
            }
            return self.tag(rest).map(Some);
        }
    }

    fn tag(&mut self, rest: &'x str) -> Result<Part<'x>, Fault> {
        let fault = (self.at, "a tag has no end");
        let len = tag_len(rest).ok_or(fault)?;
        let inner = &rest[1..len - 1];
        self.at += len;
        if let Some(name) = inner.strip_prefix('/') {
            return Ok(Part::Close(local(name.trim_end())));
        }
        let (inner, is_empty) = inner.strip_suffix('/').map_or((inner, false), |inner| (inner, true));
        let (name, attributes) = inner.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((inner, ""));
        Ok(Part::Open { name: local(name), attributes, is_empty })
    }
}

/// How long the tag is with which `text` begins; a `>` in quotes does not end it.
fn tag_len(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// A name without the prefix of its namespace.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The value of an attribute.
pub(super) fn attribute<'x>(attributes: &'x str, wanted: &str) -> Option<Cow<'x, str>> {
    let mut rest = attributes.trim_start();
    while let Some((name, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, behind) = after[1..].split_once(quote)?;
        if name.trim() == wanted {
            return unescaped(value);
        }
        rest = behind.trim_start();
    }
    None
}

/// Text with its entities replaced; `None` where there is one that XML does not know.
fn unescaped(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('&') {
        return Some(Cow::Borrowed(text));
    }
    let mut pieces = text.split('&');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (entity, after) = piece.split_once(';')?;
        plain.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => numbered(entity)?,
        });
        plain.push_str(after);
    }
    Some(Cow::Owned(plain))
}

fn numbered(entity: &str) -> Option<char> {
    let number = entity.strip_prefix('#')?;
    let code = match number.strip_prefix('x') {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?)
}
