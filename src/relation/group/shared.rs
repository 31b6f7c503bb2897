//! The nouns that the actors of a row share: "Indian and Chinese troops", "the governments of Chile and Peru".

use super::Groups;
use crate::relation::actor::Actor;
use crate::relation::lexicon::WordId;
use crate::relation::name::Name;

/// How nouns for several end that have no "s": "policemen".
const PLURALS: [&str; 4] = ["men", "people", "police", "military"];

/// Gives each of `actors` without a noun of its own the one that it shares with another of its row.
pub(in crate::relation) fn share_heads((text, names): (&str, &[Name]), groups: &Groups, actors: &mut [Actor]) {
    for row in groups.rows() {
        let row = &mut actors[row];
        let heads: Vec<Option<WordId>> = row.iter().map(|actor| shared_head((text, names), row, actor)).collect();
        for (actor, head) in row.iter_mut().zip(heads) {
            actor.head = actor.head.or(head);
        }
    }
}

/// The noun for several that `actor` shares with another one of the row in which it stands.
fn shared_head((text, names): (&str, &[Name]), row: &[Actor], actor: &Actor) -> Option<WordId> {
    let [first, .., last] = row else { return None };
    let words = |actor: &Actor| &text[actor.span.as_range()];
    let is_plural = |noun: &str| noun.ends_with('s') || PLURALS.iter().any(|plural| noun.ends_with(plural));
    let name = |actor: &Actor| &names[actor.name];
    // "Palestinians and Israeli troops": they are no troops.
    let is_noun = |actor: &Actor| words(actor).ends_with('s') && !words(actor).ends_with("ss");
    let is_before_noun = |actor: &Actor| name(actor).is_short || name(actor).is_adjective && !is_noun(actor);
    if is_before_noun(actor) && last.head.is_some() && is_plural(words(last)) {
        return last.head;
    }
    let is_led = name(first).span.start > first.span.start && name(first).kind == name(actor).kind;
    let noun = words(first).split(' ').next().filter(|noun| is_led && is_plural(noun));
    noun.and(first.head)
}
