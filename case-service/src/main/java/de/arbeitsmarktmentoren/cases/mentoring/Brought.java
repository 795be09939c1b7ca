package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which facts a request brought, and where in it they stand: of two facts that do not go together the one that was brought is
 * at fault.
 *
 * @param members the pointers of facts to those of the request; a pointer stands for all below it
 * @param atFault where the request is at fault if it brought neither of the two
 */
record Brought(Map<String, String> members, String atFault) {

    static Brought nothing() {
        return new Brought(Map.of(), "");
    }

    /** Members of one fact, which stand at the top of the request under their own names; the first is its day. */
    static Brought of(String fact, String... members) {
        return new Brought(List.of(members).stream()
                .collect(Collectors.toMap(member -> fact + "/" + member, member -> "/" + member)), "/" + members[0]);
    }

    /** Facts that stand in the request where they stand in the case. */
    static Brought asTheyStand(List<String> facts) {
        return new Brought(facts.stream().collect(Collectors.toMap(Function.identity(), Function.identity())),
                facts.isEmpty() ? "" : facts.get(0));
    }

    /** Where the request has that fact, null if it did not bring it. */
    @Nullable
    String pointerOf(String fact) {
        for (Map.Entry<String, String> member : members.entrySet()) {
            if (fact.equals(member.getKey()) || fact.startsWith(member.getKey() + "/")) {
                return member.getValue() + fact.substring(member.getKey().length());
            }
        }
        return null;
    }

    boolean brings(String fact) {
        return pointerOf(fact) != null;
    }
}
