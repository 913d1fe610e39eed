package org.tallystick.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Question;

/** The places of the rail for the person at work; what they may never do is left out. */
@Component
class PlacesShown {

    private final ObjectProvider<Place> places;
    private final Authority authority;

    PlacesShown(ObjectProvider<Place> places, Authority authority) {
        this.places = places;
        this.authority = authority;
    }

    List<Place> forCurrentPerson() {
        if (CurrentPerson.orNull() == null) return List.of();
        return places.stream()
                .filter(place -> authority.may(Question.ever(place.action())))
                .sorted(Comparator.comparingInt(Place::order))
                .toList();
    }
}
