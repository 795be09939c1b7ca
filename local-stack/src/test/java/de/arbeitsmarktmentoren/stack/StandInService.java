package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * In the place of either service where only starting and stopping matter: ready at once, nothing pending, figures of its own.
 */
final class StandInService {

    private static final String FIGURES = """
            {"observations": [{"measure": "STARTED", "value": 1600}, {"measure": "PLACED", "value": 600}],
             "watermark": {"positions": {}, "countedUpTo": "2026-01-01T00:00:00Z", "ageSeconds": 1}}""";

    private StandInService() {
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println("starting");
        if ("refuse".equals(System.getenv("QUARKUS_DATASOURCE_PASSWORD"))) {
            throw new IllegalStateException("refuses");
        }
        HttpServer server = listenOn("QUARKUS_HTTP");
        server.createContext("/v1/", exchange -> answer(exchange, FIGURES));
        server.start();
        HttpServer management = listenOn("QUARKUS_MANAGEMENT");
        management.createContext("/q/health/ready", exchange -> answer(exchange, "UP"));
        management.createContext("/q/metrics", exchange -> answer(exchange, "# TYPE\noutbox_pending{a=\"b c\"} 0.0\n"));
        management.start();
    }

    private static HttpServer listenOn(String setting) throws IOException {
        int port = Integer.parseInt(System.getenv(setting + "_PORT"));
        return HttpServer.create(new InetSocketAddress(System.getenv(setting + "_HOST"), port), 0);
    }

    /** Puts it where the launcher looks for both services. */
    static void buildInto(Path root) throws IOException {
        for (String service : new String[] { "case-service", "stats-service" }) {
            Path jar = root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            write(jar);
        }
    }

    private static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        String file = StandInService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = StandInService.class.getClassLoader().getResourceAsStream(file)) {
            out.putNextEntry(new JarEntry(file));
            in.transferTo(out);
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
