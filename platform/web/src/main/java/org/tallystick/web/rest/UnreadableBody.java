package org.tallystick.web.rest;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why the body of a request could not be read, in words that name fields and never classes. */
final class UnreadableBody {

    private UnreadableBody() {}

    static String sentence(HttpMessageNotReadableException unread) {
        return switch (unread.getCause()) {
            case UnrecognizedPropertyException unknown -> "There is no field " + unknown.getPropertyName() + ".";
            case ValueInstantiationException invalid
            when invalid.getCause() instanceof IllegalArgumentException reason ->
                reason.getMessage() == null ? "The body cannot be read." : reason.getMessage();
            case InputCoercionException much
            when !much.getPath().isEmpty() -> "The value of " + path(much) + " cannot be read.";
            case InputCoercionException _ -> "A number in the body is too large.";
            case StreamReadException _ -> "The body is not valid JSON.";
            case JacksonException mistyped
            when !mistyped.getPath().isEmpty() -> "The value of " + path(mistyped) + " cannot be read.";
            case null, default -> "The body is missing or cannot be read.";
        };
    }

    private static String path(JacksonException mistyped) {
        return mistyped.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
