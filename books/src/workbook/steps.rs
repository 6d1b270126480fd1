//! The steps of the published model, in their order.

use ramkalkyl::model::figure::Quantity;

use super::maker::Maker;
use super::style::Number;

/// One step of the model.
pub(super) struct Step {
    /// What it gives.
    pub(super) quantity: Quantity,
    /// How its numbers are written.
    pub(super) number: Number,
    /// Its formula in signs, as the model is published.
    pub(super) signs: &'static str,
    /// Whether it is held by another sheet and only shown here.
    pub(super) shown: bool,
    /// Whether it is a result that others rest on.
    pub(super) result: bool,
}

const fn step(quantity: Quantity, signs: &'static str) -> Step {
    Step {
        quantity,
        number: Number::KrAsTkr,
        signs,
        shown: false,
        result: false,
    }
}

const fn shown(quantity: Quantity, signs: &'static str) -> Step {
    Step {
        shown: true,
        ..step(quantity, signs)
    }
}

const fn result(quantity: Quantity, signs: &'static str) -> Step {
    Step {
        result: true,
        ..step(quantity, signs)
    }
}

const fn share(step: Step) -> Step {
    Step {
        number: Number::Share,
        ..step
    }
}

/// The steps, in parts: from frame and index; from the items; the frame and the need; the result.
pub(super) fn parts(maker: &Maker<'_>) -> [(&'static str, Vec<Step>); 4] {
    let words = maker.words;
    [
        (
            words.from_frame_and_index,
            vec![
                step(Quantity::Opening, "level[t−1] − frame[t−1]"),
                shown(Quantity::CouncilFrame, "F[t]"),
                shown(Quantity::Transfer, "T[t]"),
                step(Quantity::FrameCut, "F[t−1] − F[t] + T[t]"),
                share(step(Quantity::IndexStep, "Σc w[c] · e[c][t]")),
                step(Quantity::Index, "level[t−1] · Σc w[c] · e[c][t]"),
                share(shown(Quantity::Cover, "κ[t]")),
                step(Quantity::Covered, "κ[t] · index[t]"),
                result(Quantity::Headline, "opening + frame_cut + index − covered"),
            ],
        ),
        (
            words.from_items,
            vec![
                shown(
                    Quantity::VolumeEffect,
                    "Σp (V[t] − V[t−1]) · R[t−1] · (1 + e[t])",
                ),
                shown(
                    Quantity::RateEffect,
                    "Σp V[t] · (R[t] − R[t−1] · (1 + e[t]))",
                ),
                shown(Quantity::LumpEffect, "Σl A[t] − A[t−1] · (1 + e[t])"),
                shown(Quantity::Other, "X[t]"),
                shown(Quantity::Follow, "Σp φ · (V[t] − V_dok[t]) · R_dok[t]"),
                step(Quantity::FollowChange, "follow[t] − follow[t−1]"),
            ],
        ),
        (
            words.frame_against_need,
            vec![
                step(Quantity::Frame, "F[t] + Σ s≤t covered[s] + follow[t]"),
                step(
                    Quantity::Need,
                    "level[t−1] + index + volume + rate + lump + X[t] + T[t]",
                ),
                result(Quantity::Required, "need[t] − frame[t]"),
            ],
        ),
        (
            words.after_measures,
            vec![
                shown(Quantity::Measures, "Σ E · (13 − s)/12; E · (s − 1)/12"),
                result(Quantity::Remaining, "required[t] − measures[t]"),
                step(Quantity::Level, "frame[t]; need[t] − measures[t]"),
            ],
        ),
    ]
}
