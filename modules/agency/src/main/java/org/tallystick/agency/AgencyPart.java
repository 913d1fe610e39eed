package org.tallystick.agency;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes profile, departments, debt types, code tables and closures; what left the pack is retired, never deleted. */
@Component
@Order(0)
class AgencyPart implements PackPart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    AgencyPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "agency";
    }

    @Override
    @Transactional
    public void apply(PackFolder pack, Onboarding.Report report) {
        var agency = AgencyPack.read(pack);
        profile(agency.profile(), agency.holidays().calendar());
        departments(agency.departments());
        debtTypes(agency.debtTypes());
        codes(agency.codes());
        agency.translations().forEach(this::translation);
        agency.holidays().closures().forEach(this::closure);
    }

    private void profile(AgencyProfile profile, String calendar) {
        jdbc.sql("""
                insert into agency_profile as old (slug, name, short_name, zone, color, number_prefix,
                    close_of_business, holiday_calendar)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (slug) do update set name = excluded.name, short_name = excluded.short_name,
                    zone = excluded.zone, color = excluded.color, number_prefix = excluded.number_prefix,
                    close_of_business = excluded.close_of_business, holiday_calendar = excluded.holiday_calendar
                where (old.*) is distinct from (excluded.*)
                """)
                .params(
                        profile.slug(),
                        profile.name(),
                        profile.shortName(),
                        profile.zone().getId(),
                        profile.color(),
                        profile.numberPrefix(),
                        profile.closeOfBusiness(),
                        calendar)
                .update();
    }

    private void departments(List<Department> departments) {
        for (var i = 0; i < departments.size(); i++)
            jdbc.sql("""
                    insert into department as old (code, name, seq) values (?, ?, ?)
                    on conflict (code) do update set name = excluded.name, seq = excluded.seq, retired = false
                    where (old.*) is distinct from (excluded.*)
                    """)
                    .params(departments.get(i).code(), departments.get(i).name(), i)
                    .update();
        retireOthers(
                "department", "code", departments.stream().map(Department::code).toList());
    }

    private void debtTypes(List<DebtType> types) {
        for (var i = 0; i < types.size(); i++) {
            var type = types.get(i);
            jdbc.sql("""
                    insert into debt_type as old (code, name, department_code, nature, fund, seq, restricted)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (code) do update set name = excluded.name, department_code = excluded.department_code,
                        nature = excluded.nature, fund = excluded.fund, seq = excluded.seq,
                        restricted = excluded.restricted, retired = false
                    where (old.*) is distinct from (excluded.*)
                    """)
                    .params(
                            type.code(),
                            type.name(),
                            type.department(),
                            type.nature(),
                            type.fund(),
                            i,
                            type.restricted())
                    .update();
            charges(type);
        }
        retireOthers("debt_type", "code", types.stream().map(DebtType::code).toList());
        retireOthers(
                "charge_type",
                "debt_type_code || ' ' || code",
                types.stream()
                        .flatMap(type -> type.chargeTypes().stream().map(charge -> type.code() + " " + charge.code()))
                        .toList());
    }

    private void charges(DebtType type) {
        for (var i = 0; i < type.chargeTypes().size(); i++)
            jdbc.sql("""
                    insert into charge_type as old (debt_type_code, code, name, seq, citation) values (?, ?, ?, ?, ?)
                    on conflict (debt_type_code, code)
                    do update set name = excluded.name, citation = excluded.citation, seq = excluded.seq, retired = false
                    where (old.*) is distinct from (excluded.*)
                    """)
                    .param(type.code())
                    .param(type.chargeTypes().get(i).code())
                    .param(type.chargeTypes().get(i).name())
                    .param(i)
                    .param(type.chargeTypes().get(i).citation())
                    .update();
    }

    private void codes(List<AgencyPack.Code> codes) {
        for (var code : codes)
            jdbc.sql("""
                    insert into code as old (code_table, code, name, seq, does) values (?, ?, ?, ?, ?::jsonb)
                    on conflict (code_table, code)
                    do update set name = excluded.name, seq = excluded.seq, does = excluded.does, retired = false
                    where (old.*) is distinct from (excluded.*)
                    """)
                    .params(code.table(), code.code(), code.name(), code.seq(), JSON.writeValueAsString(code.does()))
                    .update();
        retireOthers(
                "code",
                "code_table || ' ' || code",
                codes.stream().map(code -> code.table() + " " + code.code()).toList());
    }

    private void translation(AgencyPack.Translation translation) {
        jdbc.sql("""
                insert into translation as old (language, name, reads) values (?, ?, ?)
                on conflict (language, name) do update set reads = excluded.reads where old.reads <> excluded.reads
                """)
                .params(translation.language(), translation.name(), translation.reads())
                .update();
    }

    private void closure(AgencyPack.Closure closure) {
        jdbc.sql("""
                insert into closure as old (on_date, name) values (?, ?)
                on conflict (on_date) do update set name = excluded.name where old.name <> excluded.name
                """).params(closure.on(), closure.name()).update();
    }

    /** Table and key are words of this class, never of a pack. */
    private void retireOthers(String table, String key, List<String> kept) {
        jdbc.sql("update " + table + " set retired = true where not retired and not (" + key + " = any (?))")
                .param(kept.toArray(String[]::new))
                .update();
    }
}
