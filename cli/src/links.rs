//! Where the documents of a page can be opened.

use std::path::{Component, Path, PathBuf};

/// The address of a document, for a page that is written to `output`: its id where
/// that is one of the web, the way to its file where it is a file, and otherwise none.
pub fn link(output: &Path, id: &str) -> Option<String> {
    if id.starts_with("https://") || id.starts_with("http://") {
        return Some(id.to_owned());
    }
    // An id may be any text; only one that could be a path is looked for.
    let file = Path::new(id);
    if id.is_empty() || id.contains(['\0', '\n']) || !file.is_file() {
        return None;
    }
    let folder = match output.parent() {
        Some(folder) if folder != Path::new("") => folder.canonicalize().ok()?,
        _ => std::env::current_dir().ok()?.canonicalize().ok()?,
    };
    Some(address(&relative(&folder, &file.canonicalize().ok()?)))
}

/// The way from a folder to a file, both without links.
fn relative(folder: &Path, file: &Path) -> PathBuf {
    let (mut folders, mut parts) = (folder.components().peekable(), file.components().peekable());
    while folders.peek().is_some() && folders.peek() == parts.peek() {
        folders.next();
        parts.next();
    }
    folders.map(|_| Component::ParentDir).chain(parts).collect()
}

/// A path as a relative address: what has a meaning in addresses is written as numbers.
fn address(path: &Path) -> String {
    let mut address = String::new();
    for component in path.components() {
        if !address.is_empty() {
            address.push('/');
        }
        for byte in component.as_os_str().as_encoded_bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => address.push(char::from(*byte)),
                _ => address.push_str(&format!("%{byte:02X}")),
            }
        }
    }
    address
}
