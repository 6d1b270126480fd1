//! How cells look: one accent, light yellow for levers, numbers as the documents print them.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The one accent: a deep blue, as on the page.
pub(super) const ACCENT: Color = Color::RGB(0x1F_4E_79);
/// What lowers a requirement; blue, since the page judges nothing in red and green.
pub(super) const LOWERS: Color = Color::RGB(0x2E_75_B6);
/// What raises a requirement.
pub(super) const RAISES: Color = Color::RGB(0xC5_5A_11);
/// Sums in charts.
pub(super) const SUMS: Color = Color::RGB(0x40_40_40);
const MUTED: Color = Color::RGB(0x5F_5F_5F);
const SECTION: Color = Color::RGB(0xE8_EE_F5);
const LEVER: Color = Color::RGB(0xFF_F8_D6);
const LEVER_SET: Color = Color::RGB(0xFF_E6_99);
const LEVER_EDGE: Color = Color::RGB(0xBF_9B_30);
const LINE: Color = Color::RGB(0xA6_B4_C4);

/// What a cell is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) enum Look {
    /// Plain.
    #[default]
    Plain,
    /// The name of the sheet.
    Title,
    /// What stands below the name.
    Lead,
    /// The head of a column.
    Head,
    /// The head of a column of numbers.
    NumberHead,
    /// The head of a part.
    Section,
    /// Words that take several lines.
    Wrapped,
    /// What matters less.
    Muted,
    /// What matters less, beside several lines.
    MutedTop,
    /// A name beside several lines.
    Name,
    /// A formula in signs beside a result.
    ResultCode,
    /// A key of links, a symbol, a formula in signs.
    Code,
    /// A link.
    Link,
    /// What the document says.
    Document,
    /// A figure as it is printed.
    Printed,
    /// A printed sum.
    PrintedSum,
    /// Where a lever is set.
    Lever,
    /// A result that others rest on.
    Result,
    /// The name of such a result.
    ResultName,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) enum Number {
    /// As it is.
    #[default]
    General,
    /// Kronor, shown in thousands with one decimal.
    KrAsTkr,
    /// A number of thousands of kronor, with one decimal.
    Tkr,
    /// Kronor and öre.
    Kr,
    /// A share, shown in per cent.
    Share,
    /// A volume.
    Units,
    /// Months.
    Months,
    /// A year or another number without decimals or groups.
    Whole,
    /// A number with so many decimals, 0…6.
    Decimals(u8),
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Style {
    /// What it is.
    pub(super) look: Look,
    /// How its number is written.
    pub(super) number: Number,
}

impl Look {
    /// The same with numbers written so.
    pub(super) fn with(self, number: Number) -> Style {
        Style { look: self, number }
    }
}

impl From<Look> for Style {
    fn from(look: Look) -> Self {
        look.with(Number::General)
    }
}

impl From<Number> for Style {
    fn from(number: Number) -> Self {
        Look::Plain.with(number)
    }
}

impl Number {
    fn code(self) -> Option<String> {
        let code = match self {
            Self::General => return None,
            Self::KrAsTkr => "#,##0.0,",
            Self::Tkr => "#,##0.0",
            Self::Kr => "#,##0.00",
            Self::Share => "0.00%",
            Self::Units => "#,##0.0",
            Self::Months => "0.0",
            Self::Whole => "0",
            Self::Decimals(0) => "#,##0",
            Self::Decimals(decimals) => {
                return Some(format!(
                    "#,##0.{}",
                    "0".repeat(usize::from(decimals.min(6)))
                ));
            }
        };
        Some(code.to_owned())
    }
}

impl Style {
    /// The same as the file says it.
    pub(super) fn format(self) -> Format {
        let format = Format::new()
            .set_font_name("Calibri")
            .set_font_size(10)
            .set_align(FormatAlign::VerticalCenter);
        let format = match self.number.code() {
            Some(code) => format.set_num_format(code),
            None => format,
        };
        let wrapped = |format: Format| format.set_text_wrap().set_align(FormatAlign::Top);
        match self.look {
            Look::Plain => format,
            Look::Title => format.set_font_size(16).set_bold().set_font_color(ACCENT),
            Look::Lead | Look::Muted => format.set_font_color(MUTED),
            Look::Head | Look::NumberHead => {
                let side = match self.look {
                    Look::NumberHead => FormatAlign::Right,
                    _ => FormatAlign::Left,
                };
                (format.set_bold().set_text_wrap().set_align(side))
                    .set_align(FormatAlign::Bottom)
                    .set_border_bottom(FormatBorder::Medium)
                    .set_border_bottom_color(ACCENT)
            }
            Look::Section => {
                let format = format.set_bold().set_font_color(ACCENT);
                format.set_background_color(SECTION)
            }
            Look::Wrapped => wrapped(format),
            Look::MutedTop => wrapped(format).set_font_color(MUTED),
            Look::Name => wrapped(format).set_bold(),
            Look::ResultCode => (Look::Code.with(self.number).format())
                .set_border_top(FormatBorder::Thin)
                .set_border_top_color(LINE),
            Look::Code => (format.set_font_name("Consolas"))
                .set_font_size(9)
                .set_font_color(MUTED),
            Look::Link => format
                .set_font_color(ACCENT)
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            Look::Document => format.set_font_color(MUTED),
            Look::Printed => format.set_align(FormatAlign::Right),
            Look::PrintedSum => (format.set_align(FormatAlign::Right))
                .set_bold()
                .set_border_top(FormatBorder::Thin)
                .set_border_top_color(LINE),
            Look::Lever => (format.set_background_color(LEVER))
                .set_border(FormatBorder::Thin)
                .set_border_color(LEVER_EDGE),
            Look::Result | Look::ResultName => (format.set_bold())
                .set_border_top(FormatBorder::Thin)
                .set_border_top_color(LINE),
        }
    }
}

/// What marks a lever that is set.
pub(super) fn lever_set() -> Format {
    Format::new().set_bold().set_background_color(LEVER_SET)
}
