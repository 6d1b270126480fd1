//! The fixed phrases of the page.

use super::language::Language;

/// One method of [`Language`] for each phrase, so that a phrase without a translation does not compile.
macro_rules! phrases {
    ($($name:ident: $sv:literal, $en:literal;)*) => {
        impl Language {
            $(
                #[doc = concat!("”", $sv, "” / “", $en, "”")]
                #[must_use]
                pub const fn $name(self) -> &'static str {
                    match self {
                        Self::Swedish => $sv,
                        Self::English => $en,
                    }
                }
            )*
        }
    };
}

pub(super) use phrases;

phrases! {
    // The page
    product: "Ramkalkyl", "Ramkalkyl";
    tagline: "Räkna på nämndens budgetram", "What a committee’s budget frame leaves to save";
    skip_to_result: "Hoppa till resultatet", "Skip to the result";
    language_switch: "Språk", "Language";
    swedish: "Svenska", "Svenska";
    english: "English", "English";
    theme_switch: "Utseende", "Appearance";
    theme_auto: "Auto", "Auto";
    theme_light: "Ljust", "Light";
    theme_dark: "Mörkt", "Dark";
    copy_link: "Kopiera länk", "Copy link";
    link_copied: "Länken är kopierad.", "The link is copied.";
    link_not_copied: "Webbläsaren lät inte länken kopieras. Kopiera adressen i adressfältet i stället.", "The browser did not allow the copy. Copy the address in the address bar instead.";
    close: "Stäng", "Close";
    term_means: "Vad ordet betyder", "What the term means";
    parts_rounded: "Varje belopp är avrundat för sig. Därför ger delarna inte exakt summan.", "Each amount is rounded by itself. That is why the parts do not add up exactly.";
    dismiss: "Stäng meddelandet", "Dismiss the message";
    back: "Tillbaka", "Back";
    footer_local: "Allt räknas i din webbläsare. Inget skickas någonstans.", "Everything is calculated in your browser. Nothing is sent anywhere.";
    footer_neutral: "Kalkylen börjar i dokumentets egna siffror. Den är ingen prognos och ingens förslag.", "The calculator starts from the document’s own figures. It is no forecast and nobody’s proposal.";
    source: "Källa", "Source";
    document_links: "Om underlaget", "About the document";
    reference: "Diarienummer", "Reference";
    dated: "Daterat", "Dated";

    // The result
    result: "Resultat", "Result";
    choose_year: "Välj år", "Choose a year";
    headline: "Krav från ram och index", "Requirement from frame and index";
    required: "Kvar att spara", "Left to save";
    remaining: "Återstår efter åtgärder", "Remains after measures";
    in_document: "dokumentets siffror ger", "the document’s figures give";
    document_states: "dokumentet anger", "the document states";
    as_document: "som i dokumentet", "as in the document";
    unmoved: "inget reglage ändrar den", "no lever changes it";

    // Levers
    levers: "Reglage", "Levers";
    levers_intro: "Dra, stega, eller skriv och tryck Retur. Allt räknas om direkt.", "Drag, step, or type and press Enter. Everything is recalculated at once.";
    reset_all: "Återställ allt", "Reset all";
    reset_group: "Återställ gruppen", "Reset the group";
    reset: "Återställ", "Reset";
    assumption: "Antagande", "Assumption";
    decision: "Beslut", "Decision";
    assumption_means: "Sådant som nämnden inte själv bestämmer.", "What the committee does not itself decide.";
    decision_means: "Sådant som fullmäktige eller nämnden bestämmer.", "What the council or the committee decides.";
    group_frame: "Budgetram", "Budget frame";
    group_index: "Indexuppräkning", "Index";
    group_volumes: "Volymer", "Volumes";
    group_rates: "Dygnskostnader", "Daily rates";
    group_prices: "Priser", "Unit prices";
    group_lumps: "Klumpsummor", "Lump sums";
    group_other: "Övriga förändringar", "Other changes";
    group_carry: "Det som inte sparas", "What is not saved";
    plan_years_more: "Planår", "Plan years";
    growth_more: "Ökning under planåren", "Growth in the plan years";
    index_more: "Planår, startmånad och täckning", "Plan years, months and cover";
    index_more_one_year: "Startmånad och täckning", "Months and cover";
    decrease: "Minska", "Decrease";
    increase: "Öka", "Increase";
    document_value: "Dokumentet", "Document";
    from_document: "Ur dokumentet", "From the document";
    assumed_value: "Antaget", "Assumed";
    moved: "ändrat", "changed";
    follows: "följer med", "follows by";
    unit_switch: "Visa volymer som", "Show volumes as";
    care_days: "Vårddygn", "Care days";
    placements: "Placeringar per år", "Placements a year";
    carry_legend: "När nästa år börjar", "When the next year begins";
    carry_balanced: "Varje år slutar i balans (dokumentens sätt)", "Each year ends in balance (the documents’ way)";
    carry_unmet: "Det som inte sparats ligger kvar till nästa år", "What was not saved remains the year after";

    // The bridge
    bridge: "Vägen till kravet", "The bridge";
    bridge_intro: "Vad som höjer och sänker det som måste sparas. Grått streck: dokumentet.", "What raises and lowers what must be saved. Grey mark: the document.";
    frame_and_transfers: "Sänkt ram, utöver överförda uppdrag", "Frame cut, beyond transferred duties";
    show_table: "Visa som tabell", "Show as a table";
    step: "Steg", "Step";
    scenario: "Kalkylen", "Scenario";
    document: "Dokumentet", "Document";
    difference: "Skillnad", "Difference";

    // Plan years
    plan: "Planåren", "Plan years";
    one_year: "Ram och behov", "Frame and need";
    plan_intro: "Ram och behov, och det som är kvar att spara.", "Frame and need, and what is left to save.";
    chart_kind: "Diagramtyp", "Kind of chart";
    lines: "Linjer", "Lines";
    columns: "Staplar", "Columns";
    frame: "Ram", "Frame";
    need: "Behov", "Need";
    year: "År", "Year";
    frame_with_cover: "Ramen ovan är med den indextäckning och volymföljning som räknas in; planårens ram i dokumentet är utan prisutveckling.", "The frame above includes index cover and volume following; the document’s frames for the plan years are without price growth.";
    axis_not_zero: "Axeln börjar inte på noll.", "The axis does not start at zero.";

    // Items
    items: "Poster", "Items";
    items_intro: "Volym gånger pris, år för år. Dokumentets värde står under där det skiljer.", "Volume times price, year by year. The document’s value stands below where it differs.";
    item: "Post", "Item";
    cost: "Kostnad", "Cost";
    lump: "Klumpsumma", "Lump sum";
    no_price: "Dokumentet anger inget pris. Posten kostar inget här förrän du anger ett.", "The document gives no price. The item costs nothing here until you give one.";
    no_price_short: "Dokumentet: inget pris", "Document: no price";

    // What I changed
    changes: "Det här har ändrats", "What has been changed";
    changes_none: "Inget är ändrat. Siffrorna är dokumentets egna.", "Nothing is changed. The figures are the document’s own.";

    // How is this figure calculated
    explain: "Hur räknas siffran?", "How is this figure calculated?";
    explain_hint: "Välj en siffra för att se hur den räknas.", "Choose a figure to see how it is calculated.";
    in_words: "I ord", "In words";
    with_numbers: "Med siffrorna insatta", "With the numbers put in";
    where_from: "Varifrån siffran kommer", "Where the figure comes from";
    built_from: "Siffrorna bakom", "The figures behind it";
    stated: "Står i dokumentet", "Stated in the document";
    derived: "Följer av dokumentet", "Follows from the document";
    assumed: "Antagande", "Assumed";
    price_not_given: "Dokumentet anger inget pris. Posten kostar ingenting i kalkylen förrän du anger ett. Det gäller då från och med basåret, omräknat med index.", "The document gives no price. The item costs nothing in the calculator until you give one. It then holds from the base year on, re-indexed.";
    set_by_you: "Ändrat här", "Changed here";
    in_the_table: "Tabell", "Table";
    in_the_row: "Rad", "Row";
    in_the_column: "Kolumn", "Column";
    as_printed: "Tryckt", "Printed";
    page: "Sida", "Page";
    unrounded: "Med fler decimaler", "With more decimals";
    document_value_is: "Dokumentets värde", "The document’s value";
    in_the_section: "Avsnitt", "Section";
    costs_negative: "Dokumentet skriver kostnader med minus.", "The document writes costs with a minus.";
    after_measures: "Efter åtgärder", "After measures";
    changes_note: "Varje belopp är vad just den ändringen gör med det som är kvar att spara det året.", "Each amount is what that change alone does to what is left to save in that year.";

    // Notices
    link_notices: "Allt i länken kunde inte användas", "Not all of the link could be used";
    link_came_to_else: "När länken gjordes blev resultatet ett annat", "The result was another when the link was made";
    rest_used: "Resten av länken används.", "The rest of the link is used.";
    refused: "Ändringen gick inte att räkna på. Det senaste resultatet står kvar.", "The change could not be calculated. The last result stands.";
    document_faulty: "Dokumentet kunde inte läsas.", "The document could not be read.";
}
