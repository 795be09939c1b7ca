package de.arbeitsmarktmentoren.stack.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.Roles;

/**
 * Somebody as whom one may look around. None has a password worth the name.
 *
 * @param name what he is called where tokens are given out
 * @param role in the realm, one each; the visitor's means nothing to anybody
 * @param projects the codes of those that he belongs to; empty for who works for no project
 */
public record DemoUser(String name, String role, List<String> projects) {

    private static final List<DemoUser> ALL = Stream.concat(
            Stream.concat(Roles.ALL.stream(), Stream.of("visitor"))
                    .map(role -> new DemoUser(role, role, worksForProjects(role) ? Programme.projects() : List.of())),
            Programme.projects().stream().flatMap(DemoUser::ofProject)).toList();

    /**
     * First one of each role, the mentor and the coordinator of all projects among them, then one of each of these per project.
     */
    public static List<DemoUser> all() {
        return ALL;
    }

    public static Optional<DemoUser> called(String name) {
        return ALL.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    /** All there are, in a few words. */
    public static String names() {
        String ofRoles = String.join(", ", ALL.stream().map(DemoUser::name).filter(name -> !name.matches(".*\\d")).toList());
        return ofRoles + ", and for each project as mentor-14713-1, coordinator-14713-1";
    }

    /** What {@code sub} says: the same on every machine, so that what a user did is still his after a fresh start. */
    public String subject() {
        return subject(name);
    }

    /** That of a user of this name, whether there is one or not. */
    public static String subject(String name) {
        return "demo-" + name;
    }

    private static Stream<DemoUser> ofProject(String project) {
        return Roles.OF_PROJECTS.stream()
                .map(role -> new DemoUser(role + project.substring(1), role, List.of(project)));
    }

    private static boolean worksForProjects(String role) {
        return Roles.OF_PROJECTS.contains(role);
    }
}
