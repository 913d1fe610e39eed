package org.tallystick.approvals;

import org.springframework.stereotype.Service;

/** What became of what an approval only began: told by the module whose job does it. */
@Service
public class Executions {

    private final Deciding deciding;

    Executions(Deciding deciding) {
        this.deciding = deciding;
    }

    /** It is done; nothing where no approval had begun it. */
    public void done(String kind, String subject) {
        deciding.ended(kind, subject, null);
    }

    /** It could not be done; who decides can try again. */
    public void failed(String kind, String subject, String why) {
        deciding.ended(kind, subject, why);
    }
}
