package org.tallystick.web.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Days are read with four digits of the year: others, which a calendar has room for, no table of ours has. */
@Configuration(proxyBeanMethods = false)
class PlainDays implements WebMvcConfigurer {

    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONG = "2026-11-22".length();

    private static LocalDate read(String words) {
        if (words.length() != LONG) throw new IllegalArgumentException("A day is written as 2026-11-22.");
        return LocalDate.parse(words, PLAIN);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addParser(new FromText());
    }

    @Bean
    JsonMapperBuilderCustomizer plainDaysInBodies() {
        return mapper ->
                mapper.addModule(new SimpleModule("plain days").addDeserializer(LocalDate.class, new FromBody()));
    }

    /** Nothing at all is no day, and never comes here. */
    private static final class FromText implements Parser<LocalDate> {
        @Override
        public LocalDate parse(String words, Locale locale) {
            return read(words.strip());
        }
    }

    private static final class FromBody extends StdScalarDeserializer<LocalDate> {

        FromBody() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING))
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            var words = parser.getString().strip();
            if (words.isEmpty()) return null;
            try {
                return read(words);
            } catch (DateTimeException | IllegalArgumentException _) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, words, "is no day");
            }
        }
    }
}
