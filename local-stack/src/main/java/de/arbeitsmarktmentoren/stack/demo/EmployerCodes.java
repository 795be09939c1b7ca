package de.arbeitsmarktmentoren.stack.demo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which code the case service gave to each employer, in the order in which they were registered. */
final class EmployerCodes {

    private final List<String> codes = new CopyOnWriteArrayList<>();

    void add(String code) {
        codes.add(code);
    }

    String of(int employer) {
        return codes.get(employer);
    }
}
