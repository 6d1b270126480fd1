//! The fixed phrases of what leaves the page: workbook, meeting paper, tables, pictures.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    // The view
    take_title: "Ta kalkylen med dig", "Take the calculation with you";
    take_intro: "Allt görs i webbläsaren, av det du har framför dig. Inget skickas någonstans.", "All of it is made in the browser, of what is before you. Nothing is sent anywhere.";

    // The workbook
    book_title: "Arbetsbok för Excel och LibreOffice", "A workbook for Excel and LibreOffice";
    book_intro: "Hela kalkylen som levande formler: ändra en gul cell, så räknas allt om som här. Med dokumentets värden bredvid, poster, åtgärder, jämförelse, granskning och källor.", "The whole calculation as living formulas: change a yellow cell, and all of it is recalculated as here. With the document’s values beside, items, measures, comparison, audit and sources.";
    book_make: "Hämta arbetsboken (.xlsx)", "Download the workbook (.xlsx)";
    book_making: "Arbetsboken görs…", "The workbook is being made…";
    book_made: "Arbetsboken är sparad bland dina hämtade filer.", "The workbook is among your downloads.";
    book_failed: "Arbetsboken kunde inte göras. Kontrollera förbindelsen och försök igen; din kalkyl är orörd.", "The workbook could not be made. Check the connection and try again; your calculation is untouched.";
    book_no_document: "Underlagets fil kunde inte hämtas. Kontrollera förbindelsen och försök igen.", "The document’s file could not be fetched. Check the connection and try again.";

    // The template
    download_workbook: "Mall som arbetsbok (.xlsx)", "Template as a workbook (.xlsx)";
    download_workbook_hint: "för Excel och LibreOffice, med ett påhittat exempel att skriva över", "for Excel and LibreOffice, with an invented example to write over";
    template_failed: "Mallen kunde inte göras. Kontrollera förbindelsen och försök igen.", "The template could not be made. Check the connection and try again.";
    book_unread: "Arbetsboken kunde inte läsas. Kontrollera förbindelsen och välj filen igen.", "The workbook could not be read. Check the connection and choose the file again.";
    fault_file: "Filen", "The file";

    // The meeting paper
    paper_title: "Möteshandling", "Meeting paper";
    paper_intro: "Står för sig själv på en till tre A4-sidor. Skriv ut den eller spara den som PDF, eller kopiera den till Word eller Google Dokument: tabellerna följer med som tabeller.", "Stands by itself on one to three A4 pages. Print it or save it as PDF, or copy it to Word or Google Docs: the tables come along as tables.";
    paper_print: "Skriv ut", "Print";
    paper_copy: "Kopiera texten och tabellerna", "Copy the text and the tables";
    paper_committee: "Från ram till ram", "From frame to frame";
    paper_committee_intro: "Nämndens egen uppställning, tkr. Plus höjer behovet.", "The committee’s own layout, tkr. Plus raises the need.";
    paper_frame_before: "Ram föregående år", "Last year’s frame";
    paper_save: "Ska sparas (−), blir över (+)", "To be saved (−), to spare (+)";
    paper_before_measures: "Diagrammen visar läget före åtgärderna. Vad som återstår efter dem står överst och i tabellen.", "The charts show the state before the measures. What remains after them stands at the top and in the table.";
    paper_frame: "Ram", "Frame";
    paper_of_which: "varav höjd för index", "of which raised for index";
    paper_told: "Scenariot i ord", "The scenario in words";
    paper_changed: "Det som skiljer från dokumentet", "What differs from the document";
    paper_changed_none: "Inget är ändrat: alla siffror är dokumentets egna.", "Nothing is changed: all figures are the document’s own.";
    paper_kind: "Slag", "Kind";
    paper_input: "Ingångsvärde", "Input";
    paper_now: "Här", "Here";
    paper_measures: "Åtgärder", "Measures";
    paper_measure: "Åtgärd", "Measure";
    paper_full_year: "Helår, tkr", "Full year, tkr";
    paper_from: "Från", "From";
    paper_sum: "Summa nytt i år", "Sum, new this year";
    paper_basis: "Underlag och länk", "Basis and link";
    paper_rounded: "Beloppen är avrundade var för sig till hela tusental kronor, så delarna kan skilja en enhet från summan. Beräkningen är ingen prognos och ingens förslag.", "Amounts are each rounded to whole thousands of kronor, so parts may differ from their sum by one. The calculation is no forecast and nobody’s proposal.";
    paper_open: "Öppna kalkylen", "Open the calculation";
    paper_made: "Utskriven", "Made";

    // Tables and pictures
    take_source: "Källa:", "Source:";
    take_scenario_of: "Ett scenario, med ändringar av", "A scenario, with changes to";
    take_table: "Hämta tabellen", "Download the table";
    take_picture: "Hämta bilden", "Download the picture";
    take_excel: "CSV för Excel", "CSV for Excel";
    take_csv: "CSV med punkt", "CSV with points";
    take_copy: "Kopiera", "Copy";
    take_dark: "Mörk bakgrund", "Dark background";
    take_copied: "Kopierat. Klistra in där du vill ha det.", "Copied. Paste it where you want it.";
    take_refused: "Webbläsaren lät inte sidan kopiera. Markera och kopiera själv.", "The browser did not let the page copy. Select it and copy it yourself.";
    take_saved: "Sparad bland dina hämtade filer.", "Saved among your downloads.";
    take_failed: "Webbläsaren kunde inte göra filen.", "The browser could not make the file.";
    take_more: "Fler tabeller och bilder", "More tables and pictures";
    take_more_intro: "Varje tabell och bild i kalkylens andra vyer har egna knappar: jämförelsen, vad som krävs, vad som betyder mest, granskningen.", "Each table and picture of the calculator’s other views has buttons of its own: the comparison, what it takes, what matters most, the audit.";
}
