//! Reading JSON with a place for every fault, and all faults instead of the first.
//!
//! Each function gives `None` when something is wrong, after it has noted what; a caller reads all fields before it
//! gives up, so that one reading finds everything.

use std::cell::Cell;
use std::rc::Rc;

use serde_json::{Map, Value};

use super::fault::{Fault, FaultKind, Shape};
use crate::model::origin::Bilingual;

/// The faults found so far.
#[derive(Default)]
pub struct Faults(Cell<Vec<Fault>>);

impl Faults {
    /// Notes a fault.
    pub fn push(&self, place: String, kind: FaultKind) {
        let mut faults = self.0.take();
        faults.push(Fault { place, kind });
        self.0.set(faults);
    }

    /// All faults, in the order in which they were found.
    pub fn into_vec(self) -> Vec<Fault> {
        self.0.into_inner()
    }
}

/// A value of the file with its place.
#[derive(Clone)]
pub struct Node<'a> {
    value: &'a Value,
    place: String,
    faults: &'a Faults,
}

/// The fields of an object.
pub struct Fields<'a> {
    map: &'a Map<String, Value>,
    place: String,
    faults: &'a Faults,
}

impl<'a> Node<'a> {
    /// The file as a whole.
    pub fn root(value: &'a Value, faults: &'a Faults) -> Self {
        let place = String::new();
        Self {
            value,
            place,
            faults,
        }
    }

    /// Notes a fault here and gives nothing.
    pub fn refuse<T>(&self, kind: FaultKind) -> Option<T> {
        self.faults.push(self.place.clone(), kind);
        None
    }

    fn shaped<T>(&self, found: Option<T>, expected: Shape) -> Option<T> {
        found.or_else(|| self.refuse(FaultKind::WrongShape { expected }))
    }

    /// An object; a field outside `known` is a fault.
    pub fn fields(&self, known: &[&str]) -> Option<Fields<'a>> {
        let map = self.shaped(self.value.as_object(), Shape::Object)?;
        let fields = Fields {
            map,
            place: self.place.clone(),
            faults: self.faults,
        };
        for field in map.keys().filter(|field| !known.contains(&field.as_str())) {
            fields
                .faults
                .push(fields.place_of(field), FaultKind::UnknownField);
        }
        Some(fields)
    }

    /// A list; every element is read, and the whole given when all could be.
    pub fn list<T>(&self, read: impl Fn(Node<'a>) -> Option<T>) -> Option<Vec<T>> {
        let list = self.shaped(self.value.as_array(), Shape::List)?;
        let read: Vec<Option<T>> = (list.iter().enumerate())
            .map(|(position, value)| {
                read(Node {
                    value,
                    place: format!("{}[{position}]", self.place),
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
        let of_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if text.is_empty() || text.len() > 60 || !text.bytes().all(of_id) {
            return self.refuse(FaultKind::NotAnId {
                found: text.to_owned(),
            });
        }
        Some(Rc::from(text))
    }

    /// Words in both languages.
    pub fn bilingual(&self) -> Option<Bilingual> {
        let fields = self.fields(&["sv", "en"])?;
        let sv = fields.required("sv").and_then(|node| node.words());
        let en = fields.required("en").and_then(|node| node.words());
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
    fn place_of(&self, field: &str) -> String {
        if self.place.is_empty() {
            return field.to_owned();
        }
        format!("{}.{field}", self.place)
    }

    /// A field that may be absent.
    pub fn optional(&self, field: &str) -> Option<Node<'a>> {
        self.map.get(field).map(|value| Node {
            value,
            place: self.place_of(field),
            faults: self.faults,
        })
    }

    /// A field that must be there.
    pub fn required(&self, field: &str) -> Option<Node<'a>> {
        let node = self.optional(field);
        if node.is_none() {
            self.faults.push(self.place_of(field), FaultKind::Missing);
        }
        node
    }

    /// A field that may be absent: the inner `None` when it is, the outer when it could not be read.
    pub fn perhaps<T>(
        &self,
        field: &str,
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
        field: &str,
        read: impl Fn(Node<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        match self.optional(field) {
            Some(node) => node.list(read),
            None => Some(Vec::new()),
        }
    }
}
