//! Faults that do not hinder reading, but that a kept gazetteer should not have.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{File, GazetteerFiles};
use super::load::is_list;
use super::table::{Row, Table, whole_file};
use super::vocabulary::{AliasKind, Case, Standing, Vocabulary};
use super::{Alias, EntityId, Form, Gazetteer};
use crate::error::Problem;
use crate::text::Date;

/// Offices that one person holds at a time.
const SINGLE_HOLDER: [&str; 15] = [
    "central_bank_governor",
    "crown_prince",
    "defence_minister",
    "first_minister",
    "foreign_minister",
    "governor_general",
    "head_of_government",
    "head_of_state",
    "intelligence_chief",
    "interior_minister",
    "military_chief",
    "org_head",
    "regional_head",
    "security_chief",
    "vice_president",
];
/// How long two terms in one office may overlap, in days: sources count the
/// days between an election and an oath on either side.
const HANDOVER: i32 = 31;

/// Every fault of `files`: what [`Gazetteer::from_files`] reports, rows out of
/// order or without a source, two regular holders of an office at once, English
/// names of several things that `ambiguous.en.tsv` does not list, names that it
/// lists and nothing has, and names of entities that `blocks.en.tsv` hides.
///
/// The faults are sorted by file and line; none means that the files are in order.
pub fn check(files: &GazetteerFiles) -> Vec<Problem> {
    let mut problems = match Gazetteer::from_files(files) {
        Ok(gazetteer) => gazetteer
            .forms()
            .flat_map(|(text, form)| {
                let faults = [unlisted(&gazetteer, form), blocked(&gazetteer, form)];
                [faults.into_iter().flatten().collect(), stale(&gazetteer, text, form)].concat()
            })
            .collect(),
        Err(error) => error.problems().to_vec(),
    };
    for file in files.iter() {
        check_rows(file, &mut problems);
    }
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    problems
}

fn check_rows(file: &File, problems: &mut Vec<Problem>) {
    let Some(table) = Table::new(&file.name, &file.text, &mut Vec::new()) else {
        return;
    };
    let table_rows = table.rows(&mut Vec::new());
    let rows: Vec<Row<'_>> = table_rows.iter().collect();
    if !is_list(&table) {
        problems.extend(rows.windows(2).filter_map(|pair| pair[1].order_fault(&pair[0])));
    }
    let source = table.index("source");
    let unsourced = rows.iter().filter(|row| source.is_some() && row.cell(source).is_empty());
    problems.extend(
        unsourced.map(|row| row.fault(row.cell(source), "empty source; say where the fact is from".to_owned())),
    );
    if table.columns.first() == Some(&"person") {
        problems.extend(double_holders(&table, &rows));
    }
}

/// The terms of regular holders that overlap with an earlier one in the same
/// office, of the same country, under the same title.
fn double_holders(table: &Table<'_>, rows: &[Row<'_>]) -> Vec<Problem> {
    let [person, office, of, title, standing, start, end, as_of] =
        ["person", "office", "of", "title", "standing", "start", "end", "as_of"].map(|column| table.index(column));
    let is_regular = |row: &&Row<'_>| matches!(row.cell(standing), "" | "regular");
    let mut terms: BTreeMap<(&str, &str, &str), Vec<Term<'_, '_>>> = BTreeMap::new();
    for row in rows.iter().filter(is_regular).filter(|row| SINGLE_HOLDER.contains(&row.cell(office))) {
        let date = |column| row.cell(column).parse::<Date>().ok();
        let first = date(start).map_or(i32::MIN, |date| date.days().1);
        let last = date(end).or(date(as_of)).map_or(i32::MAX, |date| date.days().0);
        let post = (row.cell(of), row.cell(office), row.cell(title));
        terms.entry(post).or_default().push(Term { row, person: row.cell(person), first, last });
    }
    let mut problems = Vec::new();
    for terms in terms.values_mut() {
        terms.sort_by_key(|term| (term.first, term.last));
        for (rank, later) in terms.iter().enumerate() {
            let overlaps = |earlier: &&Term<'_, '_>| {
                earlier.person != later.person && earlier.last.saturating_sub(later.first.max(earlier.first)) > HANDOVER
            };
            if let Some(earlier) =
                terms[..rank].iter().find(overlaps).filter(|_| later.last.saturating_sub(later.first) > HANDOVER)
            {
                problems.push(later.row.fault(later.row.cell(start), double_holder(earlier)));
            }
        }
    }
    problems
}

/// A row's term, in days: the last day on which it may have begun, the first on
/// which it may have ended.
struct Term<'r, 't> {
    row: &'r Row<'t>,
    person: &'t str,
    first: i32,
    last: i32,
}

fn double_holder(earlier: &Term<'_, '_>) -> String {
    let words = Standing::words();
    format!(
        "{} holds this office at the same time (line {}); end one term, or say in `standing` what it is: {words}",
        earlier.person,
        earlier.row.line()
    )
}

/// What hides a name that an entity has, as if it were none.
fn blocked(gazetteer: &Gazetteer, form: &Form) -> Option<Problem> {
    form.block?;
    let is_english = |alias: &Alias<'_>| alias.case() != Case::Off && alias.language() == Some("en");
    let alias = gazetteer.aliases_of(form).iter().map(|index| gazetteer.alias(*index)).find(is_english)?;
    let message = format!("`{}` is a name of {}; delete its row here", alias.name(), alias.entity().key());
    Some(whole_file("blocks.en.tsv", &message))
}

/// The meanings that `ambiguous.en.tsv` lists for a name and that do not bear it.
fn stale(gazetteer: &Gazetteer, text: &str, form: &Form) -> Vec<Problem> {
    let has = |entity: EntityId| gazetteer.aliases_of(form).iter().any(|a| gazetteer.alias_data(*a).entity == entity);
    let meanings = gazetteer.contexts_of(form).iter().map(|context| context.entity);
    // A row may stand in the files and be built in.
    let stale: BTreeSet<&str> =
        meanings.filter(|entity| !has(*entity)).map(|entity| gazetteer.entity_of(entity).key()).collect();
    let message = |key: &&str| format!("`{text}` is no name of {key}; give it that name, or delete the row");
    stale.iter().map(|key| whole_file("ambiguous.en.tsv", &message(key))).collect()
}

/// A name in English that stands for several things and is not listed as ambiguous.
fn unlisted(gazetteer: &Gazetteer, form: &Form) -> Option<Problem> {
    // A capital in its role as a government is told from the town by rule.
    let counts = |alias: &Alias<'_>| {
        let kinds = [AliasKind::Surname, AliasKind::Capital, AliasKind::Institution];
        alias.case() != Case::Off && !kinds.contains(&alias.kind()) && alias.language() == Some("en")
    };
    let aliases: Vec<Alias<'_>> =
        gazetteer.aliases_of(form).iter().map(|index| gazetteer.alias(*index)).filter(counts).collect();
    let contexts = gazetteer.contexts_of(form);
    let is_listed = |alias: &Alias<'_>| contexts.iter().any(|context| context.entity == alias.entity().id);
    let keys: BTreeSet<&str> = aliases.iter().map(|alias| alias.entity().key()).collect();
    if keys.len() < 2 || aliases.iter().all(is_listed) {
        return None;
    }
    let keys = keys.into_iter().collect::<Vec<_>>().join(", ");
    let message = format!("`{}` stands for {keys}; add a row for each of them", aliases[0].name());
    Some(whole_file("ambiguous.en.tsv", &message))
}
