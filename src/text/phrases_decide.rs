//! The fixed phrases of the views for deciding.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    // The way between the views
    views: "Kalkylen och det man beslutar med", "The calculator and what one decides with";
    view_calculator: "Kalkylen", "Calculator";
    view_scenarios: "Scenarier", "Scenarios";
    view_compare: "Jämför", "Compare";
    view_balance: "Vad krävs?", "What it takes";
    view_effects: "Vad betyder mest?", "What matters most";
    view_words: "I ord", "In words";
    view_take: "Hämta och skriv ut", "Download and print";

    // Kept scenarios
    kept_title: "Sparade scenarier", "Saved scenarios";
    kept_intro: "De sparas i den här webbläsaren medan du ändrar i kalkylen, och ingen annanstans. Spara som fil för att flytta ett scenario eller ge det vidare.", "They are kept in this browser as you make changes in the calculator, and nowhere else. Save as a file to move a scenario or hand it on.";
    kept_none: "Här finns inga scenarier av det här underlaget än.", "There are no scenarios of this document here yet.";
    kept_none_do: "Gå till kalkylen och ändra något: då sparas ett första scenario av sig självt. Eller öppna en fil eller klistra in en länk här nedanför.", "Go to the calculator and change something: a first scenario is then kept by itself. Or open a file or paste a link below.";
    kept_loading: "Hämtar scenarierna…", "Fetching the scenarios…";
    kept_blocked: "Webbläsaren låter inte sidan spara något. Det du gör finns i adressen: kopiera länken, eller spara som fil.", "The browser does not let the page keep anything. What you do is in the address: copy the link, or save as a file.";
    kept_full: "Det finns inget utrymme kvar att spara i. Spara som fil, och ta bort scenarier som inte behövs.", "There is no room left to keep anything in. Save as a file, and delete scenarios that are not needed.";
    kept_elsewhere: "Scenariot har ändrats i en annan flik. Det som står här är nu det senaste; gör om ändringen.", "The scenario was changed in another tab. What stands here is now the latest; make the change again.";
    kept_of_others: "Scenarier av andra underlag", "Scenarios of other documents";
    kept_broken: "Kan inte läsas", "Cannot be read";
    kept_broken_note: "Det ligger kvar orört. Spara texten som fil om något i den behövs.", "It is left untouched. Save its text as a file if anything in it is needed.";
    kept_new: "Nytt från dokumentet", "New from the document";
    kept_open: "Öppna i kalkylen", "Open in the calculator";
    kept_here: "Öppet i den här fliken", "Open in this tab";
    kept_rename: "Namn", "Name";
    kept_note: "Anteckning", "Note";
    kept_edit: "Namn och anteckning", "Name and note";
    kept_note_hint: "Sparas medan du skriver.", "Kept as you type.";
    kept_duplicate: "Kopiera", "Duplicate";
    kept_remove: "Ta bort", "Delete";
    kept_undo: "Ångra", "Undo";
    kept_save: "Spara som fil", "Save as a file";
    kept_files: "Öppna filer", "Open files";
    kept_files_hint: "Välj en eller flera, eller släpp dem var som helst på sidan.", "Choose one or more, or drop them anywhere on the page.";
    kept_link: "Klistra in en länk", "Paste a link";
    kept_add: "Lägg till", "Add";
    kept_changed: "ändrat", "changed";
    kept_unnamed: "Utan namn", "Unnamed";
    time_unknown: "okänd tid", "at an unknown time";
    today: "i dag", "today";

    // The history
    history_title: "Historik", "History";
    history_intro: "Varje ändring av det öppna scenariot, den senaste först. Gå tillbaka till vilken som helst: inget går förlorat av det.", "Each change of the open scenario, the latest first. Go back to any of them: nothing is lost by it.";
    history_start: "Början", "The beginning";
    history_present: "Här är du", "You are here";
    history_go: "Gå hit", "Go here";
    history_name: "Namn på punkten där du är", "A name for the point where you are";
    history_same: "Samma inmatning", "The same inputs";

    // The comparison
    compare_intro: "Två till fyra scenarier sida vid sida. Länken i adressfältet bär hela jämförelsen.", "Two to four scenarios side by side. The link in the address bar carries the whole comparison.";
    compare_order: "Dokumentet står först, sedan det här scenariot och de andra i namnordning. Ordningen säger inget om förslagen.", "The document stands first, then this scenario and the others by name. The order says nothing about the proposals.";
    compare_here: "Det här scenariot", "This scenario";
    compare_reference: "Jämförs med", "Compared with";
    compare_is_reference: "De andra jämförs med det här", "The others are compared with this";
    compare_as_reference: "Jämför de andra med det här", "Compare the others with this";
    compare_take_away: "Ta bort ur jämförelsen", "Take out of the comparison";
    compare_change: "Namn och val", "Name and choices";
    compare_add: "Lägg till en kolumn", "Add a column";
    compare_pick: "Ett sparat scenario", "A saved scenario";
    compare_pick_none: "Välj …", "Choose …";
    compare_paste: "Klistra in en länk", "Paste a link";
    compare_paste_name: "Vad det ska heta", "What to call it";
    compare_file: "En fil", "A file";
    compare_full: "Fyra kolumner ryms. Ta bort en för att lägga till en annan.", "Four columns have room. Take one out to add another.";
    compare_link_bad: "Det här är ingen länk till ett scenario. Kopiera hela länken, från #/ och framåt.", "This is no link to a scenario. Copy the whole link, from #/ on.";
    compare_partly: "Allt i länken kunde inte användas; resten visas.", "Not all of the link could be used; the rest is shown.";
    compare_inputs: "Det som skiljer", "What differs";
    compare_inputs_none: "Inget skiljer i det som matats in. Ändra i kalkylen, eller lägg till en kolumn.", "Nothing that was entered differs. Make changes in the calculator, or add a column.";
    compare_results: "Resultatet år för år", "The result year by year";
    compare_sum: "Alla åren", "All the years";
    compare_difference: "Skillnad, återstår", "Difference, remains";
    compare_chart: "Återstår efter åtgärder", "Remains after measures";
    compare_chart_intro: "Staplar över noll saknas, under noll blir över. Samma skala för alla. Siffrorna står i tabellen.", "Bars above zero are short, below zero to spare. One scale for all. The figures stand in the table.";
    compare_measure: "Åtgärd", "Measure";
    compare_not_here: "finns inte", "not there";
    effect_assumptions: "Antagandenas effekt", "Effect of assumptions";
    effect_decisions: "Beslutens och åtgärdernas effekt", "Effect of decisions and measures";
    measures_new: "Åtgärder, nya i år", "Measures, new this year";
    balance_state: "Balans", "Balance";
}
