package org.tallystick.search;

/** How well a hit fits what was typed; the better groups come first. */
public enum SearchGroup {
    /** A number that is exactly what was typed. */
    EXACT,
    /** Every word begins a word of one of the names. */
    NAMES,
    /** The beginning or the end of a number. */
    NUMBERS,
    /** Every word begins a word of names and addresses, present or earlier. */
    ADDRESSES,
    /** Spelled almost so, or sounding alike; looked for when little else was found. */
    CLOSE
}
