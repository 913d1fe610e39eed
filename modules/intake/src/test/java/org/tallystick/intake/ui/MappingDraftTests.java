package org.tallystick.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.intake.reading.Mapping;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

class MappingDraftTests {

    private static final List<String> RIDES = List.of(
            "Run No",
            "Patient Name",
            "DOB",
            "Mailing Address",
            "Service Date",
            "Amount",
            "Paid",
            "Balance",
            "Phone",
            "Crew");

    @Test
    void columns_with_usual_names_are_meant_as_usual() {
        var draft = MappingDraft.guessed(RIDES, column -> column.equals("DOB") ? List.of("03/14/1978") : List.of());

        assertThat(draft.columns.stream().map(column -> column.meaning))
                .containsExactly(
                        Meaning.DEBT,
                        Meaning.NAME,
                        Meaning.BORN_ON,
                        Meaning.ADDRESS,
                        Meaning.INCURRED_ON,
                        Meaning.LEVIED,
                        Meaning.PAID,
                        Meaning.BALANCE,
                        Meaning.PHONE,
                        Meaning.KEEP);
        assertThat(draft.columns.get(2).writing.dates()).isEqualTo(Mapping.DateStyle.MM_DD_YYYY);
        assertThat(draft.mapping().sourceKey()).containsExactly("Run No");
    }

    @Test
    void a_meaning_is_chosen_by_its_first_letters() {
        for (var meaning : Meaning.values())
            assertThat(Meaning.beginningWith(meaning.words().toUpperCase(Locale.ROOT), Meaning.KEEP))
                    .isEqualTo(meaning);
        assertThat(Meaning.beginningWith("ph", Meaning.KEEP)).isEqualTo(Meaning.PHONE);
        assertThat(Meaning.beginningWith("nothing like it", Meaning.DEBT)).isEqualTo(Meaning.DEBT);
        assertThat(Meaning.beginningWith(" ", Meaning.DEBT)).isEqualTo(Meaning.DEBT);
    }

    @Test
    void what_is_odd_in_any_file_posts_with_a_flag() {
        var mapping = MappingDraft.guessed(RIDES, _ -> List.of()).mapping();

        assertThat(mapping.flags())
                .extracting(Mapping.Flag::name, Mapping.Flag::columns)
                .containsExactly(
                        tuple("blank_amount", List.of("Amount")),
                        tuple("overpaid", List.of()),
                        tuple("no_address", List.of("Mailing Address")));
        assertThat(mapping.charges().getFirst().levied().fallback()).isEqualTo("0");
    }

    @Test
    void what_is_still_missing_is_said_in_a_clerks_words() {
        var draft = MappingDraft.guessed(List.of("Remark", "Street"), _ -> List.of());

        assertThat(draft.missing())
                .containsExactly(
                        "Say which column is the number of the account or of the debt.",
                        "Choose the debt type, or the column that says it.",
                        "Say which column is the amount levied.");
    }

    @Test
    void of_several_charges_none_is_taken_before_somebody_says_which() {
        var draft = MappingDraft.guessed(List.of("Bill No", "Charge", "Paid", "Mileage fee"), _ -> List.of());
        draft.debtType = "EMS";

        assertThat(draft.missing())
                .containsExactly(
                        "Choose which charge the column \u201cCharge\u201d holds.",
                        "Choose which charge the column \u201cPaid\u201d holds.");
        draft.charge = "SERVICE";
        assertThat(draft.missing()).isEmpty();
        draft.columns.getLast().meaning = Meaning.LEVIED;
        assertThat(draft.missing())
                .containsExactly(
                        "\u201cCharge\u201d and \u201cMileage fee\u201d are both the amount of one charge. Choose"
                                + " another for one of them.");
        draft.columns.getLast().charge = "MILEAGE";
        assertThat(draft.missing()).isEmpty();
    }

    @Test
    void several_columns_of_one_meaning_are_read_together() {
        var draft = MappingDraft.guessed(
                List.of("Case No", "First Name", "Last Name", "Fine", "Court fee"), _ -> List.of());
        draft.debtType = "FINES";
        draft.charge = "FINE";
        draft.columns.getLast().meaning = Meaning.LEVIED;
        draft.columns.getLast().charge = "COST";
        var mapping = draft.mapping();

        assertThat(mapping.party().name().columns()).containsExactly("First Name", "Last Name");
        assertThat(mapping.charges().stream()
                        .collect(Collectors.toMap(
                                Mapping.Charge::type, one -> one.levied().column())))
                .isEqualTo(Map.of("FINE", "Fine", "COST", "Court fee"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nyc-oath-hearings", "phl-parking-unpaid", "sedgwick-delinquent-tax"})
    void a_ready_mapping_to_begin_from_means_the_same_until_it_is_changed(String name) throws IOException {
        var ready = ready(name);
        var draft = MappingDraft.from(ready, ready.columns());
        draft.name = name;
        var again = draft.mapping();

        assertThat(again.account()).isEqualTo(ready.account());
        assertThat(again.party().name()).isEqualTo(ready.party().name());
        assertThat(again.charges()).isEqualTo(ready.charges());
        assertThat(again.balance()).isEqualTo(ready.balance());
        assertThat(again.incurredOn()).isEqualTo(ready.incurredOn());
        assertThat(again.sourceKey()).isEqualTo(ready.sourceKey());
        assertThat(again.flags()).isEqualTo(ready.flags());
        assertThat(again.severalDebts()).isEqualTo(ready.severalDebts());
    }

    private static Mapping ready(String name) throws IOException {
        try (var json =
                Objects.requireNonNull(MappingDraftTests.class.getResourceAsStream("/mappings/" + name + ".json"))) {
            return JsonMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .readValue(new String(json.readAllBytes(), StandardCharsets.UTF_8), Mapping.class);
        }
    }
}
