//! The fixed phrases of the audit.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    audit: "Granskning", "Audit";
    skip_to_content: "Hoppa till innehållet", "Skip to the content";
    loading: "Laddar…", "Loading…";
    document_unknown: "Det finns inget underlag med det namnet här.", "There is no document by that name here.";
    document_unreachable: "Underlaget gick inte att hämta. Kontrollera anslutningen och försök igen.", "The document could not be fetched. Check the connection and try again.";
    file_faulty: "Filen har fel och kan inte visas.", "The file has faults and cannot be shown.";
    try_again: "Försök igen", "Try again";
    whole_file: "Hela filen", "The whole file";
    and_more: "och fler", "and more";
    open_calculator: "Till kalkylen", "To the calculator";
    audit_intro: "Varje tryckt siffra jämförs med vad dokumentets andra siffror, eller kalkylen, ger. Granskningen visar var siffrorna inte går ihop, inte varför.", "Every printed figure is compared with what the document’s other figures, or the calculator, give. The audit shows where the figures do not agree, not why.";

    // What the document claims
    story: "Vad dokumentet säger, och vad kalkylen får", "What the document says, and what the calculator gets";
    claims: "Dokumentets egna resultat bredvid kalkylens", "The document’s own results beside the calculator’s";
    claim: "Uppgift", "Statement";
    calculator: "Kalkylen", "Calculator";
    claim_note: "Skillnaden är dokumentets siffra minus kalkylens, med inga reglage flyttade.", "The difference is the document’s figure less the calculator’s, with no lever moved.";

    // The summary
    summary: "Sammanfattning", "Summary";
    figures_checked: "siffror", "figures";
    exact_means: "Den räknade siffran är den tryckta.", "The computed figure is the printed one.";
    rounding_means: "Den räknade siffran blir den tryckta när den avrundas på samma sätt, eller ligger inom det som avrundning av delarna kan ge.", "The computed figure becomes the printed one when it is rounded the same way, or lies within what rounding of the parts can give.";
    differs_means: "Avrundning kan inte förklara skillnaden.", "Rounding cannot explain the difference.";
    given_means: "Inget annat i dokumentet bestämmer siffran. Den tas som den är tryckt.", "Nothing else in the document determines the figure. It is taken as it is printed.";
    index_exact: "En indexsats tas för exakt den som är tryckt: 2\u{a0}% är 2\u{a0}%.", "An index rate is taken as exactly what is printed: 2% is 2%.";
    by_table: "Tabell för tabell", "Table by table";
    table: "Tabell", "Table";
    all: "Alla", "All";

    // The lists
    show_figures: "Visa siffror", "Show figures";
    differing: "Siffror som skiljer", "Figures that differ";
    rounded: "Siffror som avrundning förklarar", "Figures that rounding explains";
    agreeing: "Siffror som stämmer", "Figures that agree";
    alone: "Siffror som inget annat bestämmer", "Figures that nothing else determines";
    none_differs: "Ingen siffra skiljer sig från de andra mer än avrundning kan förklara.", "No figure differs from the others by more than rounding can explain.";
    none_found: "Det finns inga sådana siffror i dokumentet.", "There are no such figures in the document.";
    difference_means: "Skillnaden är det tryckta minus det räknade.", "The difference is the printed less the computed.";
    verdict: "Utslag", "Verdict";
    computed: "Räknat", "Computed";
    working: "Uträkning", "Working";
    noted: "Noterat", "Noted";
    show_in_table: "Visa i tabellen", "Show in the table";

    // Other documents, and figures of our own
    elsewhere: "Samma sak i ett annat dokument", "The same thing in another document";
    elsewhere_intro: "Skillnaden är det som står där minus det som står här.", "The difference is what stands there less what stands here.";
    elsewhere_same: "De här siffrorna står lika i det andra dokumentet:", "These figures are the same in the other document:";
    elsewhere_differing: "siffror skiljer", "figures differ";
    elsewhere_agreeing: "står lika", "agree";
    elsewhere_rest: "Övriga som skiljer:", "The others that differ:";
    elsewhere_none: "Ingen siffra som står i båda skiljer.", "No figure that stands in both differs.";
    here: "Här", "Here";
    there: "Där", "There";
    other_document: "Annat dokument", "Other document";
    beside: "Vid sidan av", "Beside the figures";
    beside_intro: "Egna uträkningar bredvid dokumentets siffror. De är våra och inte dokumentets, och de bedömer ingenting.", "Figures of our own beside the document’s. They are ours and not the document’s, and they judge nothing.";
    ours: "Vår uträkning", "Our own figure";

    // The tables
    tables: "Tabellerna som de är tryckta", "The tables as printed";
    tables_intro: "Välj en siffra för att se hur den är kontrollerad och var kalkylen använder den.", "Choose a figure to see how it was checked and where the calculator uses it.";
    sentence: "Mening i texten", "Sentence in the text";
    amounts_in_sentence: "Siffror i meningen", "Figures in the sentence";

    // One figure
    one_figure: "Siffra i dokumentet", "Figure in the document";
    stands_in: "Var den står", "Where it stands";
    how_checked: "Hur den är kontrollerad", "How it was checked";
    parts: "Delarna", "The parts";
    used_in_calculator: "Används i kalkylen", "Used in the calculator";
    not_used: "Kalkylen bygger inte direkt på siffran.", "The calculator does not build directly on this figure.";
}
