package org.tallystick.jobs;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** What the jobs of these tests did, for whom and as whom, and which of them shall fail. */
@Component
class Diary {

    static final ScopedValue<String> PERSON = ScopedValue.newInstance();

    record Entry(String job, TenantId agency, String person, String what) {}

    final List<Entry> entries = new CopyOnWriteArrayList<>();
    final Set<String> failing = ConcurrentHashMap.newKeySet();

    void write(String job, String what) {
        if (failing.contains(job)) throw new IllegalStateException(job + " is out of order.");
        entries.add(new Entry(job, Tenants.current(), PERSON.orElse("nobody"), what));
    }

    List<Entry> of(TenantId agency) {
        return entries.stream().filter(entry -> entry.agency().equals(agency)).toList();
    }
}
