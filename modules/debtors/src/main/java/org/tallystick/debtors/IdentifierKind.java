package org.tallystick.debtors;

/** What kind of number somebody else gave a party. */
public enum IdentifierKind {
    SSN("Social Security number"),
    EIN("employer identification number"),
    DRIVER_LICENSE("driver license"),
    CASE("case number"),
    BOOKING("booking number"),
    OTHER("other number");

    private final String words;

    IdentifierKind(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
