package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.intake.reading.FileRefused;

class FileNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..%2f..%2fetc.csv",
                "/etc/passwd",
                "C:\\debts.csv",
                "a%00.csv",
                "a\u0000.csv",
                "a\r\nSet-Cookie: x.csv",
                "a\u2215b.csv",
                "a\uff0fb.csv",
                "fdp.\u202evsc",
                ".."
            })
    void a_name_that_is_a_path_or_hides_something_is_refused(String name) {
        assertThatThrownBy(() -> FileName.checked(name)).isInstanceOf(FileRefused.class);
    }

    @Test
    void any_other_name_is_only_text() {
        assertThat(FileName.checked("<img src=x onerror=alert(1)>.csv")).isEqualTo("<img src=x onerror=alert(1)>.csv");
        assertThat(FileName.checked(" Novembre d\u00e9biteurs (2).csv ")).isEqualTo("Novembre d\u00e9biteurs (2).csv");
        assertThat(FileName.checked("")).isEqualTo("unnamed file");
    }
}
