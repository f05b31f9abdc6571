//! How an answer in words becomes a list of integers, and what stands in the list for JavaScript.
//!
//! A type that crosses says both at once: [`Cross::cross`] writes it, [`Cross::SHAPE`] says what was written. The build turns
//! shapes into the JavaScript that reads them, so the order of a list is nowhere agreed by hand.

use crate::{
    model::{
        account::AccountKind, decision::Code, difference::ChangeKind, grant::Scope, matrix::Capability,
        open_point::OpenPoint, option::OptionKey, refusal::Refusal, role::Role,
    },
    wire::answers::{BasisKind, RemedyKind},
    words::{capability::Group, cell::CellGrant, table::Text},
};

/// What stands in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// 1 or 0: `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// The place of a name in a list of names, counted from 1: the name.
    Name(&'static str),
    /// The place of a text, counted from 1: the text in the language of the answer.
    Text,
    /// So many places of texts, of which a 0 is none: one string, with this between two texts.
    Texts(u32, &'static str),
    /// Nothing: the language of the answer.
    Language,
    /// A value or, in its place, a 0: the value, or `null`.
    OrNull(&'static Self),
    /// A value or, in its place, a 0: the value, or no such field.
    Optional(&'static Self),
    /// Its values, then a 0: an array.
    List(&'static Self),
    /// One for each name of a list: an object with the names as keys.
    Each(&'static str, &'static Self),
    /// Its names, then a 0: an object in which each is `true`.
    Set(&'static str),
    /// Its fields, one after the other: an object.
    Object(&'static [Field]),
}

impl Shape {
    /// Whether it is one number, and never 0. Where a 0 may stand in its place, whatever else there is stands after a 1.
    pub const fn is_place(self) -> bool {
        matches!(self, Self::Name(_) | Self::Text)
    }
}

/// A field of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// What JavaScript calls it; or [`SPREAD`].
    pub name: &'static str,
    /// What it is.
    pub shape: Shape,
}

/// The name of what is no field, but an object whose fields are.
pub const SPREAD: &str = "...";

/// Nothing is there, or a list is over, or `false`.
pub const NONE: u32 = 0;
/// Something follows, or `true`; and the first place, so that no place is [`NONE`].
pub const FIRST: u32 = 1;

/// Where the integers of a list go. A copy of it writes to the same list: in the wasm it is no more than the name of an import,
/// and costs nothing to hand on.
pub trait Out: Fn(u32) + Copy {}

impl<F: Fn(u32) + Copy> Out for F {}

/// Writes a place, counted from 1.
fn put_place(place: u32, out: impl Out) {
    out(place.wrapping_add(FIRST));
}

/// A value that crosses.
pub trait Cross {
    /// What it writes.
    const SHAPE: Shape;

    /// Writes it.
    fn cross(&self, out: impl Out);

    /// Writes it where a 0 might stand.
    fn cross_there(&self, out: impl Out) {
        if !Self::SHAPE.is_place() {
            out(FIRST);
        }
        self.cross(out);
    }
}

/// `Option` of a field: absent, where there is none. (`Option` as a value: `null`.)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Optional<T>(pub Option<T>);

impl<T: Cross> Cross for Optional<T> {
    const SHAPE: Shape = Shape::Optional(&T::SHAPE);

    fn cross(&self, out: impl Out) {
        self.0.cross(out);
    }
}

/// Names cross as places; the list of names is written into JavaScript under this name.
macro_rules! names {
    ($( $name:ident $list:literal, )+) => {
        $( impl Cross for $name {
            const SHAPE: Shape = Shape::Name($list);

            fn cross(&self, out: impl Out) {
                put_place(*self as u32, out);
            }
        } )+

        /// Every list of names that crosses, with what it is called.
        pub fn names() -> Vec<(&'static str, Vec<&'static str>)> {
            vec![$( ($list, $name::ALL.map($name::id).to_vec()) ),+]
        }
    };
}

names! {
    Role "roles",
    Capability "capabilities",
    OptionKey "options",
    AccountKind "kinds",
    Scope "scopes",
    Code "codes",
    Group "groups",
    OpenPoint "points",
    Refusal "refusals",
    CellGrant "grants",
    BasisKind "bases",
    RemedyKind "remedies",
    ChangeKind "changes",
}

impl Cross for bool {
    const SHAPE: Shape = Shape::Flag;

    fn cross(&self, out: impl Out) {
        out((*self).into());
    }
}

impl Cross for u32 {
    const SHAPE: Shape = Shape::Number;

    fn cross(&self, out: impl Out) {
        out(*self);
    }
}

impl Cross for Text {
    const SHAPE: Shape = Shape::Text;

    fn cross(&self, out: impl Out) {
        put_place(self.place(), out);
    }
}

impl<T: Cross> Cross for Option<T> {
    const SHAPE: Shape = Shape::OrNull(&T::SHAPE);

    fn cross(&self, out: impl Out) {
        match self {
            Some(value) => value.cross_there(out),
            None => out(NONE),
        }
    }
}

/// An answer: a struct of what it is drawn from, and its fields, drawn when it is written, in their order and under these names.
macro_rules! answer {
    ($(
        $(#[$doc:meta])*
        $answer:ident { $( $from:ident: $from_type:ty ),* } |$self:ident| { $( $name:tt $type:ty = $value:expr, )+ }
    )+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $answer { $( pub(crate) $from: $from_type, )* }

        impl $crate::wire::shape::Cross for $answer {
            const SHAPE: $crate::wire::shape::Shape = $crate::wire::shape::Shape::Object(&[$(
                $crate::wire::shape::Field { name: $name, shape: <$type as $crate::wire::shape::Cross>::SHAPE },
            )+]);

            #[inline(never)] // once in the wasm, not once for each that has it as a field
            fn cross(&$self, out: impl $crate::wire::shape::Out) {
                $( <$type as $crate::wire::shape::Cross>::cross(&$value, out); )+
            }
        }
    )+ };
}
pub(crate) use answer;

/// A list: a struct of what it is drawn from, and what is in it, or not, for each of some things.
///
/// Written as a loop over a slice. An iterator of each list's own makes the wasm half as large again.
macro_rules! list {
    ($(
        $(#[$doc:meta])*
        $list:ident { $( $from:ident: $type:ty ),* } of $item:ty, |$self:ident, $each:ident| $all:expr => $value:expr;
    )+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $list { $( pub(crate) $from: $type, )* }

        impl $crate::wire::shape::Cross for $list {
            const SHAPE: $crate::wire::shape::Shape =
                $crate::wire::shape::Shape::List(&<$item as $crate::wire::shape::Cross>::SHAPE);

            #[inline(never)]
            fn cross(&$self, out: impl $crate::wire::shape::Out) {
                for $each in $all {
                    let $each = *$each;
                    let item: Option<$item> = $value;
                    if let Some(item) = item {
                        $crate::wire::shape::Cross::cross_there(&item, out);
                    }
                }
                out($crate::wire::shape::NONE);
            }
        }
    )+ };
}
pub(crate) use list;
