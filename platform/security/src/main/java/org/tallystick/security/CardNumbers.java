package org.tallystick.security;

import java.util.regex.Pattern;

/** Finds numbers of payment cards in free text, where they must never be kept: length, issuer and check digit fit. */
public final class CardNumbers {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    /** Digits with single blanks, dots or hyphens between them, not part of a longer number. */
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9](?:[ .-]?[0-9]){12,18}(?![0-9])");

    /** The issuers' first digits with the lengths they use. */
    private static final Pattern ISSUED = Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{18})"
            + "|5[1-5]\\d{14}|2(?:22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}"
            + "|3[47]\\d{13}|3(?:0[0-5]|[689]\\d)\\d{11}"
            + "|6(?:011|4[4-9]\\d|5\\d\\d)\\d{12,15}|35(?:2[89]|[3-8]\\d)\\d{12,15}|62\\d{14,17}");

    private CardNumbers() {}

    /** Whether the text holds something that is most likely a card's number. */
    public static boolean isIn(String text) {
        var found = DIGITS.matcher(text);
        int from = 0;
        while (found.find(from)) {
            var digits = found.group().replaceAll("[ .-]", "");
            if (isCard(digits)) return true;
            from = found.start() + 1;
            while (from < text.length() && Character.isDigit(text.charAt(from))) from++;
        }
        return false;
    }

    private static boolean isCard(String digits) {
        return digits.length() >= SHORTEST
                && digits.length() <= LONGEST
                && ISSUED.matcher(digits).matches()
                && checkDigitFits(digits);
    }

    /** ISO/IEC 7812-1: every second digit from the right is doubled, and the sum of all digits ends in zero. */
    private static boolean checkDigitFits(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
