//! Words for what people answered, and for the code that they open the scenario with.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    answers_what: "Resultat eller reglage", "Result or lever";
    answers_spread: "Spridning", "Spread";
    answers_median: "Median", "Median";
    answers_range: "Lägst till högst", "Lowest to highest";
    answers_none: "Det finns inga svar än.", "There are no answers yet.";
    answers_none_do: "Visa koden. Var och en öppnar kalkylen med den, ändrar det den vill och skickar tillbaka sin länk till den som leder mötet.", "Show the code. Each person opens the calculator with it, changes what they like and sends their link back to whoever leads the meeting.";
    answers_more: "Åtgärder och sättet att räkna mellan åren har inga egna rader. De räknas med i det som återstår.", "Measures and the way of counting between years have no rows of their own. They are counted in what remains.";
    code_label: "QR-kod till adressen under den", "QR code of the address below it";
    code_too_long: "Adressen är för lång för en kod. Skicka länken i stället:", "The address is too long for a code. Send the link instead:";
}

impl Language {
    /// How many answers there are and how the table is read.
    #[must_use]
    pub fn answers_caption(self, count: usize) -> String {
        match (self, count) {
            (Self::Swedish, 1) => "Ett svar, utan namn.".to_owned(),
            (Self::English, 1) => "One answer, without a name.".to_owned(),
            (Self::Swedish, _) => format!("{count} svar, utan namn."),
            (Self::English, _) => format!("{count} answers, without names."),
        }
    }

    /// What the marks of the strips are.
    #[must_use]
    pub const fn answers_key(self) -> &'static str {
        match self {
            Self::Swedish => {
                "Varje prick är ett svar. Det kraftiga strecket är medianen, det ihåliga dokumentet."
            }
            Self::English => {
                "Each dot is an answer. The heavy mark is the median, the hollow one the document."
            }
        }
    }

    /// From the lowest value to the highest, as they are shown; one value where they are shown alike.
    #[must_use]
    pub fn answers_from_to(self, least: &str, most: &str) -> String {
        match self {
            _ if least == most => least.to_owned(),
            Self::Swedish => format!("{least} till {most}"),
            Self::English => format!("{least} to {most}"),
        }
    }

    /// Links that are no answers on this document.
    #[must_use]
    pub fn answers_left_out(self, count: usize) -> String {
        match (self, count) {
            (Self::Swedish, 1) => {
                "En länk är inte med: den gäller ett annat underlag eller kan inte räknas ut."
                    .to_owned()
            }
            (Self::English, 1) => {
                "One link is left out: it is of another document or cannot be calculated."
                    .to_owned()
            }
            (Self::Swedish, _) => format!(
                "{count} länkar är inte med: de gäller ett annat underlag eller kan inte räknas ut."
            ),
            (Self::English, _) => format!(
                "{count} links are left out: they are of another document or cannot be calculated."
            ),
        }
    }

    /// Answers of which a part could not be used.
    #[must_use]
    pub fn answers_partly(self, count: usize) -> String {
        match (self, count) {
            (Self::Swedish, 1) => "I ett svar gick en del inte att använda.".to_owned(),
            (Self::English, 1) => "A part of one answer could not be used.".to_owned(),
            (Self::Swedish, _) => format!("I {count} svar gick en del inte att använda."),
            (Self::English, _) => format!("Parts of {count} answers could not be used."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_read_below_zero_too() {
        let (swedish, english) = (Language::Swedish, Language::English);
        assert_eq!(swedish.answers_from_to("−200", "300"), "−200 till 300");
        assert_eq!(english.answers_from_to("−200", "−100"), "−200 to −100");
        assert_eq!(swedish.answers_from_to("8,0", "8,0"), "8,0");
        assert_eq!(swedish.answers_caption(12), "12 svar, utan namn.");
    }
}
