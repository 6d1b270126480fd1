//! What the windows of a meeting say to each other.

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::meeting::message::{self, Message};
use crate::platform::channel::Channel;

/// Joins the windows of the meeting on a document; `on_message`, which must not change, hears what the others say. Gives
/// back how to say something, which does not change either. Where the browser has no channel nothing is said: the windows
/// then show what is kept when they are loaded.
#[hook]
pub fn use_channel(baseline: &Rc<str>, on_message: Callback<Message>) -> Callback<Message> {
    let channel = use_memo(Rc::clone(baseline), move |baseline| {
        Channel::join(&format!("ramkalkyl.meeting.{baseline}"), move |text| {
            if let Some(message) = message::read(&text) {
                on_message.emit(message);
            }
        })
        .ok()
    });
    use_callback((), move |message: Message, ()| {
        if let Some(channel) = &*channel {
            let _ = channel.say(&message::write(&message));
        }
    })
}
