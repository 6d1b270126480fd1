//! The fixed phrases of what it takes, of sharing out, of what matters most and of a scenario in words.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    // What it takes
    takes_intro: "Varje rad är ett sätt att nå målet: så långt måste just det reglaget flyttas om allt annat är som nu. Tryck Pröva för att ställa in det.", "Each row is one way to reach the goal: so far that lever alone has to move, with all the rest as it is. Press Try to set it.";
    target: "Mål: så mycket ska återstå efter åtgärder", "Goal: so much shall remain after measures";
    target_hint: "0 är balans. Minus är ett överskott.", "0 is balance. Minus is a surplus.";
    lever: "Reglage", "Lever";
    now: "Nu", "Now";
    takes: "Krävs", "It takes";
    change: "Ändring", "Change";
    try_it: "Pröva", "Try";
    already_there: "Målet är redan nått. Raderna visar vad som gäller nu.", "The goal is reached already. The rows show what holds now.";
    impossible: "Kan inte ensamma nå målet", "Cannot reach the goal alone";
    earlier_years: "Genom tidigare år", "By earlier years";
    no_effect: "påverkar inte det här året som kalkylen är nu", "does nothing to this year as the calculation is now";
    at_its_step: "≈ betyder att reglagets minsta steg inte ger exakt målet; grannstegen ligger på var sin sida.", "≈ means that the lever’s finest step does not give the goal exactly; its neighbours lie on either side.";
    new_measure: "Ny åtgärd", "New measure";

    // Sharing out
    share_title: "Fördela på områden", "Share out over the areas";
    share_intro: "Efter nettokostnad, tills du skriver ett eget belopp. Det ligger då fast och resten fördelas om. Beloppen är hela tusental och stämmer alltid med summan. Egna belopp gäller det valda året och finns i länken, inte i det sparade scenariot.", "By net cost, until you write an amount of your own. It is then locked and the rest is shared out anew. Amounts are whole thousands and always agree with the sum. Amounts of your own are of the chosen year and in the link, not in the saved scenario.";
    share_what: "Vad ska fördelas?", "What is to be shared out?";
    share_nothing: "Det finns inget att fördela det här året.", "There is nothing to share out this year.";
    share_no_areas: "Dokumentet delar inte upp budgeten på områden.", "The document does not part the budget into areas.";
    area: "Område", "Area";
    net_cost: "Nettokostnad", "Net cost";
    share_of_requirement: "Andel", "Share";
    amount: "Belopp", "Amount";
    of_net_cost: "Av nettokostnaden", "Of net cost";
    locked: "Låst", "Locked";
    lock: "Lås", "Lock";
    unlock: "Lås upp", "Unlock";
    unlock_all: "Fördela allt efter nettokostnad", "Share all out by net cost";
    share_left: "Inte fördelat", "Not shared out";
    sum: "Summa", "Sum";
    share_source: "Nettokostnaden är den som dokumentet budgeterar för området.", "The net cost is what the document budgets for the area.";

    // What one is worth
    worth_title: "Vad är en till värd?", "What is one more worth?";
    worth_more: "Mer", "More";
    worth_intro: "Vad lite mer av var sak gör med det som återstår, år för år. Plus ökar det som måste sparas.", "What a little more of each does to what remains, year by year. Plus raises what must be saved.";
    not_possible: "går inte", "not possible";

    // What matters most
    tornado_title: "Vad betyder mest?", "What matters most?";
    tornado_intro: "Varje reglage vrids ned och upp så långt som spannet säger, ett i taget. Staplarna visar hur det som återstår då ändras. Spannet är dokumentets egen största förändring mellan två år, tills du skriver ett eget.", "Each lever is turned down and up as far as its range says, one at a time. The bars show how what remains then changes. The range is the document’s own largest change between two years, until you write one of your own.";
    range: "Spann ±", "Range ±";
    range_document: "dokumentets största förändring", "the document’s largest change";
    range_own: "eget spann", "own range";
    range_none: "Dokumentet ändrar dem aldrig. Skriv ett spann för att ta med dem.", "The document never changes them. Write a range to include them.";
    range_none_title: "Utan spann", "Without a range";
    ranges_reset: "Dokumentets spann", "The document’s ranges";
    turned_down: "Lägre värde", "Lower value";
    turned_up: "Högre värde", "Higher value";

    // Two levers
    table_title: "Två reglage samtidigt", "Two levers at once";
    table_intro: "Det som återstår för varje par av värden, i tkr. Ramen är där kalkylen står nu. Välj en ruta för att pröva den.", "What remains for each pair of values, in tkr. The frame marks where the calculation is now. Choose a cell to try it.";
    rows: "Rader", "Rows";
    columns_of_table: "Kolumner", "Columns";
    step_size: "Steg", "Step";
    heat_key: "Blått: mer än vad som behövs. Orange: saknas. Mörkare är mer.", "Blue: more than needed. Orange: short. Darker is more.";

    // In words
    words_title: "Scenariot i ord", "The scenario in words";
    words_intro: "Byggt av kalkylens siffror, som i en tjänsteskrivelse. Kopiera och klistra in där det behövs.", "Built from the figures of the calculation, as in a committee paper. Copy it and paste it where it is needed.";
    copy_text: "Kopiera texten", "Copy the text";
    text_copied: "Texten är kopierad.", "The text is copied.";
    text_not_copied: "Webbläsaren lät inte texten kopieras. Markera den och kopiera själv.", "The browser did not allow the copy. Select the text and copy it yourself.";
    link_to_it: "Länk till kalkylen", "Link to the calculation";
}
