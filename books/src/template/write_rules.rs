//! What may be chosen in a sheet's cells, and how figures and years that are not used look.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule, Format,
    IgnoreError, XlsxError, column_number_to_name,
};

use super::layout::{Column, Kind, Sheet, VOLUMES};
use super::words::{self, pick};
use super::write::{FIRST, choice};
use super::write_lines::Writing;

impl Writing<'_> {
    /// What may be chosen, and how figures and years that are not used look.
    pub fn rules(&mut self, last: u32) -> Result<(), XlsxError> {
        let first = FIRST.saturating_add(1);
        if let Some(at) = self.at(Column::Kind)
            && self.sheet != Sheet::Frame
        {
            let names: Vec<&str> = (self.sheet.kinds().iter())
                .map(|kind| words::kind(*kind, self.language))
                .collect();
            let list = choice(&names, self.language)?;
            self.page.add_data_validation(first, at, last, at, &list)?;
        }
        if let (Sheet::Items, Some(at)) = (self.sheet, self.at(Column::Unit)) {
            let mut names: Vec<&str> = (VOLUMES.iter())
                .map(|(_, _, unit)| words::unit(*unit, self.language))
                .collect();
            names.extend(["tkr", "mnkr", "kr"]);
            let list = choice(&names, self.language)?;
            self.page.add_data_validation(first, at, last, at, &list)?;
        }
        if let Some(at) = self.at(Column::StartMonth) {
            let list = DataValidation::new()
                .allow_whole_number(DataValidationRule::Between(1, 12))
                .set_error_style(DataValidationErrorStyle::Warning)
                .set_error_message(pick(
                    self.language,
                    ("En månad är 1 till 12.", "A month is 1 to 12."),
                ))?;
            self.page.add_data_validation(first, at, last, at, &list)?;
        }
        let figures = self
            .columns
            .iter()
            .zip(0_u16..)
            .filter(|(column, _)| matches!(column, Column::Year(_) | Column::Amount));
        let figures: Vec<u16> = figures.map(|(_, at)| at).collect();
        let (Some(from), Some(to)) = (figures.first(), figures.last()) else {
            return Ok(());
        };
        self.page
            .ignore_error_range(first, *from, last, *to, IgnoreError::NumberStoredAsText)?;
        self.closed(first, *from, last, *to)?;
        let top = format!(
            "{}{}",
            column_number_to_name(*from),
            first.saturating_add(1)
        );
        let broken = ConditionalFormatFormula::new()
            .set_rule(format!("=IF(ISNUMBER({top}),{top}<>INT({top}),FALSE)").as_str())
            .set_format(&self.look.decimals);
        self.page
            .add_conditional_format(first, *from, last, *to, &broken)?;
        Ok(())
    }

    /// Years that the document does not have, and those of a value that the base year alone has.
    fn closed(&mut self, first: u32, from: u16, last: u32, to: u16) -> Result<(), XlsxError> {
        if !self.sheet.has_years() {
            return Ok(());
        }
        let blank = Format::new().set_background_color(rust_xlsxwriter::Color::White);
        let letters = column_number_to_name(from);
        let heading = format!("{letters}${}", FIRST.saturating_add(1));
        let mut rules = vec![format!("={heading}=\"\"")];
        if let (Sheet::Types, Some(_)) = (self.sheet, self.at(Column::Kind)) {
            let base = self.named(FIRST, Column::Year(self.filled.years.base().0));
            let kind = self.named(first, Column::Kind);
            let net = words::kind(Kind::Net, self.language);
            let base = base.replace('$', "");
            let base = base.trim_end_matches(|letter: char| letter.is_ascii_digit());
            rules.push(format!(
                "=AND({kind}=\"{net}\",{heading}<>${base}${})",
                FIRST.saturating_add(1)
            ));
        }
        for rule in rules {
            let rule = ConditionalFormatFormula::new()
                .set_rule(rule.as_str())
                .set_format(&blank);
            self.page
                .add_conditional_format(first, from, last, to, &rule)?;
        }
        Ok(())
    }
}
