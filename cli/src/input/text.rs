//! A file that is one text.

use std::io::{self, BufRead};

use super::intake::Intake;

/// Reads the whole of `source` as one document.
pub fn read(mut source: impl BufRead, intake: &mut Intake<'_>) -> io::Result<()> {
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes)?;
    match String::from_utf8(bytes) {
        Ok(text) => intake.take_text(text),
        Err(error) => {
            let (place, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
            if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
                intake.fault("the text is UTF-16; save it as UTF-8");
            } else {
                let line = 1 + bytes[..place].iter().filter(|byte| **byte == b'\n').count() as u64;
                intake.fault_at(line, format!("not UTF-8 at byte {place} of the file; save the text as UTF-8"));
            }
        }
    }
    Ok(())
}
