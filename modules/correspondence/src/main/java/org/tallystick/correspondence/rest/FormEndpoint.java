package org.tallystick.correspondence.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.accounts.Accounts;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.forms.FilledForm;
import org.tallystick.correspondence.forms.FormRow;
import org.tallystick.correspondence.forms.FormSheet;
import org.tallystick.correspondence.forms.Forms;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.Workbench;

/** Forms that fill themselves from the books of an account. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Forms")
class FormEndpoint {

    @Schema(name = "Form")
    record FormBody(String code, String language, int version, String title, String about, boolean toDebtor) {
        static FormBody of(FormRow form) {
            return new FormBody(
                    form.code(), form.language().code(), form.version(), form.title(), form.about(), form.toDebtor());
        }
    }

    @Schema(name = "FormList")
    record FormsBody(List<FormBody> items) {}

    @Schema(name = "FormFilling")
    record Filling(
            String form,

            @Schema(description = "en or es; left out, en") @Nullable
            String language,

            @Schema(description = "what is typed into the blanks, by the name of the field") @Nullable
            Map<String, String> typed) {}

    @Schema(name = "FormField")
    record FieldBody(String heading, String name, String label, String value, FormSheet.By filledBy) {}

    @Schema(name = "FormSheet")
    record SheetBody(String form, String language, String title, List<FieldBody> fields, List<String> blanks) {}

    @Schema(name = "FilledForm")
    record FilledBody(
            String id, String account, int number, int version, String filledBy, String filledAt, SheetBody sheet) {}

    @Schema(name = "FilledFormList")
    record FilledList(List<FilledBody> items) {}

    private final Forms forms;
    private final Workbench workbench;
    private final Accounts accounts;

    FormEndpoint(Forms forms, Workbench workbench, Accounts accounts) {
        this.forms = forms;
        this.workbench = workbench;
        this.accounts = accounts;
    }

    @GetMapping("/forms")
    @Needs(Forms.FILL)
    @Operation(summary = "The agency's forms, each in the language in which it is filled")
    FormsBody all() {
        return new FormsBody(forms.all().stream().map(FormBody::of).toList());
    }

    @GetMapping("/accounts/{number}/forms/draft")
    @Needs(Forms.FILL)
    @Operation(summary = "A form as the books of an account fill it now, with its blanks; nothing is kept")
    SheetBody draft(
            @PathVariable("number") String number,
            @RequestParam("form") String form,
            @RequestParam(name = "language", required = false) @Nullable String language) {
        var account = workbench.open(number).selected();
        return sheet(form, forms.draft(account, form, language(form, language)));
    }

    @PostMapping("/accounts/{number}/forms")
    @Needs(Forms.FILL)
    @Operation(summary = "Fills a form with what the books say and what is typed, and keeps it with the account")
    ResponseEntity<FilledBody> fill(
            @PathVariable("number") String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Filling filling) {
        var account = workbench.open(number).selected();
        var code = filling.form() == null ? "" : filling.form();
        var typed = filling.typed() == null ? Map.<String, String>of() : filling.typed();
        var filled = forms.keep(keyed(key), account, code, language(code, filling.language()), typed);
        return ResponseEntity.created(URI.create("/api/v1/forms/" + filled.id()))
                .body(body(filled));
    }

    @GetMapping("/accounts/{number}/forms")
    @Needs("account.view")
    @Operation(summary = "The forms that were filled for an account, the latest first")
    FilledList on(@PathVariable("number") String number) {
        var account = workbench.open(number).selected();
        return new FilledList(forms.seenOn(account).stream()
                .map(one -> body(one, account.number()))
                .toList());
    }

    @GetMapping(path = "/forms/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("account.view")
    @Operation(summary = "A form as it was filled: as data, or with Accept: application/pdf as a tagged PDF")
    FilledBody of(@PathVariable("id") String id) {
        return body(filled(id));
    }

    @GetMapping(path = "/forms/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs("account.view")
    ResponseEntity<byte[]> pdf(@PathVariable("id") String id) {
        var filled = filled(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"form-" + filled.id() + ".pdf\"")
                .body(forms.pdf(filled));
    }

    private FilledForm filled(String id) {
        try {
            return forms.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw new NotThere("form", id);
        }
    }

    /** The same key of the same person fills the same form. */
    private static UUID keyed(@Nullable String key) {
        if (key == null || key.isBlank()) return Ids.next();
        var person = CurrentPerson.get().person().value();
        return UUID.nameUUIDFromBytes((person + " form " + key).getBytes(StandardCharsets.UTF_8));
    }

    private static PaperLanguage language(String form, @Nullable String language) {
        return language == null
                ? PaperLanguage.ENGLISH
                : PaperLanguage.named(language).orElseThrow(() -> new NotThere("form", form));
    }

    private FilledBody body(FilledForm filled) {
        return body(filled, accounts.of(filled.account()).number());
    }

    private static FilledBody body(FilledForm filled, String account) {
        return new FilledBody(
                filled.id().toString(),
                account,
                filled.number(),
                filled.version(),
                filled.filledBy(),
                filled.filledAt().toString(),
                sheet(filled.code(), filled.sheet()));
    }

    private static SheetBody sheet(String form, FormSheet sheet) {
        return new SheetBody(
                form,
                sheet.language().code(),
                sheet.title(),
                sheet.parts().stream()
                        .flatMap(part -> part.fields().stream()
                                .map(field -> new FieldBody(
                                        part.heading(), field.name(), field.label(), field.value(), field.by())))
                        .toList(),
                sheet.blanks().stream().map(FormSheet.Field::name).toList());
    }
}
