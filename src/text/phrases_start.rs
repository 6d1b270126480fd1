//! The fixed phrases of the page that documents are chosen on, and of one’s own files.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    all_documents: "Alla underlag", "All documents";
    start_title: "Vad måste nämnden spara?", "What must the committee save?";
    start_lead: "Ramkalkyl räknar ut vad en nämnd måste spara när ram, index, volymer eller priser ändras, och visar varifrån varje siffra kommer.", "Ramkalkyl works out what a committee must save when frame, index, volumes or prices change, and shows where every figure comes from.";
    choose_document: "Välj ett underlag", "Choose a document";
    documents_loading: "Hämtar underlagen …", "Fetching the documents …";
    documents_unreachable: "Listan över underlag gick inte att hämta. Egna filer fungerar ändå.", "The list of documents could not be fetched. Your own files work all the same.";
    last_opened: "Senast öppnad", "Last opened";
    own_badge: "Egen fil, bara i den här webbläsaren", "Own file, only in this browser";
    own_badge_visit: "Egen fil, tills fliken stängs", "Own file, until the tab is closed";
    own_remove: "Ta bort", "Remove";
    own_undo: "Ångra", "Undo";
    own_not_restored: "Filen gick inte att lägga tillbaka: webbläsarens utrymme är fullt. Ta bort en annan egen fil och försök igen.", "The file could not be put back: the browser’s storage is full. Remove another file of yours and try again.";
    open_in_calculator: "Öppna i kalkylen", "Open in the calculator";

    own_title: "Eget underlag", "Your own document";
    own_intro: "Har din nämnd ett budgetdokument? Skriv in siffrorna i mallen, en arbetsbok för Excel eller LibreOffice, eller skriv av hela dokumentet i en JSON-fil. Filen prövas helt innan den används, och varje fel sägs med sin plats.", "Has your committee a budget document? Write its figures into the template, a workbook for Excel or LibreOffice, or transcribe the whole document into a JSON file. The file is checked fully before it is used, and every fault is told with its place.";
    own_choose: "Välj en fil från datorn", "Choose a file";
    own_drop: "Du kan också släppa filen var som helst på sidan.", "You can also drop the file anywhere on the page.";
    own_drop_here: "Släpp filen så prövas den", "Drop the file and it is checked";
    own_private: "Filen läses i din webbläsare och stannar här. Den skickas aldrig någonstans.", "The file is read in your browser and stays here. It is never sent anywhere.";
    own_reading: "Läser filen …", "Reading the file …";
    own_unreadable: "Filen gick inte att läsa. Den kan ha flyttats, eller så är den en mapp. Välj den igen.", "The file could not be read. It may have been moved, or be a folder. Choose it again.";
    own_one_at_a_time: "En fil i taget: bara den första lästes.", "One file at a time: only the first was read.";
    own_same: "Samma fil finns redan här.", "The same file is already here.";
    own_visit_only: "Webbläsaren har inte plats för filen för gott. Den ligger kvar tills fliken stängs. Ta bort en annan egen fil och välj den igen för att behålla den.", "The browser has no room to keep the file for good. It stays until the tab is closed. Remove another file of yours and choose it again to keep it.";
    own_not_kept: "Filen har inga fel, men webbläsaren låter inte sidan spara något. Därför kan den inte öppnas i kalkylen. Tillåt lagring för sidan, eller stäng privat läge, och välj filen igen.", "The file has no faults, but the browser does not let the page store anything. It can therefore not be opened in the calculator. Allow storage for the page, or leave private mode, and choose the file again.";
    own_replace_title: "Ersätta filen som finns?", "Replace the file that is here?";
    own_now: "Finns här nu", "Here now";
    own_new: "Den nya filen", "The new file";
    own_replace: "Ersätt", "Replace";
    own_keep: "Behåll den som finns", "Keep the one that is here";

    downloads: "Att utgå från", "To start from";
    download_template: "Mall med kommentarer", "Template with comments";
    download_schema: "JSON Schema", "JSON Schema";
    download_schema_hint: "för redigeringsprogram och egna verktyg", "for editors and your own tools";
    download_examples: "Exempel", "Examples";

    faults_file: "Filen som helhet", "The file as a whole";
    faults_document: "Uppgifter om dokumentet", "About the document";
    faults_tables: "Tabeller och meningar", "Tables and sentences";
    faults_model: "Kalkylens ingångsvärden", "The calculator’s inputs";
    faults_remarks: "Kontroller och anmärkningar", "Checks and notes";
    faults_nothing_kept: "Filen används inte. Rätta felen och välj den igen.", "The file is not used. Correct the faults and choose it again.";

    waiting_title: "Länken behöver en fil", "The link needs a file";
    waiting_here: "Filen finns nu i den här webbläsaren.", "The file is now in this browser.";
    waiting_open: "Öppna länken", "Open the link";

    // Under a prerendered page
    sources: "Källor", "Sources";
    municipality: "Kommun", "Municipality";
    committee: "Nämnd", "Committee";
    printed_tables: "Tabeller och meningar som siffrorna står i", "Tables and sentences that the figures stand in";
    whole_audit: "Hela granskningen, siffra för siffra", "The whole audit, figure by figure";
    cite_intro: "Så kan beräkningen citeras. Har du ändrat något, lägg till länken: den bär dina ändringar.", "How the calculation can be cited. If you changed something, add the link: it carries your changes.";
}
