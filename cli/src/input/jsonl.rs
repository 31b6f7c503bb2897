//! JSON Lines: a document a line.

use std::fmt;
use std::io::{self, BufRead};

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::intake::{Intake, Record};
use crate::args::Fields;

/// Reads a record a line; empty lines are passed over.
pub fn read(mut source: impl BufRead, fields: &Fields, intake: &mut Intake<'_>) -> io::Result<()> {
    let mut line = Vec::new();
    let mut number = 0;
    while !intake.is_over() {
        line.clear();
        if source.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        number += 1;
        let line = if number == 1 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line) } else { &line };
        let line = line.trim_ascii_end();
        if line.is_empty() {
            continue;
        }
        match parse(line, fields) {
            Ok(record) => intake.take_record(record, number, &fields.text),
            Err(message) => intake.fault_at(number, message),
        }
    }
    Ok(())
}

fn parse(line: &[u8], fields: &Fields) -> Result<Record, String> {
    let line = std::str::from_utf8(line)
        .map_err(|error| format!("not UTF-8 at byte {} of the line; save the file as UTF-8", error.valid_up_to()))?;
    let mut json = serde_json::Deserializer::from_str(line);
    let record = fields.deserialize(&mut json).and_then(|record| json.end().map(|()| record));
    record.map_err(|error| {
        let message = error.to_string();
        // There is but one line, and some faults have no column.
        let message = message.split(" at line ").next().unwrap_or_default();
        let place = if error.column() > 0 { format!(" at column {}", error.column()) } else { String::new() };
        format!("not a JSON object in one line: {message}{place}")
    })
}

/// Picks the fields of a record out of a JSON object.
impl<'de> DeserializeSeed<'de> for &Fields {
    type Value = Record;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &Fields {
    type Value = Record;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        // Fields whose names are written with other letters, as `Text`, count where none has the name itself.
        let (mut record, mut alike) = (Record::default(), Record::default());
        while let Some(key) = map.next_key::<String>()? {
            if !self.wants(&key) {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let value = map.next_value::<Value>()?;
            if key == self.text {
                record.text = value.as_str().map(str::to_owned);
            } else if key.eq_ignore_ascii_case(&self.text) {
                alike.text = value.as_str().map(str::to_owned);
            }
            for (field, place) in self.others(&mut record) {
                if key == *field {
                    *place = plain(&value);
                }
            }
            for (field, place) in self.others(&mut alike) {
                if key != *field && key.eq_ignore_ascii_case(field) {
                    *place = plain(&value);
                }
            }
        }
        Ok(record.or(alike))
    }
}

/// A value as text; `None` for what is empty.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => (!text.trim().is_empty()).then(|| text.clone()),
        other => Some(other.to_string()),
    }
}
