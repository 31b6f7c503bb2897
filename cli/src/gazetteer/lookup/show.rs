//! What a name can mean, for people to read.

use std::fmt::Write;

use whowhom::{Case, Date};

use super::meaning::{Answer, Belongs, Called, Held, Meaning, Period};

/// The answer as text; empty where there is none.
pub fn shown(answer: &Answer<'_>) -> String {
    let mut parts = Vec::new();
    if answer.blocked {
        parts.push(format!(
            "{}: listed as the name of something else, so that no name inside it is read\n",
            answer.name
        ));
    }
    parts.extend(answer.entities.iter().map(|meaning| entity(meaning, answer.date)));
    parts.join("\n")
}

fn entity(meaning: &Meaning<'_>, date: Option<Date>) -> String {
    let mut text = format!("{}\n  {}: {}", meaning.entity, meaning.kind, meaning.name);
    if let Some(period) = dates(&meaning.period) {
        text += &format!(", {period}");
    }
    text.push('\n');
    let ids: Vec<String> = meaning.ids.iter().chain(&meaning.facts).map(|(name, id)| format!("{name} {id}")).collect();
    if !ids.is_empty() {
        text += &format!("  {}\n", ids.join(" · "));
    }
    if let Some(source) = meaning.source {
        text += &format!("  source {source}\n");
    }
    section(&mut text, "called", meaning.aliases.iter().map(called));
    let on = date.map(|date| format!(" on {date}")).unwrap_or_default();
    if let Some(offices) = &meaning.offices {
        section(&mut text, &format!("offices{on}"), offices.iter().map(office));
    }
    if let Some(memberships) = &meaning.memberships {
        section(&mut text, &format!("memberships{on}"), memberships.iter().map(membership));
    }
    text
}

fn section(text: &mut String, title: &str, lines: impl ExactSizeIterator<Item = String>) {
    if lines.len() == 0 {
        *text += &format!("  {title}: none\n");
        return;
    }
    *text += &format!("  {title}:\n");
    for line in lines {
        *text += &format!("    {line}\n");
    }
}

fn called(called: &Called<'_>) -> String {
    let mut line = format!("{}: {}, {}", called.name, called.alias, case(called.case));
    if let Some(language) = called.language {
        line += &format!(", language {language}");
    }
    if let Some(period) = dates(&called.period) {
        line += &format!(", {period}");
    }
    line + &format!(", source {}", called.source)
}

/// The case policy in words.
fn case(case: Case) -> String {
    let words = match case {
        Case::Upper => "in capitals only",
        Case::Title => "with its capitals or all in capitals",
        Case::Strict => "with its capitals, not as the first word of a sentence",
        Case::Exact => "in exactly these letters",
        Case::Any => "in any letters",
        Case::Off => "never read in a text",
    };
    format!("case {case} ({words})")
}

fn office(held: &Held<'_>) -> String {
    let title = if held.title.is_empty() { held.office } else { held.title };
    let mut line = format!("{}: {title}, {} ({} of {})", term(&held.period), held.of_name, held.office, held.of);
    if let Some(as_of) = held.as_of {
        let _ = write!(line, ", confirmed {as_of}");
    }
    if !held.note.is_empty() {
        line += &format!(", {}", held.note);
    }
    line + &format!(", source {}", held.source)
}

fn membership(belongs: &Belongs<'_>) -> String {
    let Belongs { organisation, name, status, period, source } = belongs;
    format!("{}: {status} of {name} ({organisation}), source {source}", term(period))
}

fn dates(period: &Period) -> Option<String> {
    (period.start.is_some() || period.end.is_some()).then(|| term(period))
}

/// `2005-08-14 to 2010-04-15`, `since 2021-01-28`, `until 1991`.
fn term(period: &Period) -> String {
    match (period.start, period.end) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => format!("since {start}"),
        (None, Some(end)) => format!("until {end}"),
        (None, None) => "at a time not known".to_owned(),
    }
}
