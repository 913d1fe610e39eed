package org.tallystick;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.live;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.DemoFile.DemoPerson;
import org.tallystick.intake.HeldFiles;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** What each agency has of its own, by the words before an id in a path; its people make what the sample has not. */
final class OwnThings {

    private static final String ONE_ACCOUNT = "(select id from account order by id limit 1)";

    /**
     * Where the ids of a kind are; one column for each id in the path. A kind that is missing here fails the tests. What
     * is made here comes first, for what other tests made before may have ended.
     */
    private static final Map<String, String> KINDS = Map.ofEntries(
            entry("accounts", "select number from account order by id"),
            entry("parties", "select number from party order by id"),
            entry(
                    "parties/contact-points",
                    "select p.number, c.id::text from contact_point c join party p on p.id = c.party_id"),
            entry(
                    "parties/identifiers",
                    "select p.number, i.id::text from party_identifier i join party p on p.id = i.party_id"),
            entry("parties/names", "select p.number, n.id::text from party_name n join party p on p.id = n.party_id"),
            entry(
                    "parties/relationships",
                    "select p.number, r.id::text from relationship r join party p on p.id = r.party_id"),
            entry("search", "select id::text from party order by id"),
            entry("matches", "select id::text from match_pair order by id"),
            entry("payments", "select id::text from payment order by id"),
            entry("receipts", "select number from receipt order by number"),
            entry("drawers", "select id::text from drawer order by id"),
            entry("drawers by number", "select number::text from drawer order by drawer.number desc"),
            entry("deposits", "select number::text from deposit order by deposit.number desc"),
            entry("imports", "select id::text from import order by id"),
            entry("intake", "select id::text from import order by id"),
            entry("exports", "select id::text from export_run order by id desc"),
            entry("imports/rows", "select id::text, '2' from import order by id"),
            entry("mappings", "select name from sender_mapping order by name"),
            entry("map", "select id::text from held_file order by id"),
            entry("drafts", "select id::text from draft order by id desc"),
            entry("approvals", "select id::text from approval where kind = 'payment-reversal' order by id"),
            entry("approvals/consents", "select approval_id::text, id::text from approval_consent order by id"),
            entry("approvals/papers", "select approval_id::text, file_id::text from approval_paper order by at"),
            entry("conflicts", "select id::text from conflict order by id desc"),
            entry("people", "select username from person where username not like '%.service' order by username"),
            entry("unit", "select username from person where username not like '%.service' order by username"),
            entry("debts", "select id::text from debt order by id"),
            entry("debts by number", "select number from debt order by id"),
            entry("classes", "select key from job_class where not retired order by seq"),
            entry("positions", "select key from position where not retired and not service order by seq"),
            entry("departments", "select code from department order by code"),
            entry("debt types", "select code from debt_type order by code"),
            entry("ladder-drafts", "select id::text from ladder_draft where standing = 'OPEN'"),
            entry(
                    "ladder-drafts/changes",
                    "select d.id::text, c.id::text from ladder_draft d join ladder_draft_change c on c.draft_id = d.id"
                            + " where d.standing = 'OPEN' order by c.id"),
            entry("holds", "select id::text from hold order by id desc"),
            entry("contacts", "select id::text from contact order by id desc"),
            entry("covers", "select id::text from work_cover where ended_at is null order by id desc"),
            entry("directions", "select id::text from work_direction order by id desc"),
            entry("coaching-notes", "select id::text from coaching_note order by id desc"),
            entry("referrals", "select id::text from work_referral order by id desc"),
            entry("forms", "select id::text from filled_form order by id desc"),
            entry("hand-overs", "select id::text from work_hand_over order by id desc"),
            entry("conferences", "select id::text from work_conference order by id desc"),
            entry("searches", "select id::text from saved_search where name = 'doors'"),
            entry("leases", "select account_id::text from work_lease order by account_id"),
            entry(
                    "notifications",
                    "select n.id::text from notification n join person p on p.id = n.person"
                            + " where p.username not like '%.service' order by n.id"));

    private static final Map<String, OwnThings> OF = new LinkedHashMap<>();

    private final String slug;
    private final TenantId tenant;
    private final Map<String, List<List<String>>> ids = new HashMap<>();
    private final Map<String, List<List<String>>> foreign = new ConcurrentHashMap<>();

    private OwnThings(String slug) {
        this.slug = slug;
        this.tenant = live().tenant(slug);
    }

    /** Once for all tests. */
    static synchronized Map<String, OwnThings> ofEvery(List<String> agencies) {
        for (var slug : agencies)
            if (!OF.containsKey(slug)) {
                var things = new OwnThings(slug);
                things.make();
                KINDS.forEach((kind, sql) -> things.ids.put(kind, things.rows(sql)));
                OF.put(slug, things);
            }
        return OF;
    }

    TenantId tenant() {
        return tenant;
    }

    List<String> own(String kind) {
        return all(kind).getFirst();
    }

    private List<List<String>> all(String kind) {
        assertThat(KINDS).as("say in OwnThings how to find one of the " + kind).containsKey(kind);
        var known = Objects.requireNonNull(ids.get(kind));
        assertThat(known).as(slug + " has none of the " + kind).isNotEmpty();
        return known;
    }

    /** Ids of other agencies that mean nothing here: all of them foreign, and the last one foreign under an own one. */
    List<List<String>> foreign(String kind) {
        return foreign.computeIfAbsent(kind, _ -> {
            var own = all(kind).stream().map(List::getFirst).collect(Collectors.toSet());
            return underOwn(
                    kind,
                    OF.values().stream()
                            .filter(other -> other != this)
                            .flatMap(other -> other.all(kind).stream())
                            .filter(one -> !own.contains(one.getFirst()))
                            .findFirst()
                            .orElseThrow(
                                    () -> new AssertionError("Every one of the " + kind + " is at " + slug + " too")));
        });
    }

    /** Something of another agency that means nothing here, and something that nobody has; none where all are alike. */
    List<List<String>> othersAndNobodys(String kind) {
        var own = all(kind).stream().map(List::getFirst).collect(Collectors.toSet());
        var others = OF.values().stream()
                .filter(other -> other != this)
                .flatMap(other -> other.all(kind).stream())
                .filter(one -> !own.contains(one.getFirst()))
                .findFirst()
                .orElse(null);
        return others == null ? List.of() : List.of(others, unknown(kind).getFirst());
    }

    /** Ids of the same looks that nobody has. */
    List<List<String>> unknown(String kind) {
        return underOwn(kind, own(kind).stream().map(OwnThings::nobodys).toList());
    }

    private List<List<String>> underOwn(String kind, List<String> others) {
        return others.size() == 1 || kind.endsWith("/rows")
                ? List.of(others)
                : List.of(others, List.of(own(kind).getFirst(), others.getLast()));
    }

    private static String nobodys(String id) {
        if (id.length() == 36 && id.charAt(8) == '-') return UUID.randomUUID().toString();
        return id.matches(".*\\d.*") ? id.replaceAll("\\d", "9") : "nobodys-" + id;
    }

    /** What fields of this agency hold, so that a body passes as far as it can. */
    Map<String, Object> words() {
        var colleague = rows("select p.username from person p join holding h on h.person_id = p.id"
                        + " join position o on o.key = h.position_key where o.class_key is not null"
                        + " and h.until_on is null order by p.username")
                .stream()
                .map(List::getFirst)
                .toList();
        var words = new HashMap<String, Object>();
        words.put("receivedOn", live().today(slug).toString());
        words.put("ruling", "DISCARD");
        for (var one : List.of("assign.to", "hand-overs.to", "referrals.to", "pass-on.to", "person", "standIn"))
            words.put(one, colleague.getFirst());
        words.put("covers.standIn", colleague.getLast());
        words.put("coaching-notes.to", colleague.getFirst());
        words.put("coaching-notes.account", FittingBody.LEFT_OUT);
        words.put("coaching-notes.contact", FittingBody.LEFT_OUT);
        words.put("form", "CASE_HISTORY");
        words.put("forms.language", "en");
        words.put("conflicts.person", "nobody.here");
        words.put("with", List.of(colleague.getFirst(), colleague.getLast()));
        words.put("holds.type", code("hold"));
        words.put("holds.scope", "ACCOUNT");
        words.put("outcome", "SP");
        words.put("merge.into", own("parties").getFirst());
        words.put("relationships.other", all("parties").getLast().getFirst());
        words.put("countedCents", Map.of("CASH", 0));
        words.put("lettersNeedAlt", false);
        for (var one : List.of(
                "promise",
                "nextTime",
                "at",
                "denominations",
                "of",
                "leaving",
                "payments.accounts",
                "preview.accounts",
                "payments.drawer",
                "payments.tenders",
                "debts",
                "debt",
                "shareBasisPoints",
                "only")) words.put(one, FittingBody.LEFT_OUT);
        return words;
    }

    private String code(String table) {
        return rows("select code from code where code_table = '" + table + "' order by seq")
                .getFirst()
                .getFirst();
    }

    /** Who may leaves with a list of an import. */
    private void takeAList(List<DemoPerson> people) {
        var rejects = "/api/v1/imports/"
                + rows("select id::text from import order by id limit 1")
                        .getFirst()
                        .getFirst() + "/rejects";
        assertThat(people).anyMatch(who -> live().api(who).get(rejects).status() == 200);
    }

    private void make() {
        var accounts = rows("select number from account order by id limit 3");
        var account = "/api/v1/accounts/" + accounts.getFirst().getFirst();
        var party = "/api/v1/parties/" + aPartyOfNoOtherNumber();
        var people = live().agency(slug).people();
        var one = people.getFirst().username();
        var today = live().today(slug);
        var payment = made(
                account + "/payments", Map.of("amountCents", 137, "receivedOn", today.toString(), "tender", "CHECK"));
        made("/api/v1/payments/" + payment + "/reverse", Map.of("reason", "It came back"));
        putAPaper();
        takeAList(people);
        made("/api/v1/drafts", Map.of());
        made(
                account + "/referrals",
                Map.of("question", "Is it ours?", "dueOn", today.plusDays(9).toString(), "to", one));
        made(account + "/forms", Map.of("form", "CASE_HISTORY"));
        made(account + "/conferences", Map.of("topic", "What now?", "with", List.of(one)));
        made(
                account + "/hand-overs",
                people.stream().map(to -> Map.of("to", to.username())).toList());
        made(
                "/api/v1/coaching-notes",
                people.stream()
                        .map(to -> Map.of("to", to.username(), "nextTime", "Ask for the pay slips"))
                        .toList());
        made(
                account + "/contacts",
                Map.of(
                        "said",
                        Map.of(
                                "channel",
                                "CALL",
                                "direction",
                                "OUT",
                                "outcome",
                                "SP",
                                "note",
                                "",
                                "spokenTo",
                                "DEBTOR")));
        made(
                account + "/holds",
                Map.of(
                        "type",
                        code("hold"),
                        "scope",
                        "ACCOUNT",
                        "from",
                        today.toString(),
                        "authority",
                        "A",
                        "reason",
                        "B"));
        made(
                "/api/v1/covers",
                Map.of(
                        "person",
                        one,
                        "from",
                        today.plusDays(80).toString(),
                        "returnOn",
                        today.plusDays(81).toString(),
                        "onlyDue",
                        true,
                        "why",
                        "Training"));
        made(
                "/api/v1/conflicts",
                Map.of("person", one, "account", accounts.getLast().getFirst(), "reason", "Kin"));
        made(
                party + "/contact-points",
                Map.of("kind", "EMAIL", "value", "a@b.example", "status", "GOOD", "source", "call"));
        made(party + "/names", Map.of("kind", "ALIAS", "name", "Doors, Ann", "source", "call"));
        made(
                party + "/relationships",
                Map.of(
                        "other",
                        rows("select number from party where '/api/v1/parties/' || number <> '" + party
                                        + "' order by id")
                                .getFirst()
                                .getFirst(),
                        "kind",
                        "SPOUSE",
                        "liability",
                        "NONE",
                        "source",
                        "call"));
        made(party + "/identifiers", Map.of("kind", "OTHER", "value", "DOORS-1", "source", "call"));
        made("/api/v1/mappings", mapping());
        made(
                "/api/v1/ladder-drafts/changes",
                Map.of("kind", "RENAME_RUNG", "key", "clerk", "name", "Entry of " + slug));
        insert();
        Tenants.run(
                tenant,
                () -> CurrentPerson.run(
                        SignedIn.system(tenant),
                        () -> live().bean(HeldFiles.class)
                                .hold(
                                        "doors.csv",
                                        new ByteArrayInputStream("A,B\n1,2\n".getBytes(StandardCharsets.UTF_8)))));
    }

    private void putAPaper() {
        var path = "/api/v1/approvals/"
                + rows("select id::text from approval where kind = 'payment-reversal' order by id desc")
                        .getFirst()
                        .getFirst()
                + "/papers";
        var said = live().agency(slug).people().stream()
                .map(person -> live().api(person).upload(path, "a.txt", new byte[] {'a'}, Map.of()))
                .filter(answer -> answer.status() == 201)
                .findFirst();
        assertThat(said)
                .as("somebody at " + slug + " puts a paper to a request")
                .isPresent();
    }

    /** Agencies count their parties alike, so one of each gets a number that no other agency has. */
    private String aPartyOfNoOtherNumber() {
        return rows("update party set number = regexp_replace(number, '[0-9]+$',"
                        + " (7000000 + abs(hashtext('" + slug + "')) % 1000000)::text)"
                        + " where id = (select id from party order by id desc limit 1) returning number")
                .getFirst()
                .getFirst();
    }

    private Map<String, Object> mapping() {
        var type = rows("select debt_type_code, code from charge_type order by 1, 2")
                .getFirst();
        return Map.of(
                "columns",
                List.of("Account", "Owner", "Amount"),
                "mapping",
                Map.of(
                        "name", "doors-" + slug,
                        "kind", "take-on",
                        "sender", "Nobody in particular",
                        "account", Map.of("column", "Account"),
                        "debtType", Map.of("constant", type.getFirst()),
                        "party", Map.of("name", Map.of("column", "Owner")),
                        "incurredOn", Map.of("constant", "2024-12-31"),
                        "charges", List.of(Map.of("type", type.getLast(), "levied", Map.of("column", "Amount"))),
                        "sourceKey", List.of("Account")));
    }

    /** What nobody makes without much ado: a colleague's lease, a lead's direction, counsel's consent, two alike, a bag. */
    private void insert() {
        for (var sql : List.of(
                "insert into work_lease (account_id, person_id, person_name, taken_at, until_at) select " + ONE_ACCOUNT
                        + ", uuidv7(), 'Nobody', current_timestamp, current_timestamp",
                "insert into work_direction (id, account_id, set_by, set_by_name, set_at, words, on_top) select uuidv7(), "
                        + ONE_ACCOUNT + ", uuidv7(), 'Nobody', current_timestamp, 'Call', false",
                "insert into approval_consent (id, approval_id, position, requested_by, wanted, outside, state)"
                        + " select uuidv7(), id, 7, requested_by, 'Counsel', true, 'OPEN' from approval where kind = 'payment-reversal' limit 1",
                "insert into match_pair (id, low_id, high_id, points, reasons, source, found_at, state) select uuidv7(),"
                        + " min(id::text)::uuid, max(id::text)::uuid, 50, '{}', 'test', current_timestamp, 'OPEN' from party"
                        + " on conflict do nothing",
                "insert into saved_search (id, person, name, query, saved_at) select uuidv7(), id, 'doors', 'q=a',"
                        + " current_timestamp from person where username = '"
                        + live().agency(slug).people().getFirst().username() + "'",
                "insert into drawer (id, number, counter, cashier_id, cashier_name, opening_float, opened_on, opened_at,"
                        + " closed_at) values (uuidv7(), 1000 + abs(hashtext('" + slug
                        + "')) % 100000, 'Doors', uuidv7(),"
                        + " 'Nobody', 0, date '2020-01-02', timestamptz '2020-01-02 12:00Z', timestamptz '2020-01-02 13:00Z')",
                "insert into deposit (id, number, idempotency_key, bag, deposited_on, made_by, made_by_name, made_at, journal_id)"
                        + " values (uuidv7(), 1000 + abs(hashtext('" + slug
                        + "')) % 100000, 'doors', 'Bag', current_date,"
                        + " uuidv7(), 'Nobody', current_timestamp, (select min(id::text)::uuid from journal))"))
            Tenants.call(tenant, () -> live().bean(JdbcClient.class).sql(sql).update());
    }

    /** By whoever may; the id of what came of it. */
    private String made(String path, Map<String, ?> body) {
        return made(path, List.of(body));
    }

    private String made(String path, List<? extends Map<String, ?>> bodies) {
        var said = new ArrayList<String>();
        var agency = live().agency(slug);
        var desks = Stream.concat(agency.people().stream().map(live()::api), Stream.of(live().agencyApi(slug)));
        for (var desk : desks.toList())
            for (var body : bodies) {
                var answer = desk.post(
                        path, body, "Idempotency-Key", UUID.randomUUID().toString());
                if (answer.status() / 100 == 2)
                    return answer.text().isEmpty()
                            ? ""
                            : answer.json().path("paymentId").asString("");
                said.add(answer.status() + " " + answer.text());
            }
        throw new AssertionError("Nobody at " + slug + " made one at " + path + ": " + said);
    }

    private List<List<String>> rows(String sql) {
        return Tenants.call(
                tenant,
                () -> live().bean(JdbcClient.class)
                        .sql(sql)
                        .query((row, _) -> {
                            var columns = new ArrayList<String>();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) columns.add(row.getString(i));
                            return List.copyOf(columns);
                        })
                        .list());
    }
}
