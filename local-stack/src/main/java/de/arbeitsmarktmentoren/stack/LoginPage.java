package de.arbeitsmarktmentoren.stack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.stack.demo.DemoUser;

/** The page on which one chooses as whom to sign in: a button per user, by role, in German with English beside it. */
final class LoginPage {

    private record Words(String german, String english) {
    }

    private static final Map<String, Words> ROLES = Map.of(
            "mentor", new Words("Mentorin, Mentor", "Mentor"),
            "coordinator", new Words("Koordination", "Coordinator"),
            "office", new Words("Programmbegleitung", "Programme office"),
            "ministry", new Words("Ministerium", "Ministry"),
            "integrator", new Words("Anschluss anderer Systeme", "Integrator"),
            "privacy-officer", new Words("Datenschutzbeauftragte", "Privacy officer"),
            "operator", new Words("Betrieb", "Operator"),
            "visitor", new Words("Gast ohne Aufgabe", "Visitor without a role"));

    private LoginPage() {
    }

    static String html() {
        Map<Boolean, List<DemoUser>> ofOneProject = DemoUser.all().stream()
                .collect(Collectors.partitioningBy(user -> user.projects().size() == 1));
        return template().replace("{{users}}",
                group(new Words("Nach Aufgabe", "By role"), ofOneProject.get(false))
                        + group(new Words("Nach Projekt", "By project"), ofOneProject.get(true)));
    }

    private static String group(Words title, List<DemoUser> users) {
        return "<h2>" + title.german() + " <span lang=\"en\">· " + title.english() + "</span></h2>\n<div class=\"users\">\n"
                + users.stream().map(LoginPage::button).collect(Collectors.joining()) + "</div>\n";
    }

    private static String button(DemoUser user) {
        Words role = ROLES.get(user.role());
        return """
                <button name="user" value="%s"><strong>%s</strong> <span lang="en">%s</span><span>%s</span></button>
                """.formatted(user.name(), role.german(), role.english(), where(user));
    }

    private static String where(DemoUser user) {
        return switch (user.projects().size()) {
            case 0 -> "";
            case 1 -> user.projects().get(0) + " · " + district(user.projects().get(0));
            default -> "alle Projekte <span lang=\"en\">all projects</span>";
        };
    }

    private static String district(String project) {
        return CodeLists.get("districts").find(project.substring(2, 7)).map(code -> code.label().de()).orElseThrow();
    }

    private static String template() {
        try (InputStream in = LoginPage.class.getResourceAsStream("login.html")) {
            if (in == null) {
                throw new FileNotFoundException("login.html");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
