package org.tallystick.intake;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.security.Authority;

/** Lists of an import that leave as a file: the record says who took which, and in place of whom. */
@Service
public class Exports {

    private final Authority authority;
    private final Audit audit;

    Exports(Authority authority, Audit audit) {
        this.authority = authority;
        this.audit = audit;
    }

    @Transactional
    public void taken(ImportId id, String list) {
        var allowed = authority.require("import.load");
        audit.done(Act.of("import.export", "import", id.toString())
                .after(Map.of("list", list))
                .authority(allowed.reason()));
    }
}
