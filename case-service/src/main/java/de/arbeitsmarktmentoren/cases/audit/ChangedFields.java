package de.arbeitsmarktmentoren.cases.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Which members of a record are not as they were: names and never values. */
public final class ChangedFields {

    private ChangedFields() {
    }

    /**
     * JSON pointers, in the order of the members; records within are looked into, and so are lists of them.
     *
     * @param at the pointer of the whole; empty for what is all of an object
     * @param before null if there was nothing
     */
    public static List<String> between(String at, @Nullable Record before, Record after) {
        List<String> changed = new ArrayList<>();
        compare(at, before, after, changed);
        return changed;
    }

    private static void compare(String at, @Nullable Object before, @Nullable Object after, List<String> changed) {
        if (Objects.equals(before, after)) {
            return;
        }
        Object some = after == null ? before : after;
        if (some instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                compare(at + "/" + component.getName(), read(component, before), read(component, after), changed);
            }
        } else if (some instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
            List<?> was = before == null ? List.of() : (List<?>) before;
            List<?> is = after == null ? List.of() : (List<?>) after;
            for (int index = 0; index < Math.max(was.size(), is.size()); index++) {
                compare(at + "/" + index, at(was, index), at(is, index), changed);
            }
        } else {
            changed.add(at);
        }
    }

    private static @Nullable Object at(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static @Nullable Object read(RecordComponent component, @Nullable Object record) {
        if (record == null) {
            return null;
        }
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            // Names only: the message of the cause may hold what the record says.
            throw new IllegalStateException("the member " + component.getName() + " cannot be read");
        }
    }
}
