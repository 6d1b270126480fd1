//! Columns by name, and a link that carries them whole.

use super::*;

fn names(comparison: &Comparison) -> Vec<String> {
    let name = |column: &Column| match column {
        Column::Document => "document".to_owned(),
        Column::Here => "here".to_owned(),
        Column::Carried(name, _) => name.to_string(),
    };
    comparison.columns().iter().map(name).collect()
}

#[test]
fn a_link_carries_names_and_parts_whole() {
    let mut comparison = Comparison::default();
    let link = "#/a?v=1&index.2020=3&measure=Hemma%20~600~2020~4";
    comparison.add(carried("S & V~1 = ”ja”", link));
    comparison.refer_to(2);
    let parts = comparison.parts();
    assert!(
        parts
            .iter()
            .all(|(_, value)| !value.contains(['&', '=', '#', ' ']))
    );
    assert_eq!(Comparison::read(&parts), comparison);
    let expected = "v=1&index.2020=3&measure=Hemma%20~600~2020~4";
    let kept = Column::Carried("S & V~1 = ”ja”".into(), expected.into());
    assert_eq!(comparison.columns().get(2), Some(&kept));
}

#[test]
fn columns_stand_by_name_and_the_reference_stays() {
    let mut comparison = Comparison::default();
    comparison.add(carried("Örat", "#/a?v=1"));
    comparison.refer_to(2);
    comparison.add(carried("arbetet", "#/a?v=1"));
    assert_eq!(names(&comparison), ["document", "here", "arbetet", "Örat"]);
    assert_eq!(comparison.reference(), 3);
    comparison.add(carried("en femte", "#/a?v=1"));
    assert_eq!(comparison.columns().len(), MOST_COLUMNS);
    comparison.rename(2, "övrigt");
    assert_eq!(names(&comparison), ["document", "here", "Örat", "övrigt"]);
    assert_eq!(comparison.reference(), 2);
    comparison.remove(2);
    assert_eq!((comparison.reference(), comparison.columns().len()), (0, 3));
}

#[test]
fn what_a_link_does_not_say_is_the_document_and_its_own_scenario() {
    assert_eq!(Comparison::read(&[]), Comparison::default());
    let bad = [("with".to_owned(), "%ff~v".to_owned())];
    assert_eq!(Comparison::read(&bad), Comparison::default());
    let far = [
        ("with".to_owned(), "document".to_owned()),
        ("ref".to_owned(), "7".to_owned()),
    ];
    assert_eq!(Comparison::read(&far).reference(), 0);
}
