package de.arbeitsmarktmentoren.cases.sending;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** A reader lost something. */
record SendAgain(
        @Schema(description = "The topic of the cases, if it is not given", examples = "mentoring.case-events.v1") @Nullable String topic,
        @Schema(description = "Those that differ; all of the topic, if none is given", examples = "[3]", maxItems = 12) @Nullable List<@Nullable Integer> partitions) {

    /** @throws de.arbeitsmarktmentoren.cases.field.InvalidFields naming every field that is wrong */
    Part checked() {
        Fields fields = new Fields();
        Part whole = Part.wholeOf(topic).orElseGet(() -> {
            fields.refuse("/topic", "topic", "muss ein Topic dieses Dienstes sein", "must be a topic of this service");
            return Part.wholeOfCases();
        });
        List<Integer> chosen = read(fields, whole.partitions().size());
        fields.check();
        return chosen.isEmpty() ? whole : new Part(whole.topic(), chosen);
    }

    private List<Integer> read(Fields fields, int size) {
        List<@Nullable Integer> given = partitions == null ? List.of() : partitions;
        if (given.size() > size) {
            fields.refuse("/partitions", "range", "hat mehr Einträge als das Topic Partitionen",
                    "has more items than the topic has partitions");
            return List.of();
        }
        return IntStream.range(0, given.size())
                .map(index -> fields.number("/partitions/" + index, given.get(index), 0, size - 1)).sorted().distinct().boxed()
                .toList();
    }
}
