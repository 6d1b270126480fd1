//! From text to JSON values, with every field that stands twice in one object: of those `serde_json` alone would keep
//! the last and say nothing.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::reader::COMMENT;

/// Reads a text as JSON. Beside the value, the place of each field that repeats one of its object.
///
/// # Errors
/// The first character that does not fit. What is nested deeper than 128 levels does not fit either.
pub fn parse(text: &str) -> Result<(Value, Vec<String>), serde_json::Error> {
    let repeated = RefCell::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let root = Place {
        step: Step::Root,
        repeated: &repeated,
    };
    let value = root.deserialize(&mut reader)?;
    reader.end()?;
    Ok((value, repeated.into_inner()))
}

/// A value's place, as a step from the one that holds it.
#[derive(Clone, Copy)]
struct Place<'a> {
    step: Step<'a>,
    repeated: &'a RefCell<Vec<String>>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a Place<'a>, &'a str),
    Element(&'a Place<'a>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step {
            Step::Root => Ok(()),
            Step::Field(within, field) if matches!(within.step, Step::Root) => out.write_str(field),
            Step::Field(within, field) => write!(out, "{within}.{field}"),
            Step::Element(within, position) => write!(out, "{within}[{position}]"),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = elements.next_element_seed(Place {
            step: Step::Element(&self, list.len()),
            repeated: self.repeated,
        })? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(field) = fields.next_key::<String>()? {
            let place = Place {
                step: Step::Field(&self, &field),
                repeated: self.repeated,
            };
            if field != COMMENT && map.contains_key(&field) {
                self.repeated.borrow_mut().push(place.to_string());
            }
            let value = fields.next_value_seed(place)?;
            map.insert(field, value);
        }
        Ok(Value::Object(map))
    }
}
