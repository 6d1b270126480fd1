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
}
