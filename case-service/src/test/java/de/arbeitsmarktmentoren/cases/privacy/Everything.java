package de.arbeitsmarktmentoren.cases.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.arbeitsmarktmentoren.cases.Records;

/** All that a database holds: every row of every table as text, whatever tables there are. */
final class Everything {

    private static final String TABLES = """
            SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""";

    private final Records records;

    Everything(Records records) {
        this.records = records;
    }

    List<String> tables() {
        return records.texts(TABLES);
    }

    /** Rows in which one of these stands, by their table; tables without any are not there. */
    Map<String, List<String>> rowsWith(Collection<String> texts) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String table : tables()) {
            List<String> rows = records.texts("SELECT row.text FROM (SELECT t::text FROM " + table + " t) row (text)"
                    + " WHERE EXISTS (SELECT FROM unnest(?::text[]) part WHERE strpos(lower(row.text), lower(part)) > 0)",
                    (Object) texts.toArray(String[]::new));
            if (!rows.isEmpty()) {
                found.put(table, rows);
            }
        }
        return found;
    }
}
