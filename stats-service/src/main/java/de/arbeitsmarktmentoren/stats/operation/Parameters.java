package de.arbeitsmarktmentoren.stats.operation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** Reads what stands behind the question mark. */
final class Parameters {

    static final int MOST_LETTERS = 200;

    private Parameters() {
    }

    /** @throws OperationRefused unless it is one of the codes, or missing */
    static <E extends Enum<E>> Optional<E> code(String name, @Nullable String value, Class<E> codes) {
        return value == null ? Optional.empty() : Optional.of(known(name, value, codes));
    }

    /** @throws OperationRefused unless it is one of the codes */
    static <E extends Enum<E>> E required(String name, @Nullable String value, Class<E> codes) {
        return known(name, value == null ? "" : value, codes);
    }

    /** @throws OperationRefused if there are too many or none */
    static int limit(int value) {
        if (value < 1 || value > MOST_LETTERS) {
            throw new OperationRefused(ProblemType.INVALID_FIELD, "limit",
                    new Label("Erlaubt sind: 1 bis " + MOST_LETTERS, "Allowed are: 1 to " + MOST_LETTERS));
        }
        return value;
    }

    private static <E extends Enum<E>> E known(String name, String value, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).filter(code -> code.name().equals(value)).findFirst()
                .orElseThrow(() -> unknown(name, codes));
    }

    private static OperationRefused unknown(String name, Class<? extends Enum<?>> codes) {
        String all = Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return new OperationRefused(ProblemType.UNKNOWN_CODE, name,
                new Label("Erlaubt sind: " + all, "Allowed are: " + all));
    }
}
