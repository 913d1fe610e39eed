package org.tallystick;

import static org.tallystick.LiveInstallation.live;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tallystick.security.Needs;

/** An endpoint as the application itself serves it, and the action that it needs. */
record Door(String method, String path, String needs, boolean isFile) {

    private static final Pattern ID = Pattern.compile("([^/]+)/(\\{[^}]+}|:[^/]+)");

    /** Every endpoint there is; one that is added is tried without being named here. */
    static List<Door> all() {
        var doors = new ArrayList<Door>();
        for (var mapping : live().beans(RequestMappingHandlerMapping.class))
            mapping.getHandlerMethods().forEach((asked, endpoint) -> {
                var needs = needs(endpoint);
                if (needs == null) return;
                var isFile = asked.getConsumesCondition().toString().contains("multipart");
                for (var path : asked.getPatternValues())
                    for (var method : asked.getMethodsCondition().getMethods())
                        if (path.startsWith("/api/")) doors.add(new Door(method.name(), path, needs.value(), isFile));
            });
        return doors.stream().distinct().toList();
    }

    private static @Nullable Needs needs(HandlerMethod endpoint) {
        var own = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Needs.class);
    }

    /** The words before the ids of a path, such as {@code approvals/consents}; empty when it has none. */
    static String kindOf(String template) {
        return ID.matcher(onADay(template))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining("/"));
    }

    /** The path with these ids in their places. */
    static String filled(String template, List<String> ids) {
        var next = ids.iterator();
        return ID.matcher(onADay(template))
                .replaceAll(found -> found.group(1) + "/" + (next.hasNext() ? next.next() : UUID.randomUUID()));
    }

    /** A day is nobody's: it is the same at every agency. */
    private static String onADay(String template) {
        return template.replaceAll("\\{day}|:day\\??", "2027-01-15");
    }

    String kind() {
        return kindOf(path);
    }

    boolean hasId() {
        return !kind().isEmpty();
    }

    /** Looks come before changes, and what throws things away comes last. */
    int order() {
        return List.of("GET", "PUT", "PATCH", "POST", "DELETE").indexOf(method);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
