//! Faults that do not hinder reading, but that a kept gazetteer should not have.

use super::Gazetteer;
use super::files::GazetteerFiles;
use super::table::{Row, Table};
use crate::error::Problem;

/// Every fault of `files`: what [`Gazetteer::from_files`] reports, and rows out
/// of order or without a source.
///
/// The faults are sorted by file and line; none means that the files are in order.
pub fn check(files: &GazetteerFiles) -> Vec<Problem> {
    let mut problems = Gazetteer::from_files(files).err().map_or_else(Vec::new, |error| error.problems().to_vec());
    for file in files.iter() {
        if let Some(table) = Table::new(&file.name, &file.text, &mut Vec::new()) {
            let rows: Vec<Row<'_>> = table.rows(&mut Vec::new()).collect();
            let order = rows.windows(2).filter_map(|pair| pair[1].order_fault(&pair[0]));
            let source = table.index("source");
            let unsourced = rows.iter().filter(|row| source.is_some() && row.cell(source).is_empty());
            problems.extend(order);
            problems.extend(
                unsourced.map(|row| row.fault(row.cell(source), "empty source; say where the fact is from".to_owned())),
            );
        }
    }
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    problems
}
