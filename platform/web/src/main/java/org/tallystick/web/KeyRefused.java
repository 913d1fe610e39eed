package org.tallystick.web;

/** A key that cannot be moved there. */
class KeyRefused extends Refusal {
    KeyRefused(String sentence) {
        super(sentence);
    }
}
