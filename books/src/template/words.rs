//! The template's names and standing sentences in both languages.

use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::item::VolumeUnit;
use ramkalkyl::text::language::Language;
use ramkalkyl::text::unit_words;

use super::layout::{Column, Field, Kind, MONEY, Sheet, VOLUMES};

/// One of two texts.
pub fn pick<T>(language: Language, (sv, en): (T, T)) -> T {
    match language {
        Language::Swedish => sv,
        Language::English => en,
    }
}

/// A sheet's name.
pub fn sheet(sheet: Sheet, language: Language) -> &'static str {
    let both = match sheet {
        Sheet::Readme => ("Läs mig", "Read me"),
        Sheet::Facts => ("Underlag", "Document"),
        Sheet::Frame => ("Ram och index", "Frame and index"),
        Sheet::Types => ("Kostnadsslag", "Cost types"),
        Sheet::Items => ("Poster", "Items"),
        Sheet::Lumps => ("Klumpsummor", "Lump sums"),
        Sheet::Measures => ("Åtgärder", "Measures"),
        Sheet::Areas => ("Områden", "Areas"),
    };
    pick(language, both)
}

/// A column's heading; that of a year is the year itself.
pub fn column(column: Column, of: Sheet, language: Language) -> &'static str {
    let both = match column {
        Column::Name => ("Namn", "Name"),
        Column::NameEn => ("Namn på engelska", "Name in English"),
        Column::Kind => ("Uppgift", "Figure"),
        Column::Unit => ("Enhet", "Unit"),
        Column::CostType => ("Kostnadsslag", "Cost type"),
        Column::Follow => ("Ramen följer volymen, %", "Frame follows volume, %"),
        Column::Amount if of == Sheet::Measures => ("Belopp helår", "Full-year amount"),
        Column::Amount => ("Nettobudget", "Net budget"),
        Column::StartYear => ("Från år", "From year"),
        Column::StartMonth => ("Från månad", "From month"),
        Column::Year(_) => ("", ""),
        Column::Table => ("Källa: tabell", "Source: table"),
        Column::Row => ("Källa: rad", "Source: row"),
        Column::Page => ("Källa: sida", "Source: page"),
        Column::Assumed => ("Antagna år", "Assumed years"),
        Column::Ground => ("Grund eller anmärkning", "Ground or remark"),
        Column::Id => ("Id i länkar", "Id in links"),
    };
    pick(language, both)
}

/// What a line holds.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    let both = match kind {
        Kind::Frame => ("Budgetram", "Budget frame"),
        Kind::Need => ("Nettokostnad i basåret", "Net cost in the base year"),
        Kind::Index => ("Index", "Index"),
        Kind::Months => ("Månader som index gäller", "Months that the index holds"),
        Kind::Cover => (
            "Del av index som ramen täcker",
            "Share of the index that the frame covers",
        ),
        Kind::Other => ("Andra förändringar", "Other changes"),
        Kind::Transfers => ("Överförda uppdrag", "Transferred duties"),
        Kind::Net => ("Nettokostnad", "Net cost"),
        Kind::Volume => ("Volym", "Volume"),
        Kind::Cost => ("Kostnad", "Cost"),
        Kind::Price => ("Pris per enhet", "Unit price"),
        Kind::Amount => ("Belopp", "Amount"),
    };
    pick(language, both)
}

/// A line of the document's facts.
pub fn field(field: Field, language: Language) -> &'static str {
    let both = match field {
        Field::Municipality => ("Kommun", "Municipality"),
        Field::MunicipalityEn => ("Kommun på engelska", "Municipality in English"),
        Field::Committee => ("Nämnd", "Committee"),
        Field::CommitteeEn => ("Nämnd på engelska", "Committee in English"),
        Field::Title => ("Dokumentets titel", "Title of the document"),
        Field::Date => ("Datum", "Date"),
        Field::Reference => ("Diarienummer", "Reference number"),
        Field::Note => ("Att veta om dokumentet", "To know of the document"),
        Field::NoteEn => (
            "Att veta, på engelska",
            "To know of the document, in English",
        ),
        Field::Base => ("Basår", "Base year"),
        Field::Last => ("Sista år", "Last year"),
        Field::Money => ("Belopp anges i", "Amounts are in"),
        Field::Id => ("Id i länkar", "Id in links"),
        Field::Version => ("Mallens version", "Version of the template"),
    };
    pick(language, both)
}

/// A unit of a line.
pub fn unit(unit: Unit, language: Language) -> &'static str {
    match unit {
        Unit::Months => pick(language, ("månader", "months")),
        Unit::Count => "",
        _ => match VOLUMES.iter().find(|(_, _, known)| *known == unit) {
            Some((volume, ..)) => unit_words::volume_unit(*volume, language),
            None => ramkalkyl::text::units::unit(unit, language),
        },
    }
}

/// A unit of volumes by its name in either language.
pub fn volume_named(text: &str) -> Option<VolumeUnit> {
    let named = |unit: VolumeUnit| {
        Language::ALL
            .into_iter()
            .any(|language| same(unit_words::volume_unit(unit, language), text))
    };
    VOLUMES
        .iter()
        .map(|(unit, ..)| *unit)
        .find(|unit| named(*unit))
}

/// A unit of money by its name.
pub fn money_named(text: &str) -> Option<Unit> {
    let mut units = MONEY.into_iter();
    units.find(|money| same(unit(*money, Language::Swedish), text))
}

/// Whether two names are the same but for case and white space.
pub fn same(left: &str, right: &str) -> bool {
    plain(left) == plain(right)
}

/// A name without what a person does not see in it.
pub fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Where an assumed value has no ground.
pub const UNGROUNDED: (&str, &str) = (
    "Angivet i mallen utan källa.",
    "Entered in the template without a source.",
);
/// Where nothing was entered.
pub const BLANK: (&str, &str) = (
    "Inget är angivet i mallen.",
    "Nothing is entered in the template.",
);
/// Where the net cost of the base year was not entered.
pub const NEED_AS_FRAME: (&str, &str) = (
    "Antas vara lika med basårets budgetram, eftersom inget annat är angivet i mallen.",
    "Assumed to equal the base year’s frame, as nothing else is entered in the template.",
);
/// Where the base year's index was not entered.
pub const INDEX_AS_NEXT: (&str, &str) = (
    "Antas vara samma som budgetårets, eftersom inget annat är angivet i mallen.",
    "Assumed to be the budget year’s, as nothing else is entered in the template.",
);
/// How a unit price was come by.
pub const COST_OVER_VOLUME: (&str, &str) = (
    "Kostnaden delad med volymen.",
    "The cost divided by the volume.",
);
/// A choice about an item.
pub const CHOSEN: (&str, &str) = ("Valt i mallen.", "Chosen in the template.");
/// How a cost type's weight is come by.
pub const WEIGHT: (&str, &str) = (
    "Kostnadsslagets nettokostnad delad med summan av kostnadsslagens.",
    "The cost type’s net cost divided by the sum of all cost types’.",
);
/// The heading of the document that tables of a template stand under.
pub const SECTION: &str = "Återgivet i mallen";

/// What is particular about an own document; tells the unit that its workbook has.
pub fn special(money: Unit) -> (String, String) {
    let name = unit(money, Language::Swedish);
    (
        format!("Eget underlag ur mallen, i {name}"),
        format!("Own figures from the template, in {name}"),
    )
}
