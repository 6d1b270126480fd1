//! Pictures for those who are sent a link: whose document, and the two figures that it is about.

use std::sync::Arc;

use ramkalkyl::text::language::Language;
use ramkalkyl::ui::prerender::DocumentPage;
use resvg::usvg::{Options, fontdb};

use crate::words::escaped;

/// The size that services which show previews ask for.
pub const WIDTH: u16 = 1200;
/// See [`WIDTH`].
pub const HEIGHT: u16 = 630;

/// With a typeface of our own: a bare system has none.
pub fn options() -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(epaint_default_fonts::UBUNTU_LIGHT.to_vec());
    Options {
        font_family: "Ubuntu".to_owned(),
        fontdb: Arc::new(fonts),
        ..Options::default()
    }
}

/// The picture of a document's page, as a drawing.
///
/// The colours are those of the light page (`styles/tokens.css`).
pub fn drawing(page: &DocumentPage, language: Language) -> String {
    let [(first, headline), (second, required)] = &page.figures;
    let [whose, headline, required] = [&page.whose, headline, required].map(|text| escaped(text));
    let (product, tagline) = (language.product(), language.tagline());
    // A long name of a committee is set smaller rather than cut.
    let size = if whose.chars().count() > 38 { 46 } else { 58 };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" font-family=\"Ubuntu\">\
         <rect width=\"100%\" height=\"100%\" fill=\"#f5f4f0\"/>\
         <rect width=\"24\" height=\"100%\" fill=\"#0f5c5c\"/>\
         <text x=\"84\" y=\"110\" font-size=\"36\" fill=\"#0f5c5c\" stroke=\"#0f5c5c\" stroke-width=\"1\">{product}</text>\
         <text x=\"84\" y=\"156\" font-size=\"28\" fill=\"#5b5852\">{tagline}</text>\
         <text x=\"84\" y=\"272\" font-size=\"{size}\" fill=\"#1d1c1a\" stroke=\"#1d1c1a\" stroke-width=\"1\">{whose}</text>\
         <rect x=\"84\" y=\"326\" width=\"1032\" height=\"220\" rx=\"14\" fill=\"#ffffff\" stroke=\"#dcd9d1\" stroke-width=\"2\"/>\
         <text x=\"124\" y=\"394\" font-size=\"30\" fill=\"#5b5852\">{first}</text>\
         <text x=\"124\" y=\"488\" font-size=\"84\" fill=\"#1d1c1a\">{headline}</text>\
         <text x=\"660\" y=\"394\" font-size=\"30\" fill=\"#5b5852\">{second}</text>\
         <text x=\"660\" y=\"488\" font-size=\"84\" fill=\"#1d1c1a\" stroke=\"#1d1c1a\" stroke-width=\"2\">{required}</text>\
         </svg>"
    )
}
