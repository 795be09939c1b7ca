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
import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stack.demo.DemoUser;

/** The page on which one chooses as whom to sign in: a button per user, by role, in German with English beside it. */
final class LoginPage {

    private static final Map<String, Label> ROLES = Map.of(
            "mentor", new Label("Mentorin, Mentor", "Mentor"),
            "coordinator", new Label("Koordination", "Coordinator"),
            "office", new Label("Programmbegleitung", "Programme office"),
            "ministry", new Label("Ministerium", "Ministry"),
            "integrator", new Label("Anschluss anderer Systeme", "Integrator"),
            "privacy-officer", new Label("Datenschutzbeauftragte", "Privacy officer"),
            "operator", new Label("Betrieb", "Operator"),
            "visitor", new Label("Gast ohne Aufgabe", "Visitor without a role"));

    private LoginPage() {
    }

    static String html() {
        Map<Boolean, List<DemoUser>> ofOneProject = DemoUser.all().stream()
                .collect(Collectors.partitioningBy(user -> user.projects().size() == 1));
        return template().replace("{{users}}",
                group(new Label("Nach Aufgabe", "By role"), ofOneProject.get(false))
                        + group(new Label("Nach Projekt", "By project"), ofOneProject.get(true)));
    }

    private static String group(Label title, List<DemoUser> users) {
        return "<h2>" + title.de() + " <span lang=\"en\">· " + title.en() + "</span></h2>\n<div class=\"users\">\n"
                + users.stream().map(LoginPage::button).collect(Collectors.joining()) + "</div>\n";
    }

    private static String button(DemoUser user) {
        Label role = ROLES.get(user.role());
        return """
                <button name="user" value="%s"><strong>%s</strong> <span lang="en">%s</span><span>%s</span></button>
                """.formatted(user.name(), role.de(), role.en(), where(user));
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
