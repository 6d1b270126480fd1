//! What levers take.

use ramkalkyl::model::lever::LeverUnit;
use ramkalkyl::model::year::Year;
use rust_xlsxwriter::{DataValidation, DataValidationRule};

use super::rows::Input;
use crate::workbook::error::WorkbookError;
use crate::workbook::maker::Maker;
use crate::workbook::number::float;

/// What a lever takes, as the cell says when somebody comes to it.
///
/// # Errors
/// [`WorkbookError::File`] where the words are too long for a rule.
pub(super) fn rule_of(
    maker: &Maker<'_>,
    input: Input<'_>,
    year: Year,
) -> Result<Option<DataValidation>, WorkbookError> {
    let Some((least, most, unit)) = input.limits(year) else {
        return Ok(None);
    };
    let words = maker.words;
    let hint = match unit {
        LeverUnit::Percent => words.hint_percent,
        LeverUnit::Tkr => words.hint_tkr,
        LeverUnit::Months | LeverUnit::Volume | LeverUnit::KrPerUnit => words.hint_units,
    };
    // Spreadsheets take 3 % for 0.03.
    let (part, sign) = match unit {
        LeverUnit::Percent => (100.0, "\u{a0}%"),
        _ => (1.0, ""),
    };
    let between = DataValidationRule::Between(float(least) / part, float(most) / part);
    let said = format!("{} {least}–{most}{sign}.", words.between);
    let rule = DataValidation::new()
        .allow_decimal_number(between)
        .ignore_blank(true)
        .set_input_message(hint)?
        .set_error_title(words.not_taken)?
        .set_error_message(said)?;
    Ok(Some(rule))
}
