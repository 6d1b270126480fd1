//! Templates as people fill them in, at random: which sheets are used, which years, what has a source.

use calamine::Data;
use ramkalkyl::text::language::Language;

use super::support::{Cells, cells, workbook};

/// Random numbers of a seed (splitmix64).
pub struct Random(u64);

impl Random {
    /// Those of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.next() % most
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// A number of at most 15 digits, some of them behind the mark.
    fn figure(&mut self, negative: bool) -> f64 {
        let decimals = [0, 0, 0, 1, 2, 4][self.below(6) as usize];
        let most = [1_000, 1_000_000, 100_000_000_000][self.below(3) as usize];
        let whole = 1 + self.below(most);
        let number: f64 = format!("{whole}e-{decimals}").parse().unwrap();
        if negative && self.chance(20) {
            -number
        } else {
            number
        }
    }

    fn words(&mut self, of: &str) -> String {
        let more = [
            "",
            " – tillägg",
            " (ö)",
            " 50 %",
            " =SUM(A1)",
            " \"x\" & <y>",
        ];
        format!(
            "{of} {}{}",
            self.below(100_000),
            more[self.below(6) as usize]
        )
    }
}

/// A sheet being filled in.
struct Sheet<'a> {
    name: String,
    cells: &'a mut Cells,
    row: u32,
    heads: Vec<String>,
    years: Vec<u32>,
    base: u16,
    random: &'a mut Random,
}

impl Sheet<'_> {
    fn put(&mut self, column: &[&str], data: Data) {
        let at = self
            .heads
            .iter()
            .position(|head| column.contains(&&**head))
            .expect("a heading");
        self.cells
            .insert((self.name.clone(), self.row, at as u32), data);
    }

    fn text(&mut self, column: &[&str], text: &str) {
        self.put(column, Data::String(text.to_owned()));
    }

    /// The values of the years, of which some may be left out, and where they were read.
    fn figures(&mut self, value: &mut dyn FnMut(&mut Random) -> Data, kept: u64, only_base: bool) {
        let mut filled = Vec::new();
        for (after, column) in self.years.clone().into_iter().enumerate() {
            let year = self.base + after as u16;
            if (only_base && after > 0) || !self.random.chance(kept) {
                continue;
            }
            let data = value(self.random);
            self.cells
                .insert((self.name.clone(), self.row, column), data);
            filled.push(year);
        }
        if filled.is_empty() {
            let column = self.years[0];
            let data = value(self.random);
            self.cells
                .insert((self.name.clone(), self.row, column), data);
            filled.push(self.base);
        }
        self.source(&filled, true);
    }

    fn source(&mut self, filled: &[u16], has_years: bool) {
        let ground = ["Grund eller anmärkning", "Ground or remark"];
        if self.random.chance(50) {
            let words = self.random.words("Grund");
            self.text(&ground, &words);
        }
        if !self.random.chance(60) {
            return;
        }
        let table = self.random.below(4);
        let words = format!("Tabell {table}, tkr");
        self.text(&["Källa: tabell", "Source: table"], &words);
        if self.random.chance(50) {
            let words = self.random.words("rad");
            self.text(&["Källa: rad", "Source: row"], &words);
        }
        if self.random.chance(50) {
            let page = 1 + self.random.below(9);
            self.put(&["Källa: sida", "Source: page"], Data::Float(page as f64));
        }
        if has_years && filled.len() > 1 && self.random.chance(40) {
            let assumed: Vec<u16> = filled[1..]
                .iter()
                .copied()
                .filter(|_| self.random.chance(50))
                .collect();
            let column = ["Antagna år", "Assumed years"];
            match assumed.as_slice() {
                [] => {}
                [year] => self.put(&column, Data::Float(f64::from(*year))),
                years => {
                    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
                    self.text(&column, &years.join(", "));
                }
            }
        }
    }

    fn named(&mut self, name: &str, rest: bool) {
        self.text(&["Namn", "Name"], name);
        if rest && self.random.chance(30) {
            let words = self.random.words("In English");
            self.text(&["Namn på engelska", "Name in English"], &words);
        }
        if rest && self.random.chance(30) {
            let id = format!("id-{}", self.random.next() % 1_000_000_000);
            self.text(&["Id i länkar", "Id in links"], &id);
        }
    }
}

fn percent(random: &mut Random, least: u64, most: u64) -> Data {
    // So few per cent that a fraction may be meant are written with their sign.
    if random.chance(10) {
        return Data::String("0,2\u{a0}%".to_owned());
    }
    Data::Float((least * 10 + random.below((most - least) * 10)) as f64 / 10.0)
}

/// A template filled in at random, with its language.
pub fn filled(seed: u64, template: &dyn Fn(Language) -> Vec<u8>) -> (Vec<u8>, Language) {
    let mut random = Random::new(seed);
    let random = &mut random;
    let language = if random.chance(50) {
        Language::Swedish
    } else {
        Language::English
    };
    let (names, mut cells) = cells(&template(language));
    // The headings and the facts' names stay; the first sheet is not read.
    cells.retain(|(sheet, row, column), _| {
        *sheet != names[0] && (*row < 4 || (*sheet == names[1] && *column != 1))
    });
    cells.retain(|(sheet, _, column), _| *sheet != names[1] || *column != 1);
    let unit = ["tkr", "mnkr", "kr"][random.below(3) as usize];
    let base = 1990 + random.below(60) as u16;
    let count = if random.chance(4) {
        31
    } else {
        2 + random.below(7) as u16
    };
    let facts: [(u32, Option<Data>); 14] = [
        (3, Some(Data::String(random.words("Kommun")))),
        (
            4,
            random
                .chance(50)
                .then(|| Data::String(random.words("Town"))),
        ),
        (5, Some(Data::String(random.words("Nämnd")))),
        (
            6,
            random
                .chance(50)
                .then(|| Data::String(random.words("Board"))),
        ),
        (7, Some(Data::String(random.words("Budget")))),
        (8, None),
        (
            9,
            random.chance(50).then(|| Data::String(random.words("SN"))),
        ),
        (10, Some(Data::String(random.words("Obs")))),
        (
            11,
            random
                .chance(50)
                .then(|| Data::String(random.words("Note"))),
        ),
        (12, Some(Data::Float(f64::from(base)))),
        (13, Some(Data::Float(f64::from(base + count - 1)))),
        (14, Some(Data::String(unit.to_owned()))),
        (
            15,
            random
                .chance(50)
                .then(|| Data::String(format!("min-{seed}"))),
        ),
        (16, Some(Data::Float(1.0))),
    ];
    for (row, data) in facts {
        cells.extend(data.map(|data| ((names[1].clone(), row, 1), data)));
    }
    for (place, name) in names.iter().enumerate().skip(2) {
        let head = |column: u32| match cells.get(&(name.clone(), 3, column)) {
            Some(Data::String(text)) => Some(text.clone()),
            _ => None,
        };
        let of_sheet: Vec<(u32, String)> = (0..60)
            .filter_map(|column| Some((column, head(column)?)))
            .collect();
        let before = match place {
            2 => 2,
            3 | 4 => 3,
            5 => 2,
            _ => 60,
        };
        // The headings anew, with as many years as there are.
        cells.retain(|(sheet, row, _), _| sheet != name || *row != 3);
        let years: Vec<u32> = if before == 60 {
            Vec::new()
        } else {
            (before..before + u32::from(count)).collect()
        };
        let mut heads: Vec<String> = Vec::new();
        for (position, (_, text)) in of_sheet.iter().enumerate() {
            if position as u32 == before {
                heads.extend((0..count).map(|after| (base + after).to_string()));
            }
            heads.push(text.clone());
        }
        for (column, text) in heads.iter().enumerate() {
            let data = text
                .parse::<u16>()
                .map_or(Data::String(text.clone()), |year| {
                    Data::Float(f64::from(year))
                });
            cells.insert((name.clone(), 3, column as u32), data);
        }
        let mut sheet = Sheet {
            name: name.clone(),
            cells: &mut cells,
            row: 4,
            heads,
            years,
            base,
            random,
        };
        fill(&mut sheet, place, language, unit);
    }
    (workbook(&names, &cells), language)
}

fn fill(sheet: &mut Sheet<'_>, place: usize, language: Language, unit: &str) {
    let english = language == Language::English;
    let pick = |sv: &'static str, en: &'static str| if english { en } else { sv };
    let kind = ["Uppgift", "Figure"];
    let units = ["Enhet", "Unit"];
    let money = |random: &mut Random| Data::Float(random.figure(true));
    match place {
        2 => {
            let lines = [
                (pick("Budgetram", "Budget frame"), unit, 100),
                (
                    pick("Nettokostnad i basåret", "Net cost in the base year"),
                    unit,
                    50,
                ),
                ("Index", "%", 100),
                (
                    pick("Månader som index gäller", "Months that the index holds"),
                    pick("månader", "months"),
                    70,
                ),
                (
                    pick(
                        "Del av index som ramen täcker",
                        "Share of the index that the frame covers",
                    ),
                    "%",
                    70,
                ),
                (pick("Andra förändringar", "Other changes"), unit, 50),
                (pick("Överförda uppdrag", "Transferred duties"), unit, 50),
            ];
            for (position, (name, unit, kept)) in lines.into_iter().enumerate() {
                sheet.text(&kind, name);
                sheet.text(&units, unit);
                let filled = position == 0 || position == 2 || sheet.random.chance(70);
                let mut value = |random: &mut Random| match position {
                    2 => percent(random, 1, 60),
                    3 => Data::Float(random.below(13) as f64),
                    4 => percent(random, 2, 100),
                    _ => money(random),
                };
                if filled {
                    sheet.figures(&mut value, kept, position == 1);
                }
                sheet.row += 1;
            }
        }
        3 => {
            let types = if sheet.random.chance(50) {
                0
            } else {
                1 + sheet.random.below(4)
            };
            for number in 0..types {
                let name = format!("Kostnadsslag nr {number}");
                sheet.named(&name, true);
                sheet.text(&kind, pick("Nettokostnad", "Net cost"));
                sheet.text(&units, unit);
                sheet.figures(&mut |random| Data::Float(random.figure(false)), 100, true);
                sheet.row += 1;
                if sheet.random.chance(40) {
                    sheet.named(&name, false);
                    sheet.text(&kind, "Index");
                    sheet.text(&units, "%");
                    sheet.figures(&mut |random| percent(random, 1, 60), 60, false);
                    sheet.row += 1;
                }
                if sheet.random.chance(30) {
                    sheet.named(&name, false);
                    sheet.text(
                        &kind,
                        pick("Månader som index gäller", "Months that the index holds"),
                    );
                    sheet.text(&units, pick("månader", "months"));
                    sheet.figures(
                        &mut |random| Data::Float(random.below(13) as f64),
                        60,
                        false,
                    );
                    sheet.row += 1;
                }
            }
        }
        4 => {
            for number in 0..sheet.random.below(4) {
                let name = sheet.random.words(&format!("Post {number}"));
                sheet.named(&name, true);
                sheet.text(&kind, pick("Volym", "Volume"));
                let volume = [
                    pick("vårddygn", "care days"),
                    pick("timmar", "hours"),
                    pick("hushållsmånader", "household-months"),
                    pick("helårspersoner", "person-years"),
                ][sheet.random.below(4) as usize];
                sheet.text(&units, volume);
                if sheet.random.chance(40) {
                    let share = percent(sheet.random, 2, 100);
                    sheet.put(
                        &["Ramen följer volymen, %", "Frame follows volume, %"],
                        share,
                    );
                }
                let one = sheet.random.chance(20);
                sheet.figures(
                    &mut |random| Data::Float(if one { 1.0 } else { random.figure(false) }),
                    100,
                    false,
                );
                sheet.row += 1;
                if sheet.random.chance(80) {
                    sheet.named(&name, false);
                    let cost = sheet.random.chance(60);
                    let (name, unit) = if cost {
                        (pick("Kostnad", "Cost"), unit)
                    } else {
                        (pick("Pris per enhet", "Unit price"), "kr")
                    };
                    sheet.text(&kind, name);
                    sheet.text(&units, unit);
                    // A price in every year, or in none: in some years alone it is a fault.
                    sheet.figures(&mut |random| Data::Float(random.figure(false)), 100, false);
                    sheet.row += 1;
                }
            }
        }
        5 => {
            for number in 0..sheet.random.below(4) {
                let name = format!("Klump nr {number}");
                sheet.named(&name, true);
                sheet.text(&units, unit);
                sheet.figures(&mut |random| money(random), 100, false);
                sheet.row += 1;
            }
        }
        6 => {
            for _ in 0..sheet.random.below(4) {
                let name = sheet.random.words("Åtgärd");
                sheet.text(&["Namn", "Name"], &name);
                sheet.text(&units, unit);
                let amount = money(sheet.random);
                sheet.put(&["Belopp helår", "Full-year amount"], amount);
                sheet.put(
                    &["Från år", "From year"],
                    Data::Float(f64::from(sheet.base + 1)),
                );
                let month = 1 + sheet.random.below(12);
                sheet.put(&["Från månad", "From month"], Data::Float(month as f64));
                sheet.row += 1;
            }
        }
        _ => {
            for number in 0..sheet.random.below(4) {
                let name = format!("Område nr {number}");
                sheet.named(&name, true);
                sheet.text(&units, unit);
                let amount = money(sheet.random);
                sheet.put(&["Nettobudget", "Net budget"], amount);
                sheet.source(&[], false);
                sheet.row += 1;
            }
        }
    }
}
