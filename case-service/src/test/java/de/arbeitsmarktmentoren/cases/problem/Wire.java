package de.arbeitsmarktmentoren.cases.problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks to the service byte by byte, as no HTTP client would. */
final class Wire {

    private static final Pattern HEAD = Pattern.compile("(?s)HTTP/[\\d.]+ (\\d{3}) .*?\r\n\r\n");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
    private static final int PATIENCE_MS = 15_000;

    private final URI service;

    Wire(URI service) {
        this.service = service;
    }

    /** The whole answer, each byte of it and of the request being one character. */
    Answer send(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            write(socket, request);
            return read(socket);
        }
    }

    private static void write(Socket socket, String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The service has heard enough and may have answered.
        }
    }

    private static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] bytes = new byte[8192];
        while (!isWhole(read.toString(StandardCharsets.ISO_8859_1))) {
            int count = socket.getInputStream().read(bytes);
            if (count < 0) {
                break;
            }
            read.write(bytes, 0, count);
        }
        return new Answer(read.toString(StandardCharsets.UTF_8));
    }

    private static boolean isWhole(String answer) {
        Matcher head = HEAD.matcher(answer);
        if (!head.lookingAt()) {
            return false;
        }
        Matcher length = LENGTH.matcher(head.group());
        return length.find() && answer.length() >= head.end() + Integer.parseInt(length.group(1));
    }

    record Answer(String text) {

        int status() {
            Matcher head = HEAD.matcher(text);
            return head.lookingAt() ? Integer.parseInt(head.group(1)) : 0;
        }
    }
}
