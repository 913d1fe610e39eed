package org.tallystick.intake.reading;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a file is for. */
public enum MappingKind {
    /** Debts that the agency has already: all that can be read is taken on, and what is odd is flagged. */
    @JsonProperty("take-on")
    TAKE_ON,
    /** Debts that a department refers: the agency's rules say which may come. */
    @JsonProperty("referral")
    REFERRAL,
    /** Debts that a department still holds: nothing posts, those that must be referred are listed. */
    @JsonProperty("inventory")
    INVENTORY
}
