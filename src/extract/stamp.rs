//! What two extractors differ in.

use serde::{Deserialize, Serialize};

use crate::gazetteer::Fingerprint;
use crate::text::Newlines;

/// All that an extraction depends on beside the document, each part apart, so that
/// it can be told which of them differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stamp {
    /// A hash of the gazetteer's files.
    pub(crate) gazetteer: u64,
    /// A hash of the files of rules; `None` where no relations are found.
    pub(crate) rules: Option<u64>,
    /// How line ends are read.
    pub(crate) newlines: Newlines,
}

impl Stamp {
    /// A hash of all parts.
    pub(crate) fn fingerprint(self) -> u64 {
        let mut fingerprint = Fingerprint::default();
        fingerprint.add(&self.gazetteer.to_le_bytes());
        fingerprint.add(format!("{:?}", self.newlines).as_bytes());
        fingerprint.add(format!("{:?}", self.rules).as_bytes());
        fingerprint.value()
    }
}
