package org.tallystick.web;

/** A search that cannot be saved as it is. */
class SearchNotSaved extends Refusal {
    SearchNotSaved(String sentence) {
        super(sentence);
    }
}
