package org.tallystick.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ways of looking that one reading goes through, the best first, as one statement: each looks only where those before
 * it left room on the page.
 *
 * @param stages those that apply, from where the reading begins
 * @param leftOut those that come before it, whose hits are left out
 * @param resumed whether the first goes on behind a position
 * @param together whether a house's number was typed, so that names and addresses are read together
 */
record Inquiry(List<Stage> stages, List<Stage> leftOut, boolean resumed, int limit, boolean together) {

    /**
     * Every plan below follows its index whatever is asked, so none need be made anew for each question; and a table that
     * was small when the plan was made may be large by now.
     */
    private static final String ONE_PLAN_FOR_ALL = """
            select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true);
            """;

    /** Accounts are counted no further than a hundred: beyond that it is many. */
    private static final String PAGE = """
            select page.*,
                   case when page.under is null
                        then (select count(*) from (select from search_entry held
                                                     where held.under = page.subject limit 100) counted)
                        else 0 end as accounts
              from (select * from (EACH) every_stage order by stage, key, kind, subject limit MOST) page
             order by stage, key, kind, subject""";

    private static final Map<Inquiry, String> WRITTEN = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 500;

    /** The statement; there are few, for they differ by what was typed only in which stages apply. */
    String sql() {
        var known = WRITTEN.get(this);
        if (known != null) return known;
        var sql = written();
        if (WRITTEN.size() < MOST_KEPT) WRITTEN.put(this, sql);
        return sql;
    }

    private String written() {
        var parts = new ArrayList<String>();
        var each = new ArrayList<String>();
        var room = new StringBuilder();
        var before = new ArrayList<>(leftOut);
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            parts.add(stage.part(
                    before,
                    room.isEmpty() ? "true" : room + " < " + stage.most(limit),
                    resumed && i == 0,
                    limit,
                    together && stages.contains(Stage.NAMES)));
            each.add("select * from found_" + stage.place());
            room.append(room.isEmpty() ? "" : " + ").append("(select count(*) from found_" + stage.place() + ")");
            if (stage != Stage.MIXED) before.add(stage);
        }
        return ONE_PLAN_FOR_ALL + "with " + String.join(",\n", parts) + "\n"
                + PAGE.replace("EACH", String.join(" union all ", each)).replace("MOST", Integer.toString(limit));
    }
}
