//! What each quantity is called in a formula.

use super::language::Language;
use super::names;
use crate::model::baseline::Baseline;
use crate::model::figure::{Basis, FigureId, Quantity, Subject};
use crate::model::item::VolumeUnit;

/// The name of a figure with its year: ”dygnskostnad, HVB barn 2020”.
#[must_use]
pub fn figure(
    baseline: &Baseline,
    id: &FigureId,
    measures: &[String],
    language: Language,
) -> String {
    let subject = match &id.subject {
        Subject::Whole => String::new(),
        Subject::Item(item) => format!(" {}", names::item(baseline, item, language)),
        Subject::Lump(lump) => format!(" {}", names::lump(baseline, lump, language)),
        Subject::CostType(kind) => format!(" {}", names::cost_type(baseline, kind, language)),
        Subject::Measure(position) => {
            let name = measures.get(*position).map_or("", String::as_str);
            format!(" {name}")
        }
    };
    let by_day = match &id.subject {
        Subject::Item(item) => {
            names::find_item(baseline, item).is_none_or(|item| item.unit == VolumeUnit::CareDay)
        }
        _ => names::by_day(baseline),
    };
    let quantity = quantity(id.quantity, by_day, language);
    let document = match (id.basis, language) {
        (Basis::Scenario, _) => "",
        (Basis::Document, Language::Swedish) => " i dokumentet",
        (Basis::Document, Language::English) => " in the document",
        (Basis::Assumptions, Language::Swedish) => " med bara antagandena",
        (Basis::Assumptions, Language::English) => " with the assumptions alone",
    };
    format!("{quantity}{subject} {}{document}", id.year)
}

/// The name of a quantity.
#[must_use]
pub fn quantity(quantity: Quantity, by_day: bool, language: Language) -> &'static str {
    let (sv, en) = match quantity {
        Quantity::Opening => ("ingående gap", "opening gap"),
        Quantity::FrameCut => ("sänkt ram", "frame cut"),
        Quantity::Transfer => ("överförda uppdrag", "transferred duties"),
        Quantity::Index => ("indexuppräkning", "index"),
        Quantity::Covered => ("index som ramen täcker", "index covered by the frame"),
        Quantity::Headline => (
            "krav från ram och index",
            "requirement from frame and index",
        ),
        Quantity::VolumeEffect => ("volymförändring", "volume change"),
        Quantity::RateEffect if by_day => ("ändrade dygnskostnader", "changed daily rates"),
        Quantity::RateEffect => ("ändrade priser", "changed unit prices"),
        Quantity::LumpEffect => ("ändrade klumpsummor", "changed lump sums"),
        Quantity::Other => ("övriga förändringar", "other changes"),
        Quantity::Follow => ("ram som följer volym", "frame that follows volume"),
        Quantity::FollowChange => (
            "ändrad ram som följer volym",
            "change of frame that follows volume",
        ),
        Quantity::Required => ("kvar att spara", "left to save"),
        Quantity::Measures => ("åtgärder", "measures"),
        Quantity::Remaining => ("återstår efter åtgärder", "remains after measures"),
        Quantity::Assumptions => ("ändrade antaganden", "changed assumptions"),
        Quantity::Decisions => ("beslut och åtgärder", "decisions and measures"),
        Quantity::Need => ("behov", "need"),
        Quantity::Frame => ("ram", "frame"),
        Quantity::Level => (
            "kostnadsnivå vid årets slut",
            "cost level at the end of the year",
        ),
        Quantity::CouncilFrame => ("fullmäktiges ram", "the council’s frame"),
        Quantity::IndexRate => ("index", "index rate"),
        Quantity::IndexMonths => ("månader med index", "months with index"),
        Quantity::IndexStep => ("årets indexsteg", "the year’s index step"),
        Quantity::Weight => ("andel av nettokostnaden", "share of net cost"),
        Quantity::Cover => ("del av index som ramen täcker", "share of index covered"),
        Quantity::FollowShare => ("del som ramen följer", "share that the frame follows"),
        Quantity::Volume => ("volym", "volume"),
        Quantity::UnitPrice if by_day => ("dygnskostnad", "daily rate"),
        Quantity::UnitPrice => ("pris", "unit price"),
        Quantity::Cost => ("kostnad", "cost"),
        Quantity::PlacementCost => ("en placering till", "one more placement"),
        Quantity::Growth => ("volymökning", "volume growth"),
        Quantity::RateGrowth => ("prisökning", "price growth"),
        Quantity::Amount => ("belopp", "amount"),
        Quantity::FullYear => ("helårseffekt", "full-year effect"),
        Quantity::MonthsInFirstYear => ("månader första året", "months in the first year"),
    };
    match language {
        Language::Swedish => sv,
        Language::English => en,
    }
}

/// One sentence that says what a quantity means; for the head of an explanation.
#[must_use]
pub fn meaning(quantity: Quantity, language: Language) -> Option<&'static str> {
    let (sv, en) = match quantity {
        Quantity::Opening => (
            "Det som behovet redan översteg ramen med när året började.",
            "What the need already exceeded the frame by when the year began.",
        ),
        Quantity::FrameCut => (
            "Hur mycket fullmäktige sänker ramen från året före. Minus betyder att ramen höjs.",
            "How much the council lowers the frame from the year before. Minus means that it is raised.",
        ),
        Quantity::Index => (
            "Vad pris- och löneökningar kostar på förra årets nivå.",
            "What price and wage growth costs on last year’s level.",
        ),
        Quantity::Covered => (
            "Den del av indexkostnaden som ramen höjs med.",
            "The part of the index cost that the frame is raised by.",
        ),
        Quantity::Headline => (
            "Det som måste sparas av ram och index, innan volymer och priser räknas. Dokumenten kallar det besparings- eller effektiviseringskrav.",
            "What frame and index alone require to be saved, before volumes and prices. The documents call this the savings requirement.",
        ),
        Quantity::VolumeEffect => (
            "Vad fler eller färre vårddygn kostar, till förra årets indexuppräknade pris.",
            "What more or fewer care days cost, at last year’s indexed price.",
        ),
        Quantity::RateEffect => (
            "Vad priser kostar utöver index.",
            "What prices cost beyond the index.",
        ),
        Quantity::LumpEffect => (
            "Vad klumpsummor ändras utöver index.",
            "What lump sums change beyond the index.",
        ),
        Quantity::Required => (
            "Det som måste sparas för att året ska sluta i balans, när volymer, priser, klumpsummor och övrigt är inräknat.",
            "What must be saved for the year to end in balance, once volumes, prices, lump sums and the rest are counted.",
        ),
        Quantity::Remaining => (
            "Kvar att spara, minus de åtgärder som är nya i år.",
            "Left to save, less the measures that are new this year.",
        ),
        Quantity::Assumptions => (
            "Vad de ändrade antagandena gör med det som återstår, innan något beslutas.",
            "What the changed assumptions do to what remains, before anything is decided.",
        ),
        Quantity::Decisions => (
            "Vad besluten och åtgärderna sedan gör med det som återstår, om antagandena håller.",
            "What the decisions and measures then do to what remains, if the assumptions hold.",
        ),
        Quantity::Need => (
            "Vad verksamheten kostar netto om inget sparas.",
            "What the services cost net if nothing is saved.",
        ),
        Quantity::Frame => (
            "Fullmäktiges ram, med den indextäckning och volymföljning som hör till.",
            "The council’s frame, with the index cover and volume following that belong to it.",
        ),
        Quantity::Level => (
            "Det som nästa år utgår från: ramen, när varje år antas sluta i balans; annars behovet minus åtgärderna.",
            "What the next year starts from: the frame, when each year is assumed to end in balance; else the need less the measures.",
        ),
        Quantity::IndexStep => (
            "Det index som året bär: årets eget, för de månader det gäller, och resten av förra årets.",
            "The index that the year carries: its own for the months it holds, and the rest of last year’s.",
        ),
        _ => return None,
    };
    Some(match language {
        Language::Swedish => sv,
        Language::English => en,
    })
}
