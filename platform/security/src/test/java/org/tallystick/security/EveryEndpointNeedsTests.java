package org.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

class EveryEndpointNeedsTests {

    @Test
    void an_endpoint_of_the_api_that_names_no_action_is_listed() {
        assertThat(listed("/api/v1/secrets", new Forgetful()))
                .singleElement()
                .asString()
                .contains("Forgetful#call");
    }

    @Test
    void one_that_names_an_action_itself_or_by_its_class_is_fine() {
        assertThat(listed("/api/v1/secrets", new Careful())).isEmpty();
        assertThat(listed("/api/v1/secrets", new AllOfIt())).isEmpty();
    }

    @Test
    void what_is_not_the_api_is_not_asked() {
        assertThat(listed("/error", new Forgetful())).isEmpty();
    }

    private static Iterable<String> listed(String path, Object endpoint) {
        try {
            return EveryEndpointNeeds.silent(
                    Map.of(RequestMappingInfo.paths(path).build(), new HandlerMethod(endpoint, "call")));
        } catch (NoSuchMethodException misspelled) {
            throw new AssertionError(misspelled);
        }
    }

    static class Forgetful {
        public void call() {}
    }

    static class Careful {
        @Needs("me.view")
        public void call() {}
    }

    @Needs("me.view")
    static class AllOfIt {
        public void call() {}
    }
}
