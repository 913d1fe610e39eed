package org.tallystick.debtors;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address of a party as a screen shows it. */
public record AddressRow(
        String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip) {

    static AddressRow of(NewAddress given) {
        return new AddressRow(given.line1(), given.line2(), given.city(), given.state(), given.zip());
    }

    /** All of it on one line: {@code 418 Larkspur Ct, Apt 3, San Francisco CA 94110}. */
    public String inOneLine() {
        var place = Stream.of(city, state, zip)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(line1, line2, place)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
