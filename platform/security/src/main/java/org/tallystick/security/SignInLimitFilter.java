package org.tallystick.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a sign-in from an address that failed too often, before its password is even looked at. */
class SignInLimitFilter extends OncePerRequestFilter {

    private final Limits limits;

    SignInLimitFilter(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signsIn =
                request.getMethod().equals("POST") && request.getRequestURI().endsWith("/login");
        long wait = signsIn ? limits.passwords.toWait(request.getRemoteAddr()) : 0;
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        response.setStatus(429);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("Too many attempts. Wait " + wait + " seconds before you sign in again.");
    }
}
