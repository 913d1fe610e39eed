package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.staff.LadderFixture.DAY;
import static org.tallystick.staff.LadderFixture.SOMEBODY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.money.Money;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Permission.Refused;
import org.tallystick.security.Question;
import org.tallystick.staff.pack.StaffPack;

/** Each duty of the five class specifications, by its number: the class it falls to may, the others are told why not. */
class DutiesTests {

    private static final Map<String, String> PACKS = Map.of(
            "SB", "san-bernardino-county-fire",
            "SJ", "san-joaquin-county",
            "SF", "san-francisco",
            "CH", "chicago",
            "DN", "denver-county-court");

    /**
     * Duty, what is asked, up to how many dollars; who may; who may not. Of SB-12 the figures of the unit are there and no
     * periodic reports; of CH-4 the dry run of a file and no worksheets; of SB-16, SF-9 and DN-11 work on accounts and no
     * tasks of other kinds; of SF-11 and DN-12 who stands in and covers, and no mark that somebody is redeployed; of DN-6
     * what is asked and decided as an approval, and no requests of other kinds.
     */
    private static final String DUTIES = """
            SB-1  account.assign            1      | senior-officer                            | officer account-representative
            SB-1  personnel.prepare         1      | senior-officer                            | officer supervising-fiscal-technician
            SB-1  personnel.approve         1      | supervising-fiscal-technician             | senior-officer officer
            SB-2  work.view                 1      | senior-officer                            | officer account-representative
            SB-3  contact.log               1      | account-representative officer senior-officer | supervising-fiscal-technician auditor
            SB-3  plan.execute              1      | officer senior-officer                    | account-representative
            SB-3  plan-exception.approve    25000  | senior-officer                            | officer account-representative
            SB-3  plan-exception.approve    25001  | supervising-fiscal-technician             | senior-officer officer
            SB-3  instrument.approve        1      | senior-officer                            | officer
            SB-4  direction.execute         1      | senior-officer                            | officer
            SB-4  coaching.write            1      | senior-officer                            | officer account-representative
            SB-5  rules.recommend           1      | senior-officer                            | officer
            SB-5  rules.approve             1      | supervising-fiscal-technician             | senior-officer
            SB-6  enforcement.prepare       1      | officer                                   | account-representative
            SB-6  enforcement.recommend-finally 1  | senior-officer                            | officer supervising-fiscal-technician
            SB-6  enforcement.approve       1      | supervising-fiscal-technician             | senior-officer officer
            SB-6  garnishment.recommend     1      | senior-officer                            | officer
            SB-6  placement.approve         1      | senior-officer supervising-fiscal-technician | officer
            SB-7  direction.execute         1      | senior-officer                            | officer account-representative
            SB-7  account.refer             1      | officer account-representative            | auditor
            SB-7  team.direct               1      | senior-officer                            | officer account-representative
            SB-8  lien.prepare              1      | officer account-representative            | supervising-fiscal-technician
            SB-8  lien.approve              1      | senior-officer                            | officer
            SB-9  settlement.recommend      1      | officer                                   | account-representative
            SB-9  settlement.approve        2500   | senior-officer                            | officer
            SB-9  settlement.approve        2501   | supervising-fiscal-technician             | senior-officer
            SB-9  payment.take              1      | officer account-representative            | supervising-fiscal-technician
            SB-9  adjustment.prepare        1      | officer                                   | account-representative
            SB-9  adjustment.approve        1      | senior-officer                            | officer supervising-fiscal-technician
            SB-10 instrument.prepare        1      | officer                                   | account-representative
            SB-11 small-claims.prepare      1      | officer                                   | account-representative
            SB-11 small-claims.approve      1      | senior-officer                            | officer
            SB-11 appearance.execute        1      |                                           | officer senior-officer supervising-fiscal-technician
            SB-12 work.view                 1      | senior-officer supervising-fiscal-technician | officer account-representative
            SB-13 rules.recommend           1      | senior-officer                            | officer
            SB-14 rules.recommend           1      | senior-officer                            | officer account-representative
            SB-15 relief.grant              1      | senior-officer supervising-fiscal-technician | officer
            SB-16 account.refer             1      | account-representative officer senior-officer | supervising-fiscal-technician auditor
            SB-16 team.direct               1      | senior-officer                            | officer account-representative
            SJ-0  contact.log               1      | collection-clerk entry                    | manager
            SJ-1  draft.prepare             1      | collection-clerk                          | manager auditor
            SJ-2  ability-to-pay.execute    1      | collection-clerk                          | entry
            SJ-2  plan.execute              1      | collection-clerk                          | entry
            SJ-2  plan-exception.recommend  1      | collection-clerk                          | entry
            SJ-2  plan-exception.approve    25000  | supervisor                                | collection-clerk entry
            SJ-2  order-to-examine.prepare  1      | collection-clerk                          | entry manager
            SJ-2  order-to-examine.approve  1      | supervisor                                | collection-clerk
            SJ-3  instrument.prepare        1      | collection-clerk                          | entry
            SJ-3  instrument.approve        1      | supervisor                                | collection-clerk
            SJ-4  uncollectible.recommend   1      | collection-clerk                          | entry
            SJ-4  uncollectible.approve     1      | supervisor                                | collection-clerk
            SJ-4  write-off.recommend       1      | supervisor                                | collection-clerk entry
            SJ-4  small-claims.prepare      1      | collection-clerk                          | entry
            SJ-4  small-claims.approve      1      | supervisor                                | collection-clerk
            SJ-4  appearance.execute        1      |                                           | collection-clerk supervisor
            SJ-5  party.change              1      | collection-clerk                          | manager auditor
            SJ-5  identifier.reveal         1      | collection-clerk                          | entry
            SJ-6  import.load               1      | collection-clerk                          | manager
            SJ-6  import.accept             1      | supervisor                                | collection-clerk entry
            SF-0  direction.execute         1      | senior-officer supervisor                 | officer clerk
            SF-0  personnel.prepare         1      | supervisor                                | senior-officer officer
            SF-1  plan.execute              1      | senior-officer officer                    | clerk
            SF-1  plan-exception.approve    5000   | senior-officer supervisor                 | officer clerk
            SF-1  plan-exception.approve    5001   | supervisor                                | senior-officer officer
            SF-2  party.change              1      | senior-officer officer                    | controller auditor
            SF-3  contact.log               1      | senior-officer officer clerk              | controller
            SF-4  party.change              1      | senior-officer officer                    | director
            SF-4  identifier.reveal         1      | senior-officer officer                    | clerk
            SF-5  small-claims.prepare      1      | officer                                   | clerk
            SF-5  small-claims.recommend    1      | senior-officer                            | officer
            SF-5  settlement.approve        1      | controller                                | senior-officer supervisor director
            SF-5  placement.approve         10000  | director                                  | senior-officer supervisor
            SF-5  placement.approve         10001  |                                           | director supervisor
            SF-5  write-off.approve         1      | director controller                       | supervisor
            SF-6  appearance.execute        1      |                                           | senior-officer
            SF-6  small-claims.approve      1      | supervisor                                | senior-officer officer
            SF-7  contact.correct           1      | senior-officer officer                    | clerk
            SF-8  account.assign            1      | senior-officer supervisor                 | officer clerk
            SF-8  team.direct               1      | senior-officer supervisor                 | officer clerk
            SF-8  coaching.write            1      | senior-officer supervisor                 | officer clerk
            SF-8  coaching.read-line        1      | supervisor                                | senior-officer officer clerk
            SF-8  personnel.prepare         1      | supervisor                                | senior-officer officer clerk
            SF-8  personnel.approve         1      | director                                  | senior-officer supervisor
            SF-9  account.refer             1      | clerk officer senior-officer supervisor   | director auditor
            SF-9  team.direct               1      | senior-officer supervisor                 | officer clerk
            SF-10 account.view              1      | senior-officer officer clerk              |
            SF-11 relief.grant              1      | supervisor director                       | senior-officer officer clerk
            SF-11 queue.cover               1      | officer senior-officer supervisor         | clerk auditor
            CH-0  queue.work                1      | representative                            | comptroller auditor
            CH-1  contact.log               1      | representative                            | comptroller
            CH-1  payment.take              1      | representative                            | comptroller auditor
            CH-1a clearance.execute         1      | representative supervisor                 | comptroller
            CH-1a hold.place                1      | representative                            | comptroller
            CH-1a hold.approve              1      | supervisor                                | representative
            CH-2  import.load               1      | representative                            | comptroller
            CH-2  import.accept             1      | supervisor                                | representative
            CH-3  waiver.prepare            1      | representative                            | comptroller
            CH-3  waiver.approve            1      | supervisor comptroller                    | representative
            CH-3  refund.prepare            1      | representative                            | supervisor
            CH-3  lien.prepare              1      | representative                            | comptroller
            CH-3  lien.approve              1      | supervisor                                | representative
            CH-4  import.load               1      | representative                            | comptroller auditor
            CH-5  rules.recommend           1      | supervisor                                | representative
            CH-6  refund.approve            1000   | supervisor comptroller                    | representative
            CH-6  refund.approve            1001   | comptroller                               | supervisor representative
            CH-6  refund.execute            1      | comptroller                               | representative supervisor
            CH-7  queue.work                1      | representative                            | comptroller
            CH-8  clearance-special.prepare 1      | representative                            | comptroller
            CH-8  clearance-special.approve 1      | supervisor                                | representative
            DN-0  import.accept             1      | coordinator                               | investigator
            DN-0  payment.take              1      | coordinator                               | investigator
            DN-1  plan.execute              1      | coordinator                               | clerk
            DN-2  misapplied.recommend      1      | coordinator                               | investigator clerk
            DN-2  misapplied.approve        1      | supervisor                                | coordinator
            DN-2  adjustment.recommend      1      | coordinator                               | investigator clerk
            DN-2  adjustment.approve        1      | supervisor                                | coordinator judicial-officer
            DN-2  account.refer             1      | coordinator investigator                  | judicial-officer auditor
            DN-3  ability-to-pay.approve    1      | coordinator                               | investigator
            DN-4  stay.execute              1      | coordinator                               | investigator clerk
            DN-4  stay.approve              1      | judicial-officer                          | coordinator supervisor
            DN-4  plan-exception.approve    1      | judicial-officer                          | coordinator supervisor
            DN-5  party.change              1      | coordinator                               | judicial-officer
            DN-6  approval.request          1      | coordinator investigator clerk            | judicial-officer auditor
            DN-6  stay.approve              1      | judicial-officer                          | coordinator clerk
            DN-7  queue.work                1      | coordinator investigator                  | judicial-officer
            DN-8  garnishment.execute       1      | coordinator                               | supervisor investigator
            DN-8  garnishment.approve       1      | judicial-officer                          | coordinator supervisor
            DN-8  placement.recommend       1      | coordinator                               | investigator
            DN-8  placement.approve         1      | supervisor                                | coordinator
            DN-9  dmv-hold.execute          1      | coordinator-licenses                      | coordinator clerk
            DN-9  dmv-hold.approve          1      | judicial-officer                          | coordinator-licenses
            DN-10 service-hours.execute     1      | coordinator-service                       | coordinator clerk
            DN-10 service-hours.approve     1      | supervisor                                | coordinator-service
            DN-11 account.refer             1      | coordinator investigator clerk            | judicial-officer auditor
            DN-12 relief.grant              1      | supervisor judicial-officer               | coordinator investigator clerk
            DN-12 queue.cover               1      | coordinator investigator supervisor       | clerk judicial-officer
            """;

    private static final Map<String, LadderFixture> LADDERS = new HashMap<>();

    private record Duty(String id, String action, String dollars, List<String> may, List<String> mayNot) {
        static Duty of(String line) {
            var parts = line.split("\\|", -1);
            var asked = parts[0].strip().split(" +", -1);
            return new Duty(asked[0], asked[1], asked[2], words(parts[1]), words(parts[2]));
        }

        private static List<String> words(String part) {
            return part.isBlank() ? List.of() : List.of(part.strip().split(" +", -1));
        }
    }

    @TestFactory
    Stream<DynamicTest> each_duty_falls_to_its_class_and_the_others_are_told_why_not() {
        return DUTIES.lines()
                .map(Duty::of)
                .map(duty -> DynamicTest.dynamicTest(
                        duty.id() + " " + duty.action() + " of $" + duty.dollars(), () -> check(duty)));
    }

    private static void check(Duty duty) {
        var ladder = LADDERS.computeIfAbsent(
                duty.id().substring(0, 2), key -> LadderFixture.of(Objects.requireNonNull(PACKS.get(key))));
        assertThat(Actions.ids()).contains(duty.action());
        var question = Question.of(SOMEBODY, duty.action()).amount(Money.of(duty.dollars() + ".00"));
        for (var position : duty.may())
            assertThat(ladder.mayOf(position, question, DAY))
                    .as("%s: %s", duty, position)
                    .isInstanceOf(Allowed.class);
        for (var position : duty.mayNot()) {
            var answer = ladder.mayOf(position, question, DAY);
            assertThat(answer).as("%s: %s", duty, position).isInstanceOf(Refused.class);
            assertThat(answer.reason())
                    .as("%s: %s", duty, position)
                    .matches("Only .+ may .+; you hold .+\\."
                            + "|Nobody at this agency may .+; you hold .+\\."
                            + "|.+ may .+ up to \\$[0-9,.]+; this is \\$[0-9,.]+\\."
                            + "|.+ may .+ only by a delegation; none in force today covers this\\.");
        }
    }

    /** San Francisco's 4308 leads 4306; who supervises prepares or approves evaluations, and no class does both to another. */
    @Test
    void who_leads_directs_and_never_evaluates_and_who_supervises_does() {
        int leads = 0;
        for (var pack : PACKS.values()) {
            var ladder = LadderFixture.of(pack);
            for (var one : ladder.pack().classes()) {
                var positions = ladder.pack().positions().stream()
                        .filter(position -> one.key().equals(position.jobClass()))
                        .map(StaffPack.Position::key)
                        .toList();
                assertThat(one.leadsOver()).noneMatch(one.supervises()::contains);
                boolean evaluates = !one.supervises().isEmpty();
                leads += one.leadsOver().isEmpty() ? 0 : 1;
                for (var position : positions) {
                    if (!one.leadsOver().isEmpty())
                        assertThat(ladder.mayOf(position, "team.direct")).isInstanceOf(Allowed.class);
                    var may = Matrix.rowOf("personnel.prepare").stream()
                            .filter(action -> ladder.mayOf(position, action) instanceof Allowed)
                            .toList();
                    if (evaluates) assertThat(may).as("%s, %s", pack, position).isNotEmpty();
                    else if (!one.rung().equals("above"))
                        assertThat(may).as("%s, %s", pack, position).isEmpty();
                }
            }
        }
        assertThat(leads).as("San Francisco's 4308").isEqualTo(1);
    }

    /** As the specifications number them, or their paragraphs in order. */
    @Test
    void every_duty_of_the_five_specifications_is_asked_about() {
        var duties = new TreeSet<String>(List.of("CH-1a"));
        Map.of("SB", 16, "SJ", 6, "SF", 11, "CH", 8, "DN", 12).forEach((agency, last) -> {
            for (int i = agency.equals("SB") ? 1 : 0; i <= last; i++) duties.add(agency + "-" + i);
        });
        var asked = DUTIES.lines().map(Duty::of).map(Duty::id).collect(Collectors.toCollection(TreeSet::new));

        assertThat(duties).hasSize(58);
        assertThat(asked).isEqualTo(duties);
    }
}
