package org.tallystick.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MappingsTests {

    private final Mappings mappings = new Mappings();

    @Test
    void the_ready_mapping_of_the_county_names_its_columns() {
        var sedgwick = mappings.of("sedgwick-delinquent-tax");

        assertThat(sedgwick.columns())
                .containsExactlyInAnyOrder(
                        "Tax Account", "Owner", "Property Address", "2024 Amount Published", "Parcel ID");
        assertThat(Mappings.read(Mappings.write(sedgwick))).isEqualTo(sedgwick);
    }

    @Test
    void a_mapping_can_be_sent_along() {
        var mapping = mappings.of("""
                {"account": {"column": "No"}, "debtType": {"constant": "EMS"},
                 "party": {"name": {"column": "Who", "changes": ["name_last_first"]}},
                 "charges": [{"type": "SERVICE", "levied": {"column": "Due", "default": "0"}}]}""");

        assertThat(mapping.columns()).containsExactly("No", "Who", "Due");
        assertThat(mapping.charges().getFirst().levied().fallback()).isEqualTo("0");
    }

    @Test
    void what_is_wrong_with_a_mapping_is_named_by_its_path() {
        refused("{}", "debtType is missing", "party is missing", "charges needs at least one");
        refused("""
                {"account": {"column": "No", "colour": "red"}}""", "account.colour");
        refused(
                """
                {"account": {"column": "No"}, "debtType": {"constant": "EMS", "column": "Kind"},
                 "party": {"name": {"column": "Who"}}, "charges": [{"type": "", "levied": {"column": "Due", "dates": "MM_DD_YYYY"}}]}""",
                "debtType has either a column or a constant",
                "charges[0].type is missing",
                "charges[0].levied.dates");
        refused("""
                {"charges": [{"levied": "Due"}]}""", "charges[0].levied");
        refused("{not json", "not valid JSON at line 1");
        refused("nobody-knows", "sedgwick-delinquent-tax");
        refused("", "Say how the columns are meant");
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> mappings.of(text))
                .isInstanceOf(MappingRefused.class)
                .hasMessageContainingAll(words);
    }
}
