//! The pictures of the projector that the calculator has not.

use std::rc::Rc;

use rust_decimal::Decimal;
use yew::prelude::*;

use super::{answers, code};
use crate::codec::{link, route};
use crate::model::difference::differences;
use crate::model::exact::Exact;
use crate::model::figure::{FigureId, Quantity, Subject};
use crate::model::item::{Item, VolumeUnit};
use crate::state::view::{View, VolumeDisplay};
use crate::text::balance::Balance;
use crate::text::language::Language;
use crate::text::number::write;
use crate::text::value::{VolumeAs, price_unit};
use crate::text::{difference, names, sentences};
use crate::ui::hooks::use_store::Store;

/// What the result means, year by year.
pub fn result(state: &Store) -> Html {
    let language = state.view.language;
    let years = state.outcome.years.iter().map(|year| {
        let chosen = (year.year == state.year()).then_some("chosen");
        let balance = Balance::of(year.remaining);
        html! {
            <li key={year.year.0} class={chosen}>
                <span class="stage-year">{ year.year.to_string() }</span>
                <span class="stage-year-amount">{ write::tkr(year.remaining.kr(), language) }</span>
                <span>{ balance.short_words(language) }</span>
            </li>
        }
    });
    html! {
        <div class="stage-says">
            <p>{ sentences::result_of(&state.outcome, state.year(), language) }</p>
            <ul class="stage-years">{ for years }</ul>
        </div>
    }
}

/// The items in the chosen year: volume, price and cost, each beside the document's.
pub fn items(state: &Store) -> Html {
    let language = state.view.language;
    let baseline = state.baseline();
    let head = [
        language.item().to_owned(),
        language.volume().to_owned(),
        language.unit_price().to_owned(),
        format!("{}, tkr", language.cost()),
    ];
    let lumps = baseline.lumps.iter().map(|lump| {
        let subject = Subject::Lump(lump.id.clone());
        let cost = both(state, &subject, Quantity::Amount, &|kr| {
            write::whole_tkr(kr, language)
        });
        html! {
            <tr key={lump.id.to_string()}>
                <th scope="row">{ names::of(&lump.name, language) }</th>
                <td></td><td></td><td>{ cost }</td>
            </tr>
        }
    });
    html! {
        <table class="stage-table">
            <thead><tr>{ for head.into_iter().map(|name| html! { <th key={name.clone()} scope="col">{ name }</th> }) }</tr></thead>
            <tbody>{ for baseline.items.iter().map(|one| item(state, one)) }{ for lumps }</tbody>
        </table>
    }
}

fn item(state: &Store, item: &Item) -> Html {
    let language = state.view.language;
    let subject = Subject::Item(item.id.clone());
    let volume_as =
        if state.view.volumes == VolumeDisplay::Placements && item.unit == VolumeUnit::CareDay {
            VolumeAs::Placements
        } else {
            VolumeAs::Own(item.unit)
        };
    let unpriced = item.rate.iter().all(Option::is_none);
    let volume = both(state, &subject, Quantity::Volume, &|units| {
        volume_as.number(units, language)
    });
    let price = both(state, &subject, Quantity::UnitPrice, &|kr| match unpriced {
        true => "–".to_owned(),
        false => write::decimal(kr, 0, language),
    });
    let cost = both(state, &subject, Quantity::Cost, &|kr| match unpriced {
        true => "–".to_owned(),
        false => write::whole_tkr(kr, language),
    });
    html! {
        <tr key={item.id.to_string()}>
            <th scope="row">{ names::of(&item.name, language) }</th>
            <td>{ volume }<span class="stage-per">{ volume_as.name(language) }</span></td>
            <td>{ price }<span class="stage-per">{ price_unit(item.unit, language) }</span></td>
            <td>{ cost }</td>
        </tr>
    }
}

/// A figure, with the document's before it where that is another.
fn both(
    state: &Store,
    subject: &Subject,
    quantity: Quantity,
    text: &dyn Fn(Decimal) -> String,
) -> Html {
    let id = FigureId::of(subject.clone(), quantity, state.year());
    let explainer = state.explainer();
    let Some(now) = explainer.value(&id) else {
        return html! { { "–" } };
    };
    let document = explainer.value(&id.clone().in_document());
    let was = document.map(text).filter(|was| *was != text(now));
    html! {
        <>
            { for was.map(|was| html! { <span class="stage-was">{ was }{ " →" }</span> }) }
            <data value={now.normalize().to_string()} data-figure={id.to_string()}>{ text(now) }</data>
        </>
    }
}

/// Beside an earlier state, or the document: what remains, year by year, and what parts the two.
pub fn comparison(state: &Store, against: Option<&Store>) -> Html {
    let language = state.view.language;
    let other = against.map_or(&state.stated, |against| &against.outcome);
    let name = if against.is_some() {
        language.previous_step()
    } else {
        language.document()
    };
    let rows = state.outcome.years.iter().map(|year| {
        let before = other
            .year(year.year)
            .map_or(Decimal::ZERO, |year| year.remaining.kr());
        let now = year.remaining.kr();
        html! {
            <tr key={year.year.0}>
                <th scope="row">{ year.year.to_string() }</th>
                <td>{ write::whole_tkr(before, language) }</td>
                <td>{ write::whole_tkr(now, language) }</td>
                <td><strong>{ write::signed_tkr(now.minus_at_most(before), language) }</strong></td>
            </tr>
        }
    });
    let before = against
        .map(|against| against.scenario.clone())
        .unwrap_or_default();
    let found = differences(state.baseline(), &state.stated, &before, &state.scenario);
    let placements = state.view.volumes == VolumeDisplay::Placements;
    html! {
        <div class="stage-comparison">
            <table class="stage-table">
                <caption>{ format!("{} (tkr)", language.required()) }</caption>
                <thead><tr>
                    <th scope="col">{ language.year() }</th>
                    <th scope="col">{ name }</th>
                    <th scope="col">{ language.now() }</th>
                    <th scope="col">{ language.difference() }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            <p>{ difference::all(state.baseline(), &found, placements, language) }</p>
        </div>
    }
}

/// What people sent back.
pub fn answers(state: &Store, links: &Rc<[Rc<str>]>) -> Html {
    answers::answers(&answers::Props {
        document: &state.document,
        links,
        year: state.year(),
        language: state.view.language,
        placements: state.view.volumes == VolumeDisplay::Placements,
    })
}

/// The code that opens the scenario on a phone.
pub fn code(state: &Store, link: &str, top: &str) -> Html {
    let language = state.view.language;
    // A phone keeps its own language, and a short address is read from farther away.
    let view = View {
        language: Language::default(),
        ..state.view
    };
    let shortest = if link::split(link).parts.is_empty() {
        route::to_calculator(link)
    } else {
        link::write(&state.baseline().id, &state.scenario, &view)
    };
    let address = format!("{top}{shortest}");
    html! {
        <div class="stage-code">
            { code::code(&code::Props { address: &address, language }) }
            <div>
                <p class="stage-scan">{ language.scan() }</p>
                <p>{ language.scan_steps() }</p>
                <p class="stage-address">{ address.clone() }</p>
            </div>
        </div>
    }
}

/// A test picture: the smallest text, the greys, the two colours with their patterns.
pub fn check(language: Language) -> Html {
    html! {
        <div class="stage stage-check" lang={language.code()}>
            <p class="check-large">{ language.check_title() }</p>
            <p class="check-middle">{ "ÅÄÖ åäö 0123456789 −12\u{a0}345,6" }</p>
            <p class="check-small">{ language.check_small() }{ " 1lI 0O 3B8 6G9 5S" }</p>
            <ul class="check-greys" aria-hidden="true">
                { for (1..=8_u8).map(|grey| html! { <li key={grey} class={format!("check-grey check-grey-{grey}")}>{ grey }</li> }) }
            </ul>
            <ul class="check-colours">
                <li class="check-more">{ language.check_more() }</li>
                <li class="check-less">{ language.check_less() }</li>
            </ul>
            <p class="check-advice">{ language.check_advice() }</p>
        </div>
    }
}
