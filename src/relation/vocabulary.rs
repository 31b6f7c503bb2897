//! What relations there are, and how they can be stated.

use std::fmt;

use super::keyword::Keyword;
use super::kinds::Kinds;
use super::source::Entry;
use crate::error::Problem;

/// A sort of relation, as the rule files define it.
#[derive(Clone, Debug)]
pub(crate) struct RelationType {
    pub(crate) id: Box<str>,
    /// The category of the PLOVER ontology; empty for states of affairs.
    pub(crate) plover: Box<str>,
    /// The code of the CAMEO ontology; may be empty.
    pub(crate) cameo: Box<str>,
    /// From -10, hostile, to 10, friendly.
    pub(crate) score: f32,
    pub(super) source: Kinds,
    pub(super) target: Kinds,
    pub(crate) is_symmetric: bool,
    /// Whether it tells what somebody is and not what was done: a president
    /// and the own country may stand in it.
    pub(crate) is_state: bool,
    /// Whether it names an office.
    pub(super) is_office: bool,
    /// Whether it tells where something lies: a sea and a continent lie in no country.
    pub(super) lies: bool,
    /// Whether it is done with force: a country may do it to those it calls its own, as Nigeria to Boko Haram, and what
    /// falls into the sea is none.
    pub(super) is_violent: bool,
}

impl RelationType {
    pub(super) fn new(entry: &Entry, problems: &mut Vec<Problem>) -> Option<Self> {
        let id = entry.head.rest();
        let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        if !is_id {
            problems.push(entry.head.fault(id, "a relation is named in small letters and `_`".to_owned()));
            return None;
        }
        let value = |keyword: Keyword| entry.body.iter().find(|line| line.is(keyword));
        let mut kinds = |keyword: Keyword| match value(keyword) {
            None => {
                problems.push(
                    entry.head.fault(id, format!("say what stands on its side with `{} KINDS`", keyword.as_str())),
                );
                None
            }
            Some(line) => Kinds::parse(line.rest()).map_err(|fault| problems.push(line.fault(line.rest(), fault))).ok(),
        };
        let (source, target) = (kinds(Keyword::Source)?, kinds(Keyword::Target)?);
        let score = match value(Keyword::Score) {
            None => 0.0,
            Some(line) => match line.rest().parse::<f32>() {
                Ok(score) if (-10.0..=10.0).contains(&score) => score,
                _ => {
                    problems.push(line.fault(line.rest(), "a score is a number from -10 to 10".to_owned()));
                    0.0
                }
            },
        };
        let text = |keyword: Keyword| value(keyword).map_or("", |line| line.rest()).into();
        Some(Self {
            id: id.into(),
            plover: text(Keyword::Plover),
            cameo: text(Keyword::Cameo),
            score,
            source,
            target,
            is_symmetric: value(Keyword::Symmetric).is_some(),
            is_state: value(Keyword::State).is_some(),
            is_office: value(Keyword::Office).is_some(),
            lies: value(Keyword::Lies).is_some(),
            is_violent: value(Keyword::Violent).is_some(),
        })
    }

    /// Whether people come together for it, on a day that is set before.
    pub(super) fn is_talk(&self) -> bool {
        &*self.plover == "CONSULT"
    }

    /// Whether somebody is attacked, or shall feel that he may be.
    pub(super) fn is_hostile(&self) -> bool {
        self.score <= -5.5
    }
}

/// How sure a relation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// A rule accounts for all words between its parts.
    Pattern,
    /// The words of a rule with the nearest actors, over words that no rule knows.
    #[default]
    Frame,
}

/// How a text states a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// As a fact.
    Asserted,
    /// As something to come: will, plans to, is about to.
    Planned,
    /// As something that may be: may, could, if.
    Possible,
    /// As something that somebody wants: should, must, hopes to.
    Desired,
    /// As what somebody says: reportedly, says that.
    Reported,
}

/// In what right somebody is said to hold an office who does not simply hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tenure {
    /// It is held no more: "former president".
    Former,
    /// It is held for a time: "acting president".
    Acting,
}

impl Tenure {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Former, Self::Acting];

    /// The word that outputs use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Former => "former",
            Self::Acting => "acting",
        }
    }
}

impl fmt::Display for Tenure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Modality {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Asserted, Self::Planned, Self::Possible, Self::Desired, Self::Reported];

    /// The word that outputs use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Planned => "planned",
            Self::Possible => "possible",
            Self::Desired => "desired",
            Self::Reported => "reported",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|modality| modality.as_str() == word)
    }

    pub(super) fn unknown(word: &str) -> String {
        let known: Vec<&str> = Self::ALL.iter().map(|modality| modality.as_str()).collect();
        format!("unknown mood `{word}`; use one of {}", known.join(", "))
    }
}

impl fmt::Display for Modality {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Tier {
    /// Both, the surer one first.
    pub const ALL: [Self; 2] = [Self::Pattern, Self::Frame];

    /// The word that outputs use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pattern => "pattern",
            Self::Frame => "frame",
        }
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
