//! The fixed phrases of the views for deciding.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    // The way between the views
    view_calculator: "Kalkylen", "Calculator";
    view_scenarios: "Scenarier", "Scenarios";
    view_compare: "Jämför", "Compare";
    view_balance: "Vad krävs?", "What it takes";
    view_effects: "Vad betyder mest?", "What matters most";
    view_words: "I ord", "In words";

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
}
