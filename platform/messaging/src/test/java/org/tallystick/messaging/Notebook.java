package org.tallystick.messaging;

import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.TenantId;

/** What the listener of these tests heard, and of which tickets it shall not hear yet. */
@Component
class Notebook {

    record Heard(TenantId agency, @Nullable String person, String schema, String ticket) {}

    final Deque<Heard> heard = new ConcurrentLinkedDeque<>();
    final Set<String> broken = ConcurrentHashMap.newKeySet();
    final AtomicInteger together = new AtomicInteger();
    final AtomicInteger mostTogether = new AtomicInteger();

    boolean hasHeard(String ticket) {
        return heard.stream().anyMatch(news -> news.ticket().equals(ticket));
    }
}
