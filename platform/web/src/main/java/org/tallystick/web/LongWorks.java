package org.tallystick.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tallystick.security.Authority;
import org.tallystick.security.Question;

/** The long work of the agency at hand, as far as the person at work may see it. */
@Service
public class LongWorks {

    private static final int MOST = 100;

    private final ObjectProvider<LongWork> kinds;
    private final Authority authority;

    LongWorks(ObjectProvider<LongWork> kinds, Authority authority) {
        this.kinds = kinds;
        this.authority = authority;
    }

    /** What is under way first, then the newest. */
    public List<LongWorkRow> latest() {
        return kinds.stream()
                .filter(this::maySee)
                .flatMap(kind -> kind.latest(MOST).stream())
                .sorted(Comparator.comparing((LongWorkRow row) -> !row.state().isUnderWay())
                        .thenComparing(LongWorkRow::startedAt, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    /** Refused with {@link NotThere} where there is nothing of that kind, or nothing that this person may see. */
    public void cancel(String kind, String id) {
        kinds.stream()
                .filter(one -> one.kind().equals(kind) && maySee(one))
                .findFirst()
                .orElseThrow(() -> new NotThere(kind, id))
                .cancel(id);
    }

    private boolean maySee(LongWork kind) {
        return authority.may(Question.ever(kind.needs()));
    }
}
