package org.tallystick.web;

/** A "no" of the business: the message is a whole sentence that a clerk can read out, without ids or class names. */
public abstract class Refusal extends RuntimeException {

    /** What stands against it: the state of things now, or the content of what was asked. */
    public enum Because {
        /** It could be done at another time or after something else: answered with 409. */
        STATE,
        /** It can never be done as asked: answered with 422. */
        CONTENT
    }

    private final Because because;

    /** A refusal of what was asked, answered with 422. */
    protected Refusal(String sentence) {
        this(Because.CONTENT, sentence);
    }

    protected Refusal(Because because, String sentence) {
        super(sentence);
        this.because = because;
    }

    public Because because() {
        return because;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
