package org.tallystick.correspondence;

/** Take a contact back that was logged by mistake: the next date and owner that it set are as they were before. */
public record TakeBackContact(String key, ContactId contact, String why) {
    public TakeBackContact {
        LogContact.checkKey(key);
        why = why.strip();
        if (why.isEmpty()) throw new ContactRefused("Say why the contact is taken back.");
        Said.of("BACK").noted(why);
    }

    String content() {
        return String.join("|", "take back", contact.value().toString(), why);
    }
}
