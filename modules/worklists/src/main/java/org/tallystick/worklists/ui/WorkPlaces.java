package org.tallystick.worklists.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.Place;
import org.tallystick.worklists.team.CoachingNotes;

@Configuration(proxyBeanMethods = false)
class WorkPlaces {

    private static final String NEEDS = "account.view";

    @Bean
    Place today() {
        return new Place("Today", "today", "today", 't', NEEDS, 0);
    }

    @Bean
    Place unit() {
        return new Place("Unit", "unit", "tally", 'u', "work.view", 45);
    }

    @Bean
    KnownKeys diaryKeys() {
        return KnownKeys.of(
                "Diary", "queue.work", "w", "next week", "b", "week before", "t", "from today", "j", "down", "k", "up");
    }

    @Bean
    KnownKeys todayKeys() {
        return KnownKeys.of("Today", "queue.work", "n", "next account", "d", "diary", "j", "down", "k", "up");
    }

    @Bean
    KnownKeys unitKeys() {
        return KnownKeys.of(
                "Unit",
                "work.view",
                "j",
                "down",
                "k",
                "up",
                "v",
                "cover for the person in hand",
                "s",
                "see the accounts that move",
                "m",
                "reassign the person in hand",
                "u",
                "share out what nobody owns",
                "a",
                "all units, or one's own");
    }

    @Bean
    KnownKeys coachesKeys() {
        return KnownKeys.of("Unit", CoachingNotes.WRITE, "c", "a coaching note to the person in hand");
    }

    @Bean
    KnownKeys coachingKeys() {
        return KnownKeys.of(
                "Coaching", "me.view", "s", "I have seen the first that is new", "r", "answer the latest to me");
    }
}
