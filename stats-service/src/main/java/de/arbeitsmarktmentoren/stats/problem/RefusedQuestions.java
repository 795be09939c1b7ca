package de.arbeitsmarktmentoren.stats.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stats.access.NothingPublished;
import de.arbeitsmarktmentoren.stats.format.NotYetCounted;
import de.arbeitsmarktmentoren.stats.format.UnknownDataset;
import de.arbeitsmarktmentoren.stats.statistics.FiguresOutOfReach;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused;

/** What this service refuses, as problems. */
class RefusedQuestions {

    private final Problems problems;

    RefusedQuestions(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response map(QuestionRefused refused) {
        return problems.of(refused).build();
    }

    @ServerExceptionMapper
    public Response map(UnknownDataset refused) {
        return problems.of(ProblemType.UNKNOWN_DATASET).build();
    }

    @ServerExceptionMapper
    public Response map(NothingPublished refused) {
        return problems.of(ProblemType.NOTHING_PUBLISHED).build();
    }

    @ServerExceptionMapper
    public Response map(FiguresOutOfReach refused) {
        return problems.of(ProblemType.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "1").build();
    }

    @ServerExceptionMapper
    public Response map(NotYetCounted refused) {
        return problems.of(ProblemType.NOT_YET_COUNTED).header(HttpHeaders.RETRY_AFTER, "1").build();
    }
}
