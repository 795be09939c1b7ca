package de.arbeitsmarktmentoren.cases.audit;

import java.io.Serializable;

import jakarta.transaction.TransactionScoped;

import org.jspecify.annotations.Nullable;

/** What is done in this transaction, and how much of it the audit has heard. */
@TransactionScoped
class Undertaking implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String job;
    private int written;

    /** Null for what a request asks for. */
    @Nullable
    String job() {
        return job;
    }

    void job(String name) {
        this.job = name;
    }

    int written() {
        return written;
    }

    void wrote() {
        written++;
    }
}
