//! Faults of gazetteer files, shown in their place.

use std::io::IsTerminal;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use whowhom::Problem;

use crate::report::counted;

/// Each fault with its file, its line, and carets under the faulty cell; then how
/// many there are.
pub fn shown(problems: &[Problem], has_colours: bool) -> String {
    let renderer = if has_colours { Renderer::styled() } else { Renderer::plain() };
    let mut shown: Vec<String> = problems.iter().map(|problem| renderer.render(&[group(problem)]) + "\n").collect();
    shown.push(count(problems));
    shown.join("\n")
}

fn group(problem: &Problem) -> Group<'_> {
    let title = Level::ERROR.primary_title(&problem.message);
    if problem.line == 0 {
        return title.element(Origin::path(&problem.file));
    }
    let text = problem.text.as_str();
    let cell = AnnotationKind::Primary.span(problem.columns.start.min(text.len())..problem.columns.end.min(text.len()));
    title.element(Snippet::source(text).line_start(problem.line).path(&problem.file).annotation(cell))
}

fn count(problems: &[Problem]) -> String {
    let mut files: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    files.sort_unstable();
    files.dedup();
    format!("{} in {}", counted(problems.len() as u64, "fault"), counted(files.len() as u64, "file"))
}

/// Whether colours are wanted on `stream`: on a terminal, unless `NO_COLOR` is set.
pub fn has_colours(stream: &impl IsTerminal) -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    stream.is_terminal() && !is_set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}
