package de.arbeitsmarktmentoren.stats.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import no.ssb.jsonstat.JsonStatModule;
import no.ssb.jsonstat.v2.Dataset;
import no.ssb.jsonstat.v2.DatasetBuildable;

/** Formats as readers that are not ours understand them. */
final class ReadBack {

    static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final ObjectMapper OF_STATISTICS_NORWAY = JsonMapper.builder().findAndAddModules()
            .addModule(new JsonStatModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private ReadBack() {
    }

    static List<Cell> rows(String json) {
        List<Cell> cells = new ArrayList<>();
        read(json).get("observations").forEach(row -> {
            Map<String, String> at = new LinkedHashMap<>();
            for (Dimension dimension : Dimension.values()) {
                if (row.has(dimension.parameter())) {
                    at.put(dimension.parameter(), row.get(dimension.parameter()).asText());
                }
            }
            cells.add(Cell.of(at, name -> row.hasNonNull(name) ? row.get(name).asText() : null));
        });
        return cells;
    }

    /** Values by the coordinates of the library, all else by their index. */
    static List<Cell> cube(String json) {
        JsonNode cube = read(json);
        List<String> names = JSON.convertValue(cube.get("id"), JSON.getTypeFactory().constructCollectionType(List.class,
                String.class));
        List<Cell> cells = new ArrayList<>();
        dataset(json).asMap().forEach((codes, value) -> {
            String index = String.valueOf(cells.size());
            Map<String, String> at = new LinkedHashMap<>();
            names.forEach(name -> at.put(name, codes.get(names.indexOf(name))));
            cells.add(Cell.of(at, name -> switch (name) {
                case "value" -> value == null ? null : value.toString();
                case "unit" -> unit(cube, at.get("measure"), index);
                case "obsStatus" -> cube.get("status").path(index).asText("A");
                case "confStatus" -> "F";
                default -> cube.get("extension").get(name).path(index).asText(null);
            }));
        });
        return cells;
    }

    static Dataset dataset(String json) {
        try {
            return OF_STATISTICS_NORWAY.readValue(json, DatasetBuildable.class).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unit(JsonNode cube, String measure, String index) {
        String label = cube.at("/dimension/measure/category/unit/" + measure + "/label").asText();
        return cube.at("/extension/unit").path(index).asText(codeOf("units", label));
    }

    static List<Cell> csv(String file) {
        return records(CSVFormat.RFC4180, file).stream().map(row -> Cell.of(at(row), name -> {
            String column = name.equals("value") ? "OBS_VALUE" : name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
            return row.isMapped(column) ? row.get(column) : null;
        })).toList();
    }

    /** The German one, with words for most codes. */
    static List<Cell> excel(String file) {
        return excelRecords(file).stream().map(row -> Cell.of(at(row), name -> switch (name) {
            case "value" -> row.get("Wert").matches("[/…x]") ? null : decimal(row, "Wert");
            case "unit" -> codeOf("units", row.get("Einheit"));
            case "numerator" -> decimal(row, "Zähler");
            case "denominator" -> decimal(row, "Nenner");
            case "mature" -> row.isMapped("Kohorte reif") ? row.get("Kohorte reif").replace("ja", "true") : null;
            case "obsStatus" -> codeOf("obs-statuses", row.get("Status"));
            case "confStatus" -> codeOf("conf-statuses", row.get("Geheimhaltung"));
            default -> row.get("Warum kein Wert").isEmpty() ? null : codeOf("missing-reasons", row.get("Warum kein Wert"));
        })).toList();
    }

    private static @Nullable String decimal(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column).replace(',', '.') : null;
    }

    static List<CSVRecord> excelRecords(String file) {
        return records(CSVFormat.RFC4180.builder().setDelimiter(';').get(), file.substring(1));
    }

    static List<CSVRecord> records(CSVFormat format, String file) {
        try {
            return format.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(file)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> at(CSVRecord row) {
        Map<String, String> at = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            String column = dimension == Dimension.PERIOD ? "TIME_PERIOD" : dimension.name();
            if (row.isMapped(column)) {
                at.put(dimension.parameter(), row.get(column).replaceFirst("-M(\\d\\d)$", "-$1"));
            }
        }
        return at;
    }

    private static String codeOf(String list, String label) {
        return CodeLists.get(list).codes().stream().filter(code -> code.label().de().equals(label)).map(Code::code)
                .reduce((one, other) -> {
                    throw new IllegalStateException(label + " stands for two codes of " + list);
                }).orElseThrow(() -> new IllegalStateException(label + " stands for no code of " + list));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
