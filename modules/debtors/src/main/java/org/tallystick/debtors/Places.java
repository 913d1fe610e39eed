package org.tallystick.debtors;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses, phones and e-mail addresses brought to one spelling, so that two of them can be compared. */
final class Places {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    /** USPS Publication 28, the suffixes and directions that are written both ways most often. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("STREET", "ST"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("AV", "AVE"),
            Map.entry("ROAD", "RD"),
            Map.entry("DRIVE", "DR"),
            Map.entry("COURT", "CT"),
            Map.entry("LANE", "LN"),
            Map.entry("BOULEVARD", "BLVD"),
            Map.entry("PLACE", "PL"),
            Map.entry("CIRCLE", "CIR"),
            Map.entry("TERRACE", "TER"),
            Map.entry("PARKWAY", "PKWY"),
            Map.entry("HIGHWAY", "HWY"),
            Map.entry("NORTH", "N"),
            Map.entry("SOUTH", "S"),
            Map.entry("EAST", "E"),
            Map.entry("WEST", "W"),
            Map.entry("APARTMENT", "APT"),
            Map.entry("UNIT", "APT"),
            Map.entry("SUITE", "STE"),
            Map.entry("POST", "P"),
            Map.entry("OFFICE", "O"));

    private Places() {}

    /** {@code 418 LARKSPUR CT APT 3|94110}. */
    static String normal(String line1, @Nullable String line2, @Nullable String zip) {
        var words = FoldedName.of(line2 == null ? line1 : line1 + " " + line2).split(" ", -1);
        for (int i = 0; i < words.length; i++) words[i] = SHORT.getOrDefault(words[i], words[i]);
        var five = zip == null || zip.strip().length() < 5 ? "" : zip.strip().substring(0, 5);
        return String.join(" ", words).replace("P O BOX", "PO BOX") + "|" + five;
    }

    /** {@code +14155550142}; null for what is no phone number. */
    static @Nullable String phone(String given) {
        var plain = plainPhone(given);
        if (plain != null) return plain;
        try {
            var number = PHONES.parse(given, "US");
            return PHONES.isPossibleNumber(number) ? PHONES.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException _) {
            return null;
        }
    }

    /** A number of ten digits with an area code, as nearly all are; null where more must be known to read it. */
    private static @Nullable String plainPhone(String given) {
        var digits = new StringBuilder("+1");
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c >= '0' && c <= '9') digits.append(c);
            else if ("() -.".indexOf(c) < 0) return null;
        }
        return digits.length() == 12 && digits.charAt(2) >= '2' ? digits.toString() : null;
    }

    /** {@code (415) 555-0142} for a number of this country, otherwise as it was given. */
    static String phoneInWords(String given) {
        try {
            var number = PHONES.parse(given, "US");
            if (!PHONES.isPossibleNumber(number)) return given;
            return PHONES.format(
                    number,
                    number.getCountryCode() == 1 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException _) {
            return given;
        }
    }

    static @Nullable String email(String given) {
        var plain = given.strip().toLowerCase(Locale.ROOT);
        return EMAIL.matcher(plain).matches() ? plain : null;
    }
}
