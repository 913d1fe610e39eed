package org.tallystick.worklists;

import org.tallystick.web.Refusal;

/** Something about a queue, a task or an assignment that cannot be as asked. */
public final class QueueRefused extends Refusal {
    public QueueRefused(String sentence) {
        super(sentence);
    }

    public QueueRefused(Because because, String sentence) {
        super(because, sentence);
    }
}
