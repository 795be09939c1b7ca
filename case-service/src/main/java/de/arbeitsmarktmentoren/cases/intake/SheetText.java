package de.arbeitsmarktmentoren.cases.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/**
 * The text of a file, in whichever encoding a spreadsheet saved it. What the request says about the encoding is not asked:
 * browsers guess it.
 */
final class SheetText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern UMLAUT_OF_UTF_8 = Pattern.compile("Ã[¤¶¼Ÿ„–œ]");
    private static final byte[] WORKBOOK = { 'P', 'K', 3, 4 };
    private static final char MARK = '\uFEFF';

    private SheetText() {
    }

    /**
     * UTF-8, UTF-16 where a mark says so, else Windows-1252. Umlauts are one character each, however they were composed.
     *
     * @throws InvalidFields if it is a workbook or no text at all
     */
    static String of(byte[] file) {
        if (startsWith(file, WORKBOOK)) {
            throw notCsv("ist eine Excel-Mappe; bitte als CSV speichern", "is an Excel workbook; please save it as CSV");
        }
        String text = Normalizer.normalize(decoded(file), Normalizer.Form.NFC);
        if (text.indexOf('\0') >= 0) {
            throw notCsv("ist keine Textdatei", "is not a text file");
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String decoded(byte[] file) {
        return marked(file).map(charset -> decode(file, charset))
                .orElseGet(
                        () -> decode(file, StandardCharsets.UTF_8).or(() -> decode(file, WINDOWS).filter(SheetText::isGerman)))
                .orElseThrow(() -> new InvalidFields(List.of(Violation.of("", "encoding",
                        "ist weder UTF-8 noch Windows-1252, oder teils das eine und teils das andere",
                        "is neither UTF-8 nor Windows-1252, or in part the one and in part the other"))));
    }

    /** Not what an umlaut of UTF-8 looks like to Windows, as in a file of which one line came from elsewhere. */
    private static boolean isGerman(String text) {
        return !UMLAUT_OF_UTF_8.matcher(text).find();
    }

    private static Optional<Charset> marked(byte[] file) {
        return List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE).stream()
                .filter(charset -> startsWith(file, String.valueOf(MARK).getBytes(charset))).findFirst();
    }

    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && ByteBuffer.wrap(file, 0, beginning.length).equals(ByteBuffer.wrap(beginning));
    }

    private static InvalidFields notCsv(String german, String english) {
        return new InvalidFields(List.of(Violation.of("", "not-csv", german, english)));
    }
}
