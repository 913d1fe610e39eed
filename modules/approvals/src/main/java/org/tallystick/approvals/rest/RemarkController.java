package org.tallystick.approvals.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.Executes.Changeable;
import org.tallystick.approvals.Executes.Shortenable;
import org.tallystick.approvals.LessThanAsked;
import org.tallystick.approvals.Remarks;
import org.tallystick.documents.KeptFiles;
import org.tallystick.money.Money;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;

/** What is said about a request, the papers that are put to it, and approving less than was asked. */
@RestController
@RequestMapping(ApprovalController.PATH + "/{id}")
@Tag(name = "Approvals")
class RemarkController {

    @Schema(name = "ApprovalComment")
    record Comment(String text) {}

    @Schema(name = "ApprovalPaper")
    record Paper(String id, String name, String mediaType, long bytes, String sha256, String by, String at) {
        static Paper of(Remarks.Paper paper) {
            var file = paper.file();
            return new Paper(
                    file.id().toString(),
                    file.name(),
                    file.mediaType(),
                    file.bytes(),
                    file.sha256(),
                    paper.by(),
                    paper.at().toString());
        }
    }

    @Schema(name = "ApprovalAmount")
    record Amount(String key, String words, long cents) {
        static Amount of(Changeable one) {
            return new Amount(one.key(), one.words(), one.now().cents());
        }
    }

    @Schema(name = "ApprovalLess")
    record Less(
            @Schema(description = "the new amounts in cents, by the keys of GET amounts; only lower ones")
            Map<String, Long> amounts,

            @Schema(description = "new last days, by the keys of GET last-days; only earlier ones") @Nullable
            Map<String, LocalDate> lastDays,

            String reason) {}

    @Schema(name = "ApprovalLastDay")
    record LastDay(
            String key,
            String words,
            String earliest,
            @Nullable String now) {
        static LastDay of(Shortenable one) {
            var now = one.now();
            return new LastDay(one.key(), one.words(), one.earliest().toString(), now == null ? null : now.toString());
        }
    }

    private final Remarks remarks;
    private final Approvals approvals;

    RemarkController(Remarks remarks, Approvals approvals) {
        this.remarks = remarks;
        this.approvals = approvals;
    }

    @PostMapping("/comments")
    @Needs("approval.view")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says something about an open request; who has a part in it is told")
    void say(@PathVariable("id") String id, @RequestBody Comment comment) {
        remarks.say(ApprovalController.read(id), Objects.requireNonNullElse(comment.text(), ""));
    }

    @GetMapping("/papers")
    @Needs("approval.view")
    @Operation(summary = "The papers that were put to a request")
    List<Paper> papers(@PathVariable("id") String id) {
        return remarks.papers(ApprovalController.read(id)).stream()
                .map(Paper::of)
                .toList();
    }

    @PostMapping(path = "/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs("approval.view")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Puts a paper to an open request: a PDF, PNG, JPEG or plain text of at most 10 MB")
    Paper attach(@PathVariable("id") String id, @RequestParam("file") MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return Paper.of(remarks.attach(
                    ApprovalController.read(id), name == null ? "" : name, content.readNBytes(KeptFiles.LARGEST + 1)));
        }
    }

    @GetMapping("/papers/{paper}")
    @Needs("approval.view")
    @Operation(summary = "What a paper holds, to be saved")
    ResponseEntity<byte[]> paper(@PathVariable("id") String id, @PathVariable("paper") String paper) {
        var request = ApprovalController.read(id);
        var file = remarks.papers(request).stream()
                .map(Remarks.Paper::file)
                .filter(one -> one.id().toString().equals(paper))
                .findFirst()
                .orElseThrow(() -> new NotThere("paper", paper));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(remarks.content(request, UUID.fromString(paper)));
    }

    @GetMapping("/amounts")
    @Needs("approval.view")
    @Operation(summary = "The amounts that who decides may set lower; none where it is approved as it is")
    List<Amount> amounts(@PathVariable("id") String id) {
        return approvals.changeable(approvals.of(ApprovalController.read(id))).stream()
                .map(Amount::of)
                .toList();
    }

    @GetMapping("/last-days")
    @Needs("approval.view")
    @Operation(summary = "The last days that who decides may set earlier; none where it lasts as it was asked")
    List<LastDay> lastDays(@PathVariable("id") String id) {
        return approvals.shortenable(approvals.of(ApprovalController.read(id))).stream()
                .map(LastDay::of)
                .toList();
    }

    @PostMapping("/approve-less")
    @Needs("approval.view")
    @Operation(summary = "Approves less than was asked; where it is decided anew, it waits in the asker's name")
    ApprovalController.Answer approveLess(@PathVariable("id") String id, @RequestBody Less less) {
        var lower = new HashMap<String, Money>();
        Objects.requireNonNullElse(less.amounts(), Map.<String, Long>of()).forEach((key, cents) -> {
            if (cents != null) lower.put(key, Money.ofCents(cents));
        });
        var earlier = new HashMap<String, LocalDate>();
        Objects.requireNonNullElse(less.lastDays(), Map.<String, LocalDate>of()).forEach((key, lastDay) -> {
            if (lastDay != null) earlier.put(key, lastDay);
        });
        return ApprovalController.Answer.of(
                approvals.approveLess(ApprovalController.read(id), new LessThanAsked(lower, earlier), less.reason()));
    }
}
