package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.security.CsvExport;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.Relieve;
import org.tallystick.tenancy.Tenants;

/** Somebody acts for a colleague: whatever they do, and whatever they print, says for whom. */
class ActingForTests {

    private static final String AWAY = "sf.delgado";
    private static final String ACTS = "sf.admin";
    private static final LocalDate TODAY = live().today(SAN_FRANCISCO);

    /** Not today: the tests may go on past midnight. */
    private static final LocalDate UNTIL = TODAY.plusDays(1);

    private static final String SAYS =
            "Grace Nakamura, acting for Rosa Delgado under R-ACTING until " + WrittenDays.DAY.format(UNTIL);

    private static final Api DEPUTY = live().api(live().named(SAN_FRANCISCO, ACTS));
    private static String account = "";
    private static String imported = "";

    @BeforeAll
    static void an_administrator_acts_for_an_officer() {
        var list = TaxList.of(5150, 3);
        var loads = live().api(live().named(SAN_FRANCISCO, "sf.tran"));
        imported = URI.create(loads.upload("acting.csv.gz", list.gzipped(), "sedgwick-delinquent-tax", false)
                        .expect(202)
                        .location())
                .getPath();
        loads.finished(imported);
        account = "/api/v1/accounts/" + list.firstAccount();
        views("date '2026-01-02'");
        DEPUTY.get(account).expect(403);
        live().as(
                        SAN_FRANCISCO,
                        "sf.okafor",
                        () -> live().bean(Delegations.class)
                                .relieve(new Relieve(
                                        ACTS, AWAY, null, "R-ACTING", List.of(), TODAY, UNTIL, "Out of office")));
    }

    @AfterAll
    static void the_officer_is_back() {
        live().as(
                        SAN_FRANCISCO,
                        "sf.okafor",
                        () -> live().bean(Delegations.class).end("R-ACTING", "Back"));
        DEPUTY.get(account).expect(403);
        views("null");
    }

    /** An administrator looks at accounts by an authority of their own; while it rests, only by the lent one. */
    private static void views(String until) {
        Tenants.call(
                live().tenant(SAN_FRANCISCO),
                () -> live().bean(JdbcClient.class)
                        .sql("update authority set until_on = " + until
                                + " where action = 'account.view' and holder = 'agency-admin'")
                        .update());
    }

    @Test
    void every_paper_and_every_screen_that_is_printed_says_who_prints_it_and_for_whom() throws IOException {
        var things = things();
        var papers = Map.<String, Function<Window, byte[]>>of(
                "receipt", window -> downloaded(window, "receipts/" + things.receipt()),
                "deposit-slip", window -> downloaded(window, "deposits/" + things.deposit()),
                "form", window -> downloaded(window, "forms/" + things.form()),
                "statement", _ -> statement());
        var screens = Map.of(
                "ReceiptView", "receipts/" + things.receipt(),
                "DepositView", "deposits/" + things.deposit(),
                "FormView", "forms/" + things.form(),
                "ExplainView", account.replace("/api/v1/", "") + "/explain");

        assertThat(templates())
                .as("a new kind of paper is proved here; the sample of a letter has its own proof")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(papers.keySet().stream(), Stream.of("letter"))
                        .toList());
        assertThat(screens.keySet())
                .as("a new screen to print")
                .isEqualTo(sourcesWith("import org.tallystick.web.Paper;"));
        assertThat(sourcesWith("window.print()")).containsExactly("Paper");
        try (var window = Window.wide().signIn(live().named(SAN_FRANCISCO, ACTS))) {
            for (var paper : papers.entrySet())
                assertThat(words(paper.getValue().apply(window)))
                        .as(paper.getKey())
                        .contains("Printed by " + SAYS + ".");
            for (var screen : screens.entrySet()) {
                window.open(screen.getValue()).waitFor(".ts-receipt");
                assertThat(window.text()).as(screen.getKey()).contains("Printed by " + SAYS + ".");
            }
        }
        assertThat(printedBy(live().api(live().named(SAN_FRANCISCO, "sf.tran"))))
                .isEqualTo("Mei Tran");
    }

    private record Things(String receipt, int deposit, String form) {}

    private static Things things() {
        DrawerOfToday.closeOf(DEPUTY);
        var drawer = "/api/v1/drawers/"
                + DEPUTY.post("/api/v1/drawers", Map.of())
                        .expect(201)
                        .json()
                        .path("number")
                        .asInt();
        var paid = post(
                        account + "/payments",
                        Map.of("amountCents", 700, "receivedOn", TODAY.toString(), "tender", "CASH"))
                .expect(201)
                .json();
        DEPUTY.post(drawer + "/count", Map.of("countedCents", Map.of("CASH", 700)))
                .expect(200);
        DEPUTY.post(drawer + "/close", Map.of()).expect(200);
        var second = live().api(live().named(SAN_FRANCISCO, "sf.okafor"));
        second.post(drawer + "/verify", Map.of("cashCents", 700)).expect(200);
        var deposit = second.post(
                        "/api/v1/deposits",
                        Map.of("bag", "B-ACTING", "drawers", List.of(Integer.parseInt(drawer.replaceAll(".*/", "")))),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(201)
                .json();
        var form = post(account + "/forms", Map.of("form", "CASE_HISTORY"))
                .expect(201)
                .json();
        assertThat(form.path("filledBy").asString()).isEqualTo(SAYS);
        return new Things(
                paid.path("receiptNumber").asString(),
                deposit.path("number").asInt(),
                form.path("id").asString());
    }

    private static Set<String> templates() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/*.mustache"))
                .map(one -> String.valueOf(one.getFilename()).replace(".mustache", ""))
                .collect(Collectors.toSet());
    }

    /** The main sources that say one of these. */
    private static Set<String> sourcesWith(String... said) throws IOException {
        var found = new TreeSet<String>();
        for (var part : List.of("platform", "modules"))
            try (var files = Files.walk(Path.of("../..", part))) {
                for (var file : files.filter(one -> one.toString().matches(".*src/main/java.*\\.java"))
                        .toList()) {
                    var text = Files.readString(file);
                    if (Arrays.stream(said).anyMatch(text::contains))
                        found.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        return found;
    }

    private static byte[] downloaded(Window window, String path) {
        window.open(path).waitFor(".ts-receipt");
        var file = window.page()
                .waitForDownload(() -> window.page().getByText("Download PDF").click());
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static byte[] statement() {
        var request = HttpRequest.newBuilder(URI.create(live().baseUrl() + account + "/statement"))
                .header("Authorization", "Bearer " + DEPUTY.key())
                .header("Accept", "application/pdf");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String words(byte[] paper) {
        try (var pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String printedBy(Api person) {
        return person.get(account + "/statement")
                .expect(200)
                .json()
                .path("printedBy")
                .asString();
    }

    @Test
    void a_receipt_its_copy_a_hold_a_contact_and_a_request_say_for_whom() {
        DrawerOfToday.openFor(DEPUTY);
        var paid = post(
                        account + "/payments",
                        Map.of("amountCents", 500, "receivedOn", TODAY.toString(), "tender", "CASH"))
                .expect(201)
                .json();
        var receipt = paid.path("receiptNumber").asString();
        assertThat(DEPUTY.get("/api/v1/receipts/" + receipt).expect(200).text()).contains(SAYS);
        assertThat(screen("receipts/" + receipt))
                .anyMatch(words -> words.startsWith(SAYS + ", "))
                .as("who took it")
                .contains("Printed by " + SAYS + ".");
        DEPUTY.post("/api/v1/receipts/" + receipt + "/reprint", Map.of()).expect(200);
        assertThat(one("select printed_by_name from receipt_copy order by printed_at desc limit 1"))
                .isEqualTo(SAYS);

        post(
                        account + "/holds",
                        Map.of(
                                "type",
                                "ADMIN",
                                "scope",
                                "ACCOUNT",
                                "from",
                                TODAY.toString(),
                                "authority",
                                "Memo",
                                "reason",
                                "Asked"))
                .expect(201);
        post(
                        account + "/contacts",
                        Map.of("said", Map.of("channel", "CALL", "direction", "OUT", "outcome", "SP", "note", "")))
                .expect(201);
        var timeline = DEPUTY.get(account + "/timeline").expect(200).json().path("items");
        assertThat(timeline)
                .filteredOn(row -> row.path("actor").asString().equals(SAYS))
                .hasSizeGreaterThan(2);

        DEPUTY.post(
                        "/api/v1/payments/" + paid.path("paymentId").asString() + "/reverse",
                        Map.of("reason", "It came back"))
                .expect(202);
        assertThat(one("select by_name from approval_step order by at desc limit 1"))
                .isEqualTo(SAYS);
        assertThat(one("select actor_name from audit where action like 'approval%' order by id desc limit 1"))
                .isEqualTo(SAYS);
        DrawerOfToday.closeOf(DEPUTY);
    }

    @Test
    void every_export_says_who_takes_it_and_for_whom_in_the_file_and_in_the_audit() throws IOException {
        assertThat(sourcesWith("text/csv", "spreadsheetml", "application/zip"))
                .as("a table leaves by CsvExport only, which says who took it")
                .containsExactly("CsvExport");
        assertThat(sourcesWith("CsvExport.TYPE")).containsExactlyInAnyOrder("ImportController", "LadderParts");
        assertThat(sourcesWith("new DownloadResponse("))
                .as("a new thing to take away")
                .containsExactlyInAnyOrder(
                        "DepositView",
                        "ExplainDialog",
                        "FormView",
                        "LadderParts",
                        "LettersView",
                        "NextColumn",
                        "ReceiptView",
                        "TalkPart");

        var exports = exports();
        assertThat(exports).hasSizeGreaterThan(4);
        for (var export : exports) {
            var lines = DEPUTY.get(export).expect(200).text().lines().toList();
            assertThat(lines.getFirst()).as(export).contains(",\"Exported by " + SAYS + ", on ", "acting.csv.gz");
            assertThat(lines.stream().skip(1)).as(export).allMatch(line -> line.endsWith(","));
            assertThat(one("select actor_name || ' ' || (after ->> 'list') from audit"
                            + " where action = 'import.export' order by id desc limit 1"))
                    .isEqualTo(SAYS + export.replaceAll(".*/", " "));
        }
    }

    /** Every address that answers with a table, for the import at hand. */
    private static Set<String> exports() {
        return live().bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(one -> one.getProducesCondition().getProducibleMediaTypes().stream()
                        .anyMatch(type -> type.toString().startsWith(CsvExport.TYPE)))
                .flatMap(one -> one.getPatternValues().stream())
                .map(path -> path.replace("/api/v1/imports/{id}", imported))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Api.Answer post(String path, Map<String, ?> body) {
        return DEPUTY.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static List<String> screen(String path) {
        var person = live().named(SAN_FRANCISCO, ACTS);
        var window = new StaffWindow(live().baseUrl());
        window.signIn(person.username(), person.password());
        return window.words(path);
    }

    private static String one(String sql) {
        return Tenants.call(
                live().tenant(SAN_FRANCISCO),
                () -> live().bean(JdbcClient.class).sql(sql).query(String.class).single());
    }
}
