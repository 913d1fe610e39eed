package org.tallystick.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tallystick.security.Admission.Admitted;
import org.tallystick.security.Admission.TurnedAway;

/** Signs each call of the API in by its key and binds the key's agency; nothing else in a request names an agency. */
class ApiKeyFilter extends OncePerRequestFilter {

    private static final String ADMITTED = ApiKeyFilter.class.getName();

    private final ApiKeys keys;

    ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            again(request, response, chain);
            return;
        }
        switch (keys.admit(request.getHeader(HttpHeaders.AUTHORIZATION), request.getRemoteAddr())) {
            case Admitted(var as) -> {
                request.setAttribute(ADMITTED, as);
                signIn(as);
                TenantChain.go(as.tenant(), chain, request, response);
            }
            case TurnedAway away -> answer(response, away);
        }
    }

    /** An error or async dispatch of a call goes on as whoever made the call. */
    private void again(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable SignedIn as = (SignedIn) request.getAttribute(ADMITTED);
        if (as != null) signIn(as);
        TenantChain.go(as == null ? null : as.tenant(), chain, request, response);
    }

    private static void signIn(SignedIn as) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new KeyBearer(as), null, List.of(new SimpleGrantedAuthority("ROLE_" + as.kind()))));
        SecurityContextHolder.setContext(context);
    }

    private static void answer(HttpServletResponse response, TurnedAway away) throws IOException {
        if (away.status() == 401) response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (away.secondsToWait() > 0) response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(away.secondsToWait()));
        Problems.write(response, away.status(), away.title(), away.detail());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v1/openapi");
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
