package org.tallystick.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.agency.AgencyFacts.KnownDebtType;
import tools.jackson.databind.json.JsonMapper;

/** Reads what makes the bound agency from its tables. */
@Component
class AgencyTables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    AgencyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AgencyProfile> profile() {
        return jdbc.sql("select * from agency_profile").query(this::profile).optional();
    }

    private AgencyProfile profile(ResultSet row, int number) throws SQLException {
        return new AgencyProfile(
                row.getString("slug"),
                row.getString("name"),
                row.getString("short_name"),
                ZoneId.of(row.getString("zone")),
                row.getString("color"),
                row.getString("number_prefix"),
                row.getObject("close_of_business", LocalTime.class));
    }

    String holidayCalendar() {
        return jdbc.sql("select holiday_calendar from agency_profile")
                .query(String.class)
                .single();
    }

    Set<LocalDate> closures() {
        return Set.copyOf(
                jdbc.sql("select on_date from closure").query(LocalDate.class).list());
    }

    /** By language, then by the name as it stands in the pack. */
    Map<String, Map<String, String>> translations() {
        var translations = new HashMap<String, Map<String, String>>();
        jdbc.sql("select language, name, reads from translation")
                .query((row, _) -> translations
                        .computeIfAbsent(row.getString("language"), _ -> new HashMap<>())
                        .put(row.getString("name"), row.getString("reads")))
                .list();
        return translations;
    }

    @SuppressWarnings("unchecked")
    List<CodeRow> codes() {
        return jdbc.sql("select code_table, code, name, retired, does::text from code order by code_table, seq, code")
                .query((row, _) -> new CodeRow(
                        row.getString("code_table"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("retired"),
                        (Map<String, ?>) JSON.readValue(row.getString("does"), Map.class)))
                .list();
    }

    List<Department> departments() {
        return jdbc.sql("select code, name from department where not retired order by seq")
                .query((row, _) -> new Department(row.getString("code"), row.getString("name")))
                .list();
    }

    List<KnownDebtType> debtTypes() {
        var charges = new LinkedHashMap<String, List<ChargeType>>();
        jdbc.sql(
                        "select debt_type_code, code, name, citation from charge_type where not retired order by debt_type_code, seq")
                .query((row, _) -> charges.computeIfAbsent(row.getString("debt_type_code"), _ -> new ArrayList<>())
                        .add(new ChargeType(row.getString("code"), row.getString("name"), row.getString("citation"))))
                .list();
        return jdbc.sql("select * from debt_type order by seq")
                .query((row, _) -> new KnownDebtType(
                        new DebtType(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("department_code"),
                                row.getString("nature"),
                                row.getString("fund"),
                                charges.getOrDefault(row.getString("code"), List.of()),
                                row.getBoolean("restricted")),
                        row.getBoolean("retired")))
                .list();
    }
}
