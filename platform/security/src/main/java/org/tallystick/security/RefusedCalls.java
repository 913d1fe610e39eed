package org.tallystick.security;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the API answers what security refuses. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedCalls {

    @ExceptionHandler
    ProblemDetail on(NotPermitted refused) {
        return problem(HttpStatus.FORBIDDEN, "Not permitted", refused);
    }

    @ExceptionHandler
    ProblemDetail on(CursorRefused refused) {
        return problem(HttpStatus.BAD_REQUEST, "Cursor refused", refused);
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException refused) {
        var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(refused.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
