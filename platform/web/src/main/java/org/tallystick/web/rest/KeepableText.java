package org.tallystick.web.rest;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Text as it can be kept: one with the character of number zero, which no table takes, cannot be read. */
class KeepableText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        return text != null && text.indexOf('\0') >= 0
                ? context.reportInputMismatch(String.class, "a character that cannot be kept")
                : text;
    }
}
