package org.tallystick.web.rest;

import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String KEY = "apiKey";

    @Bean
    OpenAPI openApi() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API key of a person or of the agency: ts_<prefix>_<secret>. The agency is the key's.");
        return new OpenAPI()
                .info(new Info()
                        .title("Tallystick")
                        .version("1")
                        .description("What an agency is owed: importing, finding, opening, and taking payments."
                                + " Amounts are integer cents, dates are ISO dates of the agency's calendar, lists are"
                                + " paged by cursor, errors are problem+json."))
                .components(new Components().addSecuritySchemes(KEY, bearer))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    /**
     * A field that we do not know, nothing in a list or a map, and text that cannot be kept are a mistake or an attempt, and
     * refused either way.
     */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return mapper -> mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(new SimpleModule("keepable text").addDeserializer(String.class, new KeepableText()));
    }
}
