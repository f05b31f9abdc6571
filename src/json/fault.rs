//! Why a text is refused, and where.

/// A refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub problem: Problem,
    /// At which byte of the text, counted from 0.
    pub offset: u64,
}

/// What can be wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Something else stands where a value should.
    NoValue,
    /// Something else stands where a key should.
    NoKey,
    /// Something else stands between a key and its value.
    NoColon,
    /// Something else stands behind an element or a member.
    NoComma,
    /// A control character inside a string.
    Control,
    /// An escape that is none.
    Escape,
    /// A number that breaks off.
    Number,
    /// Something behind the end.
    Trailing,
    /// Bytes that are not UTF-8.
    Utf8,
    /// The text ends inside a value.
    Early,
    /// A key on the way to the list is there twice: who reads the text could take either.
    DuplicateKey,
    /// There is no list where one should be.
    NotAnArray,
    /// Lists and objects inside one another, too deep: around the list, or far too deep in a row.
    Depth,
}

impl Problem {
    /// All of them: JavaScript knows each by its place here.
    pub const ALL: [Self; 13] = [
        Self::NoValue,
        Self::NoKey,
        Self::NoColon,
        Self::NoComma,
        Self::Control,
        Self::Escape,
        Self::Number,
        Self::Trailing,
        Self::Utf8,
        Self::Early,
        Self::DuplicateKey,
        Self::NotAnArray,
        Self::Depth,
    ];

    /// The stable code that JavaScript sees.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoValue
            | Self::NoKey
            | Self::NoColon
            | Self::NoComma
            | Self::Control
            | Self::Escape
            | Self::Number
            | Self::Trailing
            | Self::Utf8
            | Self::Early => "invalid-json",
            Self::DuplicateKey => "duplicate-key",
            Self::NotAnArray => "not-an-array",
            Self::Depth => "limit",
        }
    }

    /// What is wrong, in words: nothing of the text is in them.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NoValue => "a value is expected",
            Self::NoKey => "a key in quotes is expected",
            Self::NoColon => "a colon is expected",
            Self::NoComma => "a comma or the end of the list or object is expected",
            Self::Control => "a control character in a string",
            Self::Escape => "an escape that JSON does not have",
            Self::Number => "a number breaks off",
            Self::Trailing => "something stands behind the end",
            Self::Utf8 => "not UTF-8",
            Self::Early => "the text ends too soon",
            Self::DuplicateKey => "a key on the way to the list is given twice",
            Self::NotAnArray => "there is no list",
            Self::Depth => "lists and objects lie too deep inside one another",
        }
    }
}
