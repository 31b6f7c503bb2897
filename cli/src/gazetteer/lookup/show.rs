//! What a name can mean, for people to read.

use std::fmt::Write;

use whowhom::{Case, Date};

use super::meaning::{Answer, Belongs, Called, Held, Meaning};
use super::reading::{Link, Words};

/// The answer as text; empty where there is none.
pub fn shown(answer: &Answer<'_>) -> String {
    let mut parts = Vec::new();
    if answer.blocked {
        parts.push(format!(
            "{}: listed as the name of something else, so that no name inside it is read\n",
            answer.name
        ));
    }
    if !answer.hidden_in.is_empty() {
        parts.push(format!("{}: not read inside {}\n", answer.name, answer.hidden_in.join("; ")));
    }
    parts.extend(answer.entities.iter().map(|meaning| entity(meaning, answer.date)));
    parts.join("\n")
}

fn entity(meaning: &Meaning<'_>, date: Option<Date>) -> String {
    let mut text = format!("{}\n  {}: {}", meaning.entity, meaning.kind, meaning.name);
    if meaning.period.is_known() {
        text += &format!(", {}", meaning.period.shown());
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
    if let Some(link) = link(meaning, &on) {
        text += &format!("  {link}\n");
    }
    if let Some(words) = &meaning.ambiguous {
        text += &format!("  {}\n", ambiguous(words));
        text.extend(words_beside(words).iter().map(|line| format!("    {line}\n")));
    }
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
    if called.period.is_known() {
        line += &format!(", {}", called.period.shown());
    }
    if !called.source.is_empty() {
        line += &format!(", source {}", called.source);
    }
    match called.derived {
        Some(derived) => line + &format!(": {derived}"),
        None => line,
    }
}

/// What it takes for the name to be linked; nothing but itself where that is not told.
fn link(meaning: &Meaning<'_>, on: &str) -> Option<String> {
    let (leads, led_before) = match &meaning.link {
        Link::Named => return None,
        Link::Never => return Some("links never: no text is read for it".to_owned()),
        Link::Capital => {
            return Some("links as the government only where the text speaks of one; else it is the town".to_owned());
        }
        Link::WithCause { leads, led_before } => (leads, led_before),
    };
    let mut text = format!("links only with cause, as a family name: where the text names {} in full", meaning.name);
    let verb = if on.is_empty() { "lead or led" } else { "lead" };
    if !leads.is_empty() {
        text += &format!(
            ", or their office before the name, or what they {verb}{on}, itself or by its capital: {}",
            leads.join(", ")
        );
    }
    if !led_before.is_empty() {
        text += &format!(
            ", or, where nobody else of that name served there, what they led before: {}",
            led_before.join(", ")
        );
    }
    Some(text)
}

fn ambiguous(words: &Words<'_>) -> &'static str {
    if words.on {
        "listed as ambiguous, meant unless words beside it or the document speak for something else"
    } else {
        "listed as ambiguous, meant only where words beside it or the document speak for it"
    }
}

fn words_beside(words: &Words<'_>) -> Vec<String> {
    let places = [
        ("meant behind", &words.before),
        ("meant before", &words.after),
        ("not meant behind", &words.not_before),
        ("not meant before", &words.not_after),
    ];
    let is_told = |(_, words): &(&str, &Vec<&str>)| !words.is_empty();
    places.into_iter().filter(is_told).map(|(place, words)| format!("{place} {}", words.join(", "))).collect()
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
    let mut line = format!("{}: {title}, {} ({} of {})", held.period.shown(), held.of_name, held.office, held.of);
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
    format!("{}: {status} of {name} ({organisation}), source {source}", period.shown())
}
