package org.tallystick.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API's filter chain: a key and nothing but a key, no session, no cookie, no form. */
@Configuration(proxyBeanMethods = false)
class ApiGate implements WebMvcConfigurer {

    static final String API = "/api/";
    /** The description of the API says nothing about any agency and is open to all. */
    static final String[] DESCRIPTION = {"/api/v1/openapi", "/api/v1/openapi/**", "/api/v1/openapi.yaml"};

    private static final RequestMatcher PATHS =
            PathPatternRequestMatcher.withDefaults().matcher(API + "**");

    private final Authority authority;

    ApiGate(Authority authority) {
        this.authority = authority;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, ApiKeys keys) {
        return http.securityMatcher(ApiGate::isApi)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> Headers.strict(headers, "default-src 'none'; frame-ancestors 'none'"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refused) ->
                                Problems.write(response, 401, "Not signed in", "Send a valid API key."))
                        .accessDeniedHandler((request, response, refused) -> Problems.write(
                                response,
                                403,
                                "Not permitted",
                                refused instanceof NotPermitted
                                        ? String.valueOf(refused.getMessage())
                                        : "This is not permitted.")))
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new ApiKeyFilter(keys), AuthorizationFilter.class)
                .build();
    }

    /** Nobody watches single filters, and watching them costs each call more than they do. */
    @Bean
    static SecurityObservationSettings unwatched() {
        return SecurityObservationSettings.noObservations();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NeedsInterceptor(authority))
                .addPathPatterns(API + "**")
                .excludePathPatterns(DESCRIPTION);
    }

    /** A call of the API, also when it comes back to report its error. */
    private static boolean isApi(HttpServletRequest request) {
        return PATHS.matches(request)
                || (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                        && path.startsWith(API));
    }
}
