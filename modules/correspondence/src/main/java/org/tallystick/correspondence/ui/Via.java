package org.tallystick.correspondence.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.correspondence.Channel;
import org.tallystick.correspondence.Direction;

/** A channel with its direction, as one chooses both at once. */
record Via(Channel channel, Direction direction) {

    /** Where nobody can tell the direction apart, only the usual one. */
    static List<Via> all() {
        return Arrays.stream(Channel.values())
                .flatMap(channel -> Stream.of(Direction.OUT, Direction.IN)
                        .filter(direction -> direction == channel.usually()
                                || !channel.inWords(Direction.IN).equals(channel.inWords(Direction.OUT)))
                        .map(direction -> new Via(channel, direction)))
                .toList();
    }

    String inWords() {
        return channel.inWords(direction);
    }
}
