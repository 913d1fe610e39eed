package org.tallystick.web;

import java.util.List;

/**
 * A kind of work that takes longer than anybody waits, such as bringing in a file: a module declares it as a bean, and
 * who may see it finds it in the place Long work, whoever began it.
 */
public interface LongWork {

    /** What it is in a word, such as {@code import}. */
    String kind();

    /** What a person must be allowed to do to see it. */
    String needs();

    /** The latest of the agency at hand, newest first. */
    List<LongWorkRow> latest(int most);

    /** Gives it up as far as that is safe, or refuses with a {@link Refusal}; only asked where the row says that it can be. */
    default void cancel(String id) {
        throw new NotThere(kind(), id);
    }
}
