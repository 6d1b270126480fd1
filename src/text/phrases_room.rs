//! The fixed phrases of the workshop: what the facilitator presses, what the room reads.

use super::language::Language;
use super::phrases::phrases;

phrases! {
    // The facilitator's window
    workshop: "Workshop", "Workshop";
    workshop_intro: "Det här fönstret är ditt. Öppna ett visningsfönster, dra det till projektorn och tryck F i det för helskärm. Allt som händer sparas i den här webbläsaren.", "This window is yours. Open a show window, drag it to the projector and press F in it for full screen. Everything that happens is kept in this browser.";
    open_show: "Öppna visningsfönster", "Open a show window";
    room_sees: "Rummet ser", "The room sees";
    prepared: "Du förbereder", "You prepare";
    shown_picture: "Bild i rummet", "Picture in the room";
    hold: "Håll kvar rummets bild", "Hold the room's picture";
    reveal: "Visa för rummet", "Reveal to the room";
    held_says: "Rummets bild hålls kvar. Det du ändrar syns först när du visar det.", "The room's picture is held. What you change is seen when you reveal it.";
    guess: "Rummets gissning, tkr", "The room's guess, tkr";
    guess_help: "Gissa vad som blir kvar att spara det valda året. Gissningen visas bredvid utfallet. Håll kvar rummets bild (H) först, så syns utfallet inte förrän du visar det (R).", "Guess what remains to be saved in the chosen year. The guess is shown beside the outcome. Hold the room's picture (H) first, and the outcome is not seen until you reveal it (R).";
    guess_set: "Notera gissningen", "Note the guess";
    guess_take: "Ta bort gissningen", "Remove the guess";
    previous_step: "Föregående", "Previous";
    next_step: "Nästa", "Next";
    to_start: "Till utgångsläget", "To the start";
    replay_change: "Spela om senaste ändringen", "Replay the last change";
    against_previous: "Jämför med föregående steg", "Compare with the previous step";
    steps: "Steg", "Steps";
    steps_none: "Inga steg ännu. Ställ in ett läge, välj bild och markera det som ett steg.", "No steps yet. Set a state, choose a picture and mark it as a step.";
    step_title: "Rubrik på steget", "Title of the step";
    mark_step: "Markera som steg", "Mark as a step";
    step_note: "Anteckning, bara för dig", "Note, for you alone";
    step_held: "Håll kvar bilden när steget öppnas", "Hold the picture when the step is opened";
    step_go: "Gå till", "Go to";
    step_earlier: "Flytta tidigare", "Move earlier";
    step_later: "Flytta senare", "Move later";
    step_edit: "Ändra steget", "Change the step";
    agenda: "Dagordning", "Agenda";
    agenda_intro: "Stegen kan sparas som en fil, med dina anteckningar, eller skickas som en länk, utan dem, och öppnas på en annan dator.", "The steps can be saved as a file, with your notes, or sent as a link, without them, and opened on another computer.";
    agenda_save: "Spara som fil", "Save as a file";
    agenda_open: "Öppna en fil", "Open a file";
    agenda_link: "Kopiera länk", "Copy link";
    agenda_copied: "Länken till dagordningen är kopierad.", "The link to the agenda is copied.";
    agenda_unreadable: "Filen är ingen dagordning för det här dokumentet. Inget har ändrats.", "The file is no agenda for this document. Nothing was changed.";
    agenda_waits: "Länken bär en dagordning. Mötet här har redan steg; öppna länkens i stället?", "The link carries an agenda. The meeting here has steps already; open those of the link instead?";
    agenda_take: "Öppna länkens steg", "Open the link's steps";
    agenda_leave: "Behåll stegen här", "Keep the steps here";
    answers_title: "Rummets förslag", "What the room proposes";
    answers_intro: "Visa koden. Den som öppnar den ändrar på sin telefon och skickar tillbaka sin länk. Klistra in allt du fått, gärna många på en gång: det som är länkar hittas.", "Show the code. Whoever opens it changes things on the phone and sends the link back. Paste all you got, many at once if you like: what is a link is found.";
    answers_paste: "Länkar från rummet", "Links from the room";
    answers_add: "Lägg till", "Add";
    answers_clear: "Ta bort alla förslag", "Remove all proposals";
    minutes: "Minnesanteckningar", "Minutes";
    minutes_none: "Inget har hänt ännu.", "Nothing has happened yet.";
    minutes_print: "Skriv ut", "Print";
    minutes_text: "Spara som text", "Save as text";
    minutes_table: "Spara som tabell", "Save as a table";
    minutes_write: "Skriv en anteckning", "Write a note";
    minutes_add: "Lägg till", "Add";
    minutes_line: "Rad i anteckningarna", "Line in the minutes";
    meeting_begun: "Mötet börjar", "The meeting begins";
    hold_said: "Rummets bild hålls kvar", "The room's picture is held";
    prepared_said: "Förbereds", "Prepared";
    guess_limit: "Skriv ett belopp på högst 999 999 999 tkr.", "Write an amount of at most 999,999,999 tkr.";
    revealed: "Visat för rummet", "Revealed to the room";
    marked: "Markerat", "Marked";
    change_line: "Ändra", "Change";
    meeting_new: "Börja ett nytt möte", "Begin a new meeting";
    meeting_new_says: "Ett nytt möte har börjat. Stegen är kvar, anteckningarna är tomma.", "A new meeting has begun. The steps are kept, the minutes are empty.";
    meeting_back: "Ta tillbaka det förra mötet", "Bring the last meeting back";
    keys: "Snabbtangenter", "Shortcuts";
    keys_show: "Visa snabbtangenter (?)", "Show the shortcuts (?)";
    keys_on: "Snabbtangenter är på", "Shortcuts are on";
    keys_off: "Snabbtangenter är av", "Shortcuts are off";
    keys_typing: "De gäller inte medan du skriver i ett fält.", "They do nothing while you type in a field.";
    not_kept: "Mötet kan inte sparas i den här webbläsaren. Spara minnesanteckningarna som fil innan du stänger.", "The meeting cannot be kept in this browser. Save the minutes as a file before you close.";
    other_control: "Mötet ändrades i ett annat fönster. Här visas det senaste.", "The meeting was changed in another window. The latest is shown here.";

    // Pictures
    picture_result: "Resultat", "Result";
    picture_bridge: "Brygga", "Bridge";
    picture_plan: "Planår", "Plan years";
    picture_items: "Poster", "Items";
    picture_comparison: "Jämförelse", "Comparison";
    picture_answers: "Rummets förslag", "Proposals";
    picture_code: "QR-kod", "QR code";
    picture_check: "Rumstest", "Room check";
    picture_blank: "Ingen bild", "No picture";

    // What the room reads
    levers_in_play: "Ändrat", "Changed";
    nothing_changed: "Inget är ändrat: dokumentets egna siffror.", "Nothing is changed: the document's own figures.";
    full_screen: "Helskärm (F)", "Full screen (F)";
    scan: "Öppna på din telefon", "Open it on your phone";
    scan_steps: "1. Rikta kameran mot koden. 2. Ändra vad du vill. 3. Kopiera länken och skicka tillbaka den.", "1. Point the camera at the code. 2. Change what you like. 3. Copy the link and send it back.";
    volume: "Volym", "Volume";
    unit_price: "Pris", "Price";
    check_title: "Kan du läsa detta längst bak?", "Can you read this from the back?";
    check_small: "Den minsta text som visas är så här stor.", "The smallest text that is shown is this large.";
    check_advice: "Syns inte den minsta raden: flytta närmare, gör bilden större eller släck i taket. Går blått och orange inte att skilja åt: mönstren och tecknen säger samma sak. Syns inte alla grå rutor: höj projektorns kontrast.", "If the smallest line cannot be read: move closer, enlarge the picture or dim the lights. If blue and orange look alike: patterns and signs say the same. If not all grey squares are seen: raise the projector's contrast.";
    check_more: "+ höjer behovet", "+ raises the need";
    check_less: "− sänker behovet", "− lowers the need";
    of_the_room: "Rummets gissning", "The room's guess";
}
