package de.arbeitsmarktmentoren.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.formatters.PatternFormatter;

/** All that is logged between start and stop, with stack traces. */
public final class LogLines extends Handler {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    public LogLines() {
        setFormatter(new PatternFormatter("%p %c %s%e"));
    }

    public void start() {
        Logger.getLogger("").addHandler(this);
    }

    public void stop() {
        Logger.getLogger("").removeHandler(this);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(getFormatter().format(line));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
