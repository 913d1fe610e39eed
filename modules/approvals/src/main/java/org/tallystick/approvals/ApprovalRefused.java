package org.tallystick.approvals;

import org.tallystick.web.Refusal;

/** What cannot be asked or decided as things stand. */
public final class ApprovalRefused extends Refusal {
    ApprovalRefused(String sentence) {
        super(sentence);
    }

    ApprovalRefused(Because because, String sentence) {
        super(because, sentence);
    }
}
