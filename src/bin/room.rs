//! Mounts the facilitator's window of a meeting, or one for the room.

use ramkalkyl::ui::room::Room;

fn main() {
    ramkalkyl::ui::mount::<Room>(());
}
