package org.tallystick.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tallystick.money.AmountUnreadable;
import org.tallystick.security.Authority;
import org.tallystick.security.CursorRefused;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.TenantBusy;
import org.tallystick.tenancy.TenantClosed;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/** Every error of the API as problem+json: a sentence for the reader, and nothing of the inside. */
@RestControllerAdvice
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Authority authority;
    private final DataSize largestFile;

    ProblemAdvice(Authority authority, @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largestFile) {
        this.authority = authority;
        this.largestFile = largestFile;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var status =
                refusal.because() == Refusal.Because.STATE ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(status, refusal.sentence());
    }

    /** With both versions, so that a program can do what the screen does: show them and let somebody pick. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> changed(ChangedMeanwhile changed) {
        var problem = detail(HttpStatus.PRECONDITION_FAILED, changed.sentence());
        problem.setProperty("version", changed.version());
        problem.setProperty("differences", changed.differences());
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .eTag("\"" + changed.version() + "\"")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThere(NotThere nothing) {
        nothing.keepIn(authority);
        return answer(HttpStatus.NOT_FOUND, "There is nothing here.");
    }

    @ExceptionHandler({AmountUnreadable.class, CursorRefused.class})
    ResponseEntity<ProblemDetail> unreadable(RuntimeException refused) {
        return answer(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler({TenantBusy.class, TenantClosed.class})
    ResponseEntity<ProblemDetail> notNow(RuntimeException busy) {
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(busy.getMessage()));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Two changed the same at one moment, each waiting for the other; the database let one of them go. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(PessimisticLockingFailureException overtaken) {
        LOG.warn("Two waited for each other", overtaken);
        return answer(
                HttpStatus.CONFLICT,
                "Somebody else changed the same at this moment, and nothing was done here. Send it again.");
    }

    /** What was sent makes no sense for this value, such as a word where a date belongs. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return answer(HttpStatus.BAD_REQUEST, "The value of " + mistyped.getName() + " cannot be read.");
    }

    /** The edge of the platform: whatever nobody foresaw gets a number to find it by. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(Exception trouble, HttpServletRequest request) throws Exception {
        if (trouble instanceof AuthenticationException) throw trouble;
        for (Throwable cause = trouble.getCause(); cause != null; cause = cause.getCause())
            if (cause instanceof TenantBusy busy) return notNow(busy);
        var incident = Ids.next().toString().substring(24);
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), trouble);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here. Incident " + incident + ".");
        problem.setProperty("incident", incident);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var sentence = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> error.getField() + " " + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return problem(
                HttpStatus.BAD_REQUEST, sentence.isEmpty() ? "The request is not complete." : sentence + ".", headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(HttpStatus.BAD_REQUEST, UnreadableBody.sentence(unread), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var sentence = "The file is larger than " + largestFile.toMegabytes() + " MB. Send it in parts.";
        return problem(HttpStatus.CONTENT_TOO_LARGE, sentence, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException unknown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(HttpStatus.NOT_FOUND, "There is nothing here.", headers);
    }

    /** All other problems of the web layer keep their status and detail; none names a path or a class. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception problem, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var told = body instanceof ProblemDetail given
                ? given
                : problem instanceof ErrorResponse known ? known.getBody() : null;
        var detail = told == null ? null : told.getDetail();
        return problem(status, detail == null ? "The request cannot be answered." : detail, headers);
    }

    private static ResponseEntity<Object> problem(HttpStatusCode status, String detail, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, detail));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatusCode status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, sentence));
    }

    /** Without the path that was asked, so that a foreign id and an unknown one are answered in the same bytes. */
    private static ProblemDetail detail(HttpStatusCode status, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setInstance(URI.create("about:blank"));
        return problem;
    }
}
