package org.tallystick.worklists.owners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.DepartmentLoad;
import org.tallystick.agency.Department;
import org.tallystick.security.PersonId;

/** What lies on the unit: on each person, in each function, and who is away. */
public record UnitLoad(Map<PersonId, Load> people, List<Function> functions, List<CoverRow> covers, LocalDate today) {

    private static final Load NOTHING = new Load(0, 0, 0, null, List.of());

    /** One person's accounts; the functions that most of them belong to come first. */
    public record Load(
            long open, long late, long today, @Nullable LocalDate oldest, List<String> functions) {}

    /** The accounts of one department, by when their next step falls. */
    public record Function(
            String name,
            long late,
            long today,
            long thisWeek,
            long later,
            @Nullable LocalDate oldest,
            int people) {
        public long open() {
            return late + today + thisWeek + later;
        }
    }

    static UnitLoad of(
            List<DepartmentLoad> parts, List<Department> departments, List<CoverRow> covers, LocalDate today) {
        var names = new LinkedHashMap<String, String>();
        departments.forEach(one -> names.put(one.code(), one.name()));
        var byPerson = new LinkedHashMap<PersonId, List<DepartmentLoad>>();
        var byFunction = new LinkedHashMap<String, List<DepartmentLoad>>();
        names.keySet().forEach(code -> byFunction.put(code, new ArrayList<>()));
        for (var part : parts) {
            byPerson.computeIfAbsent(part.owner(), _ -> new ArrayList<>()).add(part);
            byFunction
                    .computeIfAbsent(part.department(), _ -> new ArrayList<>())
                    .add(part);
        }
        var people = new LinkedHashMap<PersonId, Load>();
        byPerson.forEach((person, some) -> people.put(person, load(some, names)));
        var functions = new ArrayList<Function>();
        byFunction.forEach((code, some) -> {
            if (!some.isEmpty()) functions.add(function(names.getOrDefault(code, code), some));
        });
        return new UnitLoad(Map.copyOf(people), List.copyOf(functions), List.copyOf(covers), today);
    }

    private static Load load(List<DepartmentLoad> some, Map<String, String> names) {
        return new Load(
                some.stream().mapToLong(DepartmentLoad::total).sum(),
                some.stream().mapToLong(DepartmentLoad::late).sum(),
                some.stream().mapToLong(DepartmentLoad::today).sum(),
                oldest(some),
                some.stream()
                        .sorted(Comparator.comparingLong(DepartmentLoad::total).reversed())
                        .map(one -> names.getOrDefault(one.department(), one.department()))
                        .toList());
    }

    private static Function function(String name, List<DepartmentLoad> some) {
        var owners = new HashSet<PersonId>();
        some.forEach(one -> owners.add(one.owner()));
        return new Function(
                name,
                some.stream().mapToLong(DepartmentLoad::late).sum(),
                some.stream().mapToLong(DepartmentLoad::today).sum(),
                some.stream().mapToLong(DepartmentLoad::thisWeek).sum(),
                some.stream().mapToLong(DepartmentLoad::later).sum(),
                oldest(some),
                owners.size());
    }

    private static @Nullable LocalDate oldest(List<DepartmentLoad> some) {
        return some.stream()
                .map(DepartmentLoad::oldest)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public Load of(PersonId person) {
        return people.getOrDefault(person, NOTHING);
    }

    /** The cover that runs, or the next one; null while nobody covers for this person. */
    public @Nullable CoverRow away(PersonId person) {
        return covers.stream()
                .filter(cover -> cover.person().equals(person))
                .findFirst()
                .orElse(null);
    }
}
