package org.tallystick.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets a call reach its endpoint only with the permission that the endpoint names; one that names none is closed. */
class NeedsInterceptor implements HandlerInterceptor {

    private final Authority authority;

    NeedsInterceptor(Authority authority) {
        this.authority = authority;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        if (request.getDispatcherType() == DispatcherType.ASYNC || endpoint instanceof ResourceHttpRequestHandler)
            return true;
        var needs = endpoint instanceof HandlerMethod method ? of(method) : null;
        if (needs == null) throw new NotPermitted("none", "Nobody is permitted to call this.");
        authority.require(Question.ever(needs.value()));
        return true;
    }

    static @Nullable Needs of(HandlerMethod endpoint) {
        var own = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Needs.class);
    }
}
