package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeyMapTests {

    @Test
    void what_stood_where_a_key_goes_goes_where_that_key_was() {
        var moved = new KeyMap(Map.of("p", "y"));

        assertThat(moved.own("p")).isEqualTo("y");
        assertThat(moved.own("y")).isEqualTo("p");
        assertThat(moved.standard("y")).isEqualTo("p");
        assertThat(moved.own("l")).isEqualTo("l");
    }

    @Test
    void keys_can_move_on_in_a_row() {
        var moved = new KeyMap(Map.of("p", "y", "y", "q"));

        assertThat(List.of(moved.own("p"), moved.own("y"), moved.own("q"))).containsExactly("y", "q", "p");
    }

    @Test
    void however_keys_are_moved_no_key_does_two_things() {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var letters = List.of("a", "b", "c", "d", "e", "f");
        for (int round = 0; round < 500; round++) {
            var free = new ArrayList<>(letters);
            var moved = new TreeMap<String, String>();
            for (var letter : letters)
                if (random.nextBoolean()) moved.put(letter, free.remove(random.nextInt(free.size())));
            var map = new KeyMap(moved);
            assertThat(letters.stream().map(map::own).distinct())
                    .as("%s", moved)
                    .hasSize(letters.size());
            assertThat(letters)
                    .as("%s", moved)
                    .allMatch(letter -> map.standard(map.own(letter)).equals(letter));
        }
    }
}
