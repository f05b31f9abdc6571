//! What JavaScript can ask the wasm of the words for, each with its arguments and its answer.

use super::{
    answers::{ComparisonTable, Decision, Differences, OpenPoints, OptionsOf, Outcome, RoleDescription},
    proposal, relation,
    shape::{Cross, Out, Shape},
    user,
};
use crate::model::{decision::Question, matrix::Capability, role::Role};

/// A call: what JavaScript calls it, the names of its arguments, and what comes back.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    /// Its name.
    pub name: &'static str,
    /// Its arguments.
    pub arguments: &'static [&'static str],
    /// Its answer.
    pub answer: Shape,
}

/// How many arguments a call has at most.
pub const ARGUMENTS: usize = 3;

/// Declares the calls: `CALLS`, in the order in which integers count them, and `ask`.
macro_rules! calls {
    ($( $(#[$doc:meta])* $place:literal $name:ident($( $argument:ident ),*) -> $answer:ty $body:block )+) => {
        /// Every call, at its place.
        pub const CALLS: &[Call] = &[$( Call {
            name: stringify!($name),
            arguments: &[$( stringify!($argument) ),*],
            answer: <$answer as Cross>::SHAPE,
        } ),+];

        /// Writes the answer of the call at a place; nothing, if there is none.
        pub fn ask(place: u32, arguments: [u32; ARGUMENTS], out: impl Out) {
            match place {
                $( $place => {
                    let [$( $argument, )* ..] = arguments;
                    let answer: $answer = $body;
                    answer.cross(out);
                } )+
                _ => {}
            }
        }
    };
}

calls! {
    0 explain(user, capability, relation) -> Decision {
        Decision::from(Question {
            holder: user::holder(user),
            capability: Capability::ALL.get(capability as usize).copied(),
            relation: relation::relation(relation),
        })
    }
    1 describeRole(role, edition) -> Option<RoleDescription> {
        Role::ALL.get(role as usize).map(|role| RoleDescription { role: *role, edition: user::edition(edition) })
    }
    2 comparisonTable(edition) -> ComparisonTable { ComparisonTable { edition: user::edition(edition) } }
    3 openPoints() -> OpenPoints { OpenPoints {} }
    4 optionsOf(edition) -> OptionsOf { OptionsOf { edition: user::edition(edition) } }
    5 differences(before, after) -> Differences {
        Differences { before: user::holder(before).ok(), after: user::holder(after).ok() }
    }
    /// A change to a team: why it is refused, or what it makes of the member.
    6 propose(actor, before, wanted) -> Outcome { Outcome::from(proposal::proposal(actor, before, wanted)) }
}
