//! The workbook's own words, in Swedish and English; a missing one does not compile. The names of quantities, units and
//! levers are those of `ramkalkyl::text`.

use ramkalkyl::model::lever::Nature;
use ramkalkyl::text::language::Language;
use rust_xlsxwriter::DataValidation;

use super::error::WorkbookError;
use super::key::SheetId;

macro_rules! words {
    ($($name:ident: $sv:literal, $en:literal;)*) => {
        /// The workbook's own words in one language.
        #[derive(Debug)]
        pub(super) struct Words {
            $(
                #[doc = concat!("”", $sv, "” / “", $en, "”")]
                pub(super) $name: &'static str,
            )*
        }

        static SWEDISH: Words = Words { $($name: $sv,)* };
        static ENGLISH: Words = Words { $($name: $en,)* };
    };
}

words! {
    // Sheets: at most 31 characters, none of []:*?/\
    sheet_readme: "Läs mig", "Read me";
    sheet_inputs: "Indata", "Inputs";
    sheet_items: "Poster", "Items";
    sheet_calculation: "Kalkyl", "Calculation";
    sheet_bridge: "Brygga", "Bridge";
    sheet_plan: "Planår", "Plan years";
    sheet_measures: "Åtgärder", "Measures";
    sheet_comparison: "Jämförelse", "Comparison";
    sheet_assumptions: "Bara antaganden", "Assumptions alone";
    sheet_audit: "Granskning", "Audit";
    sheet_sources: "Källor", "Sources";

    // What each sheet holds
    holds_inputs: "Alla indata: dokumentets värde, gula celler att ändra i, det värde som används, och varifrån dokumentets värde kommer.", "Every input: the document’s value, yellow cells to change, the value that is used, and where the document’s value comes from.";
    holds_items: "Varje post år för år: volym, pris, kostnad, och vad som ändras från året före.", "Each item year by year: volume, price, cost, and what changes from the year before.";
    holds_calculation: "Modellen steg för steg. Varje siffra är en formel med namngivna celler.", "The model step by step. Every figure is a formula with named cells.";
    holds_bridge: "Vad som höjer och sänker det som måste sparas, som tabell och diagram.", "What raises and lowers what must be saved, as a table and a chart.";
    holds_plan: "Ram, behov och det som är kvar att spara, år för år.", "Frame, need and what is left to save, year by year.";
    holds_measures: "Åtgärder med helårseffekt och startmånad. Det finns tomma rader att fylla i.", "Measures with full-year effect and starting month. There are empty rows to fill in.";
    holds_comparison: "Dokumentets eget utfall bredvid kalkylens, med skillnaden.", "The document’s own outcome beside the scenario’s, with the difference.";
    holds_assumptions: "Samma kalkyl med bara de ändrade antagandena. Den behövs för att skilja antagandenas effekt från beslutens.", "The same calculation with the changed assumptions alone. It is needed to tell the effect of assumptions from that of decisions.";
    holds_audit: "Varje tryckt siffra jämförd med vad dokumentets andra siffror, eller kalkylen, ger.", "Every printed figure compared with what the document’s other figures, or the calculator, give.";
    holds_sources: "Dokumentets tabeller som de är tryckta.", "The document’s tables as they are printed.";

    // Read me
    readme_lead: "En kalkyl som räknar om sig själv. Ändra en gul cell, så följer allt annat med.", "A calculation that recalculates itself. Change a yellow cell, and everything else follows.";
    document_title: "Dokument", "Document";
    document_date: "Dokumentets datum", "Date of the document";
    document_reference: "Diarienummer", "Reference";
    document_note: "Att känna till", "Worth knowing";
    exported: "Filen gjordes", "The file was made";
    program: "Gjord med", "Made with";
    link: "Samma kalkyl på webben", "The same scenario on the web";
    how_to_use: "Så använder du arbetsboken", "How to use the workbook";
    use_yellow: "Gula celler är reglage. En tom gul cell följer dokumentet. En ifylld är mörkare och fet.", "Yellow cells are levers. An empty one follows the document. One that is filled in is darker and bold.";
    use_units: "Skriv i den enhet som står på raden: 85000 för 85 000 tkr. Procent skrivs med procenttecken: 2,5 %.", "Write in the unit that stands on the row: 85000 for 85,000 tkr. Per cent is written with its sign: 2.5 %.";
    use_clear: "Ta bort ett värde med Delete, så gäller dokumentets igen.", "Clear a value with Delete, and the document’s holds again.";
    use_years: "Ett ändrat värde förs vidare: senare år behåller dokumentets egen utveckling från det. Priser och klumpsummor som ingen har angett räknas om när index ändras.", "A changed value is carried on: later years keep the document’s own development from it. Prices and lump sums that nobody has set are re-indexed when the index is changed.";
    use_kr: "Celler med pengar innehåller kronor, orundade, och visas i tkr (1 000 kr). Bara de gula cellerna är i tkr.", "Cells with money hold kronor, unrounded, and are shown in tkr (SEK 1,000). Only the yellow cells are in tkr.";
    use_names: "Celler har namn, till exempel required_2020. Klicka på en siffra för att se hur den räknas.", "Cells have names, say required_2020. Click a figure to see how it is calculated.";
    use_precision: "Kalkylblad räknar med omkring 15 siffror. Mot webbens exakta decimaler skiljer det mindre än ett öre.", "Spreadsheets calculate with about 15 digits. Against the exact decimals on the web that is less than an öre.";
    what_sheets_hold: "Vad bladen innehåller", "What the sheets hold";
    what_it_is_not: "Vad det här inte är", "What this is not";
    not_forecast: "Det är ingen prognos. Kalkylen visar vad som följer av de värden som är ifyllda.", "It is no forecast. The calculation shows what follows from the values that are filled in.";
    not_proposal: "Det är ingens förslag. Ändrade värden är bara ändrade värden tills någon föreslår dem.", "It is no one’s proposal. Changed values are only changed values until somebody proposes them.";
    not_document: "Det är inte dokumentet. Dokumentets egna siffror står i grått på bladet Indata och som tryckta på bladet Källor.", "It is not the document. The document’s own figures stand in grey on the sheet Inputs, and as printed on the sheet Sources.";

    // Inputs
    inputs_lead: "Gula celler är reglage: tom följer dokumentet. Dokumentets och använda belopp är i kr och visas i tkr; reglagen är i radens enhet.", "Yellow cells are levers: an empty one follows the document. The document’s and used amounts are in kr, shown in tkr; levers are in the row’s unit.";
    document_value: "Dokumentets värde", "The document’s value";
    lever: "Reglage (fyll i här)", "Lever (fill in here)";
    used: "Värde som används", "Value that is used";
    input: "Indata", "Input";
    unit: "Enhet", "Unit";
    key: "Namn i länkar", "Name in links";
    nature: "Slag", "Kind";
    origin: "Ursprung", "Origin";
    source: "Källa", "Source";
    frame_and_need: "Ram och behov", "Frame and need";
    base_need: "Nettokostnad basåret", "Net cost in the base year";
    index_rate: "Index, allmänt", "Index, general";
    own_index: "Index för kostnadsslaget", "Index of the cost type";
    cost_type: "Kostnadsslag", "Cost type";
    months: "månader", "months";
    price_back: "Pris räknat bakåt från det första som anges", "Price counted back from the first that is given";
    balanced: "i balans", "balanced";
    unmet: "ligger kvar", "unmet";
    assumption: "antagande", "assumption";
    decision: "beslut", "decision";
    hint_percent: "Skriv med procenttecken: 2,5 %. Tom cell följer dokumentet.", "Write with a per cent sign: 2.5 %. An empty cell follows the document.";
    hint_tkr: "Skriv i tkr. Tom cell följer dokumentet.", "Write in tkr (SEK 1,000). An empty cell follows the document.";
    hint_units: "Skriv i radens enhet. Tom cell följer dokumentet.", "Write in the row’s unit. An empty cell follows the document.";
    between: "Tillåtet:", "Allowed:";
    not_taken: "Värdet går inte att använda", "The value cannot be used";

    // Items and calculation
    items_lead: "Belopp är i kr och visas i tkr. t är året, t−1 året före, e postens indexsteg.", "Amounts are in kr, shown in tkr. t is the year, t−1 the year before, e the item’s index step.";
    what: "Vad", "What";
    formula: "Formel", "Formula";
    document_sign: "_dok", "_doc";
    index_part: "Index på förra årets kostnad", "Index on last year’s cost";
    rate_effect: "Ändrat pris utöver index", "Changed price beyond the index";
    lump_effect: "Ändrat belopp utöver index", "Changed amount beyond the index";
    sums: "Summor", "Sums";
    part_of_sum: "del av summan", "part of the sum";
    calculation_lead: "Modellen steg för steg. Belopp är i kr och visas i tkr. Namnen i formlerna är cellernas namn.", "The model step by step. Amounts are in kr, shown in tkr. The names in the formulas are the cells’ names.";
    step: "Steg", "Step";
    from_frame_and_index: "Från ram och index", "From frame and index";
    from_items: "Från poster och övrigt", "From items and the rest";
    frame_against_need: "Ram mot behov", "Frame against need";
    after_measures: "Efter åtgärder", "After measures";
    covered_sum: "Index som ramen täcker, alla år hittills", "Index covered by the frame, all years so far";
    assumptions_and_decisions: "Antaganden och beslut var för sig", "Assumptions and decisions apart";

    // Measures
    measures_lead: "Gula rader kan ändras och fyllas på. Helårseffekten är i tkr; ett minus är en förstärkning. Det som är nytt varje år är i kr och visas i tkr.", "Yellow rows can be changed and filled in. The full-year effect is in tkr; a minus is a reinforcement. What is new each year is in kr, shown in tkr.";
    measure: "Åtgärd", "Measure";
    full_year: "Helårseffekt, tkr", "Full-year effect, tkr";
    from_year: "Från år", "From year";
    from_month: "Från månad (1–12)", "From month (1–12)";
    area: "Område", "Area";
    whose: "Vems", "Whose";
    documents_own: "dokumentets", "the document’s";
    scenarios_own: "kalkylens", "the scenario’s";
    all_measures: "Åtgärder, nytt i år", "Measures, new this year";
    documents_measures: "därav dokumentets egna", "of which the document’s own";
    added_measures: "Åtgärder tillagda i arbetsboken", "Measures added in the workbook";
    hint_measure: "Skriv i tkr för ett helt år. Plus sparar, minus förstärker.", "Write in tkr for a full year. Plus saves, minus reinforces.";

    // Bridge, plan years and comparison
    bridge_lead: "Varje rad höjer (plus) eller sänker (minus) det som måste sparas. Belopp är i kr och visas i tkr.", "Each row raises (plus) or lowers (minus) what must be saved. Amounts are in kr, shown in tkr.";
    chart_year: "År i diagrammet (välj här)", "Year of the chart (choose here)";
    chart_figures: "Det här ritar diagrammet", "What the chart is drawn by";
    value: "Värde", "Value";
    start: "Från", "From";
    end: "Till", "To";
    hidden_base: "Osynlig bas", "Invisible base";
    raises: "Höjer", "Raises";
    lowers: "Sänker", "Lowers";
    below: "under noll", "below zero";
    bridge_chart: "Vägen till det som är kvar att spara, tkr", "The way to what is left to save, tkr";
    bridge_chart_alt: "Stapeldiagram över raderna i tabellen ovanför.", "A column chart of the rows in the table above.";
    plan_lead: "Belopp är i kr och visas i tkr. Ramen är med indextäckning och volymföljning.", "Amounts are in kr, shown in tkr. The frame includes index cover and volume following.";
    plan_chart: "Ram och behov, tkr (axeln börjar inte alltid på noll)", "Frame and need, tkr (the axis does not always start at zero)";
    savings_chart: "Kvar att spara, och vad som återstår efter åtgärder, tkr", "Left to save, and what remains after measures, tkr";
    comparison_lead: "Dokumentet: vad modellen ger utan ändringar, som fasta tal. Kalkylen: formler. Belopp är i kr och visas i tkr.", "Document: what the model gives with nothing changed, as fixed numbers. Scenario: formulas. Amounts are in kr, shown in tkr.";
    costs: "Kostnad per post", "Cost per item";
    assumptions_lead: "Samma kalkyl som på de andra bladen, med bara de reglage som bladet Indata kallar antaganden, och utan tillagda åtgärder.", "The same calculation as on the other sheets, with only the levers that the sheet Inputs calls assumptions, and without added measures.";
    levers_that_count: "Reglage som räknas", "Levers that count";

    // Audit and sources
    audit_lead: "Granskningen visar var dokumentets siffror inte går ihop, inte varför. Skillnaden är det tryckta minus det räknade.", "The audit shows where the document’s figures do not agree, not why. The difference is the printed less the computed.";
    note: "Uträkning och noterat", "Working and notes";
    sources_lead: "Tabellerna som de är tryckta. Källan till varje indata står på bladet Indata.", "The tables as printed. The source of every input stands on the sheet Inputs.";
}

impl Words {
    /// Those of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::Swedish => &SWEDISH,
            Language::English => &ENGLISH,
        }
    }

    /// The name of a sheet.
    pub(super) fn title(&self, sheet: SheetId) -> &'static str {
        match sheet {
            SheetId::ReadMe => self.sheet_readme,
            SheetId::Inputs => self.sheet_inputs,
            SheetId::Items => self.sheet_items,
            SheetId::Calculation => self.sheet_calculation,
            SheetId::Bridge => self.sheet_bridge,
            SheetId::Plan => self.sheet_plan,
            SheetId::Measures => self.sheet_measures,
            SheetId::Comparison => self.sheet_comparison,
            SheetId::Assumptions => self.sheet_assumptions,
            SheetId::Audit => self.sheet_audit,
            SheetId::Sources => self.sheet_sources,
        }
    }

    /// What a sheet holds, in a sentence.
    pub(super) fn holds(&self, sheet: SheetId) -> &'static str {
        match sheet {
            SheetId::ReadMe => self.readme_lead,
            SheetId::Inputs => self.holds_inputs,
            SheetId::Items => self.holds_items,
            SheetId::Calculation => self.holds_calculation,
            SheetId::Bridge => self.holds_bridge,
            SheetId::Plan => self.holds_plan,
            SheetId::Measures => self.holds_measures,
            SheetId::Comparison => self.holds_comparison,
            SheetId::Assumptions => self.holds_assumptions,
            SheetId::Audit => self.holds_audit,
            SheetId::Sources => self.holds_sources,
        }
    }

    /// How the workbook is used, line by line.
    pub(super) fn uses(&self) -> [&'static str; 7] {
        [
            self.use_yellow,
            self.use_units,
            self.use_clear,
            self.use_years,
            self.use_kr,
            self.use_names,
            self.use_precision,
        ]
    }

    /// What the workbook is not, line by line.
    pub(super) fn is_not(&self) -> [&'static str; 3] {
        [self.not_forecast, self.not_proposal, self.not_document]
    }

    /// Whether an input is an assumption or a decision, in a word.
    pub(super) fn nature_word(&self, nature: Nature) -> &'static str {
        match nature {
            Nature::Assumption => self.assumption,
            Nature::Decision => self.decision,
        }
    }

    /// The choice between the two.
    ///
    /// # Errors
    /// [`WorkbookError::File`] where the words are too long for a list.
    pub(super) fn nature_rule(&self) -> Result<DataValidation, WorkbookError> {
        let rule = DataValidation::new()
            .allow_list_strings(&[self.assumption, self.decision])?
            .ignore_blank(false)
            .set_error_title(self.not_taken)?;
        Ok(rule)
    }
}
