package org.tallystick.correspondence;

/** Who was at the other end. */
public enum SpokenTo {
    DEBTOR,
    RELATIVE,
    ATTORNEY,
    EMPLOYER,
    INSURER,
    OTHER,
    NOBODY;

    /** Whether the debt may be spoken of with them, unless somebody says otherwise. */
    public boolean usuallyRightParty() {
        return this == DEBTOR || this == ATTORNEY;
    }

    public String inWords() {
        return switch (this) {
            case DEBTOR -> "debtor";
            case RELATIVE -> "relative";
            case ATTORNEY -> "attorney";
            case EMPLOYER -> "employer";
            case INSURER -> "insurer";
            case OTHER -> "somebody else";
            case NOBODY -> "nobody";
        };
    }
}
