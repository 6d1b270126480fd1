//! The requirement shared out over the document's areas.

use crate::model::exact::Exact;
use crate::ui::components::take_tools::Kind;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use yew::prelude::*;

use super::Props;
use crate::codec::link_value;
use crate::codec::report::plain;
use crate::codec::view_keys::WHOLES;
use crate::model::area::Area;
use crate::model::id::AreaId;
use crate::model::lever::MOST_TKR;
use crate::model::quantity::Money;
use crate::model::share_out::{Part, SharedOut, share_out};
use crate::text::language::Language;
use crate::text::names;
use crate::text::number::write;
use crate::ui::components::number_field::NumberField;
use crate::ui::components::switch::{self, Choice, switch};

/// The key of what is shared out, and of each locked amount of a year, in the link: `share=required`,
/// `share=vuxenstod.2020~40`.
const SHARE: &str = "share";

/// What the link says of sharing out.
#[derive(Clone)]
struct Chosen {
    whole: &'static str,
    locked: BTreeMap<AreaId, Money>,
    /// Amounts of other years, as written.
    others: Vec<String>,
}

impl Chosen {
    fn of(props: &Props) -> Self {
        let mut chosen = Self {
            whole: "required",
            locked: BTreeMap::new(),
            others: Vec::new(),
        };
        let of_year = format!(".{}", props.state.year());
        for (_, value) in props.parts.iter().filter(|(key, _)| key == SHARE) {
            match value.split_once('~') {
                Some((area, _)) if !area.ends_with(&of_year) => chosen.others.push(value.clone()),
                Some((area, tkr)) => {
                    let area = area.strip_suffix(&of_year).unwrap_or(area);
                    let amount = link_value::decimal(tkr).and_then(|tkr| Money::from_tkr(tkr).ok());
                    let areas = &props.state.baseline().areas;
                    let area = areas.iter().find(|known| known.id.as_str() == area);
                    chosen
                        .locked
                        .extend(area.map(|area| area.id.clone()).zip(amount));
                }
                None => {
                    let known = WHOLES.into_iter().find(|known| known == value);
                    chosen.whole = known.unwrap_or(chosen.whole);
                }
            }
        }
        chosen
    }

    fn written(&self, props: &Props) -> Vec<(String, String)> {
        let mut parts = (*props.parts).clone();
        parts.retain(|(key, _)| key != SHARE);
        if self.whole != "required" {
            parts.push((SHARE.to_owned(), self.whole.to_owned()));
        }
        for (area, amount) in &self.locked {
            let written = format!("{area}.{}~{}", props.state.year(), amount.tkr());
            parts.push((SHARE.to_owned(), written));
        }
        for written in &self.others {
            parts.push((SHARE.to_owned(), written.clone()));
        }
        parts
    }
}

/// The table of areas, each with its part.
pub fn share(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let areas = &state.baseline().areas;
    let year = state.year();
    let chosen = Chosen::of(props);
    let Some(outcome) = state.outcome.year(year) else {
        return Html::default();
    };
    let whole = match chosen.whole {
        "headline" => outcome.headline,
        "remaining" => outcome.remaining,
        _ => outcome.required,
    };
    let shared = share_out(whole, areas, &chosen.locked);
    let nothing = shared.whole.is_zero() && chosen.locked.is_empty();
    let body = if areas.is_empty() {
        html! { <p>{ language.share_no_areas() }</p> }
    } else if nothing {
        html! { <p>{ language.share_nothing() }</p> }
    } else {
        table(props, &chosen, &shared)
    };
    let on_unlock = {
        let (all, on_parts, props) = (chosen.clone(), props.on_parts.clone(), props.clone());
        Callback::from(move |_: MouseEvent| {
            let mut all = all.clone();
            all.locked.clear();
            on_parts.emit(all.written(&props));
        })
    };
    html! {
        <section class="card share" aria-labelledby="share-title">
            <div class="card-head">
                <h2 id="share-title" tabindex="-1">{ format!("{} {year}", language.share_title()) }</h2>
                <div class="card-tools">
                    <button type="button" class="button" hidden={chosen.locked.is_empty()} onclick={on_unlock}>
                        { language.unlock_all() }
                    </button>
                </div>
            </div>
            <p class="card-intro">{ language.share_intro() }</p>
            <div hidden={areas.is_empty()}>{ what(props, &chosen) }</div>
            { body }
            <div hidden={areas.is_empty()}>{ props.take(".share-table", "shares", language.share_title(), Kind::Table) }</div>
            <p class="card-note" hidden={areas.is_empty()}>{ language.share_source() }</p>
        </section>
    }
}

fn what(props: &Props, chosen: &Chosen) -> Html {
    let language = props.state.view.language;
    let on_choose = {
        let (chosen, props) = (chosen.clone(), props.clone());
        Callback::from(move |whole: &'static str| {
            let chosen = Chosen {
                whole,
                ..chosen.clone()
            };
            props.on_parts.emit(chosen.written(&props));
        })
    };
    switch(&switch::Props {
        name: "share-what",
        legend: language.share_what().into(),
        choices: vec![
            Choice::new("headline", language.headline()),
            Choice::new("required", language.required()),
            Choice::new("remaining", language.remaining()),
        ],
        chosen: chosen.whole,
        on_choose,
    })
}

fn table(props: &Props, chosen: &Chosen, shared: &SharedOut) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let areas = &state.baseline().areas;
    let rows = (areas.iter().zip(&shared.parts))
        .map(|(area, part)| row(props, chosen, shared, area, part));
    let nets = areas.iter().map(|area| area.net.value.kr());
    let nets = nets.fold(Decimal::ZERO, Decimal::plus_at_most);
    let left = shared.left.kr();
    html! {
        <div class="table-scroll" tabindex="0" role="region" aria-label={language.share_title()}>
            <table class="share-table">
                <thead>
                    <tr>
                        <th scope="col">{ language.area() }</th>
                        <th scope="col" class="share-wide">{ language.net_cost() }</th>
                        <th scope="col">{ language.amount() }</th>
                        <th scope="col" class="share-wide">{ language.share_of_requirement() }</th>
                        <th scope="col" class="share-wide">{ language.of_net_cost() }</th>
                        <th scope="col"><span class="visually-hidden">{ language.locked() }</span></th>
                    </tr>
                </thead>
                <tbody>
                    { for rows }
                    <tr key="left" hidden={left.is_zero()}>
                        <th scope="row">{ language.share_left() }</th>
                        <td class="share-wide"></td>
                        <td><data value={plain(left)} data-figure="share.left">{ write::tkr(left, language) }</data></td>
                        <td class="share-wide">{ percent(left, shared.whole.kr(), language) }</td>
                        <td class="share-wide"></td><td></td>
                    </tr>
                    <tr key="sum" class="total">
                        <th scope="row">{ language.sum() }</th>
                        <td class="share-wide">{ write::tkr(nets, language) }</td>
                        <td><data value={plain(shared.whole.kr())} data-figure="share.whole">{ write::tkr(shared.whole.kr(), language) }</data></td>
                        <td class="share-wide">{ percent(shared.whole.kr(), shared.whole.kr(), language) }</td>
                        <td class="share-wide">{ percent(shared.whole.kr(), nets, language) }</td>
                        <td></td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

fn row(props: &Props, chosen: &Chosen, shared: &SharedOut, area: &Area, part: &Part) -> Html {
    let language = props.state.view.language;
    let name = names::of(&area.name, language);
    let set = |locked: Option<Money>| {
        let mut chosen = chosen.clone();
        match locked {
            Some(amount) => chosen.locked.insert(area.id.clone(), amount),
            None => chosen.locked.remove(&area.id),
        };
        chosen.written(props)
    };
    let on_set = {
        let (on_parts, props, chosen, id) = (
            props.on_parts.clone(),
            props.clone(),
            chosen.clone(),
            area.id.clone(),
        );
        Callback::from(move |tkr: Decimal| {
            let mut chosen = chosen.clone();
            if let Ok(amount) = Money::from_tkr(tkr.round()) {
                chosen.locked.insert(id.clone(), amount);
                on_parts.emit(chosen.written(&props));
            }
        })
    };
    let after = set((!part.locked).then_some(part.amount));
    let on_lock = props.on_parts.reform(move |_: MouseEvent| after.clone());
    let verb = if part.locked {
        language.unlock()
    } else {
        language.lock()
    };
    let (amount, net) = (part.amount.kr(), area.net.value.kr());
    html! {
        <tr key={area.id.to_string()} class={part.locked.then_some("share-locked")}>
            <th scope="row">{ name.clone() }</th>
            <td class="share-wide">{ write::tkr(net, language) }</td>
            <td>
                <data class="share-amount" value={plain(amount)} data-figure={format!("share.{}", area.id)}>
                    <NumberField id={format!("share-{}", area.id)} label={format!("{}: {name}", language.amount())} quiet=true
                        value={part.amount.tkr()} decimals={0} unit="tkr" limits={(-MOST_TKR, MOST_TKR)}
                        {language} {on_set} />
                </data>
            </td>
            <td class="share-wide">{ percent(amount, shared.whole.kr(), language) }</td>
            <td class="share-wide">{ percent(amount, net, language) }</td>
            <td>
                <button type="button" class="button button-quiet" aria-label={format!("{verb}: {name}")} onclick={on_lock}>{ verb }</button>
            </td>
        </tr>
    }
}

/// One over another as per cent, with one decimal; nothing where there is nothing to divide by.
fn percent(part: Decimal, whole: Decimal, language: Language) -> String {
    let share = part.over(whole);
    share.map_or_else(
        || "–".to_owned(),
        |share| {
            write::percent(
                share.times_at_most(Decimal::ONE_HUNDRED).round_dp(1),
                1,
                language,
            )
        },
    )
}
