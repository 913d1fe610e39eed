package org.tallystick.messaging;

import java.util.concurrent.Executor;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/** Sends asynchronous listeners to the threads of the news; downloads and the like keep the application's own. */
@Component
class ListenersRunOnNewsThreads implements AsyncConfigurer {

    private final NewsThreads threads;

    ListenersRunOnNewsThreads(NewsThreads threads) {
        this.threads = threads;
    }

    @Override
    public Executor getAsyncExecutor() {
        return threads::execute;
    }
}
