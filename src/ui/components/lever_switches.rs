//! The choices of how levers are shown: the unit of volumes, one index or several.

use yew::prelude::*;

use super::switch::{self, Choice, switch};
use crate::model::item::VolumeUnit;
use crate::model::lever::Lever;
use crate::state::action::Action;
use crate::state::view::{IndexDisplay, VolumeDisplay};
use crate::ui::hooks::use_store::Store;

/// Care days or placements a year; only where something is counted in care days.
pub fn volume_switch(state: &Store, on_action: &Callback<Action>) -> Option<Html> {
    let language = state.view.language;
    let items = &state.baseline().items;
    if !items.iter().any(|item| item.unit == VolumeUnit::CareDay) {
        return None;
    }
    let choices = vec![
        Choice::new("placements", language.placements()),
        Choice::new("days", language.care_days()),
    ];
    let chosen = match state.view.volumes {
        VolumeDisplay::Placements => "placements",
        VolumeDisplay::CareDays => "days",
    };
    let on_choose = on_action.reform(|chosen: &'static str| {
        Action::SetVolumes(match chosen {
            "days" => VolumeDisplay::CareDays,
            _ => VolumeDisplay::Placements,
        })
    });
    Some(switch(&switch::Props {
        name: "volumes",
        legend: language.unit_switch().into(),
        choices,
        chosen,
        on_choose,
    }))
}

/// One index for all costs, or one for each cost type; only where the document has cost types.
pub fn index_switch(state: &Store, on_action: &Callback<Action>) -> Option<Html> {
    let language = state.view.language;
    if state.baseline().cost_types.is_empty() {
        return None;
    }
    let choices = vec![
        Choice::new("general", language.index_general()),
        Choice::new("types", language.index_types()),
    ];
    // Where the scenario sets the index of a type, there is not one for all, however that came about.
    let of_type = |(lever, _): (&Lever, _)| matches!(lever, Lever::IndexOf(..));
    let by_type = state.view.index == IndexDisplay::Types || state.scenario.levers().any(of_type);
    let chosen = if by_type { "types" } else { "general" };
    let on_choose = on_action.reform(|chosen: &'static str| {
        Action::SetIndex(match chosen {
            "types" => IndexDisplay::Types,
            _ => IndexDisplay::General,
        })
    });
    Some(switch(&switch::Props {
        name: "index",
        legend: language.index_switch().into(),
        choices,
        chosen,
        on_choose,
    }))
}
