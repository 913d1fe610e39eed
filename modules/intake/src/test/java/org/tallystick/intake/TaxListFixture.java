package org.tallystick.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.tallystick.money.Money;

/** A list of delinquent property tax as a county publishes it: quoted owners, blank addresses, amounts with one decimal. */
final class TaxListFixture {

    private final StringBuilder text =
            new StringBuilder("Owner,Tax Account,Parcel ID,Property Address,2024 Amount Published\n");
    private long cents;
    private int blankAddresses;

    /** The accounts are numbered from the first one on. */
    static TaxListFixture of(long seed, int first, int rows) {
        var list = new TaxListFixture();
        var random = new Random(seed);
        for (int i = 0; i < rows; i++) list.add(random, first + i);
        return list;
    }

    private void add(Random random, int account) {
        long amount = 1_000L + random.nextInt(3_000_000) - random.nextLong(2) * random.nextInt(500);
        if (amount % 10 == 0 || random.nextInt(8) == 0) amount = amount / 10 * 10;
        boolean blank = random.nextInt(100) < 16;
        if (blank) blankAddresses++;
        cents += amount;
        var owner = random.nextInt(4) == 0
                ? "\"BELLWEATHER, ROSA & \"\"MIA\"\" %d\"".formatted(account)
                : "OWNER %d LLC".formatted(account);
        text.append("%s,%08d,%09d,%s,%s%n"
                .formatted(owner, account, account * 7L, blank ? "" : account + " W LARKSPUR ST N", dollars(amount)));
    }

    private static String dollars(long amount) {
        if (amount % 100 == 0) return Long.toString(amount / 100);
        return amount % 10 == 0
                ? amount / 100 + "." + amount / 10 % 10
                : "%d.%02d".formatted(amount / 100, amount % 100);
    }

    TaxListFixture line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Money total() {
        return Money.ofCents(cents);
    }

    int blankAddresses() {
        return blankAddresses;
    }

    InputStream plain() {
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    InputStream gzip() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }
}
