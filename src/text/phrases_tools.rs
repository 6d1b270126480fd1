//! The fixed phrases of measures, of assumptions and decisions apart, of undoing and of keeping.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    // Measures
    measures: "Åtgärder", "Measures";
    measures_intro: "En åtgärd sparar så mycket ett helt år. Det första året räknas månaderna från starten, året efter resten.", "A measure saves so much in a full year. In the first year the months from its start count, the year after the rest.";
    add_measure: "Lägg till en åtgärd", "Add a measure";
    add: "Lägg till", "Add";
    remove: "Ta bort", "Remove";
    measure: "Åtgärd", "Measure";
    measure_name: "Namn", "Name";
    measure_amount: "Helårseffekt, tkr", "Full-year effect, tkr";
    measure_month: "Från månad", "From the month";
    measure_year: "År", "Year";
    measure_area: "Område", "Area";
    no_area: "Inget angivet", "None given";
    measure_needs_name: "Skriv vad åtgärden kallas.", "Write what the measure is called.";
    measure_new_effect: "Ny effekt", "New effect";
    measures_by_year: "Åtgärder år för år", "Measures year by year";
    new_measures: "Nya åtgärder", "New measures";
    standing: "Läge", "State";
    of_the_document: "I dokumentet", "In the document";

    // Assumptions and decisions apart
    assumptions: "Antaganden", "Assumptions";
    decisions: "Beslut", "Decisions";
    apart: "Antaganden och beslut var för sig", "Assumptions and decisions apart";
    apart_means: "Först de ändrade antagandena, sedan vad besluten gör om de håller.", "First the changed assumptions, then what the decisions do if they hold.";
    decisions_and_measures: "Beslut och åtgärder", "Decisions and measures";
    remaining_in_document: "Återstår i dokumentet", "Remains in the document";
    remaining_now: "Återstår nu", "Remains now";

    // Index by cost type
    index_switch: "Index för", "Index for";
    index_general: "Ett index för allt", "One index for all";
    index_types: "Ett per kostnadsslag", "One for each cost type";

    weighs: "av nettokostnaden", "of net cost";

    // Undo, redo, replay
    tools: "Verktyg", "Tools";
    history: "Ändringar", "Changes";
    undo: "Ångra", "Undo";
    redo: "Gör om", "Redo";
    replay: "Visa senaste ändringen", "Replay the last change";
    undone: "Ångrade", "Undone";
    redone: "Gjorde om", "Redone";
    shows_before: "Före ändringen", "Before the change";
    shows_after: "Efter ändringen", "After the change";

    // Keeping
    proposal: "Förslag", "Proposal";
    proposal_name: "Förslagets namn", "The proposal’s name";
    saved: "Sparad i webbläsaren", "Saved in the browser";
    saving: "Sparas …", "Saving …";
    save_as_file: "Spara som fil", "Save as a file";
    not_saved_blocked: "Inte sparad: webbläsaren tillåter inte att sidan sparar.", "Not saved: the browser does not let the page save.";
    not_saved_full: "Inte sparad: det finns inte plats kvar i webbläsaren.", "Not saved: there is no room left in the browser.";
    work_goes_on: "Arbetet kan fortsätta, och länken i adressfältet bär allt du har ändrat.", "You can go on working, and the link in the address bar carries all that you have changed.";
    kept_is_newer: "Det sparade förslaget är skrivet av en nyare version av Ramkalkyl och kan inte läsas här. Det ligger kvar orört. Det du gör nu sparas för sig.", "The saved proposal was written by a newer version of Ramkalkyl and cannot be read here. It is left as it is. What you do now is saved apart.";
    kept_is_damaged: "Det sparade förslaget är skadat och kan inte läsas. Det ligger kvar orört. Det du gör nu sparas för sig.", "The saved proposal is damaged and cannot be read. It is left as it is. What you do now is saved apart.";
}
