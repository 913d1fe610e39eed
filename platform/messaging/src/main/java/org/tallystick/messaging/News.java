package org.tallystick.messaging;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.jobs.Jobs;

/** The agency's news that was not heard: waiting to be told again, or given up and kept. */
@Service
public class News {

    private final NewsRepository news;
    private final Jobs jobs;

    News(NewsRepository news, Jobs jobs) {
        this.news = news;
        this.jobs = jobs;
    }

    /** News that failed or never arrived, oldest first, with the number of tries. */
    public List<UnheardNewsRow> unheard() {
        return news.unheard();
    }

    /** Has news that was given up told again; does nothing for any other. */
    @Transactional
    public void tellAgain(UUID id) {
        if (news.takeUpAgain(id) > 0) jobs.announce(Retelling.NAME);
    }
}
