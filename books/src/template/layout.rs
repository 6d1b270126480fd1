//! The template's sheets, the columns and rows of each.

use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::item::VolumeUnit;

/// A sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// How to fill in.
    Readme,
    /// What the document is, its years and its unit.
    Facts,
    /// Frame and index.
    Frame,
    /// Cost types.
    Types,
    /// Items: a volume at a price.
    Items,
    /// Lump items.
    Lumps,
    /// Measures that the document decides.
    Measures,
    /// Areas that the frame is shared out over.
    Areas,
}

/// A column of a sheet that holds one thing a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Its Swedish name.
    Name,
    /// Its English name, where it is another.
    NameEn,
    /// What the line holds.
    Kind,
    /// In what.
    Unit,
    /// The cost type that it follows.
    CostType,
    /// `φ` in per cent.
    Follow,
    /// An amount that has no year of its own.
    Amount,
    /// The year that a measure starts in.
    StartYear,
    /// The month that it starts in.
    StartMonth,
    /// The value of a year.
    Year(u16),
    /// The table that it was read from.
    Table,
    /// The row there.
    Row,
    /// The page.
    Page,
    /// The years that are assumed all the same.
    Assumed,
    /// Why they are, or a remark.
    Ground,
    /// Its name in links.
    Id,
}

/// What a line holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// `F`.
    Frame,
    /// `need[y0]`.
    Need,
    /// `i`.
    Index,
    /// `m`.
    Months,
    /// `κ`.
    Cover,
    /// `X`.
    Other,
    /// `T`.
    Transfers,
    /// A cost type's net cost of the base year.
    Net,
    /// `V`.
    Volume,
    /// `V·R`.
    Cost,
    /// `R`.
    Price,
    /// A lump's or an area's amount, or a measure's; these sheets have no column of kinds.
    Amount,
}

/// A line of [`Sheet::Facts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The municipality.
    Municipality,
    /// It in English.
    MunicipalityEn,
    /// The committee.
    Committee,
    /// It in English.
    CommitteeEn,
    /// The document's title.
    Title,
    /// Its date.
    Date,
    /// Its reference.
    Reference,
    /// What a reader should know of it.
    Note,
    /// It in English.
    NoteEn,
    /// `y0`.
    Base,
    /// The last year.
    Last,
    /// The unit of money in the workbook.
    Money,
    /// The name in links.
    Id,
    /// The template's version.
    Version,
}

impl Sheet {
    /// All sheets in their order.
    pub const ALL: [Self; 8] = [
        Self::Readme,
        Self::Facts,
        Self::Frame,
        Self::Types,
        Self::Items,
        Self::Lumps,
        Self::Measures,
        Self::Areas,
    ];

    /// The columns before those of the years.
    pub fn before(self) -> &'static [Column] {
        use Column::{Amount, Kind, Name, StartMonth, StartYear, Unit};
        match self {
            Self::Readme | Self::Facts => &[],
            Self::Frame => &[Kind, Unit],
            Self::Types | Self::Items => &[Name, Kind, Unit],
            Self::Lumps => &[Name, Unit],
            Self::Measures => &[Name, Unit, Amount, StartYear, StartMonth],
            Self::Areas => &[Name, Unit, Amount],
        }
    }

    /// Whether it has a column for each year.
    pub fn has_years(self) -> bool {
        matches!(self, Self::Frame | Self::Types | Self::Items | Self::Lumps)
    }

    /// The columns behind those of the years.
    pub fn after(self) -> &'static [Column] {
        use Column::{Assumed, CostType, Follow, Ground, Id, NameEn, Page, Row, Table};
        match self {
            Self::Readme | Self::Facts | Self::Measures => &[],
            Self::Frame => &[Table, Row, Page, Assumed, Ground],
            Self::Types => &[Table, Row, Page, Assumed, Ground, NameEn, Id],
            Self::Items => &[
                Table, Row, Page, Assumed, Ground, CostType, Follow, NameEn, Id,
            ],
            Self::Lumps => &[Table, Row, Page, Assumed, Ground, CostType, NameEn, Id],
            Self::Areas => &[Table, Row, Page, Ground, NameEn, Id],
        }
    }

    /// What its lines may hold.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Frame => &[
                Kind::Frame,
                Kind::Need,
                Kind::Index,
                Kind::Months,
                Kind::Cover,
                Kind::Other,
                Kind::Transfers,
            ],
            Self::Types => &[Kind::Net, Kind::Index, Kind::Months],
            Self::Items => &[Kind::Volume, Kind::Cost, Kind::Price],
            _ => &[],
        }
    }
}

impl Field {
    /// All fields in their order.
    pub const ALL: [Self; 14] = [
        Self::Municipality,
        Self::MunicipalityEn,
        Self::Committee,
        Self::CommitteeEn,
        Self::Title,
        Self::Date,
        Self::Reference,
        Self::Note,
        Self::NoteEn,
        Self::Base,
        Self::Last,
        Self::Money,
        Self::Id,
        Self::Version,
    ];

    /// Whether it must be filled in.
    pub fn is_required(self) -> bool {
        use Field::{Base, Committee, Last, Money, Municipality, Title, Version};
        matches!(
            self,
            Municipality | Committee | Title | Base | Last | Money | Version
        )
    }
}

impl Kind {
    /// Its unit, where the workbook's unit of money is `money`; a volume has that of its line.
    pub fn unit(self, money: Unit) -> Unit {
        match self {
            Self::Index | Self::Cover => Unit::Percent,
            Self::Months => Unit::Months,
            Self::Price => Unit::Kr,
            Self::Volume => Unit::Count,
            _ => money,
        }
    }

    /// Whether a year may be left out, and what it then is: nothing changed, a whole year of index.
    pub fn when_blank(self) -> Option<u8> {
        match self {
            Self::Other | Self::Transfers | Self::Cover => Some(0),
            Self::Months => Some(12),
            _ => None,
        }
    }

    /// Whether it has a value of the base year alone.
    pub fn is_of_base_year(self) -> bool {
        matches!(self, Self::Need | Self::Net)
    }
}

/// The units of volumes, with their names in files of the own form and their units of figures.
pub const VOLUMES: [(VolumeUnit, &str, Unit); 4] = [
    (VolumeUnit::CareDay, "care-day", Unit::CareDays),
    (VolumeUnit::Hour, "hour", Unit::Hours),
    (
        VolumeUnit::HouseholdMonth,
        "household-month",
        Unit::HouseholdMonths,
    ),
    (VolumeUnit::PersonYear, "person-year", Unit::PersonYears),
];

/// The units of money that a workbook may have.
pub const MONEY: [Unit; 3] = [Unit::Tkr, Unit::Mnkr, Unit::Kr];
