package org.tallystick.correspondence;

/** Say anew what a contact was, and why; what was logged first stays beside it. */
public record CorrectContact(String key, ContactId contact, Said said, String why) {
    public CorrectContact {
        LogContact.checkKey(key);
        why = why.strip();
        if (why.isEmpty()) throw new ContactRefused("Say why the contact is corrected.");
        new Said(null, null, null, null, said.outcome(), why, null);
    }

    String content() {
        return String.join("|", "correct", contact.value().toString(), said.toString(), why);
    }
}
