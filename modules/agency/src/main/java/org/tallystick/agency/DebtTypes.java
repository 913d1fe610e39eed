package org.tallystick.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The kinds of debt that the agency collects. */
@Service
public class DebtTypes {

    DebtTypes() {}

    public List<DebtType> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<DebtType> byCode(String code) {
        throw new UnsupportedOperationException(code);
    }
}
