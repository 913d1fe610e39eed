package org.tallystick.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Question;

/** The places of the rail for the person at work; what they may never do is left out. */
@Component
class PlacesShown {

    private static final KnownKeys WINDOW = KnownKeys.of(
            "Everywhere",
            "me.view",
            "/",
            "search people, accounts, notes",
            "Ctrl K",
            "commands",
            "F8",
            "do the main thing, also Ctrl Enter",
            "g",
            "with a letter, go to a place",
            "?",
            "the keys of this screen");

    private final ObjectProvider<Place> places;
    private final ObjectProvider<Waiting> waiting;
    private final ObjectProvider<KnownKeys> known;
    private final Authority authority;

    PlacesShown(
            ObjectProvider<Place> places,
            ObjectProvider<Waiting> waiting,
            ObjectProvider<KnownKeys> known,
            Authority authority) {
        this.places = places;
        this.waiting = waiting;
        this.known = known;
        this.authority = authority;
    }

    /** How much waits in each place that the person at work sees. */
    Map<String, Integer> waiting() {
        var shown = forCurrentPerson().stream().map(Place::path).toList();
        return waiting.stream()
                .filter(one -> shown.contains(one.place()))
                .collect(Collectors.toMap(Waiting::place, Waiting::count, Integer::sum));
    }

    /** Every key there is for the person at work, the window's own and the places' among them. */
    List<KnownKeys.Known> keys() {
        var all = new ArrayList<>(WINDOW.keys());
        for (var place : forCurrentPerson())
            all.add(new KnownKeys.Known("g " + place.key(), place.label(), "Places", place.action()));
        known.orderedStream()
                .flatMap(one -> one.keys().stream())
                .filter(one -> authority.may(Question.ever(one.needs())))
                .forEach(all::add);
        return all;
    }

    /** A place that has several reasons to be seen is seen once. */
    List<Place> forCurrentPerson() {
        if (CurrentPerson.orNull() == null) return List.of();
        var shown = new LinkedHashMap<String, Place>();
        places.stream()
                .filter(place -> authority.may(Question.ever(place.action())))
                .sorted(Comparator.comparingInt(Place::order))
                .forEach(place -> shown.putIfAbsent(place.path(), place));
        return List.copyOf(shown.values());
    }
}
