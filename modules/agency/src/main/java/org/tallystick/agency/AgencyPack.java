package org.tallystick.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The share of a pack that makes the agency: profile, departments, debt types, code tables, holidays and policies. */
record AgencyPack(
        AgencyProfile profile,
        Holidays holidays,
        List<Department> departments,
        List<DebtType> debtTypes,
        List<Code> codes,
        List<Translation> translations,
        List<PolicyDocument> policies) {

    record Holidays(String calendar, List<Closure> closures) {}

    record Closure(LocalDate on, String name) {}

    record Code(String table, String code, String name, int seq, Map<String, ?> does) {}

    record Translation(String language, String name, String reads) {}

    record PolicyDocument(
            PackNode source,
            String kind,
            String code,
            LocalDate from,
            @Nullable String citation,
            Map<String, ?> terms) {}

    /** Reads the pack; what is wrong is noted in it. */
    static AgencyPack read(PackFolder pack) {
        var departments = CodePages.departments(pack);
        return new AgencyPack(
                ProfilePage.read(pack),
                HolidayPage.read(pack),
                departments,
                CodePages.debtTypes(pack, departments),
                CodePages.codes(pack),
                TranslationPages.read(pack),
                PolicyPages.read(pack));
    }
}
