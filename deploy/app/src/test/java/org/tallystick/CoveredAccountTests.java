package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;
import tools.jackson.databind.JsonNode;

/**
 * A colleague covers somebody who is away, with no authority lent. Whatever they do on an account of that one says for
 * whom, by whichever door; on their own and on everybody else's it does not.
 */
class CoveredAccountTests {

    private static final String API = "/api/v1/";
    private static final String OWN_NAME = "Thomas Okafor";
    private static final LocalDate TODAY = live().today(SAN_FRANCISCO);
    private static final String SAYS = OWN_NAME + ", acting for Nils Lindqvist until "
            + DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US).format(TODAY.plusDays(2));

    /** Doors behind which no account lies that somebody could have in another's place, or that act on no account. */
    private static final List<String> ELSEWHERE = List.of(
            "authorities",
            "coaching-notes",
            "conflicts",
            "covers",
            "deposits",
            "drafts",
            "drawers",
            "exports",
            "imports",
            "ladder-drafts",
            "mappings",
            "matches",
            "me",
            "nights",
            "policies",
            "queue");

    /** Whoever does this does it to somebody else's work, or it goes the way of one that is tried. */
    private static final Map<String, String> THE_SAME_WAY = Map.ofEntries(
            Map.entry("POST accounts/{number}/payments/preview", "keeps nothing"),
            Map.entry("POST accounts/{number}/direction", "a lead's word on somebody else's account"),
            Map.entry("POST directions/{id}/done", "done by the contact that is logged"),
            Map.entry("POST approvals/{id}/consents/{consent}/give", "the word of a department"),
            Map.entry("POST approvals/{id}/consents/{consent}/refuse", "the word of a department"),
            Map.entry("POST approvals/{id}/consents/{consent}/link", "the word of a department"),
            Map.entry("POST approvals/approve", "each a decision like the one that is tried"),
            Map.entry("POST approvals/{id}/recommend", "a word before the decision, by the same door"),
            Map.entry("POST approvals/{id}/retry", "approves again"),
            Map.entry("POST approvals/{id}/approve-less", "money that came back has no less"),
            Map.entry("POST parties/{number}/correct", "a change of a party like the others"),
            Map.entry("POST parties/{number}/names", "a change of a party like the others"),
            Map.entry("POST parties/{number}/names/{name}/end", "a change of a party like the others"),
            Map.entry("POST parties/{number}/relationships", "a change of a party like the others"),
            Map.entry("POST parties/{number}/relationships/{relationship}/end", "a change of a party like the others"),
            Map.entry("POST parties/{number}/merge", "two debtors at once"),
            Map.entry("POST parties/{number}/unmerge", "two debtors at once"));

    /** Who works there at this moment, who takes part, and who was asked: people, and nothing that they did. */
    private static final Set<String> NO_ACT =
            Set.of("work_lease.person_name", "work_conference_person.person_name", "work_referral.with_name");

    private static final Set<String> TRIED = new TreeSet<>();
    private static final Api COVERS = api("sf.okafor");
    private static String cover = "";
    private static List<String> accounts = List.of();

    @BeforeAll
    static void a_supervisor_covers_a_senior() {
        var list = TaxList.of(6160, 5);
        var loads = api("sf.tran");
        loads.finished(loads.upload("covered.csv.gz", list.gzipped(), "sedgwick-delinquent-tax", false)
                .expect(202)
                .location());
        accounts = Stream.of(0, 1, 2, 3, 4)
                .map(row -> String.valueOf(Long.parseLong(list.firstAccount()) + row))
                .toList();
        for (var one : Map.of(0, "sf.lindqvist", 1, "sf.okafor", 2, "sf.tran", 3, "sf.lindqvist", 4, "sf.tran")
                .entrySet())
            COVERS.post(
                            API + "accounts/" + accounts.get(one.getKey()) + "/assign",
                            Map.of("to", one.getValue(), "why", "For now"))
                    .expect(200);
        cover = COVERS.post(
                        API + "covers",
                        Map.of(
                                "person", "sf.lindqvist",
                                "standIn", "sf.okafor",
                                "from", TODAY.toString(),
                                "returnOn", TODAY.plusDays(3).toString(),
                                "why", "On leave"))
                .expect(201)
                .json()
                .path("id")
                .asString();
        DrawerOfToday.openFor(COVERS);
    }

    @AfterAll
    static void the_senior_is_back() {
        DrawerOfToday.closeOf(COVERS);
        COVERS.post(API + "covers/" + cover + "/end", Map.of("why", "Back")).expect(204);
    }

    @Test
    void a_screen_that_the_browser_prints_says_for_whom_its_case_is_seen() {
        var covered = accounts.getFirst();
        var own = accounts.get(1);
        var alone = "Printed by " + OWN_NAME + ", as it stood on ";
        var forWhom = "Printed by " + SAYS + ", as it stood on ";
        try (var window = Window.wide().signIn(live().named(SAN_FRANCISCO, "sf.okafor"))) {
            assertThat(printed(window.open("accounts/" + covered))).startsWith(forWhom);
            assertThat(printed(window.follow("accounts/" + covered + "/explain")))
                    .endsWith("Printed by " + SAYS + ".");
            assertThat(printed(window.follow("accounts/" + own))).startsWith(alone);
            assertThat(printed(window.follow("accounts/" + own + "/explain"))).endsWith("Printed by " + OWN_NAME + ".");
            assertThat(printed(window.follow("today")))
                    .as("what shows many cases is printed for all of them")
                    .startsWith(forWhom);
            assertThat(printed(window.follow("counter"))).startsWith(forWhom);
            for (var one : Map.of(own, alone, covered, forWhom).entrySet()) {
                window.page().getByLabel("Name, ticket or account").fill(one.getKey());
                window.waitFor(".ts-column a[href='accounts/" + one.getKey() + "']");
                assertThat(printed(window)).as(one.getKey()).startsWith(one.getValue());
            }
        }
    }

    /** What stands on paper. */
    private static String printed(Window window) {
        window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var words = window.page().locator(".ts-shell").innerText().strip();
        window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return words;
    }

    @Test
    void every_act_on_a_covered_account_says_for_whom_and_leaves_the_own_name_nowhere() {
        var before = own();
        everything(accounts.getFirst());
        inTheirSeat(accounts.getLast());
        assertThat(own()).as("where the own name stands alone").isEqualTo(before);

        var doors = Door.all().stream()
                .filter(door -> !door.method().equals("GET"))
                .map(door -> door.method() + " " + door.path().substring(API.length()))
                .filter(door -> ELSEWHERE.stream().noneMatch(one -> door.matches("\\w+ " + one + "(/.*)?")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(TRIED)
                .containsAll(doors.stream()
                        .filter(one -> !THE_SAME_WAY.containsKey(one))
                        .toList());
    }

    @Test
    void on_ones_own_account_and_on_another_colleagues_nobody_is_acted_for() {
        var before = in("acting");
        for (var account : accounts.subList(1, 3)) {
            var at = API + "accounts/" + account;
            done(at + "/payments", paid());
            done(at + "/contacts", said("Own work"));
            done(at + "/holds", hold());
        }
        assertThat(in("acting")).isEqualTo(before);
    }

    @Test
    void one_act_about_a_covered_account_and_ones_own_stands_on_each_timeline_as_it_is_there() {
        var own = COVERS.get(API + "accounts/" + accounts.get(1)).expect(200).json();
        assertThat(own.path("owner").asString()).isEqualTo(OWN_NAME);
        done(API + "accounts/" + accounts.get(1) + "/contacts", said("Only about their own"));
        assertThat(names(accounts.get(1))).contains(OWN_NAME).noneMatch(name -> name.contains("acting for"));
    }

    @Test
    void what_is_printed_of_a_covered_account_says_for_whom_and_of_ones_own_does_not() {
        var covered = API + "accounts/" + accounts.get(3);
        for (var language : List.of("en", "es"))
            assertThat(COVERS.get(covered + "/statement?language=" + language)
                            .expect(200)
                            .json()
                            .path("printedBy")
                            .asString())
                    .startsWith(OWN_NAME + ", acting for ");
        assertThat(COVERS.get(API + "accounts/" + accounts.get(1) + "/statement")
                        .expect(200)
                        .json()
                        .path("printedBy")
                        .asString())
                .isEqualTo(OWN_NAME);
    }

    private static void everything(String account) {
        var at = API + "accounts/" + account;
        contactsAndHolds(at);
        money(at);
        colleagues(account);
        party(one("select p.number from party p join account a on a.party_id = p.id where a.number = ?", account));
        tried("POST accounts/{number}/assign", at + "/assign", Map.of("to", "sf.tran", "why", "She knows them"));
        assertThat(names(account)).contains(SAYS);
    }

    private static void contactsAndHolds(String at) {
        var contact = id(tried("POST accounts/{number}/contacts", at + "/contacts", said("Called")));
        var corrected = new HashMap<String, Object>(said("Called twice"));
        corrected.put("why", "It was twice");
        tried("POST contacts/{id}/correct", API + "contacts/" + contact + "/correct", corrected);
        tried(
                "POST contacts/{id}/take-back",
                API + "contacts/" + contact + "/take-back",
                Map.of("why", "Another debtor"));
        var hold = tried("POST accounts/{number}/holds", at + "/holds", hold());
        var holds = API + "holds/" + id(hold);
        called(
                "PATCH holds/{id}",
                holds,
                "\"0\"",
                "{\"authority\":\"Memo 2\",\"reason\":\"A newer one\",\"to\":\"" + TODAY.plusDays(5) + "\"}");
        COVERS.post(holds + "/lift", Map.of("reason", "It is over"), "If-Match", "\"1\"")
                .expect(200);
        TRIED.add("POST holds/{id}/lift");
        called(
                "PUT accounts/{number}/next",
                at + "/next",
                "*",
                "{\"on\":\"" + TODAY.plusDays(9) + "\",\"step\":\"REVIEW\",\"why\":\"Then\"}");
        tried("POST accounts/{number}/forms", at + "/forms", Map.of("form", "CASE_HISTORY"));
    }

    private static void money(String at) {
        var first = tried("POST accounts/{number}/payments", at + "/payments", paid());
        var receipt = first.path("receiptNumber").asString();
        tried("POST receipts/{number}/reprint", API + "receipts/" + receipt + "/reprint", Map.of());
        var payment = API + "payments/" + first.path("paymentId").asString();
        called(
                "POST payments/{payment}/correct-tender",
                payment + "/correct-tender",
                "\"0\"",
                "{\"reason\":\"It was a check\",\"tenders\":[{\"tender\":\"CHECK\",\"amountCents\":500,\"reference\":\"107\"}]}");
        tried("POST payments/{payment}/void", payment + "/void", Map.of("reason", "The wrong debtor"));
        var cashier = api("sf.kowalski");
        DrawerOfToday.openFor(cashier);
        var posted = Stream.of(1, 2, 3, 4)
                .map(_ -> cashier.post(
                                at + "/payments",
                                paid(),
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .expect(201)
                        .json())
                .toList();
        DrawerOfToday.closeOf(cashier);
        asks(posted.getFirst());
        decides(posted);
    }

    private static void asks(JsonNode posted) {
        var path = API + "payments/" + posted.path("paymentId").asString() + "/reverse";
        tried("POST payments/{payment}/reverse", path, Map.of("reason", "It came back"));
        var request = API + "approvals/" + one("select cast(id as text) from approval order by id desc limit 1");
        tried("POST approvals/{id}/comments", request + "/comments", Map.of("text", "The bank wrote"));
        COVERS.upload(request + "/papers", "bank.txt", "It came back".getBytes(StandardCharsets.UTF_8), Map.of())
                .expect(201);
        TRIED.add("POST approvals/{id}/papers");
        tried("POST approvals/{id}/withdraw", request + "/withdraw", Map.of("reason", "It did not"));
        var draft = tried(
                "POST approvals",
                API + "approvals",
                Map.of(
                        "kind",
                        "payment-reversal",
                        "subject",
                        posted.path("paymentId").asString(),
                        "reason",
                        "It did",
                        "draft",
                        true));
        tried("POST approvals/{id}/submit", API + "approvals/" + id(draft) + "/submit", Map.of());
        done(API + "approvals/" + id(draft) + "/withdraw", Map.of("reason", "No"));
    }

    private static void decides(List<JsonNode> posted) {
        var asked =
                posted.stream().skip(1).map(CoveredAccountTests::askedByAnother).iterator();
        for (var how : List.of("approve", "deny", "return"))
            tried(
                    "POST approvals/{id}/" + how,
                    API + "approvals/" + asked.next() + "/" + how,
                    Map.of("reason", "Looked at it"));
    }

    private static String askedByAnother(JsonNode posted) {
        api("sf.delgado")
                .post(
                        API + "payments/" + posted.path("paymentId").asString() + "/reverse",
                        Map.of("reason", "The check came back"))
                .expect(202);
        return one("select cast(id as text) from approval order by id desc limit 1");
    }

    private static void colleagues(String account) {
        var at = API + "accounts/" + account;
        var question = Map.of(
                "to",
                "sf.raman",
                "question",
                "How old is it?",
                "dueOn",
                TODAY.plusDays(1).toString());
        var mine = id(tried("POST accounts/{number}/referrals", at + "/referrals", question));
        tried("POST referrals/{id}/take-back", API + "referrals/" + mine + "/take-back", Map.of("words", "Found it"));
        for (var how : List.of("answer", "pass-on")) {
            var asked = new HashMap<String, Object>(question);
            asked.put("to", how.equals("answer") ? "sf.okafor" : "sf.lindqvist");
            asked.put("question", "Who will " + how + "?");
            var theirs =
                    id(api("sf.tran").post(at + "/referrals", asked).expect(201).json());
            tried(
                    "POST referrals/{id}/" + how,
                    API + "referrals/" + theirs + "/" + how,
                    how.equals("answer") ? Map.of("words", "Old") : Map.of("to", "sf.raman", "why", "She knows"));
        }
        var talk = API + "conferences/"
                + id(tried(
                        "POST accounts/{number}/conferences",
                        at + "/conferences",
                        Map.of("topic", "What now", "with", List.of("sf.raman"))));
        tried("POST conferences/{id}/remarks", talk + "/remarks", Map.of("words", "I would wait"));
        tried("POST conferences/{id}/people", talk + "/people", Map.of("person", "sf.tran"));
        tried("POST conferences/{id}/close", talk + "/close", Map.of("result", "We wait."));
        handsOver(account);
    }

    private static void handsOver(String account) {
        var hand = Map.of("to", "sf.tran", "agreed", "Nothing", "next", "Call", "watch", "");
        var on = API + "hand-overs/"
                + id(tried("POST accounts/{number}/hand-overs", API + "accounts/" + account + "/hand-overs", hand));
        api("sf.tran").post(on + "/ask-back", Map.of("words", "Since when?")).expect(200);
        tried(
                "POST hand-overs/{id}/answer",
                on + "/answer",
                Map.of("agreed", "Nothing", "next", "Call", "watch", "May"));
        tried("POST hand-overs/{id}/take-back", on + "/take-back", Map.of("words", "We keep it"));
        var several = tried(
                "POST hand-overs",
                API + "hand-overs",
                Map.of("accounts", List.of(account), "to", "sf.tran", "watch", "Its date"));
        done(API + "hand-overs/" + several.path(0).path("id").asString() + "/take-back", Map.of("words", "No"));
    }

    /** What is asked of who is away, and handed over to them, waits for who covers them. */
    private static void inTheirSeat(String account) {
        var giver = api("sf.tran");
        var at = API + "accounts/" + account;
        var hand = Map.of("to", "sf.lindqvist", "agreed", "Nothing", "next", "Call", "watch", "");
        var on = API + "hand-overs/"
                + id(giver.post(at + "/hand-overs", hand).expect(201).json());
        tried("POST hand-overs/{id}/ask-back", on + "/ask-back", Map.of("words", "Since when?"));
        giver.post(on + "/answer", Map.of("agreed", "Nothing", "next", "Call", "watch", "May"))
                .expect(200);
        tried("POST hand-overs/{id}/confirm", on + "/confirm", Map.of());
        var asked = Map.of(
                "to",
                "sf.lindqvist",
                "question",
                "Yours?",
                "dueOn",
                TODAY.plusDays(1).toString());
        var question = id(giver.post(at + "/referrals", asked).expect(201).json());
        tried("POST referrals/{id}/keep", API + "referrals/" + question + "/keep", Map.of("words", "Ours"));
    }

    private static void party(String number) {
        var at = API + "parties/" + number;
        var id = UUID.randomUUID().toString();
        tried(
                "POST parties/{number}/contact-points",
                at + "/contact-points",
                Map.of("id", id, "kind", "PHONE", "value", "415 555 0142", "source", "The debtor", "status", "GOOD"));
        tried(
                "POST parties/{number}/contact-points/{contact}/status",
                at + "/contact-points/" + id + "/status",
                Map.of("status", "BAD", "source", "The phone company"));
        tried(
                "POST parties/{number}/identifiers",
                at + "/identifiers",
                Map.of("id", id, "kind", "EIN", "value", "12-3456789", "source", "The debtor"));
        tried(
                "POST parties/{number}/identifiers/{id}/reveal",
                at + "/identifiers/" + id + "/reveal",
                Map.of("reason", "To compare it with a letter"));
        tried(
                "POST parties/{number}/identifiers/{identifier}/end",
                at + "/identifiers/" + id + "/end",
                Map.of("why", "It is not theirs"));
    }

    private static Map<String, Object> said(String note) {
        return Map.of("said", Map.of("channel", "CALL", "direction", "OUT", "outcome", "SP", "note", note));
    }

    private static Map<String, Object> hold() {
        return Map.of(
                "type", "ADMIN", "scope", "ACCOUNT", "from", TODAY.toString(), "authority", "Memo", "reason", "Asked");
    }

    private static Map<String, Object> paid() {
        return Map.of("amountCents", 500, "receivedOn", TODAY.toString(), "tender", "CASH");
    }

    private static JsonNode tried(String door, String path, Map<String, ?> body) {
        TRIED.add(door);
        return done(path, body);
    }

    private static JsonNode done(String path, Map<String, ?> body) {
        var answer =
                COVERS.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as(path + ": " + answer.text()).isBetween(200, 299);
        return answer.text().isEmpty() ? new Api.Answer(200, "{}", answer.response()).json() : answer.json();
    }

    private static void called(String door, String path, String version, String body) {
        TRIED.add(door);
        var verb = door.substring(0, door.indexOf(' '));
        var answer = version.equals("*")
                ? COVERS.call(verb, path, body)
                : COVERS.call(verb, path, body, "If-Match", version);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
    }

    private static String id(JsonNode made) {
        return made.path("id").asString(made.path("contactId").asString(""));
    }

    private static Api api(String username) {
        return live().api(live().named(SAN_FRANCISCO, username));
    }

    private static Set<String> names(String account) {
        var names = new TreeSet<String>();
        for (var row : COVERS.get(API + "accounts/" + account + "/timeline?limit=200")
                .expect(200)
                .json()
                .path("items")) names.add(row.path("actor").asString());
        return names;
    }

    /** In which columns of the agency the own name stands alone, and how often; who has an account in work is no act. */
    private static Map<String, Long> own() {
        return counted("= '" + OWN_NAME + "'").entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long in(String word) {
        return counted("like '" + OWN_NAME + ", " + word + "%'").values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Map<String, Long> counted(String condition) {
        return Tenants.call(tenant(), () -> {
            var jdbc = live().bean(JdbcClient.class);
            var found = new HashMap<String, Long>();
            for (var column : jdbc.sql("select c.table_name || '.' || c.column_name from information_schema.columns c"
                            + " join information_schema.tables t using (table_schema, table_name)"
                            + " where c.table_schema = current_schema() and c.data_type = 'text'"
                            + " and t.table_type = 'BASE TABLE' and c.column_name like '%name'"
                            + " or c.table_schema = current_schema() and c.column_name like '%by'"
                            + " and c.data_type = 'text'")
                    .query(String.class)
                    .list()) {
                var at = column.split("\\.", 2);
                if (NO_ACT.contains(column) || at[0].startsWith("drawer")) continue;
                found.put(
                        column,
                        jdbc.sql("select count(*) from " + at[0] + " where " + at[1] + " " + condition)
                                .query(Long.class)
                                .single());
            }
            return found;
        });
    }

    private static TenantId tenant() {
        return live().bean(TenantRegistry.class)
                .bySlug(SAN_FRANCISCO)
                .orElseThrow()
                .id();
    }

    private static String one(String sql, Object... values) {
        return Tenants.call(
                tenant(),
                () -> live().bean(JdbcClient.class)
                        .sql(sql)
                        .params(values)
                        .query(String.class)
                        .single());
    }
}
