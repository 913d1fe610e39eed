package org.tallystick;

import java.util.Random;

/** An invented debtor with an account, the same for the same number; names are as unevenly spread as real ones. */
record BenchPerson(String account, String ticket, String last, String first, String phone, String address, long cents) {

    private static final String[] SYLLABLES = {
        "ba", "cor", "da", "el", "fi", "gar", "ha", "in", "jo", "ka", "lo", "mar", "ne", "or", "pe", "qui", "ri", "san",
        "ta", "ur", "va", "wil", "xa", "yo", "zel", "ber", "ton", "son", "man", "ski", "ville", "er", "ez", "as"
    };
    private static final long PRIME = 999_999_937L;
    private static final int SURNAMES = 20_000;
    private static final int FIRST_NAMES = 600;
    private static final int STREETS = 4_000;

    static BenchPerson of(long number) {
        var random = new Random(number * 2_862_933_555L + 3);
        random.nextInt();
        return new BenchPerson(
                "%09d".formatted(number * 387_420_489L % PRIME),
                "T%09d".formatted(number * 736_481_779L % PRIME),
                word(uneven(random, SURNAMES, 20), 7),
                word(uneven(random, FIRST_NAMES, 5), 3),
                "%03d%03d%04d".formatted(209 + random.nextInt(700), 200 + random.nextInt(800), random.nextInt(10_000)),
                (1 + random.nextInt(9_999)) + " " + word(uneven(random, STREETS, 40), 5) + " St",
                500 + random.nextInt(200_000));
    }

    static String header() {
        return "Account,Ticket,Name,Phone,Address,City,State,Zip,Amount,Paid\n";
    }

    String line() {
        return account + "," + ticket + ",\"" + name() + "\"," + phone + "," + address + ",San Francisco,CA,94110,"
                + (cents / 100) + "." + (cents / 10 % 10) + (cents % 10) + "," + (cents % 5 == 0 ? "1.00" : "") + "\n";
    }

    String name() {
        return last + ", " + first;
    }

    /** Its rank says how often it occurs: the first ones often, the last ones hardly ever. */
    private static int uneven(Random random, int many, int evenness) {
        return (int) (Math.exp(random.nextDouble() * Math.log((many + evenness) / (double) evenness)) * evenness)
                - evenness;
    }

    private static String word(int rank, int salt) {
        var random = new Random(rank * 31L + salt);
        random.nextInt();
        var word = new StringBuilder();
        for (int left = 2 + rank % 3; left > 0; left--) word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
