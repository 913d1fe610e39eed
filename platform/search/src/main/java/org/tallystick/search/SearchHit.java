package org.tallystick.search;

import java.util.UUID;

/**
 * One line found: its kind, the account it opens, and the two lines that tell it from others.
 *
 * @param accountNumber empty where nothing may be opened and no such number was typed
 * @param group how well it fits
 * @param why what of it fits, in words, such as {@code phone ends in 0142}
 * @param id what {@link Search#under} asks for
 * @param accounts how many accounts stand under it, 100 meaning many
 */
public record SearchHit(
        String kind,
        String accountNumber,
        String title,
        String detail,
        SearchGroup group,
        String why,
        UUID id,
        int accounts) {

    /** Whether it opens an account; of what may not be seen a hit tells only that it is there. */
    public boolean opens() {
        return !accountNumber.isEmpty();
    }

    /** The account it opens, or itself where it opens none: two such hits are two. */
    public String key() {
        return opens() ? accountNumber : id.toString();
    }

    /** The same line, opening another account. */
    public SearchHit opening(String number) {
        return new SearchHit(kind, number, title, detail, group, why, id, accounts);
    }

    /** The same line, telling nothing but these words. */
    public SearchHit saying(String number, String words, String more) {
        return new SearchHit(kind, number, words, more, group, "", id, 0);
    }
}
