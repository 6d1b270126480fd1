//! Short names by which a baseline's parts are called in links and files: `hvb-barn`.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub struct $name(Rc<str>);

        impl $name {
            /// Takes the name as it is; the data form checks its letters.
            #[must_use]
            pub fn new(name: &str) -> Self {
                Self(Rc::from(name))
            }

            /// The name as written in links and files.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

identifier!(
    /// A baseline: `osteraker-2020`.
    BaselineId
);
identifier!(
    /// An item, something with a volume and a unit price: `hvb-barn`.
    ItemId
);
identifier!(
    /// A lump item: `forsorjningsstod`.
    LumpId
);
identifier!(
    /// An area of the committee's work: `barn-och-unga`.
    AreaId
);
identifier!(
    /// A cost type with an index of its own: `staff`.
    CostTypeId
);
