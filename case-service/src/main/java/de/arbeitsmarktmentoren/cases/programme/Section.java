package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All entries of one kind, by their codes. */
record Section<T>(SortedMap<String, Entry<T>> entries) {

    Section {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    Optional<Entry<T>> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** How that entry is on that day; empty if it is not there then. */
    Optional<T> on(String code, LocalDate day) {
        return find(code).flatMap(entry -> entry.timeline().on(day));
    }

    /** Who is there on that day, in the order of the codes. */
    List<Entry<T>> thereOn(LocalDate day) {
        return entries.values().stream().filter(entry -> entry.timeline().on(day).isPresent()).toList();
    }
}
