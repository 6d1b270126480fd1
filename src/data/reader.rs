//! Reading JSON with a place for every fault, and all faults instead of the first.
//!
//! Each function gives `None` when something is wrong, after it has noted what; a caller reads all fields before it
//! gives up, so that one reading finds everything.

use std::cell::Cell;
use std::rc::Rc;

use serde_json::{Map, Value};

use super::fault::{Fault, FaultKind, Shape};
use crate::model::origin::Bilingual;

/// A field of this name says something to who reads the file, anywhere in it; the program skips it.
pub const COMMENT: &str = "//";

/// The faults found so far, and the places that were read: what points into the file need not carry its path as text.
#[derive(Default)]
pub struct Faults {
    found: Cell<Vec<Fault>>,
    places: Cell<Vec<Place>>,
}

/// A place of the file, as a step from another.
#[derive(Clone, Copy)]
struct Place {
    within: PlaceId,
    step: Step,
}

#[derive(Clone, Copy)]
enum Step {
    Field(&'static str),
    Element(usize),
}

/// A place's position among those that were read; `None` is the file as a whole.
type PlaceId = Option<usize>;

impl Faults {
    /// Notes a fault of the file as a whole.
    pub fn push(&self, kind: FaultKind) {
        self.note(String::new(), kind);
    }

    /// Notes a fault at a place.
    pub fn note(&self, place: String, kind: FaultKind) {
        let mut found = self.found.take();
        found.push(Fault { place, kind });
        self.found.set(found);
    }

    /// All faults, in the order in which they were found.
    pub fn into_vec(self) -> Vec<Fault> {
        self.found.into_inner()
    }

    fn enter(&self, within: PlaceId, step: Step) -> PlaceId {
        let mut places = self.places.take();
        let id = places.len();
        places.push(Place { within, step });
        self.places.set(places);
        Some(id)
    }

    /// The path of a place: `model.items[0].volume`.
    fn path(&self, place: PlaceId) -> String {
        let places = self.places.take();
        let found = place.and_then(|id| places.get(id).copied());
        self.places.set(places);
        let Some(Place { within, step }) = found else {
            return String::new();
        };
        let before = self.path(within);
        match step {
            Step::Field(field) => join(before, field),
            Step::Element(position) => format!("{before}[{position}]"),
        }
    }
}

/// A field's path within that of its object.
fn join(mut path: String, field: &str) -> String {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(field);
    path
}

/// A value of the file with its place.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    value: &'a Value,
    place: PlaceId,
    faults: &'a Faults,
}

/// The fields of an object.
pub struct Fields<'a> {
    map: &'a Map<String, Value>,
    place: PlaceId,
    faults: &'a Faults,
}

impl<'a> Node<'a> {
    /// The file as a whole.
    pub fn root(value: &'a Value, faults: &'a Faults) -> Self {
        Self {
            value,
            place: None,
            faults,
        }
    }

    /// Notes a fault here and gives nothing.
    pub fn refuse<T>(&self, kind: FaultKind) -> Option<T> {
        self.faults.note(self.faults.path(self.place), kind);
        None
    }

    fn shaped<T>(&self, found: Option<T>, expected: Shape) -> Option<T> {
        found.or_else(|| self.refuse(FaultKind::WrongShape { expected }))
    }

    /// An object; a field outside `known` is a fault, unless it is a [`COMMENT`].
    pub fn fields(&self, known: &[&str]) -> Option<Fields<'a>> {
        let map = self.shaped(self.value.as_object(), Shape::Object)?;
        let unknown = |field: &str| field != COMMENT && !known.contains(&field);
        for field in map.keys().filter(|field| unknown(field)) {
            let path = join(self.faults.path(self.place), field);
            self.faults.note(path, FaultKind::UnknownField);
        }
        Some(Fields {
            map,
            place: self.place,
            faults: self.faults,
        })
    }

    /// A list; every element is read, and the whole given when all could be.
    pub fn list<T>(&self, read: impl Fn(Node<'a>) -> Option<T>) -> Option<Vec<T>> {
        let list = self.shaped(self.value.as_array(), Shape::List)?;
        let read: Vec<Option<T>> = (list.iter().enumerate())
            .map(|(position, value)| {
                read(Node {
                    value,
                    place: self.faults.enter(self.place, Step::Element(position)),
                    faults: self.faults,
                })
            })
            .collect();
        read.into_iter().collect()
    }

    /// A text, perhaps empty.
    pub fn text(&self) -> Option<&'a str> {
        self.shaped(self.value.as_str(), Shape::Text)
    }

    /// A text that says something.
    pub fn words(&self) -> Option<Rc<str>> {
        let text = self.text()?;
        if text.trim().is_empty() {
            return self.refuse(FaultKind::Empty);
        }
        Some(Rc::from(text))
    }

    /// A whole number, 0…65535.
    pub fn whole(&self) -> Option<u16> {
        let whole = (self.value.as_u64()).and_then(|whole| u16::try_from(whole).ok());
        self.shaped(whole, Shape::Whole)
    }

    /// One of a few names.
    pub fn one_of<T: Copy>(&self, names: &[(&'static str, T)]) -> Option<T> {
        let text = self.text()?;
        let named = names.iter().find(|(name, _)| *name == text);
        named.map(|(_, value)| *value).or_else(|| {
            self.refuse(FaultKind::NotOneOf {
                found: text.to_owned(),
                allowed: names.iter().map(|(name, _)| *name).collect(),
            })
        })
    }

    /// An id: a–z, 0–9 and `-`, at most 60 characters.
    pub fn id(&self) -> Option<Rc<str>> {
        let text = self.text()?;
        if !super::is_id(text) {
            return self.refuse(FaultKind::NotAnId {
                found: text.to_owned(),
            });
        }
        Some(Rc::from(text))
    }

    /// Words in both languages.
    pub fn bilingual(&self) -> Option<Bilingual> {
        let fields = self.fields(&["sv", "en"])?;
        let sv = fields.words("sv");
        let en = fields.words("en");
        Some(Bilingual { sv: sv?, en: en? })
    }

    /// Notes each id that stands twice in a list.
    pub fn unique<'i>(&self, ids: impl Iterator<Item = &'i str>) {
        let mut seen = std::collections::BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                let id = id.to_owned();
                self.refuse::<()>(FaultKind::DuplicateId { id });
            }
        }
    }
}

impl<'a> Fields<'a> {
    /// A field that may be absent.
    pub fn optional(&self, field: &'static str) -> Option<Node<'a>> {
        self.map.get(field).map(|value| Node {
            value,
            place: self.faults.enter(self.place, Step::Field(field)),
            faults: self.faults,
        })
    }

    /// A field that must be there.
    pub fn required(&self, field: &'static str) -> Option<Node<'a>> {
        let node = self.optional(field);
        if node.is_none() {
            let path = join(self.faults.path(self.place), field);
            self.faults.note(path, FaultKind::Missing);
        }
        node
    }

    /// The text of a field that must be there, perhaps empty.
    pub fn text(&self, field: &'static str) -> Option<&'a str> {
        self.required(field)?.text()
    }

    /// The words of a field that must be there.
    pub fn words(&self, field: &'static str) -> Option<Rc<str>> {
        self.required(field)?.words()
    }

    /// The whole number of a field that must be there.
    pub fn whole(&self, field: &'static str) -> Option<u16> {
        self.required(field)?.whole()
    }

    /// The id of a field that must be there.
    pub fn id(&self, field: &'static str) -> Option<Rc<str>> {
        self.required(field)?.id()
    }

    /// The words, in both languages, of a field that must be there.
    pub fn bilingual(&self, field: &'static str) -> Option<Bilingual> {
        self.required(field)?.bilingual()
    }

    /// The name, one of a few, of a field that must be there.
    pub fn one_of<T: Copy>(&self, field: &'static str, names: &[(&'static str, T)]) -> Option<T> {
        self.required(field)?.one_of(names)
    }

    /// A field that may be absent: the inner `None` when it is, the outer when it could not be read.
    pub fn perhaps<T>(
        &self,
        field: &'static str,
        read: impl Fn(Node<'a>) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.optional(field) {
            Some(node) => read(node).map(Some),
            None => Some(None),
        }
    }

    /// A list that may be absent.
    pub fn list_or_none<T>(
        &self,
        field: &'static str,
        read: impl Fn(Node<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        match self.optional(field) {
            Some(node) => node.list(read),
            None => Some(Vec::new()),
        }
    }
}
