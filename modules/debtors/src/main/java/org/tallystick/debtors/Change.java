package org.tallystick.debtors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.security.Authority;
import org.tallystick.security.Question;

/** What every change of a party has in common: it is allowed, on the record, comparable and told. */
@Component
class Change {

    static final String VIEW = "party.view";
    static final String ACTION = "party.change";

    private final Authority authority;
    private final Audit audit;
    private final PartyTable parties;
    private final KeyTable keys;
    private final ApplicationEventPublisher news;

    Change(Authority authority, Audit audit, PartyTable parties, KeyTable keys, ApplicationEventPublisher news) {
        this.authority = authority;
        this.audit = audit;
        this.parties = parties;
        this.keys = keys;
        this.news = news;
    }

    /** The party as it is stored, held until the transaction ends. */
    PartyTable.Stored allowed(PartyId party) {
        authority.require(Question.of(ACTION).about(List.of("debtor:" + party.value())));
        parties.hold(List.of(party));
        var stored = parties.stored(List.of(party)).get(party);
        if (stored == null) throw new IllegalArgumentException("There is no such party.");
        return stored;
    }

    void done(PartyTable.Stored party, String what, Map<String, ?> before, Map<String, ?> after, @Nullable String why) {
        audit.done(Act.of(ACTION, "party", party.number())
                .before(before)
                .after(with(what, after))
                .why(why)
                .authority(authority.require(ACTION).reason()));
        keys.renew(List.of(party.id()));
        news.publishEvent(new PartiesChanged(List.of(party.id())));
    }

    private static Map<String, Object> with(String what, Map<String, ?> after) {
        var all = new LinkedHashMap<String, Object>();
        all.put("change", what);
        all.putAll(after);
        return all;
    }
}
