package org.tallystick.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../",
                "..",
                "a/b",
                "x\"; drop schema t",
                "it's",
                "county\u0000",
                "ab",
                "-ab",
                "ab-",
                "a--b",
                "San-Diego",
                "san_diego",
                "s\u0430n-diego",
                "sa\u200bn-diego",
                "public",
                "postgres",
                "pg-main",
                "t-7f3ac2",
                "api"
            })
    void what_reads_as_a_path_a_command_or_the_platform_names_no_agency(String slug) {
        assertThat(Slugs.whyNotSlug(slug)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"san-francisco", "denver-county-court", "chicago", "district-9", "chi"})
    void ordinary_words_joined_by_hyphens_name_an_agency(String slug) {
        assertThat(Slugs.whyNotSlug(slug)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D\u0435nver",
                "Denver\u200b Court",
                "\uff24enver",
                "De\u0301nver",
                "<b>Denver</b>",
                "Denver\nCourt"
            })
    void letters_that_only_look_like_latin_ones_are_refused(String name) {
        assertThat(Slugs.whyNotName(name)).isNotNull();
    }

    @Test
    void names_that_the_eye_takes_for_each_other_have_one_shape() {
        assertThat(Slugs.shapeOf("Denver County C0urt")).isEqualTo(Slugs.shapeOf("DENVER  county Court"));
        assertThat(Slugs.shapeOf("Del Mar")).isEqualTo(Slugs.shapeOf("DeI Mar"));
        assertThat(Slugs.shapeOf("San José")).isEqualTo(Slugs.shapeOf("San Jose"));
        assertThat(Slugs.shapeOf("San Jose")).isNotEqualTo(Slugs.shapeOf("San Diego"));
    }
}
