//! Folders to work in, runs of the program, and a small gazetteer.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const ENTITIES: &str = "\
id\tname\tiso
country:KG\tKyrgyzstan\tKG
country:RU\tRussia\tRU
country:TJ\tTajikistan\tTJ
";
const NAMES: &str = "\
entity\talias\tname\tsource
country:KG\tname\tKyrgyzstan\tmine
country:RU\tname\tRussia\tmine
country:TJ\tname\tTajikistan\tmine
";

/// A folder that goes when the test ends; the program runs in it.
pub struct Folder {
    folder: TempDir,
}

/// What a run of the program gave.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Folder {
    /// A folder with a small gazetteer.
    pub fn new() -> Self {
        let folder = Self { folder: tempfile::tempdir().expect("temporary folder") };
        folder.file(".gazetteer/countries.tsv", ENTITIES);
        folder.file(".gazetteer/names/countries.en.tsv", NAMES);
        folder
    }

    /// A folder with files.
    pub fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self::new();
        files.iter().for_each(|(name, text)| folder.file(name, text));
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("folder");
        fs::write(path, bytes).expect("file");
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("file")
    }

    /// The names in the folder, without hidden ones of ours.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).expect("folder");
        let names = entries.map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.filter(|name| name != ".gazetteer").collect();
        names.sort();
        names
    }

    /// The program with the small gazetteer instead of the built-in one.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.command_with_builtin(arguments);
        command.args(["--no-builtin", "--gazetteer", ".gazetteer"]);
        command
    }

    pub fn command_with_builtin(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_whowhom"));
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    /// Runs the program with the small gazetteer.
    pub fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    pub fn run_with_builtin(&self, arguments: &[&str]) -> Run {
        run(&mut self.command_with_builtin(arguments))
    }

    /// Runs the program with `input` on standard input.
    pub fn pipe(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Run {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut stdin = child.stdin.take().expect("standard input");
        let input = input.as_ref().to_owned();
        let writer = std::thread::spawn(move || stdin.write_all(&input));
        let output = child.wait_with_output().expect("the program ends");
        writer.join().expect("the writer ends").expect("the program reads all");
        Run::from(output)
    }
}

fn run(command: &mut Command) -> Run {
    Run::from(command.output().expect("the program starts"))
}

impl From<std::process::Output> for Run {
    fn from(output: std::process::Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
        Self {
            code: output.status.code().expect("the program ends by itself"),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

impl Run {
    /// The lines of standard output as JSON.
    pub fn records(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
    }

    /// The ids of the documents.
    pub fn ids(&self) -> Vec<String> {
        self.records().iter().map(|record| record["id"].as_str().expect("id").to_owned()).collect()
    }

    /// Asserts that all went well and nothing was told.
    pub fn silent(self) -> Self {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{self:?}");
        self
    }
}

/// The keys of the entities that a record names.
pub fn entities(record: &Value) -> Vec<&str> {
    let mentions = record["mentions"].as_array().expect("mentions");
    mentions.iter().map(|mention| mention["entity"].as_str().expect("entity")).collect()
}

/// The files of a folder and what they hold.
pub fn files(folder: &Path, name: &str) -> String {
    let mut shown = String::new();
    let mut paths: Vec<_> = fs::read_dir(folder).expect("folder").map(|entry| entry.expect("entry").path()).collect();
    paths.sort();
    for path in paths {
        let file = format!("{name}{}", path.file_name().expect("name").to_string_lossy());
        if path.is_dir() {
            shown += &files(&path, &format!("{file}/"));
        } else {
            shown += &format!("{file}:\n{}", fs::read_to_string(path).expect("file"));
        }
    }
    shown
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).expect("writing to memory");
    encoder.finish().expect("writing to memory")
}

pub fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

/// Many short documents, of which each names some of three countries.
pub fn many_records(count: usize) -> String {
    let names = ["Russia", "Kyrgyzstan", "Tajikistan", "nobody"];
    let name = |number: usize| names[number % names.len()];
    let record = |number: usize| {
        let (first, second) = (name(number), name(number / 3));
        format!("{{\"id\":\"d{number}\",\"text\":\"{first} met {second}. Then {first} left.\"}}\n")
    };
    (0..count).map(record).collect()
}

#[cfg(unix)]
pub fn link(target: impl AsRef<Path>, link: impl AsRef<Path>) {
    std::os::unix::fs::symlink(target, link).expect("link");
}
