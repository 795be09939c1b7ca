package de.arbeitsmarktmentoren.stats.format;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import de.arbeitsmarktmentoren.contracts.codelist.Languages;
import de.arbeitsmarktmentoren.stats.live.LiveSource;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.QuestionReader;

/** From a request for figures to the answer, the same way in every view. */
@ApplicationScoped
class FigureAnswers {

    private static final ZoneId SAXONY = ZoneId.of("Europe/Berlin");

    private final LiveSource source;
    private final AtLeast atLeast;
    private final Clock clock = Clock.systemUTC();

    FigureAnswers(LiveSource source, AtLeast atLeast) {
        this.source = source;
        this.atLeast = atLeast;
    }

    /** @param asking decides what may be asked */
    Response answer(View view, String dataset, Asking asking, UriInfo uri, HttpHeaders headers, Request request) {
        Dataset asked = Dataset.of(dataset).orElseThrow(UnknownDataset::new);
        MultivaluedMap<String, String> sent = uri.getQueryParameters();
        Format format = Format.of(sent.getFirst(Format.PARAMETER), headers.getHeaderString(HttpHeaders.ACCEPT),
                Format.OF_FIGURES);
        LanguageChoice.refuseUnknown(sent.getFirst(LanguageChoice.PARAMETER));
        // As they were sent, for a parameter that does not exist is an error and not silence.
        Map<String, List<String>> parameters = new HashMap<>(sent);
        parameters.keySet().removeAll(QuestionReader.ABOUT_THE_ANSWER);
        Instant now = clock.instant();
        Question question = asking.question(asked, parameters, LocalDate.ofInstant(now, SAXONY));
        atLeast.await(sent.getFirst(AtLeast.PARAMETER));
        Rendering rendering = new Rendering(view, format, now,
                Languages.forHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return rendering.of(Answer.to(question, source), request);
    }

    /** The way from parameters to a question that may be answered to whoever asks. */
    interface Asking {

        Question question(Dataset dataset, Map<String, List<String>> parameters, LocalDate today);
    }
}
