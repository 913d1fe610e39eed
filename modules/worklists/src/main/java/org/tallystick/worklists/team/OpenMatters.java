package org.tallystick.worklists.team;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.tenancy.Once;

/** Whether anything is open between colleagues on an account, asked in one question each time one is opened. */
@Service
public class OpenMatters {

    private final JdbcClient jdbc;

    OpenMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question, a conference, a hand-over or a direction; whoever asks has opened the account. */
    @Transactional(readOnly = true)
    public boolean on(AccountId account) {
        return Once.ask(() -> read(account), OpenMatters.class, account);
    }

    private boolean read(AccountId account) {
        return jdbc.sql("""
                        select exists (select 1 from work_referral where account_id = :account and state = 'ASKED')
                            or exists (select 1 from work_conference where account_id = :account and closed_at is null)
                            or exists (select 1 from work_hand_over where account_id = :account and settled_at is null)
                            or exists (select 1 from work_direction where account_id = :account and done_at is null)""")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }
}
