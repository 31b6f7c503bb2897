//! What the name of a file, or its first bytes, tell about what is in it.

use std::fmt;
use std::path::Path;

/// The endings of names that are read, for messages.
pub const KNOWN: &str = "texts end in .txt, .jsonl or .csv, with .gz or .zst behind where they are packed";

/// What a file holds and how it is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// What it holds.
    pub content: Content,
    /// How it is packed.
    pub packing: Packing,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// One text.
    Text,
    /// A JSON object a line.
    JsonLines,
    /// A table with a header.
    Csv,
}

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// Not at all.
    Plain,
    /// By gzip.
    Gzip,
    /// By zstd.
    Zstd,
}

impl Format {
    /// The format that the ending of a file's name tells.
    pub fn of_name(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str().map_or_else(|| path.to_string_lossy(), Into::into).to_ascii_lowercase();
        let (stem, packing) = match name.rsplit_once('.')? {
            (stem, "gz") => (stem, Packing::Gzip),
            (stem, "zst") => (stem, Packing::Zstd),
            _ => (name.as_str(), Packing::Plain),
        };
        let content = match stem.rsplit_once('.')?.1 {
            "txt" => Content::Text,
            "jsonl" => Content::JsonLines,
            "csv" => Content::Csv,
            _ => return None,
        };
        Some(Self { content, packing })
    }
}

impl Packing {
    /// How many bytes [`of_magic`](Self::of_magic) needs.
    pub const MAGIC_LEN: u64 = 4;

    /// The packing that the first bytes of a file tell.
    pub fn of_magic(head: &[u8]) -> Self {
        match head {
            [0x1f, 0x8b, ..] => Self::Gzip,
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Self::Zstd,
            _ => Self::Plain,
        }
    }
}

impl fmt::Display for Packing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Plain => "plain",
            Self::Gzip => "gzip",
            Self::Zstd => "zstd",
        })
    }
}
