package org.tallystick.messaging;

import java.util.List;
import org.springframework.stereotype.Service;

/** The agency's news that was not heard: waiting to be told again, or given up and kept. */
@Service
public class News {

    News() {}

    /** News that failed or never arrived, oldest first, with the number of tries. */
    public List<UnheardNewsRow> unheard() {
        throw new UnsupportedOperationException();
    }
}
