//! Sharing and embedding: the card under a document's figures, and the page that shows one part of the calculator in
//! someone else's. Both are scripts of their own beside the program, since neither needs to know a figure.

use ramkalkyl::text::language::Language;

use crate::words::of;

/// The scripts and the page's own, as they stand in this folder.
pub const SHARE: &str = include_str!("share.js");
/// What runs in an embedded page.
pub const EMBED: &str = include_str!("embed.js");
/// What runs in the page around it. Its address stands in other people's pages and so never changes.
pub const FRAME: &str = include_str!("frame.js");

/// The parts that can be shown alone, with their names and a height to begin with, in CSS pixels, until the frame is
/// told its own.
const PARTS: [(&str, [&str; 2], u16); 5] = [
    ("result", ["Resultat", "Result"], 220),
    ("bridge", ["Vägen till kravet", "The bridge"], 620),
    ("plan", ["Planåren", "Plan years"], 640),
    ("items", ["Poster", "Items"], 560),
    ("whole", ["Hela kalkylen", "The whole calculator"], 1200),
];

struct Words {
    title: &'static str,
    intro: &'static str,
    share: &'static str,
    copy_link: &'static str,
    parts: &'static str,
    code: &'static str,
    copy_code: &'static str,
    copied: &'static str,
    refused: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::Swedish => Words {
            title: "Dela och bädda in",
            intro: "Länken bär det du har ändrat. Inget skickas någonstans förrän du själv delar.",
            share: "Dela…",
            copy_link: "Kopiera länken",
            parts: "Visa en del på en annan webbsida",
            code: "Kod att klistra in på sidan",
            copy_code: "Kopiera koden",
            copied: "Kopierat.",
            refused: "Webbläsaren lät inte sidan kopiera. Markera texten och kopiera själv.",
        },
        Language::English => Words {
            title: "Share and embed",
            intro: "The link carries what you have changed. Nothing is sent anywhere until you share it.",
            share: "Share…",
            copy_link: "Copy the link",
            parts: "Show a part in another web page",
            code: "Code to paste into that page",
            copy_code: "Copy the code",
            copied: "Copied.",
            refused: "The browser did not let the page copy. Select the text and copy it yourself.",
        },
    }
}

/// The card. Without a program it is not shown: everything in it needs a script.
pub fn card(language: Language) -> String {
    let code = language.code();
    let Words {
        title,
        intro,
        share,
        copy_link,
        parts,
        code: code_label,
        copy_code,
        copied,
        refused,
    } = words(language);
    let choices: String = (PARTS.iter())
        .map(|(part, name, height)| {
            let name = of(*name, language);
            let checked = if *part == "bridge" { " checked" } else { "" };
            format!(
                "<label class=\"share-part\"><input type=\"radio\" name=\"part-{code}\" value=\"{part}\" \
                 data-name=\"{name}\" data-height=\"{height}\"{checked}> {name}</label>"
            )
        })
        .collect();
    format!(
        "<section class=\"card share needs-program\" lang=\"{code}\" aria-labelledby=\"share-{code}\" \
         data-copied=\"{copied}\" data-refused=\"{refused}\">\
         <h2 id=\"share-{code}\">{title}</h2>\
         <p class=\"card-intro\">{intro}</p>\
         <p class=\"share-tools\"><button type=\"button\" class=\"button\" data-share hidden>{share}</button> \
         <button type=\"button\" class=\"button\" data-copy=\"link\">{copy_link}</button></p>\
         <fieldset class=\"share-parts\"><legend>{parts}</legend>{choices}</fieldset>\
         <label class=\"share-label\" for=\"share-code-{code}\">{code_label}</label>\
         <textarea class=\"share-code\" id=\"share-code-{code}\" readonly rows=\"5\" spellcheck=\"false\"></textarea>\
         <p class=\"share-tools\"><button type=\"button\" class=\"button\" data-copy=\"code\">{copy_code}</button>\
         <span role=\"status\"></span></p>\
         </section>"
    )
}

/// What stands under an embedded part: what it comes from, and the way there.
pub fn source() -> String {
    let one = |language: Language| {
        let (code, product) = (language.code(), language.product());
        let open = match language {
            Language::Swedish => "Källa och hela kalkylen",
            Language::English => "Source and the whole calculator",
        };
        format!(
            "<aside class=\"page embed-source\" lang=\"{code}\" aria-label=\"{open}\"><a data-source href=\"#/\" target=\"_blank\" rel=\"noopener\">{open}: {product}</a></aside>\n"
        )
    };
    Language::ALL.into_iter().map(one).collect()
}
