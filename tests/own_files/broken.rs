//! Faults within a file, one a test or a few of a kind.

use super::{TEMPLATE, admitted, refused, with, words};
use ramkalkyl::data::place::Outline;
use ramkalkyl::text::{fault, language::Language};

#[test]
fn a_field_missing_unknown_or_twice() {
    refused(
        with("\"sv\": \"Min kommun\",", ""),
        "municipality.sv",
        "Fältet ”sv” saknas.",
        "The field “sv” is missing.",
    );
    refused(
        with("\"date\"", "\"colour\": 1, \"date\""),
        "document.colour",
        "Fältet ”colour” hör inte hemma här.",
        "The field “colour” does not belong here.",
    );
    refused(
        with("\"date\"", "\"title\": \"En annan\", \"date\""),
        "document.title",
        "Fältet ”title” står två gånger",
        "The field “title” stands twice",
    );
    refused(
        with(
            "\"value\": \"50500\",",
            "\"value\": \"50500\", \"value\": \"50500\",",
        ),
        "model.frame[1].value",
        "Fältet ”value” står två gånger",
        "The field “value” stands twice",
    );
    refused(
        with("\"Socialnämnden\"", "\"  \""),
        "committee.sv",
        "Fältet ”sv” är tomt.",
        "The field “sv” is empty.",
    );
}

#[test]
fn another_shape() {
    let text = ("Här ska det stå en text", "A text within quotation marks");
    for number in [
        "50000",
        "1e40",
        "10000000000000000000000000000000000000000",
        "null",
        "true",
        "[]",
    ] {
        let file = with("\"value\": \"50000\"", &format!("\"value\": {number}"));
        refused(file, "model.frame[0].value", text.0, text.1);
    }
    refused(
        with("\"cells\": [\"5 000\"", "\"cells\": [5000"),
        "tables[0].rows[0].cells[0]",
        text.0,
        text.1,
    );
    refused(
        with("\"last\": 2028", "\"last\": \"2028\""),
        "years.last",
        "Här ska det stå ett heltal",
        "A whole number",
    );
    refused(
        with("\"last\": 2028", "\"last\": 2028.5"),
        "years.last",
        "Här ska det stå ett heltal",
        "A whole number",
    );
    refused(
        with("\"measures\": []", "\"measures\": {}"),
        "model.measures",
        "Här ska det stå en lista",
        "A list belongs here",
    );
}

#[test]
fn ids() {
    let id = |new: &str| with("\"id\": \"min-namnd-2027\"", &format!("\"id\": \"{new}\""));
    refused(
        id("Österåker"),
        "id",
        "”Österåker” går inte att använda som id.",
        "“Österåker” cannot be used as an id.",
    );
    refused(
        id("../../etc/passwd"),
        "id",
        "”../../etc/passwd” går inte att använda",
        "“../../etc/passwd” cannot be used",
    );
    refused(id(&"a".repeat(61)), "id", "”aaa", "“aaa");
    refused(
        id("osteraker-2020"),
        "id",
        "Id:t ”osteraker-2020” har redan ett av sidans underlag.",
        "One of the page’s own documents already has the id “osteraker-2020”.",
    );
    for reserved in ["index", "mall", "schema"] {
        refused(
            id(reserved),
            "id",
            "Id:t ”",
            "The calculator itself uses the id “",
        );
    }
    refused(
        with("\"id\": \"hvb\"", "\"id\": \"frame\""),
        "model.items[0].id",
        "Id:t ”frame” använder kalkylen själv",
        "The calculator itself uses the id “frame”",
    );
    refused(
        with(
            "\"id\": \"forsorjningsstod\",\n    \"name\"",
            "\"id\": \"hvb\",\n    \"name\"",
        ),
        "model",
        "Id:t ”hvb” står mer än en gång bland posterna",
        "The id “hvb” stands more than once among the items",
    );
    refused(
        with(
            "{\"id\": \"hvb-dygn\"",
            "{\"id\": \"hvb-dygn\", \"label\": \"\", \"unit\": \"care-days\", \"cells\": [\"1 825\", \"1 825\", \"2 190\"]}, {\"id\": \"hvb-dygn\"",
        ),
        "tables[2].rows",
        "Id:t ”hvb-dygn” står mer än en gång.",
        "The id “hvb-dygn” stands more than once.",
    );
}

#[test]
fn tables() {
    // References to a faulty table go unchecked, so the one fault stands alone.
    refused(
        with(
            "[\"5 000\", \"5 000\", \"5 000\"]",
            "[\"5 000\", \"5 000\"]",
        ),
        "tables[0].rows[0].cells",
        "Antal celler i raden: 2. Antal kolumner i tabellen: 3.",
        "Cells in the row: 2. Columns in the table: 3.",
    );
    refused(
        with("\"5 000\"", "\"mycket\""),
        "tables[0].rows[0].cells[0]",
        "”mycket” går inte att läsa som en tryckt siffra.",
        "“mycket” cannot be read as a printed figure.",
    );
    refused(
        with("\"5 000\"", "\"5.000\""),
        "tables[0].rows[0].cells[0]",
        "”5.000” går inte ihop med cellens enhet, tkr.",
        "“5.000” does not go with the cell’s unit, tkr.",
    );
    refused(
        with("\"1 825\"", "\"1 825 kr\""),
        "tables[2].rows[0].cells[0]",
        "”1 825 kr” går inte ihop med cellens enhet, vårddygn.",
        "“1 825 kr” does not go with the cell’s unit, care days.",
    );
    refused(
        with(
            "\"5 000\"",
            "\"1 000 000 000 000 000 000 000 000 000 000 000\"",
        ),
        "tables[0].rows[0].cells[0]",
        "”1 000",
        "“1 000",
    );
    refused(
        with("\"unit\": \"care-days\"", "\"unit\": \"dygn\""),
        "tables[2].rows[0].unit",
        "”dygn” går inte att använda här. Skriv ”tkr”, ”mnkr”",
        "“dygn” cannot be used here. Write “tkr”, “mnkr”",
    );
    refused(
        with("så 750 tkr behöver", "så 760 tkr behöver"),
        "tables[1]",
        "Meningen i fältet ”quote” innehåller inte ”750 tkr”.",
        "The sentence in the field “quote” does not hold “750 tkr”.",
    );
}

#[test]
fn inputs() {
    let decimal = "är inte ett tal som filen kan ha.";
    for number in [
        "50 000",
        "50,5",
        "1e5",
        "NaN",
        "Infinity",
        "",
        "1/0",
        "10000000000000000000000000000000000000000",
    ] {
        let file = with("\"value\": \"50000\"", &format!("\"value\": \"{number}\""));
        refused(
            file,
            "model.frame[0].value",
            &format!("”{number}” {decimal}"),
            &format!("“{number}” is not a number that the file can have."),
        );
    }
    refused(
        with("\"value\": \"50500\"", "\"value\": \"50600\""),
        "model.frame[1].value",
        "Värdet sägs stå i dokumentet (stated), men i cellen ”ram-och-index/ram/belopp” är ”50 500 tkr” tryckt.",
        "The value is said to stand in the document (stated), but the cell “ram-och-index/ram/belopp” prints “50 500 tkr”.",
    );
    refused(
        with(
            "\"ekonomi/netto/budget-2026\"",
            "\"ekonomi/nettot/budget-2026\"",
        ),
        "model.frame[0].from[0]",
        "Det finns ingen cell ”ekonomi/nettot/budget-2026”",
        "There is no cell “ekonomi/nettot/budget-2026”",
    );
    refused(
        with("\"unit\": \"months\"", "\"unit\": \"tkr\""),
        "model.index_months[0].unit",
        "”tkr” går inte att använda här. Skriv ”months”.",
        "“tkr” cannot be used here. Write “months”.",
    );
    refused(
        with("\"origin\": \"derived\"", "\"origin\": \"guessed\""),
        "model.cover[0].origin",
        "”guessed” går inte att använda här. Skriv ”stated”, ”derived” eller ”assumed”.",
        "“guessed” cannot be used here. Write “stated”, “derived” or “assumed”.",
    );
}

#[test]
fn years() {
    refused(
        with("\"years\": [2026, 2028]", "\"years\": [2026]"),
        "model.index",
        "2028 saknas.",
        "2028 is missing.",
    );
    refused(
        with("\"years\": [2026, 2028]", "\"years\": [2026, 2027, 2028]"),
        "model.index[1]",
        "2027 står två gånger",
        "2027 stands twice",
    );
    refused(
        with("\"years\": [2026, 2028]", "\"years\": [2026, 2031]"),
        "model.index[1].years[1]",
        "2031 är inte ett av filens år.",
        "2031 is not one of the file’s years.",
    );
    refused(
        with("\"last\": 2028", "\"last\": 2026"),
        "years",
        "Det finns inget år att budgetera för.",
        "There is no year to budget for.",
    );
    refused(
        with("\"last\": 2028", "\"last\": 2057"),
        "years",
        "Sista året är för långt fram. Högst 30 år",
        "The last year is too far ahead. At most 30 years",
    );
    refused(
        with("2026-10-15", "15 oktober"),
        "document.date",
        "”15 oktober” är inte ett datum.",
        "“15 oktober” is not a date.",
    );
}

/// The template with a volume of the plan year that is assumed.
fn volume(value: &str) -> String {
    with(
        "\"value\": \"2190\", \"unit\": \"care-days\", \"origin\": \"stated\", \"from\": [\"volymer/hvb-dygn/plan-2028\"]",
        &format!(
            "\"value\": \"{value}\", \"unit\": \"care-days\", \"origin\": \"assumed\", \"why\": {{\"sv\": \"S\", \"en\": \"E\"}}"
        ),
    )
}

#[test]
fn what_does_not_fit_together() {
    refused(
        volume("-5.5"),
        "model.items[0].volume[2].value",
        "−5,5 är mindre än noll.",
        "−5.5 is below zero.",
    );
    refused(
        volume("0"),
        "model.items[0].cost",
        "Kostnaden för 2028 har ingen volym att delas med.",
        "The cost of 2028 has no volume to be divided by.",
    );
    let weight = |value: &str| {
        let one = format!(
            "\"cost_types\": [{{\"id\": \"staff\", \"name\": {{\"sv\": \"P\", \"en\": \"S\"}}, \"weight\": {{\"value\": \"{value}\", \"unit\": \"fraction\", \"origin\": \"assumed\", \"why\": {{\"sv\": \"S\", \"en\": \"E\"}}}}}}]"
        );
        with("\"cost_types\": []", &one)
    };
    assert!(admitted(weight("1").as_bytes()).is_ok());
    refused(
        weight("0.42"),
        "model",
        "Kostnadsslagens andelar (weight) blir tillsammans 0,42.",
        "The shares of the cost types (weight) sum to 0.42.",
    );
    refused(
        with(
            "\"id\": \"forsorjningsstod\",\n    \"name\"",
            "\"id\": \"forsorjningsstod\", \"cost_type\": \"housing\",\n    \"name\"",
        ),
        "model",
        "Det finns inget kostnadsslag med id ”housing”.",
        "There is no cost type with the id “housing”.",
    );
    refused(
        with("\"value\": \"12\"", "\"value\": \"13\""),
        "model.index_months[0].value",
        "13 går inte att använda som månad. Skriv ett tal från 0 till 12.",
        "13 cannot be used as a month. Write a number from 0 to 12.",
    );
    refused(
        with(
            "\"value\": \"1\",\n    \"unit\": \"fraction\"",
            "\"value\": \"1.5\",\n    \"unit\": \"fraction\"",
        ),
        "model",
        "Värdet i ”cover” är 1,5. Det ska vara från 0 till 1.",
        "The value in “cover” is 1.5. It must be from 0 to 1.",
    );
    refused(
        with(
            "\"years\": [2026, 2028],\n    \"value\": \"2.5\"",
            "\"years\": [2026, 2028],\n    \"value\": \"250\"",
        ),
        "model",
        "Värdet i ”index” är 250\u{a0}%. Det ska vara från −25\u{a0}% till 100\u{a0}%.",
        "The value in “index” is 250%. It must be from −25% to 100%.",
    );
    let large = "9999999999999999999999999999";
    refused(volume(large), "model", "Siffran ”", "The figure “");
}

#[test]
fn formulas_and_figures() {
    let formula = |text: &str| with("./intakter/. + ./kostnader/.", text);
    refused(
        formula("./intakter/. plus ./kostnader/."),
        "checks[0].is",
        "Formeln går inte att läsa vid ”plus”.",
        "The formula cannot be read at “plus”.",
    );
    refused(
        formula("./intakter/. +"),
        "checks[0].is",
        "Formeln slutar för tidigt.",
        "The formula ends too early.",
    );
    refused(
        formula(""),
        "checks[0].is",
        "Formeln slutar för tidigt.",
        "The formula ends too early.",
    );
    let deep = format!("{}1", "( ".repeat(300));
    refused(
        formula(&deep),
        "checks[0].is",
        "Formeln går inte att läsa vid ”(”.",
        "The formula cannot be read at “(”.",
    );
    refused(
        formula("./intakter/. + ./utgifter/."),
        "checks[0].is",
        "Det finns ingen cell ”ekonomi/utgifter/budget-2026”",
        "There is no cell “ekonomi/utgifter/budget-2026”",
    );
    refused(
        formula("@nonsense.2027"),
        "checks[0].is",
        "Formeln går inte att läsa vid ”@nonsense.2027”.",
        "The formula cannot be read at “@nonsense.2027”.",
    );
    refused(
        with("\"ekonomi/netto/*\"", "\"ekonomi/nettot/*\""),
        "checks[0].cells[0]",
        "Det finns ingen cell ”ekonomi/nettot/*”",
        "There is no cell “ekonomi/nettot/*”",
    );
    refused(
        with(
            "\"figure\": \"headline.2027\"",
            "\"figure\": \"headline.2031\"",
        ),
        "claims[0].figure",
        "”headline.2031” är inte namnet på en siffra i kalkylen.",
        "“headline.2031” is not the name of a figure of the calculator.",
    );
    let many = vec!["\"ekonomi/netto/*\""; 7000].join(", ");
    refused(
        with("\"ekonomi/netto/*\"", &many),
        "checks",
        "Kontrollerna blir för många. Högst 20\u{a0}000 celler",
        "The checks become too many. At most 20\u{a0}000 cells",
    );
}

#[test]
fn what_looks_like_a_script_is_words() {
    let script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let named = with("\"Min kommun\"", &format!("\"{script}\""));
    let document = admitted(named.as_bytes()).expect("words may be anything");
    assert_eq!(&*document.municipality.sv, script);
    // In a fault it is quoted as words; the page puts it in the document as text.
    refused(
        with("\"5 000\"", &format!("\"{script}\"")),
        "tables[0].rows[0].cells[0]",
        "”<script>alert(1)</script>",
        "“<script>alert(1)</script>",
    );
}

#[test]
fn a_long_text_is_quoted_short() {
    let long = "x".repeat(100_000);
    let file = with("\"5 000\"", &format!("\"{long}\""));
    let faults = admitted(file.as_bytes()).expect_err("no figure");
    for text in words(&faults[0]) {
        assert!(text.len() < 400, "{}", text.len());
    }
}

#[test]
fn every_fault_is_found_and_named() {
    let file = (TEMPLATE.replacen("2026-10-15", "15 okt", 1))
        .replacen("\"value\": \"2.5\"", "\"value\": \"2,5\"", 1)
        .replacen("\"value\": \"4490\"", "\"value\": \"4500\"", 1);
    let faults = admitted(file.as_bytes()).expect_err("three faults");
    let places: Vec<&str> = faults.iter().map(|fault| fault.place.as_str()).collect();
    assert_eq!(
        places,
        [
            "document.date",
            "model.index[0].value",
            "model.items[0].cost[1].value"
        ]
    );
    let outline = Outline::read(&file).expect("JSON");
    let named = |place: &str, language| fault::place(&outline.named(place), language);
    assert_eq!(
        named("model.items[0].cost[1].value", Language::Swedish),
        "posten ”HVB”"
    );
    assert_eq!(
        named("tables[0].rows[1].cells[2]", Language::English),
        "table “Ekonomisk sammanfattning, tkr”, row “Kostnader”, column “Plan 2028”"
    );
    assert_eq!(named("document.date", Language::Swedish), "");
}
