//! Stretches of a text that are addresses, not prose: URLs, e-mail addresses,
//! handles and file names. Names inside them are not mentions.

use memchr::memchr3_iter;

use crate::span::Span;

/// How many letters the name of a scheme has at most, as in `https:`.
const LONGEST_SCHEME: usize = 10;
/// How long the part of an address before its `@` is at most, in bytes (RFC 5321).
const LONGEST_LOCAL_PART: usize = 64;

/// Endings of file names that news texts show.
const FILE_ENDINGS: [&str; 14] =
    ["pdf", "doc", "docx", "xls", "xlsx", "jpg", "jpeg", "png", "gif", "mp3", "mp4", "html", "htm", "php"];

/// The addresses in `text`, sorted and not overlapping. Cost is linear.
pub(crate) fn addresses(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    // What looks like a URL inside another one is a part of that.
    let mut url_end = 0;
    for at in memchr3_iter(b':', b'.', b'@', text.as_bytes()) {
        let (before, rest) = text.as_bytes().split_at(at);
        let start = match rest[0] {
            b':' if at >= url_end && rest.starts_with(b"://") => Some(scheme_start(text, at)),
            b'.' if before.ends_with(b"www") => {
                Some(at - 3).filter(|start| *start >= url_end && is_word_start(text, *start))
            }
            b'@' => {
                at_sign(text, at).into_iter().for_each(|span| push_merged(&mut spans, span));
                None
            }
            _ => None,
        };
        if let Some(start) = start {
            let url = url(text, start);
            url_end = url.end;
            push_merged(&mut spans, url);
        }
    }
    spans
}

/// Adds a span that may overlap the last ones, which it then belongs to.
fn push_merged(spans: &mut Vec<Span>, mut span: Span) {
    while let Some(last) = spans.pop_if(|last| span.start < last.end) {
        span = Span::new(last.start.min(span.start), last.end.max(span.end));
    }
    spans.push(span);
}

/// Whether a name at `span` stands in a file name such as `Russia_report.pdf`.
pub(crate) fn is_in_file_name(text: &str, span: Span) -> bool {
    let Some(rest) = text[span.end..].strip_prefix('.') else {
        return false;
    };
    let letters = rest.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(rest.len());
    FILE_ENDINGS.iter().any(|ending| rest[..letters].eq_ignore_ascii_case(ending))
}

/// Whether a name at `span` is the first part of a code by which shares are traded: "ENI.MI", "BP.L".
pub(crate) fn is_in_share_code(text: &str, span: Span) -> bool {
    let Some(rest) = text[span.end..].strip_prefix('.') else {
        return false;
    };
    let exchange = rest.find(|character: char| !character.is_alphanumeric()).unwrap_or(rest.len());
    is_share_code(&text[span.start..span.end + 1 + exchange])
}

/// Whether `word` is a code of a share and a full stop before that of an exchange: "RDSa.L", "0386.HK". "U.N." is none.
pub(crate) fn is_share_code(word: &str) -> bool {
    let Some((share, exchange)) = word.split_once('.') else {
        return false;
    };
    let is_code = |code: &str| code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    // The letter of a class of shares is small.
    let share = share.strip_suffix(|last: char| last.is_ascii_lowercase()).unwrap_or(share);
    share.len() > 1
        && is_code(share)
        && matches!(exchange.len(), 1 | 2)
        && exchange.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_word_start(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|character: char| character.is_alphanumeric())
}

fn scheme_start(text: &str, colon: usize) -> usize {
    let scheme = text.as_bytes()[..colon]
        .iter()
        .rev()
        .take(LONGEST_SCHEME)
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    colon - scheme
}

/// The URL at `start`: up to a space or a bracket, without the punctuation behind it.
fn url(text: &str, start: usize) -> Span {
    let rest = &text[start..];
    let ends = |character: char| character.is_whitespace() || "<>\"“”«»".contains(character);
    let len = rest.find(ends).unwrap_or(rest.len());
    let trimmed = rest[..len].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '\'', '’']);
    Span::new(start, start + trimmed.len())
}

/// The e-mail address or the handle around the `@` at `at`.
fn at_sign(text: &str, at: usize) -> Option<Span> {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"._-+".contains(byte);
    let before = text.as_bytes()[..at].iter().rev().take_while(|byte| is_part(byte)).take(LONGEST_LOCAL_PART).count();
    let after = text.as_bytes()[at + 1..].iter().take_while(|byte| is_part(byte)).count();
    let address = text[at + 1..at + 1 + after].trim_end_matches(['.', '-']);
    (!address.is_empty()).then(|| Span::new(at - before, at + 1 + address.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        addresses(text).into_iter().map(|span| &text[span.as_range()]).collect()
    }

    #[test]
    fn urls_mails_and_handles_are_addresses() {
        assert_eq!(
            found("see https://kg.akipress.org/news:1887287/?from=kgnews, (accessed) or www.24.kg/Russia."),
            ["https://kg.akipress.org/news:1887287/?from=kgnews", "www.24.kg/Russia"]
        );
        assert_eq!(found("@MFA_Russia wrote to press@mfa.gov.kg."), ["@MFA_Russia", "press@mfa.gov.kg"]);
        assert_eq!(found("at 5 @ 3 and “https://a.b/c”"), ["https://a.b/c"]);
        assert!(found("Kyrgyzstan and Japan have signed an agreement.").is_empty());
    }

    #[test]
    fn codes_of_shares_are_told_apart() {
        for code in ["BP.L", "ENI.MI", "RDSa.L", "0386.HK", "GM.UL"] {
            assert!(is_share_code(code), "{code}");
        }
        for word in ["U.N", "E.ON", "24.kg", "St.L", "BP.Then", "BP.", "BP"] {
            assert!(!is_share_code(word), "{word}");
        }
        let text = "Agip ( ENI.MI ) is ENI. Then";
        assert!(is_in_share_code(text, Span::new(7, 10)));
        assert!(!is_in_share_code(text, Span::new(19, 22)));
    }

    #[test]
    fn names_in_file_names_are_told_apart() {
        let text = "Open Russia.pdf in Russia. Then";
        assert!(is_in_file_name(text, Span::new(5, 11)));
        assert!(!is_in_file_name(text, Span::new(19, 25)));
    }
}
