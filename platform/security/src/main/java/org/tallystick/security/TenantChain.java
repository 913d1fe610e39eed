package org.tallystick.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** The rest of a filter chain, gone through for an agency. */
final class TenantChain {

    private TenantChain() {}

    static void go(@Nullable TenantId tenant, FilterChain chain, ServletRequest request, ServletResponse response)
            throws ServletException, IOException {
        if (tenant == null) {
            chain.doFilter(request, response);
            return;
        }
        var failed = Tenants.<@Nullable ServletException, IOException>call(tenant, () -> {
            try {
                chain.doFilter(request, response);
                return null;
            } catch (ServletException carriedOut) {
                return carriedOut;
            }
        });
        if (failed != null) throw failed;
    }
}
