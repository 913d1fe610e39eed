package org.tallystick;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.tallystick.money.Money;

/** A made-up list of delinquent property taxes, in the shape in which a county publishes one; no two share a house. */
record TaxList(String csv, int rows, long totalCents, String firstAccount, String firstOwner) {

    private static final String HEADER = "Owner,Tax Account,Parcel ID,Property Address,2024 Amount Published\n";
    private static final List<String> OWNERS = List.of(
            "ALDER HOLDINGS LLC",
            "QUILL MARTHA J",
            "\"O'BRIEN, SEAN & MARY\"",
            "BIRCHFIELD TRUST",
            "NÚÑEZ IGNACIO",
            "TEASEL PARK INC");
    private static final List<String> STREETS = List.of("W LARKSPUR CT", "E TAMARACK ST", "N SEDGE AVE", "S ROWAN DR");

    static TaxList of(long seed, int rows) {
        System.out.println("TaxList seed " + seed);
        var random = new Random(seed);
        var csv = new StringBuilder(HEADER);
        var total = 0L;
        var prefix = 10_000_000L + Math.floorMod(seed, 8_000) * 10_000L;
        var firstHouse = 100 + Math.floorMod(seed, 8_000) * 500L;
        for (var row = 0; row < rows; row++) {
            var cents = 1_000 + random.nextLong(2_000_000);
            total += cents;
            csv.append(owner(row))
                    .append(',')
                    .append(prefix + row)
                    .append(',')
                    .append(100_000_000 + random.nextInt(800_000_000));
            csv.append(',')
                    .append(random.nextInt(6) == 0 ? "" : (firstHouse + row) + " " + STREETS.get(row % STREETS.size()));
            csv.append(',').append(asPublished(cents)).append('\n');
        }
        return new TaxList(csv.toString(), rows, total, String.valueOf(prefix), OWNERS.getFirst());
    }

    private static String owner(int row) {
        return OWNERS.get(row % OWNERS.size());
    }

    /** Counties drop a trailing zero: 1115.8 means 1,115.80. */
    private static String asPublished(long cents) {
        var text = Money.ofCents(cents).toString().replace(",", "");
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    byte[] gzipped() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(csv.getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return bytes.toByteArray();
    }
}
