package org.tallystick.web;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.InPlaceOf;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;

/** Who signed in, for which agency, and how they leave. */
@Component
class Signature {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{3,8}");

    private final ObjectProvider<AgencyLook> look;
    private final TenantRegistry registry;
    private final ObjectProvider<AuthenticationContext> authentication;
    private final ObjectProvider<ActingFor> acting;
    private final Authority authority;

    Signature(
            ObjectProvider<AgencyLook> look,
            ObjectProvider<ActingFor> acting,
            Authority authority,
            TenantRegistry registry,
            ObjectProvider<AuthenticationContext> authentication) {
        this.look = look;
        this.acting = acting;
        this.authority = authority;
        this.registry = registry;
        this.authentication = authentication;
    }

    String person() {
        var person = CurrentPerson.orNull();
        return person == null ? "Nobody" : person.name();
    }

    String initials() {
        return Arrays.stream(person().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .limit(2)
                .collect(Collectors.joining());
    }

    String agency() {
        var tenant = Tenants.orNull();
        if (tenant == null) return "Tallystick";
        var known = look.getIfAvailable();
        return known == null ? registry.get(tenant).name() : known.name();
    }

    /** Only a color, whatever the agency's profile says. */
    Optional<String> color() {
        if (Tenants.orNull() == null) return Optional.empty();
        return look.stream()
                .map(AgencyLook::color)
                .filter(color -> COLOR.matcher(color).matches())
                .findFirst();
    }

    /** For whom the person acts beside themselves, by lent authority or because they have that one's work. */
    Optional<String> actingFor() {
        if (Tenants.orNull() == null || CurrentPerson.orNull() == null) return Optional.empty();
        var words = Stream.concat(acting.stream().flatMap(one -> one.now().stream()), authority.standsInFor().stream())
                .map(InPlaceOf::inWords)
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(words).filter(some -> !some.isEmpty());
    }

    /** Who prints what is about no case in particular, and for whom they act. */
    String printer() {
        return person() + actingFor().map(whom -> ", " + whom).orElse("");
    }

    /** What the agency's people typed in an earlier system, each with the words of its command. */
    Map<String, String> oldCodes() {
        if (Tenants.orNull() == null) return Map.of();
        return look.stream().map(AgencyLook::oldCodes).findFirst().orElse(Map.of());
    }

    void leave() {
        authentication.getObject().logout();
    }
}
