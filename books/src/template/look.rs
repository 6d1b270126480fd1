//! How the template looks: yellow to fill in, grey to explain.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The colours, in one place.
const YELLOW: Color = Color::RGB(0xFF_F7_D6);
const GREY: Color = Color::RGB(0x5F_5F_5F);
const PALE: Color = Color::RGB(0xEC_EC_EC);
const LINE: Color = Color::RGB(0xC9_C9_C9);

/// The formats of cells.
pub struct Look {
    /// A sheet's title.
    pub title: Format,
    /// A heading of the first sheet.
    pub part: Format,
    /// A paragraph.
    pub text: Format,
    /// An explanation.
    pub grey: Format,
    /// An explanation beside a cell.
    pub beside: Format,
    /// A heading of a column.
    pub heading: Format,
    /// A heading over figures.
    pub heading_right: Format,
    /// A name of a line that is not to be changed.
    pub label: Format,
    /// A text to fill in.
    pub words: Format,
    /// A figure to fill in.
    pub figure: Format,
    /// A figure that may have any decimals, or be typed as per cent.
    pub free: Format,
    /// A date to fill in.
    pub date: Format,
    /// Where nothing is to be filled in.
    pub closed: Format,
    /// The number format of figures with decimals.
    pub decimals: Format,
}

impl Look {
    /// The formats.
    pub fn new() -> Self {
        let plain = || Format::new().set_font_name("Calibri").set_font_size(11);
        let top = || plain().set_align(FormatAlign::Top);
        let boxed = |format: Format| {
            format
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE)
                .set_align(FormatAlign::Top)
        };
        let yellow = || boxed(plain()).set_background_color(YELLOW);
        let heading = || {
            boxed(plain())
                .set_bold()
                .set_text_wrap()
                .set_background_color(PALE)
        };
        Self {
            title: plain().set_bold().set_font_size(16),
            part: plain().set_bold().set_font_size(12),
            text: top().set_text_wrap(),
            grey: top().set_font_color(GREY),
            beside: top().set_font_color(GREY).set_indent(1),
            heading: heading(),
            heading_right: heading().set_align(FormatAlign::Right).set_num_format("0"),
            label: boxed(plain()).set_background_color(PALE).set_text_wrap(),
            words: yellow().set_text_wrap().set_align(FormatAlign::Left),
            figure: yellow().set_num_format("#,##0"),
            free: yellow().set_align(FormatAlign::Right),
            date: yellow()
                .set_num_format("yyyy\\-mm\\-dd")
                .set_align(FormatAlign::Left),
            closed: boxed(plain())
                .set_font_color(GREY)
                .set_align(FormatAlign::Left),
            decimals: Format::new().set_num_format("#,##0.0#####"),
        }
    }
}
