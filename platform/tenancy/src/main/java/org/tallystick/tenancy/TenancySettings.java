package org.tallystick.tenancy;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which database clusters there are, and how many connections may be open in all and for each agency. */
@ConfigurationProperties("tallystick")
record TenancySettings(
        Map<String, CellAccess> cells, @DefaultValue Connections connections) {

    /** A cluster's address and the one who may create roles and extensions there. */
    record CellAccess(String url, String username, String password) {}

    record Connections(
            @DefaultValue("60") int limit,
            @DefaultValue("2") int perTenant,
            @DefaultValue("6") int aside,
            @DefaultValue("2s") Duration patience) {}
}
