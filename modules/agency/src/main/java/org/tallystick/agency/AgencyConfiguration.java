package org.tallystick.agency;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.calendar.AgencyZone;
import org.tallystick.tenancy.Tenants;
import org.tallystick.web.AgencyLook;

/** Tells the platform what it asks of the agency at hand. */
@Configuration(proxyBeanMethods = false)
class AgencyConfiguration {

    private static final ZoneId NO_AGENCY = ZoneId.of("UTC");

    @Bean
    AgencyZone agencyZone(Agencies agencies) {
        return () -> Tenants.orNull() == null
                ? NO_AGENCY
                : agencies.ifThere().map(AgencyProfile::zone).orElse(NO_AGENCY);
    }

    @Bean
    AgencyLook agencyLook(Agencies agencies, Codes codes) {
        return new AgencyLook() {
            @Override
            public String name() {
                return agencies.current().name();
            }

            @Override
            public String color() {
                return agencies.current().color();
            }

            @Override
            public Map<String, String> oldCodes() {
                return codes.of("command").stream().collect(Collectors.toMap(CodeRow::code, CodeRow::name));
            }
        };
    }
}
