package org.tallystick.security;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The application does not start while an endpoint of the API says nothing about who may call it. */
@Component
class EveryEndpointNeeds implements SmartInitializingSingleton {

    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    EveryEndpointNeeds(ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var silent = endpoints.stream()
                .flatMap(mapping -> silent(mapping.getHandlerMethods()).stream())
                .toList();
        if (!silent.isEmpty()) throw new IllegalStateException("These endpoints lack @Needs: " + silent);
    }

    static List<String> silent(Map<RequestMappingInfo, HandlerMethod> endpoints) {
        return endpoints.entrySet().stream()
                .filter(endpoint -> endpoint.getKey().getPatternValues().stream()
                        .anyMatch(path -> path.startsWith(ApiGate.API) && !path.startsWith(ApiGate.DESCRIPTION[0])))
                .filter(endpoint -> NeedsInterceptor.of(endpoint.getValue()) == null)
                .map(endpoint -> endpoint.getValue().getShortLogMessage())
                .sorted()
                .toList();
    }
}
