//! The words of sites, in lower case, with "i" for "ı" and "е" for "ё".

/// Lines as a whole, but for signs and numbers around them.
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "advertisement", "back to top", "comments", "email this", "follow us", "listen to this article", "print", "read more",
    "share", "share this", "subscribe", "support us", "tags", "thank you for reading", "view comments", "views",
    "версия для печати", "комментарии", "метки", "печать", "поделиться", "подписаться", "реклама", "теги",
    "abone ol", "etiketler", "paylaş", "reklam", "yazdir", "yorumlar",
];

/// Lines as a whole under which titles of other articles stand.
#[rustfmt::skip]
pub(super) const HEADINGS: &[&str] = &[
    "also read", "latest news", "more stories", "most popular", "most read", "popular posts", "read also",
    "recent posts", "recommended", "recommended for you", "related", "related articles", "related content", "related news",
    "related posts", "related stories", "related topics", "see also", "similar articles", "similar posts",
    "you may also like", "you might also like", "другие новости", "еще по теме", "материалы по теме", "новости по теме",
    "по теме", "популярное", "похожие материалы", "похожие новости", "похожие статьи", "самое читаемое",
    "смотрите также", "читайте также", "benzer haberler", "benzer yazilar", "bunlar da ilginizi çekebilir",
    "diğer haberler", "ilgili haberler", "ilgili yazilar", "çok okunanlar",
];

/// Lines as a whole that open the comments.
pub(super) const CLOSINGS: &[&str] = &[
    "add a comment",
    "join the discussion",
    "leave a comment",
    "leave a reply",
    "post a comment",
    "добавить комментарий",
    "оставить комментарий",
    "bir cevap yazin",
    "bir yanit yazin",
    "yorum yap",
];

/// The same, if a number stands beside them; without one they may be the heading of what experts say.
pub(super) const COUNTED: &[&str] =
    &["comment", "comments", "комментариев", "комментарии", "комментария", "yorum", "yorumlar"];

/// What rules for comments begin with, and words to readers that may be such.
pub(super) const COMMENT_RULES: &[&str] =
    &["comment rules", "comments policy", "rules for comment", "правила комментирования"];
pub(super) const READERS: &[&str] =
    &["dear reader", "dear visitor", "уважаемые читатели", "değerli okur", "sayin okur"];

/// What such words are about.
pub(super) const COMMENTS: &[&str] = &["comment", "комментар", "yorum"];

/// What a line begins with that describes its author, or below which an author is described.
pub(super) const AUTHORS: &[&str] =
    &["about the author", "about the authors", "об авторе", "об авторах", "yazar hakkinda"];

/// What bylines begin with.
#[rustfmt::skip]
pub(super) const BYLINES: &[&str] = &[
    "by ", "edited by ", "editing by ", "interview by ", "photo by ", "reporting by ", "text by ", "translated by ",
    "written by ", "автор: ", "yazan: ", "yazar: ",
];

/// What sentences begin with.
#[rustfmt::skip]
pub(super) const OPENINGS: &[&str] = &[
    "also read:", "by continuing to use this", "click here to ", "copyright 1", "copyright 2", "copyright ©",
    "download our app", "follow us on ", "found a mistake?", "found a typo?", "get the latest news", "if you find an error",
    "if you found an error", "if you notice an error", "if you spot an error", "information from:", "join our telegram",
    "like us on ", "read also:", "read more about ", "read more at ", "read more:", "related:", "see also:",
    "share this article", "share this post", "sign up for our ", "sign up to our ", "subscribe now", "subscribe to ",
    "support independent journalis", "support local journalis", "the-cnn-wire", "the opinions expressed in this article",
    "the views expressed in this article", "this article is also available in", "this post is also available in",
    "this site uses cookies", "this website uses cookies", "we use cookies", "your email address will not be",
    "если вы заметили ошибку", "если вы заметите ошибку", "если вы нашли ошибку", "заметили ошибку в тексте", "заметили ошибку?",
    "нашли ошибку в тексте", "нашли ошибку?",
    "оформите подписку", "подписаться на ", "подписывайтесь на ", "подпишитесь на ", "при использовании материалов сайта",
    "смотрите также:", "читайте еще:", "читайте нас в ", "читайте ранее в этом сюжете:", "читайте также:",
    "ayrica okuyun:", "bizi takip edin", "bu yazi şu dillerde de", "bültenimize abone ol", "ilgili haber:",
    "kanalimiza abone ol", "telegram kanalimiza",
];

/// What lines begin with.
#[rustfmt::skip]
pub(super) const LINE_OPENINGS: &[&str] = &[
    "categories:", "category:", "comments:", "filed under:", "follow @", "keywords:", "last updated", "photo:",
    "photo credit:", "posted in:", "published:", "reading time:", "share on facebook", "share on twitter", "share:",
    "source:", "tags:", "topics:", "updated:", "views:",
    "источник:", "источник -", "ключевые слова:", "метки:", "опубликовано:", "поделиться в ", "поделиться:",
    "просмотров:", "просмотры:", "рубрика:", "теги:", "фото:",
    "etiketler:", "fotoğraf:", "görüntülenme:", "kategori:", "kaynak:", "okunma:", "paylaş:",
];

/// What sentences end in.
#[rustfmt::skip]
pub(super) const ENDINGS: &[&str] = &[
    "all rights reserved", "contributed to this article", "contributed to this report", "contributed to this story",
    "press ctrl + enter", "press ctrl+enter", "все права защищены", "нажмите ctrl + enter", "нажмите ctrl+enter",
    "tüm haklari saklidir",
];

/// Where things are shared.
#[rustfmt::skip]
pub(super) const NETWORKS: &[&str] = &[
    "bluesky", "copy", "email", "facebook", "instagram", "link", "linkedin", "messenger", "ok", "pinterest", "print",
    "reddit", "rss", "share", "skype", "telegram", "threads", "tiktok", "tumblr", "tweet", "twitter", "viber", "vk",
    "whatsapp", "x", "youtube", "вконтакте", "одноклассники", "телеграм",
];

/// How names of weekdays begin.
#[rustfmt::skip]
pub(super) const WEEKDAYS: &[&str] = &[
    "mo", "tu", "we", "th", "fr", "sa", "su", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "pzt", "pt", "sal", "çar",
    "per", "cum", "cmt", "ct", "paz", "pz",
];

/// How names of months begin.
#[rustfmt::skip]
pub(super) const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "янв", "фев", "мар", "апр",
    "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "oca", "şub", "nis", "haz", "tem", "ağu", "eyl", "eki",
    "kas", "ara",
];
