package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tallystick.agency.PackFolder;
import org.tallystick.approvals.ApprovalTerms.Wanted;
import org.tallystick.testing.EveryPack;

/** How the agencies' packs want requests treated: also those of kinds that nobody can ask for today, whose terms stand ready. */
class ShippedTermsTests {

    private static final Path TENANTS = Path.of("../../tenants");

    /** Kinds that a module carries out today, and rows of the matrix whose acts are still to come. */
    private static final Set<String> KNOWN = Set.of(
            "*",
            "payment-reversal",
            "receipt-void-after-close",
            "draft-account",
            "import-acceptance",
            "hold-lift",
            "delegation",
            "waiver",
            "settlement",
            "garnishment",
            "enforcement",
            "placement",
            "write-off");

    @EveryPack
    void every_kind_that_a_pack_names_is_one_there_is_or_a_row_of_the_matrix(String pack) {
        var kinds = new TreeSet<String>();
        for (var one : terms(pack).kinds()) kinds.add(one.kind());

        assertThat(kinds)
                .contains("*")
                .isSubsetOf(KNOWN)
                .hasSameSizeAs(terms(pack).kinds());
    }

    @Test
    void a_compromise_of_san_francisco_is_consented_to_by_the_department_whose_debt_it_is() {
        var terms = terms("san-francisco");

        assertThat(terms.recommendedFirst("settlement")).isTrue();
        assertThat(terms.dueDays("settlement"))
                .as("what it leaves out, all kinds say")
                .isEqualTo(3);
        assertThat(terms.rule("settlement")).contains("Controller's approval");
        var wanted = terms.consents("settlement").getFirst();
        assertThat(wanted.department()).isEqualTo("*");
        assertThat(wanted.of("TTX", List.of())).isEqualTo(new Wanted("the department whose claim it is", "TTX", true));
        assertThat(wanted.of(null, List.of())).as("of no department: by a link").matches(Wanted::byLink);
        assertThat(new Wanted("Fire", "*", false).of("FIRE", List.of())).isEqualTo(new Wanted("Fire", "FIRE", false));
        assertThat(new Wanted("Fire", "FIRE", false).of("TTX", List.of()).department())
                .isEqualTo("FIRE");
    }

    @Test
    void what_waits_for_its_acts_says_who_recommends_first_and_who_consents() {
        assertThat(terms("san-francisco").consents("write-off"))
                .extracting(Wanted::from)
                .containsExactly("Controller");
        assertThat(terms("san-francisco").consents("placement"))
                .extracting(Wanted::from, Wanted::department)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Treasurer", "TTX"));
        assertThat(terms("san-joaquin-county").consents("write-off"))
                .extracting(Wanted::from)
                .containsExactly("County Auditor", "Board of Supervisors");
        for (var kind : new String[] {"enforcement", "garnishment", "placement", "write-off"})
            assertThat(terms("san-bernardino-county-fire").recommendedFirst(kind))
                    .as(kind)
                    .isTrue();
        assertThat(terms("denver-county-court").recommendedFirst("garnishment")).isTrue();
        assertThat(terms("chicago").recommendedFirst("waiver")).isFalse();
    }

    private static ApprovalTerms terms(String pack) {
        var page = PackFolder.of(TENANTS.resolve(pack)).file("policies/approvals.yaml");
        return ApprovalTerms.KIND.read(page.child("terms").orElseThrow().plain());
    }
}
