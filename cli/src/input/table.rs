//! Tables in CSV: a document a row.

use std::io::{self, BufRead};

use csv::{ErrorKind, ReaderBuilder, StringRecord, Trim};

use super::intake::{Intake, Record};
use crate::args::Fields;
use crate::report::counted;

/// Reads a record a row; the header says which column holds what.
pub fn read(source: impl BufRead, fields: &Fields, intake: &mut Intake<'_>) -> io::Result<()> {
    let mut table = ReaderBuilder::new().trim(Trim::Headers).from_reader(source);
    let header = match table.headers() {
        Ok(header) => header.clone(),
        Err(error) => return fault(error, intake),
    };
    if header.is_empty() {
        return Ok(());
    }
    if column_of(&header, &fields.text).is_none() {
        let columns = header.iter().map(|column| format!("`{column}`")).collect::<Vec<_>>().join(", ");
        intake.fault(format!("no column `{}`; --text-field names one of {columns}", fields.text));
        return Ok(());
    }
    let mut row = StringRecord::new();
    while !intake.is_over() {
        match table.read_record(&mut row) {
            Ok(false) => return Ok(()),
            Ok(true) => {
                let line = row.position().map_or(0, csv::Position::line);
                intake.take_record(record(&header, &row, fields), line, &fields.text);
            }
            Err(error) => fault(error, intake)?,
        }
    }
    Ok(())
}

fn record(header: &StringRecord, row: &StringRecord, fields: &Fields) -> Record {
    let cell = |field: &str| column_of(header, field).and_then(|index| row.get(index));
    let mut record = Record { text: cell(&fields.text).map(str::to_owned), ..Record::default() };
    for (field, place) in fields.others(&mut record) {
        *place = cell(field).filter(|cell| !cell.trim().is_empty()).map(str::to_owned);
    }
    record
}

/// The column that a field stands in: the one of its name, or else one whose letters are written otherwise, as in `Text`.
fn column_of(header: &StringRecord, field: &str) -> Option<usize> {
    let exact = header.iter().position(|column| column == field);
    exact.or_else(|| header.iter().position(|column| column.eq_ignore_ascii_case(field)))
}

/// Tells a fault of a row, so that the next can be read; gives up where there is none.
fn fault(error: csv::Error, intake: &mut Intake<'_>) -> io::Result<()> {
    let line = error.position().map_or(1, csv::Position::line);
    match error.into_kind() {
        ErrorKind::Io(error) => return Err(error),
        ErrorKind::Utf8 { err, .. } => {
            let (cell, byte) = (err.field() + 1, err.valid_up_to());
            intake.fault_at(line, format!("not UTF-8 at byte {byte} of cell {cell}; save the file as UTF-8"));
        }
        ErrorKind::UnequalLengths { expected_len, len, .. } => {
            intake.fault_at(
                line,
                format!("{} where the header has {}", counted(len, "cell"), counted(expected_len, "column")),
            );
        }
        other => intake.fault_at(line, format!("not a row of a table: {other:?}")),
    }
    Ok(())
}
