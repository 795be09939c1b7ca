package de.arbeitsmarktmentoren.cases.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** An order to send a part of a topic again, and how far it has come. */
@Entity
public class Sending {

    @Id
    private UUID id;
    private String orderedBy;
    private Instant orderedAt;
    private String topic;
    private List<Integer> partitions;
    private int total;
    private int sent;
    private String doneTo;
    private @Nullable Instant finishedAt;

    protected Sending() {
    }

    Sending(String orderedBy, Instant orderedAt, Part part, int total) {
        this.id = UUID.randomUUID();
        this.orderedBy = orderedBy;
        this.orderedAt = orderedAt;
        this.topic = part.topic();
        this.partitions = part.partitions();
        this.total = total;
        this.doneTo = "";
    }

    UUID id() {
        return id;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    Part part() {
        return new Part(topic, partitions);
    }

    int total() {
        return total;
    }

    int sent() {
        return sent;
    }

    /** Where to go on; blank at the beginning. */
    String doneTo() {
        return doneTo;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    void advance(Chunk chunk) {
        sent += chunk.sent();
        doneTo = chunk.last();
    }

    void finish(Instant now) {
        finishedAt = now;
    }
}
