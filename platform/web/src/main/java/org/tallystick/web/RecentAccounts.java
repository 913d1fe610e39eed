package org.tallystick.web;

import com.vaadin.flow.server.VaadinSession;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.search.Veil;

/** The accounts that were open in this window lately, for going back to one with two keys. */
@Component
class RecentAccounts {

    private static final String PREFIX = "accounts/";
    private static final int MOST = 25;

    private final ObjectProvider<Veil> veil;

    RecentAccounts(ObjectProvider<Veil> veil) {
        this.veil = veil;
    }

    /** An account with what the window's title said of it. */
    record Seen(String number, String title) {
        String inWords() {
            return title.isBlank() || title.contains(number) ? number : number + "  " + title;
        }
    }

    private record Visited(List<Seen> accounts) {}

    void visited(String path, String title) {
        var session = VaadinSession.getCurrent();
        if (session == null || !path.startsWith(PREFIX) || path.indexOf('/', PREFIX.length()) >= 0) return;
        var number = URLDecoder.decode(path.substring(PREFIX.length()), StandardCharsets.UTF_8);
        var accounts = new ArrayList<>(latest());
        accounts.removeIf(seen -> seen.number().equals(number));
        accounts.addFirst(new Seen(number, title));
        session.setAttribute(
                Visited.class, new Visited(List.copyOf(accounts.subList(0, Math.min(MOST, accounts.size())))));
    }

    /** What the person has no part in by now is named by its number only. */
    List<Seen> latest() {
        var session = VaadinSession.getCurrent();
        var visited = session == null ? null : session.getAttribute(Visited.class);
        if (visited == null) return List.of();
        var over = veil.getIfAvailable();
        var hidden = over == null
                ? Set.<String>of()
                : over.overAccounts(
                        visited.accounts().stream().map(Seen::number).toList());
        return visited.accounts().stream()
                .map(seen -> hidden.contains(seen.number()) ? new Seen(seen.number(), Veil.WORDS) : seen)
                .toList();
    }
}
