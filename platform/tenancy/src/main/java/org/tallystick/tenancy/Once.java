package org.tallystick.tenancy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Asks each question once while a screen is put together, whichever modules ask it. Only for reading: what is written
 * meanwhile is not seen by a question that was asked before it. Anywhere else each question is asked anew.
 */
public final class Once {

    private static final ScopedValue<Map<List<Object>, Object>> ASKED = ScopedValue.newInstance();

    private Once() {}

    /** What is asked within the work is asked once; within such work already, this joins it. */
    public static void during(Runnable work) {
        if (ASKED.isBound()) work.run();
        else ScopedValue.where(ASKED, new HashMap<>()).run(work);
    }

    /** The same for work that answers something. */
    public static <T> T during(Supplier<T> work) {
        return ASKED.isBound()
                ? work.get()
                : ScopedValue.where(ASKED, new HashMap<>()).call(work::get);
    }

    /** The key says what is asked and about what; the answer is not to be changed by who gets it. */
    @SuppressWarnings("unchecked")
    public static <T> T ask(Supplier<T> question, Object... key) {
        if (!ASKED.isBound()) return question.get();
        var asked = ASKED.get();
        var whole = List.<Object>of(Tenants.current(), List.of(key));
        var known = asked.get(whole);
        if (known != null) return (T) known;
        var answer = question.get();
        asked.put(whole, answer);
        return answer;
    }
}
