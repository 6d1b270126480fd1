//! Where addresses lead, and the ways between them.

use super::*;

#[test]
fn an_address_leads_to_one_place() {
    assert_eq!(route(""), Route::Start { waiting: None });
    assert_eq!(route("#/"), Route::Start { waiting: None });
    assert_eq!(route("#/osteraker-2020?v=1"), Route::Calculator);
    let cell = CellRef {
        table: "t".into(),
        row: "r".into(),
        column: "c".into(),
    };
    let audit = Route::Audit {
        baseline: "a".to_owned(),
        cell: Some(cell.clone()),
    };
    assert_eq!(route(&to_audit("#/a?v=1&index.2020=3", Some(&cell))), audit);
}

#[test]
fn a_view_for_deciding_has_its_own_keys() {
    let link = "#/a?v=1&index.2020=3&view=compare&with=document&with=x~v%3D1&ref=1";
    let view = DecideView::Compare;
    assert_eq!(route(link), Route::Decide { view });
    assert_eq!(view_parts(link, view).len(), 3);
    assert_eq!(to_view(link, view), link);
    assert_eq!(
        to_view(link, DecideView::Words),
        "#/a?v=1&index.2020=3&view=words"
    );
    assert_eq!(to_calculator(link), "#/a?v=1&index.2020=3");
    assert_eq!(to_view("#/a", DecideView::Balance), "#/a?view=balance");
    for view in DecideView::ALL {
        assert_eq!(route(&to_view("#/a?v=1", view)), Route::Decide { view });
    }
    assert_eq!(route("#/a?v=1&view=other"), Route::Calculator);
}

#[test]
fn a_link_is_turned_into_another_language() {
    let english = in_language("#/a?v=1&view=audit", Language::English);
    assert_eq!(english, "#/a?v=1&view=audit&lang=en");
    assert_eq!(
        in_language(&english, Language::Swedish),
        "#/a?v=1&view=audit"
    );
}

#[test]
fn the_way_back_keeps_the_scenario() {
    let link = "#/a?v=1&index.2020=3&lang=en";
    assert_eq!(to_calculator(&to_audit(link, None)), link);
    assert_eq!(to_calculator(&to_figure(link, "required.2020")), link);
    let waiting = Some(link.to_owned());
    assert_eq!(route(&waiting_for(link)), Route::Start { waiting });
}

#[test]
fn a_comparison_that_waits_for_a_file_is_still_one_afterwards() {
    let link = "#/a?v=1&index.2020=3&view=compare&with=document&with=x~v%3D1";
    let waiting = Some(link.to_owned());
    assert_eq!(route(&waiting_for(link)), Route::Start { waiting });
    assert_eq!(to_calculating(link), link);
    assert_eq!(to_calculating("#/a?v=1&view=audit"), "#/a?v=1");
}
