package org.tallystick.web;

import com.vaadin.flow.server.VaadinSession;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts that were open in this window lately, for going back to one with two keys. */
@Component
class RecentAccounts {

    private static final String PREFIX = "accounts/";
    private static final int MOST = 8;

    private record Visited(List<String> numbers) {}

    void visited(String path) {
        var session = VaadinSession.getCurrent();
        if (session == null || !path.startsWith(PREFIX) || path.indexOf('/', PREFIX.length()) >= 0) return;
        var numbers = new ArrayList<>(latest());
        var number = URLDecoder.decode(path.substring(PREFIX.length()), StandardCharsets.UTF_8);
        numbers.remove(number);
        numbers.addFirst(number);
        session.setAttribute(
                Visited.class, new Visited(List.copyOf(numbers.subList(0, Math.min(MOST, numbers.size())))));
    }

    List<String> latest() {
        var session = VaadinSession.getCurrent();
        var visited = session == null ? null : session.getAttribute(Visited.class);
        return visited == null ? List.of() : visited.numbers();
    }
}
