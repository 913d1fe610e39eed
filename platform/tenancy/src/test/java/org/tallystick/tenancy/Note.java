package org.tallystick.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** What an agency wrote down. */
@Entity
class Note {

    @Id
    private UUID id;

    private String text;

    Note(String text) {
        id = Ids.next();
        this.text = text;
    }

    String text() {
        return text;
    }

    UUID id() {
        return id;
    }

    protected Note() {}
}
