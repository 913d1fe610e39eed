package org.tallystick.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tallystick.calendar.BusinessDay;

/** Binds the agency of whoever signed in to the screens, and ends the session of one who may no longer be there. */
class StaffFilter extends OncePerRequestFilter {

    static final Duration IDLE = Duration.ofMinutes(20);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final String LAST_ACTIVE = StaffFilter.class.getName();

    private final LoginRepository logins;
    private final OpenAgencies agencies;
    private final BusinessDay day;

    StaffFilter(LoginRepository logins, OpenAgencies agencies, BusinessDay day) {
        this.logins = logins;
        this.agencies = agencies;
        this.day = day;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var staff = staff();
        if (staff != null && (isIdle(request) || !mayStay(staff))) {
            end(request);
            staff = null;
        }
        TenantChain.go(staff == null ? null : staff.signedIn().tenant(), chain, request, response);
    }

    private static @Nullable Staff staff() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Staff staff ? staff : null;
    }

    /** A sign-in that was disabled, enrolled anew, moved or renamed since ends the session at its next request. */
    private boolean mayStay(Staff staff) {
        var login = logins.of(staff.login()).orElse(null);
        return login != null
                && staff.since().plus(LONGEST).isAfter(day.now())
                && !login.disabled()
                && !login.sessionsFrom().isAfter(staff.since())
                && staff.signedIn().equals(login.signedIn())
                && agencies.isOpen(login.tenant());
    }

    /** The browser's own heartbeat is not activity. */
    private boolean isIdle(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) return false;
        var last = session.getAttribute(LAST_ACTIVE);
        if (last instanceof Instant before && before.plus(IDLE).isBefore(day.now())) return true;
        var query = request.getQueryString();
        if (last == null || query == null || !query.contains("v-r=heartbeat"))
            session.setAttribute(LAST_ACTIVE, day.now());
        return false;
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
