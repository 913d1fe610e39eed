package org.tallystick.debtors;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.CardNumberRefused;

/**
 * Say who {@code other} is to {@code party}: a spouse, a guarantor, the owner of a business; whether the other is liable
 * with it, by which law or order, for which share in basis points, from when to when, and for one debt or in general.
 */
public record NewRelationship(
        UUID id,
        PartyId party,
        PartyId other,
        Kind kind,
        Liability liability,
        @Nullable String citation,
        @Nullable Integer shareBasisPoints,
        @Nullable UUID debt,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String source) {

    /** Who the other one is to the party. */
    public enum Kind {
        SPOUSE("spouse", "spouse"),
        PARENT_OF_MINOR("parent", "minor child"),
        GUARDIAN("guardian", "ward"),
        GUARANTOR("guarantor", "person guaranteed"),
        CO_DEFENDANT("co-defendant", "co-defendant"),
        CO_OWNER("co-owner", "co-owner"),
        BUSINESS_OWNER("owner of the business", "business owned"),
        PERSONAL_REPRESENTATIVE("personal representative", "estate represented"),
        OTHER("related", "related");

        private final String words;
        private final String fromTheOtherSide;

        Kind(String words, String fromTheOtherSide) {
            this.words = words;
            this.fromTheOtherSide = fromTheOtherSide;
        }

        public String inWords() {
            return words;
        }

        public String fromTheOtherSide() {
            return fromTheOtherSide;
        }
    }

    /** Why the other one has to pay, if at all. */
    public enum Liability {
        NONE("not liable"),
        JOINT_AND_SEVERAL("jointly and severally liable"),
        SHARE("liable for a share"),
        SECONDARY("liable when the debtor does not pay"),
        BY_ORDER("liable by order of the court");

        private final String words;

        Liability(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    public NewRelationship {
        if (party.equals(other)) throw new PartyRefused("Nobody is related to themselves.");
        citation = citation == null || citation.isBlank() ? null : citation.strip();
        if (liability != Liability.NONE && citation == null)
            throw new PartyRefused("Name the law or the order that makes them liable.");
        if (liability == Liability.SHARE && shareBasisPoints == null)
            throw new PartyRefused("Say for which share they are liable.");
        if (shareBasisPoints != null && (shareBasisPoints < 1 || shareBasisPoints > 10_000))
            throw new PartyRefused("A share is more than 0 and at most 100 percent.");
        if (from != null && until != null && until.isBefore(from))
            throw new PartyRefused("A relationship cannot end before it begins.");
        if (source.isBlank()) throw new PartyRefused("Say who says so.");
        CardNumberRefused.check(source);
    }
}
