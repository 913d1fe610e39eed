package org.tallystick.worklists;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import jakarta.servlet.Filter;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.tallystick.security.CurrentPerson;

/** The unit in front of its screens, and its officer's program at the API. */
abstract class UnitScreens extends SpringBrowserlessTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Unit unit;

    MockMvcTester api;

    @Autowired
    void reach(WebApplicationContext context, @Qualifier("springSecurityFilterChain") Filter securityChain) {
        api = MockMvcTester.from(
                context, built -> built.addFilters(securityChain).build());
    }

    @BeforeEach
    void the_unit_begins_its_day_with_nothing_to_do() {
        unit.beginsItsDay();
    }

    String opened(String who, String path) {
        return CurrentPerson.call(unit.as(who), () -> {
            UI.getCurrent().navigate(path);
            return shown();
        });
    }

    String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }

    MvcTestResult post(String path, String key, String body) {
        return api.post()
                .uri("/api/v1" + path)
                .headers(this::key)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    void key(HttpHeaders headers) {
        headers.setBearerAuth(unit.officersKey());
    }
}
