//! The map of ARCHITECTURE.md: layers, homes of dependencies, and where files belong.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers of the library, lowest first.
const LAYERS: [&str; 10] =
    ["span", "text", "error", "gazetteer", "matcher", "resolve", "relation", "extract", "graph", "export"];

/// The layers that may name a dependency; an empty list stands for all layers.
const HOMES: [(&str, &[&str]); 10] = [
    ("foldhash", &["gazetteer", "graph", "relation", "resolve"]),
    ("hashbrown", &["gazetteer"]),
    ("memchr", &["gazetteer", "resolve", "text"]),
    ("petgraph", &["graph"]),
    ("postcard", &["graph"]),
    ("serde", &[]),
    ("thiserror", &[]),
    ("unicode_normalization", &["text"]),
    ("unicode_segmentation", &["text"]),
    ("wide", &["text"]),
];

/// What only some layers may do: the words that tell, the layers, and why.
const RESERVED: [(&[&str], &[&str], &str); 3] = [
    (
        &["std::fs", "File::open", "fs::read"],
        &["gazetteer"],
        "only `gazetteer` reads files; take text or a reader instead",
    ),
    (
        &["println!", "print!", "eprintln!", "eprint!", "dbg!", "io::stdout", "io::stderr"],
        &[],
        "the library prints nothing; return the text, and let the command line print it",
    ),
    (&["serde_json"], &[], "serde_json is for tests and examples; the library only implements `Serialize`"),
];

/// The most lines of a file, but for lists of words.
const LONGEST_FILE: usize = 500;
const WORD_LISTS: [&str; 1] = ["src/gazetteer/builtin.rs"];

#[test]
fn lib_lists_the_layers_from_the_lowest_to_the_highest() {
    let declared = modules_of(&code(&root().join("src/lib.rs")));
    assert_eq!(
        declared, LAYERS,
        "list the modules of src/lib.rs in this order; a new layer goes into LAYERS of this test"
    );
}

#[test]
fn a_layer_uses_only_what_stands_before_it() {
    check_all(|source, faults| {
        for used in uses(&source.code) {
            let fault = match rank(&used) {
                None => format!("`crate::{used}` is no layer; write the path of the layer that holds it"),
                Some(used_rank) if Some(used_rank) > rank(source.layer()) => {
                    format!("`{}` stands below `{used}` and must not use it; move the shared part down", source.layer())
                }
                Some(_) => continue,
            };
            faults.push(format!("{}: {fault}", source.name));
        }
        for layer in LAYERS.iter().filter(|layer| source.code.contains(&format!("super::{layer}::"))) {
            faults.push(format!(
                "{}: write `crate::{layer}::` instead of `super::{layer}::`, so that layers can be seen",
                source.name
            ));
        }
    });
}

#[test]
fn every_dependency_has_its_home() {
    let homes: BTreeSet<String> = HOMES.iter().map(|(name, _)| (*name).to_owned()).collect();
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the package has a Cargo.toml");
    assert_eq!(dependencies(&manifest), homes, "give each dependency of Cargo.toml its home in HOMES of this test");

    check_all(|source, faults| {
        for (dependency, layers) in HOMES.iter().filter(|(_, layers)| !layers.is_empty()) {
            if names(&source.code, &format!("{dependency}::")) && !layers.contains(&source.layer()) {
                faults.push(format!(
                    "{}: `{dependency}` has its home in {layers:?}; add what is needed there",
                    source.name
                ));
            }
        }
    });
}

#[test]
fn only_the_layers_that_may_read_files_and_none_prints() {
    check_all(|source, faults| {
        for (words, layers, why) in RESERVED {
            for word in words.iter().filter(|word| names(&source.code, word) && !layers.contains(&source.layer())) {
                faults.push(format!("{}: `{word}`: {why}", source.name));
            }
        }
    });
}

#[test]
fn every_file_is_declared_somewhere() {
    let crates = [("src", "src/lib.rs"), ("tests/it", "tests/it/main.rs"), ("cli/src", "cli/src/main.rs")];
    let faults: Vec<String> = crates
        .iter()
        .flat_map(|(folder, top)| files_in(&root().join(folder), "rs").into_iter().map(move |file| (file, *top)))
        .filter(|(file, top)| relative(file) != *top)
        .filter_map(|(file, top)| undeclared(&file, top))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn files_are_short_enough_to_be_read() {
    check_all(|source, faults| {
        if source.lines > LONGEST_FILE && !WORD_LISTS.contains(&source.name.as_str()) {
            faults.push(format!(
                "{}: {} lines; give a part of it a file of its own ({LONGEST_FILE} at most)",
                source.name, source.lines
            ));
        }
    });
}

#[test]
fn the_built_in_gazetteers_are_the_files_of_the_folder() {
    let folder = root().join("gazetteers");
    let found: BTreeSet<String> = files_in(&folder, "tsv")
        .iter()
        .map(|file| slashed(file.strip_prefix(&folder).expect("it is in the folder")))
        .collect();
    let listed: BTreeSet<String> = quoted(&code(&root().join("src/gazetteer/builtin.rs")), ".tsv");
    let missing: Vec<&String> = found.difference(&listed).collect();
    let gone: Vec<&String> = listed.difference(&found).collect();
    assert!(missing.is_empty(), "add to src/gazetteer/builtin.rs: {missing:?}");
    assert!(gone.is_empty(), "take out of src/gazetteer/builtin.rs, or add to gazetteers/: {gone:?}");
}

#[test]
fn the_built_in_rules_are_the_files_of_the_folder() {
    let folder = root().join("gazetteers/relations");
    let found: BTreeSet<String> = files_in(&folder, "rules")
        .iter()
        .map(|file| slashed(file.strip_prefix(&folder).expect("it is in the folder")))
        .collect();
    let listed = quoted(&code(&root().join("src/relation/builtin.rs")), ".rules");
    assert_eq!(listed, found, "src/relation/builtin.rs lists the files of gazetteers/relations");
}

#[test]
fn paths_are_found_in_groups_and_comments_are_not_read() {
    let code = without_comments(
        "/// use crate::graph;\nuse crate::{text::Date, span};\nlet a = crate::error::Problem;\npub(in crate::matcher) fn b() {}",
    );
    assert_eq!(uses(&code), ["text", "span", "error", "matcher"]);
    assert!(names("std::print!(1)", "print!") && !names("eprint!(1)", "print!"));
}

/// A file of the library.
struct Source {
    name: String,
    code: String,
    lines: usize,
}

impl Source {
    fn layer(&self) -> &str {
        let path = self.name.trim_start_matches("src/").trim_end_matches(".rs");
        path.split('/').next().unwrap_or(path)
    }
}

/// Files of the library that are compiled for its tests only.
const TEST_FILES: [&str; 2] = ["src/matcher/oracle.rs", "src/text/sentence/uax29.rs"];

/// Runs `check` on every file of the library but lib.rs and those of its tests,
/// and shows all faults at once.
fn check_all(check: impl Fn(&Source, &mut Vec<String>)) {
    let mut faults = Vec::new();
    let is_checked = |file: &&PathBuf| !file.ends_with("src/lib.rs") && !TEST_FILES.contains(&&*relative(file));
    for file in files_in(&root().join("src"), "rs").iter().filter(is_checked) {
        let text = read(file);
        check(
            &Source { name: relative(file), code: without_comments(&text), lines: text.lines().count() },
            &mut faults,
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn rank(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|name| *name == layer)
}

/// The first names of all paths that begin with `crate::`, in groups too.
fn uses(code: &str) -> Vec<String> {
    code.split("crate::").skip(1).flat_map(first_names).collect()
}

fn first_names(path: &str) -> Vec<String> {
    match path.strip_prefix('{') {
        Some(group) => parts_of_group(group).iter().map(|part| identifier(part)).collect(),
        None => vec![identifier(path)],
    }
}

/// The parts of `a::{b, c}, d}`, parted by the commas that stand in no inner braces.
fn parts_of_group(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0_usize, 0, Vec::new());
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn identifier(text: &str) -> String {
    text.trim_start().chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

/// Whether `word` stands in `code`, not as the end of a longer name.
fn names(code: &str, word: &str) -> bool {
    let is_name = |character: char| character.is_alphanumeric() || character == '_';
    code.match_indices(word).any(|(at, _)| !code[..at].ends_with(is_name))
}

/// The names of the `[dependencies]` of a manifest, as code writes them.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let entries = lines.take_while(|line| !line.starts_with('[')).filter(|line| !line.starts_with('#'));
    entries.filter_map(|line| Some(line.split_once([' ', '.', '='])?.0.replace('-', "_"))).collect()
}

/// What is wrong with the place of a file, if anything.
fn undeclared(file: &Path, top: &str) -> Option<String> {
    let name = file.file_stem().and_then(|name| name.to_str()).expect("file names are UTF-8");
    let folder = file.parent().expect("a file is in a folder");
    if name == "mod" {
        return Some(format!("{}: name it after its folder, and put it beside that folder", relative(file)));
    }
    let parent = if relative(folder) == relative(Path::new(top).parent().expect("it is in a folder")) {
        root().join(top)
    } else {
        folder.with_extension("rs")
    };
    let declared = parent.is_file() && modules_of(&code(&parent)).iter().any(|module| module == name);
    (!declared)
        .then(|| format!("{}: add `mod {name};` to {}, or take the file away", relative(file), relative(&parent)))
}

/// The modules that have files of their own, in order.
fn modules_of(code: &str) -> Vec<String> {
    let declarations = code.lines().filter_map(|line| line.trim().strip_suffix(';'));
    let names = declarations.filter_map(|line| match line.rsplit_once("mod ") {
        Some((before, name)) if before.is_empty() || before.starts_with("pub") => Some(name.to_owned()),
        _ => None,
    });
    names.collect()
}

/// The string literals of `code` that end with `ending`.
fn quoted(code: &str, ending: &str) -> BTreeSet<String> {
    code.split('"').skip(1).step_by(2).filter(|literal| literal.ends_with(ending)).map(str::to_owned).collect()
}

/// All files of a folder and the folders in it with this extension, sorted.
fn files_in(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.sort();
    let inner = |path: PathBuf| if path.is_dir() { files_in(&path, extension) } else { vec![path] };
    paths.into_iter().flat_map(inner).filter(|path| path.extension().is_some_and(|found| found == extension)).collect()
}

fn code(file: &Path) -> String {
    without_comments(&read(file))
}

fn without_comments(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn relative(path: &Path) -> String {
    slashed(path.strip_prefix(root()).unwrap_or(path))
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
