package org.tallystick.security;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds numbers of payment cards in free text, where they must never be kept: length, issuer and check digit fit. */
public final class CardNumbers {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int SHOWN = 4;
    private static final int SHORTEST_GROUP = 3;

    /** The issuers' first digits with the lengths they use. */
    private static final Pattern ISSUED = Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{18})"
            + "|5[1-5]\\d{14}|2(?:22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}"
            + "|3[47]\\d{13}|3(?:0[0-5]|[689]\\d)\\d{11}"
            + "|6(?:011|4[4-9]\\d|5\\d\\d)\\d{12,15}|35(?:2[89]|[3-8]\\d)\\d{12,15}|62\\d{14,17}");

    private CardNumbers() {}

    /** A piece of the text: digits, or digits in groups with one blank, dot or hyphen between them. */
    private record Piece(int from, int to) {}

    /** Whether the text holds something that is most likely a card's number. */
    public static boolean isIn(String text) {
        return !in(text).isEmpty();
    }

    /** The text with dots in place of the digits of every card's number but the last four. */
    public static String masked(String text) {
        var cards = in(text);
        if (cards.isEmpty()) return text;
        var masked = new StringBuilder(text);
        for (var card : cards) {
            int left = digits(text, card).length() - SHOWN;
            for (int i = card.from(); left > 0; i++)
                if (isDigit(text, i)) {
                    masked.setCharAt(i, '•');
                    left--;
                }
        }
        return masked.toString();
    }

    private static List<Piece> in(String text) {
        if (!hasEnoughDigits(text)) return List.of();
        var cards = new ArrayList<Piece>();
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text, i)) continue;
            var groups = groupsFrom(text, i);
            find(text, groups, cards);
            i = groups.getLast().to();
        }
        return cards;
    }

    /** Most texts end here: this is asked of every cell of every file. */
    private static boolean hasEnoughDigits(String text) {
        if (text.length() < SHORTEST) return false;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) if (isDigit(text, i) && ++digits == SHORTEST) return true;
        return false;
    }

    /** The groups of digits that follow each other with a single separator between them. */
    private static List<Piece> groupsFrom(String text, int start) {
        var groups = new ArrayList<Piece>();
        int from = start;
        while (true) {
            int to = from;
            while (isDigit(text, to)) to++;
            groups.add(new Piece(from, to));
            if (to >= text.length() || " .-".indexOf(text.charAt(to)) < 0 || !isDigit(text, to + 1)) return groups;
            from = to + 1;
        }
    }

    /** An expiry date or a code may stand behind a card's number, a telephone's extension before it. */
    private static void find(String text, List<Piece> groups, List<Piece> cards) {
        for (int first = 0; first < groups.size(); first++) {
            for (int last = groups.size() - 1; last >= first; last--) {
                var piece = new Piece(groups.get(first).from(), groups.get(last).to());
                boolean isWhole = first == 0 && last == groups.size() - 1;
                if (piece.to() - piece.from() > 2 * LONGEST
                        || (!isWhole && !isAlike(text, groups.subList(first, last + 1)))
                        || !isCard(digits(text, piece))) continue;
                cards.add(piece);
                first = last;
                break;
            }
        }
    }

    /** Groups as they are printed on cards: none very short, the same separator between all. */
    private static boolean isAlike(String text, List<Piece> groups) {
        if (groups.size() == 1) return true;
        char separator = text.charAt(groups.getFirst().to());
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            if (group.to() - group.from() < SHORTEST_GROUP) return false;
            if (i < groups.size() - 1 && text.charAt(group.to()) != separator) return false;
        }
        return true;
    }

    private static String digits(String text, Piece piece) {
        var digits = new StringBuilder(piece.to() - piece.from());
        for (int i = piece.from(); i < piece.to(); i++) if (isDigit(text, i)) digits.append(text.charAt(i));
        return digits.toString();
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
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
