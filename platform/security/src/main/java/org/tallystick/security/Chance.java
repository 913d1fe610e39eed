package org.tallystick.security;

import java.security.SecureRandom;

/** Random text for keys and passwords, in 32 letters and digits: five bits each. */
final class Chance {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Chance() {}

    static String letters(int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return text.toString();
    }

    /** A password of 100 bits that can be read aloud: five groups of four. */
    static String password() {
        return String.join("-", letters(4), letters(4), letters(4), letters(4), letters(4));
    }
}
