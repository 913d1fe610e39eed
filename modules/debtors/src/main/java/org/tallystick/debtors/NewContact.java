package org.tallystick.debtors;

import org.jspecify.annotations.Nullable;

/**
 * A phone or an e-mail address as it was given, or an address; what cannot be read as one is kept as it is.
 *
 * @param normal what two spellings of the same have in common; null when it cannot be read as what it should be
 */
public record NewContact(
        Kind kind, NewAddress given, @Nullable String normal) {

    /** How somebody is reached. */
    public enum Kind {
        ADDRESS,
        PHONE,
        EMAIL;

        public String inWords() {
            return switch (this) {
                case ADDRESS -> "address";
                case PHONE -> "phone";
                case EMAIL -> "e-mail address";
            };
        }
    }

    public static NewContact phone(String number) {
        return new NewContact(Kind.PHONE, new NewAddress(number, null, null, null, null));
    }

    public static NewContact email(String address) {
        return new NewContact(Kind.EMAIL, new NewAddress(address, null, null, null, null));
    }

    public static NewContact address(NewAddress address) {
        return new NewContact(Kind.ADDRESS, address);
    }

    public NewContact(Kind kind, NewAddress given) {
        this(kind, given, normal(kind, given));
    }

    private static @Nullable String normal(Kind kind, NewAddress given) {
        return switch (kind) {
            case ADDRESS -> Places.normal(given.line1(), given.line2(), given.zip());
            case PHONE -> Places.phone(given.line1());
            case EMAIL -> Places.email(given.line1());
        };
    }
}
