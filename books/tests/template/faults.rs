//! Faults: each by the sheet and cell where it stands, in words that say what to do; and what is accepted.

use books::template::{MOST_BYTES, SheetFault, read, template};
use calamine::Data;
use ramkalkyl::data::load;
use ramkalkyl::text::language::Language::{English, Swedish};
use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Formula, Workbook};

use super::support::{cells, changed, document, place, told, with_cell, workbook};

/// A text in a cell.
fn text(words: &str) -> Option<Data> {
    Some(Data::String(words.to_owned()))
}

/// A number in a cell.
fn number(value: f64) -> Option<Data> {
    Some(Data::Float(value))
}

fn faults(changes: &[(&str, &str, Option<Data>)]) -> Vec<SheetFault> {
    read(&changed(Swedish, changes), Swedish).expect_err("a fault")
}

/// One change gives one fault, at a cell, in words that begin as these do.
fn refused(changes: &[(&str, &str, Option<Data>)], at: (&str, &str), words: &str) {
    let faults = faults(changes);
    let [fault] = faults.as_slice() else {
        panic!("{}", told(&faults));
    };
    assert_eq!((&*fault.sheet, &*fault.cell), at, "{}", fault.words);
    assert!(fault.words.contains(words), "{}", fault.words);
}

/// A change is accepted; gives the frame of the budget year in kr and its index in per cent.
fn accepted(changes: &[(&str, &str, Option<Data>)]) -> (Decimal, Decimal) {
    let document = document(&changed(Swedish, changes), Swedish);
    let baseline = &document.baseline;
    (
        baseline.frame[1].value.kr().normalize(),
        baseline.index[1].value.percent().normalize(),
    )
}

const FRAME: &str = "Ram och index";

#[test]
fn what_is_no_template_is_said_to_be_none() {
    let whole = |bytes: &[u8], words: &str| {
        let faults = read(bytes, Swedish).expect_err("a fault");
        assert_eq!(
            (&*faults[0].sheet, &*faults[0].cell, faults.len()),
            ("", "", 1)
        );
        assert!(faults[0].words.contains(words), "{}", faults[0].words);
    };
    whole(b"", "Filen är tom");
    whole(b"{\"format\": 1}", "ingen arbetsbok");
    whole(b"PK\x03\x04 and nothing more", "ingen arbetsbok");
    whole(&vec![b'P'; MOST_BYTES + 1], "för stor");
    whole(
        &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "äldre arbetsbok (.xls)",
    );
    let mut other = Workbook::new();
    other.add_worksheet().write_string(0, 0, "Hej").unwrap();
    whole(&other.save_to_buffer().unwrap(), "bladet ”Underlag” saknas");
    let faults = read(b"", English).expect_err("a fault");
    assert!(faults[0].words.starts_with("The file is empty"));
}

#[test]
fn sheets_headings_and_names_that_are_gone() {
    let (mut names, mut all) = cells(&template(Swedish, None).unwrap());
    // A sheet that was renamed.
    let renamed = "Våra poster".to_owned();
    all = all
        .into_iter()
        .map(|((sheet, row, column), data)| {
            (
                if sheet == "Poster" {
                    (renamed.clone(), row, column)
                } else {
                    (sheet, row, column)
                },
                data,
            )
        })
        .collect();
    names[4] = renamed;
    let faults = read(&workbook(&names, &all), Swedish).expect_err("a fault");
    assert_eq!((&*faults[0].sheet, &*faults[0].cell), ("Poster", ""));
    assert!(faults[0].words.contains("Bladet ”Poster” saknas"));
    refused(
        &[(FRAME, "B4", text("Mått"))],
        (FRAME, "B4"),
        "Rubriken ”Enhet” saknas",
    );
    refused(
        &[(FRAME, "A5", text("Vår ram"))],
        (FRAME, "A5"),
        "”Vår ram” går inte att använda här",
    );
    refused(
        &[("Underlag", "A8", text("Rubrik"))],
        ("Underlag", ""),
        "Raden ”Dokumentets titel” saknas",
    );
    refused(
        &[("Underlag", "B17", number(2.0))],
        ("Underlag", "B17"),
        "Mallens version är 2",
    );
    refused(
        &[("Underlag", "B8", None)],
        ("Underlag", "B8"),
        "Dokumentets titel saknas",
    );
}

#[test]
fn numbers_as_people_type_them() {
    for typed in [
        "50 500,5",
        "50\u{a0}500,5",
        "50\u{202f}500,5 tkr",
        "50500.5",
        " 50500,5 TKR ",
    ] {
        assert_eq!(
            accepted(&[(FRAME, "D5", text(typed))]).0,
            Decimal::from(50_500_500),
            "{typed}"
        );
    }
    assert_eq!(
        accepted(&[(FRAME, "D5", text("−50 500"))]).0,
        Decimal::from(-50_500_000)
    );
    assert_eq!(
        accepted(&[(FRAME, "D5", number(0.1 + 0.2))]).0,
        Decimal::from(300)
    );
    assert_eq!(
        accepted(&[(FRAME, "D7", text("3,1 %"))]).1,
        Decimal::new(31, 1)
    );
    assert_eq!(
        accepted(&[(FRAME, "D7", text("0,2 %"))]).1,
        Decimal::new(2, 1)
    );
    assert_eq!(
        accepted(&[(FRAME, "D7", number(0.3))]).1,
        Decimal::new(3, 1)
    );
    refused(&[(FRAME, "D5", text("1.234"))], (FRAME, "D5"), "1.234");
    refused(
        &[(FRAME, "D5", text("50 500 mnkr"))],
        (FRAME, "D5"),
        "Skriv talet i tkr",
    );
    refused(
        &[(FRAME, "D5", text("många"))],
        (FRAME, "D5"),
        "går inte att läsa som ett tal",
    );
    refused(
        &[(FRAME, "D5", Some(Data::Bool(true)))],
        (FRAME, "D5"),
        "sant eller falskt",
    );
    refused(&[(FRAME, "D5", number(1e300))], (FRAME, "D5"), "för stort");
    refused(
        &[(FRAME, "D5", None)],
        (FRAME, "D5"),
        "Värdet för 2027 saknas",
    );
    // Per cent or a fraction?
    refused(
        &[(FRAME, "D7", number(0.025))],
        (FRAME, "D7"),
        "Menar du 2,5 %, skriv 2,5",
    );
    refused(
        &[(FRAME, "E9", number(1.0))],
        (FRAME, "E9"),
        "Menar du 100 %",
    );
    refused(
        &[(FRAME, "D7", number(250.0))],
        (FRAME, "D7"),
        "från −25 till 100",
    );
    refused(
        &[(FRAME, "D8", number(13.0))],
        (FRAME, "D8"),
        "från 0 till 12",
    );
}

#[test]
fn cells_with_formats_and_formulas() {
    let with = |cell: &str, write: &dyn Fn(&mut rust_xlsxwriter::Worksheet, u32, u16)| {
        let bytes = with_cell(&template(Swedish, None).unwrap(), |name, page| {
            if name == FRAME {
                let (row, column) = place(cell);
                write(page, row, column as u16);
            }
        });
        read(&bytes, Swedish)
    };
    let percent = Format::new().set_num_format("0.0%");
    let text = with("D7", &|page, row, column| {
        page.write_number_with_format(row, column, 0.025, &percent)
            .unwrap();
    })
    .expect("per cent by its format");
    let index = load::read(&text).unwrap().baseline.index[1].value;
    assert_eq!(index.percent().normalize(), Decimal::new(25, 1));
    let text = with("D5", &|page, row, column| {
        page.write_formula(row, column, Formula::new("50000+500").set_result("50500"))
            .unwrap();
    })
    .expect("a formula's value");
    assert_eq!(
        load::read(&text).unwrap().baseline.frame[1].value.kr(),
        Decimal::from(50_500_000)
    );
    let error = |result: Result<String, Vec<SheetFault>>| {
        let faults = result.expect_err("a fault");
        assert_eq!(
            (faults.len(), &*faults[0].sheet, &*faults[0].cell),
            (1, FRAME, "D5"),
            "{}",
            told(&faults)
        );
        faults[0].words.clone()
    };
    let words = error(with("D5", &|page, row, column| {
        page.write_formula(row, column, Formula::new("#REF!+1").set_result("#REF!"))
            .unwrap();
    }));
    assert!(words.contains("Formeln ger felet #REF!"), "{words}");
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let words = error(with("D5", &|page, row, column| {
        page.write_number_with_format(row, column, 46_000.0, &date)
            .unwrap();
    }));
    assert!(words.contains("ett datum"), "{words}");
    let words = error(with("D5", &|page, row, column| {
        page.write_number_with_format(row, column, 505.0, &percent)
            .unwrap();
    }));
    assert!(words.contains("Enheten är ”%”"), "{words}");
    // The base year's and the budget year's cells made one: what stands in the second is gone.
    let words = error(with("C5", &|page, row, column| {
        page.merge_range(row, column, row, column + 1, "", &Format::new())
            .unwrap();
        page.write_number(row, column, 50_000.0).unwrap();
    }));
    assert!(words.contains("Är den sammanslagen"), "{words}");
}

#[test]
fn years() {
    refused(
        &[("Underlag", "B14", number(2026.0))],
        ("Underlag", "B14"),
        "minst ett år efter",
    );
    refused(
        &[("Underlag", "B14", number(2090.0))],
        ("Underlag", "B14"),
        "Högst 30 år",
    );
    refused(
        &[("Underlag", "B13", text("i fjol"))],
        ("Underlag", "B13"),
        "heltal från 1900 till 2999",
    );
    // A year without its column, in each sheet that has years; without figures, only where there are lines.
    let faults = faults(&[("Underlag", "B14", number(2029.0))]);
    assert!(
        faults
            .iter()
            .all(|fault| fault.words.contains("Kolumnen för 2029 saknas")),
        "{}",
        told(&faults)
    );
    // A year's figures left over.
    let left = super::faults::faults(&[("Underlag", "B14", number(2027.0))]);
    assert!(
        left.iter()
            .all(|fault| fault.words.contains("2028 är inte ett av underlagets år")),
        "{}",
        told(&left)
    );
    assert!(
        left.iter()
            .any(|fault| (&*fault.sheet, &*fault.cell) == (FRAME, "E5"))
    );
    refused(
        &[(FRAME, "D6", number(5.0))],
        (FRAME, "D6"),
        "bara för basåret",
    );
    // A price that is missing in one year alone would count as nothing there.
    refused(&[("Poster", "F6", None)], ("Poster", "F6"), "2028");
    refused(
        &[(FRAME, "F5", number(5.0))],
        (FRAME, "F5"),
        "kolumn utan rubrik",
    );
    refused(
        &[(FRAME, "L7", text("nästa år"))],
        (FRAME, "L7"),
        "går inte att läsa som år",
    );
    refused(
        &[(FRAME, "L7", text("2026, 2031"))],
        (FRAME, "L7"),
        "2031 är inte ett av",
    );
    assert!(
        read(
            &changed(Swedish, &[(FRAME, "L7", text("2026 och 2028"))]),
            Swedish
        )
        .is_ok()
    );
    assert!(
        read(
            &changed(Swedish, &[(FRAME, "L7", text("2026–2028"))]),
            Swedish
        )
        .is_ok()
    );
}

#[test]
fn items_lumps_and_the_rest() {
    let items = "Poster";
    refused(
        &[(items, "C5", text("dagar"))],
        (items, "C5"),
        "Skriv vårddygn, timmar, hushållsmånader eller helårspersoner",
    );
    refused(
        &[(items, "C6", text("mnkr"))],
        (items, "C6"),
        "raden anges i tkr",
    );
    refused(
        &[(items, "D5", number(-5.0))],
        (items, "D5"),
        "mindre än noll",
    );
    refused(
        &[(items, "D5", number(0.0))],
        (items, "D6"),
        "ingen volym att delas med",
    );
    refused(
        &[
            (items, "B5", text("Kostnad")),
            (items, "C5", text("tkr")),
            (items, "B6", text("Volym")),
            (items, "C6", None),
        ],
        (items, "C6"),
        "Enhet saknas",
    );
    refused(
        &[(items, "A6", text("HVBB"))],
        (items, "B6"),
        "”HVBB” har ingen rad med volym",
    );
    refused(
        &[
            (items, "B6", text("Volym")),
            (items, "C6", text("vårddygn")),
        ],
        (items, "B6"),
        "står två gånger",
    );
    refused(
        &[("Klumpsummor", "A5", None)],
        ("Klumpsummor", "A5"),
        "Namnet saknas",
    );
    refused(
        &[(items, "O5", text("Personal"))],
        (items, "O5"),
        "inget kostnadsslag ”Personal”",
    );
    refused(
        &[(items, "R5", text("HVB barn"))],
        (items, "R5"),
        "går inte att använda som id",
    );
    refused(
        &[(items, "R5", text("forsorjningsstod"))],
        ("Klumpsummor", "A5"),
        "används redan",
    );
    refused(
        &[(items, "J5", None)],
        (items, "J5"),
        "Raden eller sidan är ifylld, men inte tabellen",
    );
    refused(
        &[("Klumpsummor", "D5", None)],
        ("Klumpsummor", "D5"),
        "Värdet för 2027 saknas",
    );
    let three = faults(&[("Klumpsummor", "A6", text("Skyddat boende"))]);
    assert_eq!(
        three.iter().map(|fault| &*fault.cell).collect::<Vec<_>>(),
        ["C6", "D6", "E6"]
    );
    let measures = "Åtgärder";
    refused(
        &[
            (measures, "A5", text("Hemmaplan")),
            (measures, "C5", number(600.0)),
            (measures, "D5", number(2031.0)),
            (measures, "E5", number(4.0)),
        ],
        (measures, "D5"),
        "2031 är inte ett av",
    );
    refused(
        &[
            (measures, "A5", text("Hemmaplan")),
            (measures, "C5", number(600.0)),
            (measures, "D5", number(2027.0)),
            (measures, "E5", number(13.0)),
        ],
        (measures, "E5"),
        "heltal från 1 till 12",
    );
    refused(
        &[("Underlag", "B16", text("osteraker-2020"))],
        ("Underlag", "B16"),
        "har redan ett av sidans underlag",
    );
    refused(
        &[("Underlag", "B9", text("i höstas"))],
        ("Underlag", "B9"),
        "är inte ett datum",
    );
    refused(
        &[("Underlag", "B15", text("euro"))],
        ("Underlag", "B15"),
        "Skriv tkr, mnkr eller kr",
    );
}

#[test]
fn all_faults_are_told_at_once_in_the_order_of_the_file() {
    let changes = [
        ("Klumpsummor", "D5", text("x")),
        ("Poster", "D5", number(-1.0)),
        (FRAME, "D7", number(0.025)),
        (FRAME, "D5", None),
        ("Underlag", "B8", None),
    ];
    let found = faults(&changes);
    let cells: Vec<String> = found
        .iter()
        .map(|fault| format!("{}!{}", fault.sheet, fault.cell))
        .collect();
    assert_eq!(
        cells,
        [
            "Underlag!B8",
            "Ram och index!D5",
            "Ram och index!D7",
            "Poster!D5",
            "Klumpsummor!D5"
        ]
    );
    // In the language of the reader, whatever that of the file.
    let english = read(&changed(Swedish, &changes), English).expect_err("faults");
    assert_eq!(english.len(), 5);
    assert!(
        english[0]
            .words
            .starts_with("Title of the document is missing"),
        "{}",
        english[0].words
    );
}

#[test]
fn no_words_of_the_own_form_reach_the_reader() {
    // Whatever single cell is spoiled, every fault has a cell and says nothing of JSON.
    let (names, all) = cells(&template(Swedish, None).unwrap());
    let mut tried = 0;
    for (at, data) in all
        .iter()
        .filter(|((sheet, row, _), _)| *sheet != names[0] && *row >= 3)
    {
        for spoiled in [Data::Float(-0.5), Data::String("x".to_owned())] {
            let mut all = all.clone();
            all.insert(at.clone(), spoiled.clone());
            let Err(faults) = read(&workbook(&names, &all), Swedish) else {
                continue;
            };
            for fault in faults {
                assert!(
                    !fault.sheet.is_empty(),
                    "{at:?} {data:?} {spoiled:?} {}",
                    fault.words
                );
                for word in ["JSON", "origin", "fältet ”", "objekt", "model."] {
                    assert!(
                        !fault.words.contains(word),
                        "{at:?} {data:?} {spoiled:?} {}",
                        fault.words
                    );
                }
            }
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn years_that_were_never_worked_out() {
    // Some tools write formulas without their values: what stands under them is not told of one by one.
    refused(
        &[
            (FRAME, "C4", None),
            (FRAME, "D4", None),
            (FRAME, "E4", None),
        ],
        (FRAME, "C4"),
        "Årens rubriker är tomma",
    );
}
