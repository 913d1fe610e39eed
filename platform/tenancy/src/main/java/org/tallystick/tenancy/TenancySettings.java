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

    /**
     * @param limit of all agencies together
     * @param perTenant what a busy agency may have while there are plenty
     * @param whenScarce what it may have when there are not
     * @param aside what its long work may have besides
     * @param patience how long anybody waits for one
     */
    record Connections(
            @DefaultValue("100") int limit,
            @DefaultValue("8") int perTenant,
            @DefaultValue("2") int whenScarce,
            @DefaultValue("6") int aside,
            @DefaultValue("2s") Duration patience) {}
}
