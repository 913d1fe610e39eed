package org.tallystick.postgres;

/** The database server cannot be started or kept, said in one sentence for the person at the machine. */
public final class ServerUnavailable extends RuntimeException {
    ServerUnavailable(String sentence) {
        super(sentence);
    }

    ServerUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
