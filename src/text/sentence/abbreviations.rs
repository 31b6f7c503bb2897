//! The words that decide whether a full stop ends a sentence.
//!
//! Lists are in lower case (but for the words that start sentences), without the last full
//! stop, and sorted by bytes. A word stands in one list only. To teach the splitter an
//! abbreviation, put it in the list whose first line describes it; the tests say where it
//! belongs in the order.

/// Stand before a name and never end a sentence: "Mr.", "Gen.", "ул.".
#[rustfmt::skip]
pub(super) const TITLES: &[&str] = &[
    "adm", "amb", "approx", "assoc", "asst", "atty", "brig", "capt", "cdr", "cf", "chmn",
    "cllr", "cmdr", "cmdt", "col", "comdr", "cpl", "dep", "dr", "drs", "fr", "gen", "gens",
    "gov", "govs", "hon", "insp", "lieut", "lt", "maj", "messrs", "mgr", "mlle", "mme", "mr",
    "mrs", "ms", "msgr", "mx", "ord", "pfc", "pres", "prof", "profs", "pvt", "rep", "reps",
    "rev", "sen", "sens", "sgt", "supt", "viz", "vs", "акад", "англ", "буд", "г-жа", "г-н",
    "г-на", "г-ну", "ген", "гл", "гр", "доц", "зав", "зам", "им", "инж", "кн", "лат", "мис",
    "нач", "нем", "о", "ок", "пгт", "пер", "пл", "пос", "преп", "просп", "проф", "респ", "св",
    "см", "ср", "тов", "ул", "чл",
];

/// The same in Turkish texts.
#[rustfmt::skip]
pub(super) const TURKISH_TITLES: &[&str] = &[
    "alb", "av", "bkz", "bnb", "doç", "gör", "hz", "korg", "krş", "müh", "org", "sn", "tuğg",
    "tümg", "uzm", "yrd", "yzb", "örn", "öğr",
];

/// End a sentence only before a word that starts sentences: "Inc.", "Jan.", "млн.".
#[rustfmt::skip]
pub(super) const JOINTS: &[&str] = &[
    "al", "ala", "apr", "ariz", "assn", "aug", "ave", "blvd", "bros", "calif", "co", "colo",
    "conn", "corp", "dec", "dept", "dist", "div", "ed", "eds", "est", "ext", "feb", "fig",
    "figs", "fla", "ft", "ga", "gmbh", "govt", "hwy", "inc", "intl", "jan", "jr", "jul", "jun",
    "ky", "llc", "ltd", "mar", "md", "mich", "minn", "mont", "mt", "mts", "natl", "neb", "nev",
    "nov", "oct", "okla", "p", "par", "para", "penn", "pl", "plc", "pp", "pt", "rd", "sep",
    "sept", "sq", "sr", "st", "ste", "tenn", "univ", "va", "vol", "vols", "vt", "wis", "wyo",
    "авг", "адм", "апр", "букв", "вв", "вкл", "гг", "дек", "долл", "др", "изд", "илл", "кв",
    "кг", "км", "корп", "мин", "млн", "млрд", "нояб", "обл", "окр", "окт", "полк", "пп", "пр",
    "прим", "р-н", "ред", "рис", "род", "руб", "сек", "сент", "сокр", "стр", "табл", "тел",
    "трлн", "туп", "тыс", "ум", "уч", "февр", "чел", "экз", "янв",
];

/// The same in Turkish texts.
#[rustfmt::skip]
pub(super) const TURKISH_JOINTS: &[&str] = &[
    "apt", "bul", "cad", "mah", "nr", "nu", "s", "sk", "sok", "ss", "yy",
];

/// Stand before a number and end a sentence before anything else: "No. 5", "Art. V".
#[rustfmt::skip]
pub(super) const NUMBERED: &[&str] = &[
    "art", "ch", "no", "nos", "nr", "n°", "nº", "op", "sec", "ст",
];

/// Close an enumeration or a date, and end a sentence before any capital: "etc.".
#[rustfmt::skip]
pub(super) const CLOSING: &[&str] = &[
    "etc", "vb", "vd",
];

/// The same with dots inside.
#[rustfmt::skip]
pub(super) const DOTTED_CLOSING: &[&str] = &[
    "ж.б", "н.э", "с.г", "т.б", "т.д", "т.п", "т.с.с",
];

/// Have dots inside and always go on: "e.g.", "т.е.".
#[rustfmt::skip]
pub(super) const DOTTED_JOINING: &[&str] = &[
    "e.g", "i.e", "p.s", "а.б", "б.а", "в.и", "и.о", "м.а", "т.е", "т.к", "т.н", "т.о", "т.с",
    "т.ч",
];

/// Hours and eras, which may or may not end a sentence.
#[rustfmt::skip]
pub(super) const TIMES: &[&str] = &[
    "a.d", "a.m", "b.c", "b.c.e", "c.e", "p.m",
];

/// What follows an hour in the same sentence: "at 5 p.m. Monday".
#[rustfmt::skip]
pub(super) const DAYS: &[&str] = &[
    "AST", "April", "August", "BST", "CDT", "CEST", "CET", "CST", "December", "EDT", "EEST",
    "EET", "EST", "ET", "February", "Friday", "GMT", "IST", "January", "July", "June", "MDT",
    "MSK", "MST", "March", "May", "Monday", "November", "October", "PDT", "PST", "PT",
    "Saturday", "September", "Sunday", "Thursday", "Tuesday", "UTC", "Wednesday",
];

/// What opens a sentence whose hour comes first: "At 5 a.m. Mr. Smith left.".
#[rustfmt::skip]
pub(super) const HOUR_LEADS: &[&str] = &[
    "about", "after", "around", "at", "before", "by", "from", "in", "on", "since", "until",
];

/// Names that carry an exclamation mark.
#[rustfmt::skip]
pub(super) const EXCLAIMED: &[&str] = &[
    "jeopardy", "yahoo",
];

/// Say that somebody speaks, after a quotation: "'Why?' Putin asked."
#[rustfmt::skip]
pub(super) const SPEECH: &[&str] = &[
    "added", "adds", "asked", "asks", "concluded", "continued", "declared", "exclaimed",
    "insisted", "joked", "noted", "queried", "quipped", "replied", "responded", "said", "says",
    "shouted", "told", "tweeted", "warned", "wondered", "wrote",
];

/// The last part of site names: "24.kg", "Gazeta.Ru".
#[rustfmt::skip]
pub(super) const DOMAINS: &[&str] = &[
    "az", "by", "com", "edu", "eu", "gov", "info", "io", "kg", "kz", "me", "mn", "net", "org",
    "ru", "su", "tj", "tm", "tr", "tv", "ua", "uk", "uz", "рф",
];

/// Cannot end a line that is a whole: the line after it goes on.
#[rustfmt::skip]
pub(super) const OPEN_WORDS: &[&str] = &[
    "a", "an", "and", "as", "at", "between", "bir", "bu", "but", "by", "for", "from", "ile",
    "in", "into", "of", "on", "or", "than", "that", "the", "to", "under", "ve", "veya", "which",
    "who", "with", "а", "в", "во", "для", "за", "и", "из", "или", "к", "ко", "на", "не", "но",
    "о", "об", "от", "по", "при", "с", "со", "у", "что",
];

/// Start sentences, and are hardly ever part of a name.
#[rustfmt::skip]
pub(super) const STARTERS: &[&str] = &[
    "A", "According", "Actually", "After", "Again", "Against", "All", "Also", "Although",
    "Among", "An", "And", "Another", "Any", "Anyone", "Are", "As", "At", "Because", "Before",
    "Besides", "Between", "Both", "But", "By", "Can", "Could", "Despite", "Did", "Do", "Does",
    "During", "Each", "Earlier", "Either", "Even", "Eventually", "Every", "Everyone",
    "Everything", "Finally", "For", "From", "Furthermore", "Given", "Had", "Has", "Have", "He",
    "Hence", "Her", "Here", "His", "How", "However", "I", "If", "In", "Indeed", "Instead", "Is",
    "It", "Its", "Last", "Later", "Let", "Like", "Many", "Maybe", "Meanwhile", "Moreover",
    "Most", "Much", "My", "Neither", "Nevertheless", "No", "Nobody", "Nonetheless", "Nor",
    "Not", "Nothing", "Now", "Of", "On", "Once", "One", "Only", "Or", "Our", "Overall",
    "Perhaps", "Please", "Rather", "Several", "She", "Should", "Similarly", "Since", "So",
    "Some", "Someone", "Something", "Sometimes", "Soon", "Still", "Such", "That", "The",
    "Their", "Then", "There", "Therefore", "These", "They", "This", "Those", "Though",
    "Through", "Throughout", "Thus", "Today", "Together", "Tomorrow", "Too", "Unlike", "Until",
    "Upon", "Was", "We", "Were", "What", "When", "Where", "Whether", "Which", "While", "Who",
    "Whose", "Why", "With", "Within", "Without", "Would", "Yes", "Yesterday", "Yet", "You",
    "Your", "А", "Азыр", "Ал", "Алайда", "Алар", "Анда", "Андан", "Анын", "Ар", "Без", "Биз",
    "Бирок", "Благодаря", "Бул", "Был", "Была", "Были", "Біз", "Бірақ", "Бүгін", "Бүгүн", "Бұл",
    "В", "Ведь", "Весь", "Во", "Возможно", "Вот", "Впрочем", "Все", "Всего", "Всё", "Вчера",
    "Вы", "Где", "Да", "Даже", "Для", "До", "Другие", "Егер", "Его", "Ее", "Если", "Еще", "Ещё",
    "Её", "За", "Затем", "Здесь", "И", "Из", "Или", "Именно", "Их", "К", "Каждый", "Как",
    "Кечээ", "Кийин", "Когда", "Кроме", "Кто", "Лишь", "Между", "Мен", "Многие", "Мы", "Мындан",
    "На", "Над", "Напомним", "Например", "Не", "Некоторые", "Несмотря", "Нет", "Ни", "Но", "О",
    "Об", "Однако", "Ол", "Олар", "Он", "Она", "Они", "Оно", "Осы", "От", "Отсюда", "Ошол",
    "Ошондой", "Перед", "По", "Под", "Пока", "После", "Потому", "Поэтому", "При", "Причем",
    "Причём", "Ранее", "С", "Сегодня", "Сейчас", "Со", "Согласно", "Сол", "Сондай", "Сонымен",
    "Среди", "Так", "Такая", "Также", "Такие", "Таким", "Такой", "Там", "Те", "Тем", "Теперь",
    "То", "Тогда", "Только", "У", "Уже", "Хотя", "Через", "Что", "Чтобы", "Эгер", "Эми", "Эта",
    "Эти", "Это", "Этому", "Этот", "Я", "Қазір",
];

/// The same in Turkish texts.
#[rustfmt::skip]
pub(super) const TURKISH_STARTERS: &[&str] = &[
    "Ama", "Ancak", "Artık", "Ayrıca", "Bazı", "Ben", "Bir", "Biz", "Bizim", "Bu", "Bugün",
    "Buna", "Bunlar", "Bunun", "Böyle", "Böylece", "Bütün", "Daha", "Dahası", "Diğer",
    "Dolayısıyla", "Dün", "En", "Eğer", "Fakat", "Halbuki", "Hatta", "Hem", "Her", "Kısacası",
    "Nasıl", "Ne", "Neden", "Nitekim", "O", "Onlar", "Onun", "Oysa", "Siz", "Son", "Sonra",
    "Söz", "Tüm", "Ve", "Veya", "Ya", "Yani", "Yine", "Zira", "Çok", "Çünkü", "Önce", "Örneğin",
    "Öte", "Özellikle", "Üstelik", "Şimdi", "Şu",
];

/// The characters of the longest abbreviation, or of its longest part.
pub(super) const LONGEST: usize = 8;

/// The lists of words that are more than one letter and have no dots inside.
const PLAIN: [&[&str]; 6] = [TITLES, TURKISH_TITLES, JOINTS, TURKISH_JOINTS, NUMBERED, CLOSING];

/// One bit for each shape that a word of [`PLAIN`] has.
const SHAPES: [u64; 64] = {
    let mut shapes = [0; 64];
    let mut list = 0;
    while list < PLAIN.len() {
        let mut index = 0;
        while index < PLAIN[list].len() {
            let word = PLAIN[list][index].as_bytes();
            let shape = shape(word[0], word[word.len() - 1], word.len());
            shapes[shape / 64] |= 1 << (shape % 64);
            index += 1;
        }
        list += 1;
    }
    shapes
};

/// A number below 4096 for the first and the last byte of a word and its length.
const fn shape(first: u8, last: u8, len: usize) -> usize {
    ((first as usize) << 7 ^ (last as usize) << 3 ^ len) & 0xfff
}

/// Whether `word`, in lower case, may be an abbreviation without dots inside. Most words are
/// none, and are told here at a fraction of the cost of asking the lists.
pub(super) fn may_be_plain(word: &str) -> bool {
    match *word.as_bytes() {
        [] => false,
        [only] => has_plain_shape(only, only, 1),
        [first, .., last] => has_plain_shape(first, last, word.len()),
    }
}

/// Whether there are abbreviations without dots inside of `len` bytes between `first` and `last`,
/// in lower case.
pub(super) fn has_plain_shape(first: u8, last: u8, len: usize) -> bool {
    let shape = shape(first, last, len);
    SHAPES[shape / 64] >> (shape % 64) & 1 == 1
}

/// Whether `word` stands in `list`.
pub(super) fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABBREVIATIONS: [&[&str]; 6] = [TITLES, JOINTS, NUMBERED, CLOSING, DOTTED_CLOSING, DOTTED_JOINING];

    #[test]
    fn lists_are_sorted() {
        let others = [
            TURKISH_TITLES,
            TURKISH_JOINTS,
            TIMES,
            DAYS,
            SPEECH,
            HOUR_LEADS,
            EXCLAIMED,
            DOMAINS,
            OPEN_WORDS,
            STARTERS,
            TURKISH_STARTERS,
        ];
        for list in ABBREVIATIONS.into_iter().chain(others) {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{:?} stands after {:?}", pair[1], pair[0]);
            }
        }
    }

    #[test]
    fn every_abbreviation_may_be_one() {
        for word in PLAIN.concat() {
            assert!(may_be_plain(word), "{word:?}");
            assert!(word.chars().count() <= LONGEST, "{word:?}");
        }
        assert!(!may_be_plain("countries"));
        assert!(!may_be_plain(""));
        assert!(EXCLAIMED.iter().all(|word| word.len() <= LONGEST));
    }

    #[test]
    fn an_abbreviation_stands_in_one_list() {
        let mut words = ABBREVIATIONS.concat();
        words.sort_unstable();
        for pair in words.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
    }
}
