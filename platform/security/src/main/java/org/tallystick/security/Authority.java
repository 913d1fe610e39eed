package org.tallystick.security;

import org.springframework.stereotype.Service;
import org.tallystick.security.Permission.Allowed;

/** Asks whether the person at work may, and keeps a record of every refusal. */
@Service
public class Authority {

    /** The permission. Refused with {@link NotPermitted}, and the refusal is audited. */
    public Allowed require(String action) {
        return require(Question.of(action));
    }

    public Allowed require(Question question) {
        throw new UnsupportedOperationException(question.action());
    }

    /** Whether the person at work may; asking leaves no trace. */
    public boolean may(String action) {
        throw new UnsupportedOperationException(action);
    }

    public boolean may(Question question) {
        throw new UnsupportedOperationException(question.action());
    }

    /** Records that the person at work asked for something that is not there for them, such as a foreign id. */
    public void noted(String action, String subjectKind, String subject) {
        throw new UnsupportedOperationException(action + subjectKind + subject);
    }
}
