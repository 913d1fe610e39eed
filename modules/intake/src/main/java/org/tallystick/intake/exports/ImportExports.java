package org.tallystick.intake.exports;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.tallystick.audit.Act;
import org.tallystick.intake.ImportRow;
import org.tallystick.security.CsvExport;
import org.tallystick.security.Exports;

/** Lists of an import that leave as a file. */
@Service
public class ImportExports {

    private final Exports exports;

    ImportExports(Exports exports) {
        this.exports = exports;
    }

    /** One of its lists, such as {@code rejects}. */
    public CsvExport take(ImportRow row, String list) {
        return exports.take(
                "import.load",
                Act.of("import.export", "import", row.id().toString()).after(Map.of("list", list)),
                "All rows of the list \"" + list + "\" of " + row.fileName() + ", import " + row.id() + ".");
    }
}
