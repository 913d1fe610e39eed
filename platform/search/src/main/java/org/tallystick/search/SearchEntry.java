package org.tallystick.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be found about one subject: an account, a party. The same subject and kind put again replaces what was known.
 *
 * @param kind what it is, such as {@code ACCOUNT}
 * @param under the subject under whose names and addresses it is found, when it has none of its own: who owes
 * @param accountNumber the account that a hit opens
 * @param title the line that is shown, usually the name
 * @param detail the second line, usually debt type and address
 * @param names every name the subject is known by
 * @param numbers account, debt, citation and phone numbers, as printed
 * @param addresses every address, present or earlier, each in one line
 */
public record SearchEntry(
        String kind,
        UUID subject,
        @Nullable UUID under,
        String accountNumber,
        String title,
        String detail,
        List<String> names,
        List<SearchNumber> numbers,
        List<String> addresses) {

    public SearchEntry {
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
        addresses = List.copyOf(addresses);
    }
}
