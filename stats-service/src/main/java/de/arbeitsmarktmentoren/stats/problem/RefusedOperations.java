package de.arbeitsmarktmentoren.stats.problem;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import de.arbeitsmarktmentoren.contracts.problem.FieldError;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stats.operation.OperationRefused;
import de.arbeitsmarktmentoren.stats.projection.FiguresOfAnotherRelease;
import de.arbeitsmarktmentoren.stats.projection.LetterNotOpen;
import de.arbeitsmarktmentoren.stats.projection.NoSuchGeneration;
import de.arbeitsmarktmentoren.stats.projection.NoSuchLetter;
import de.arbeitsmarktmentoren.stats.projection.ProjectionOutOfReach;
import de.arbeitsmarktmentoren.stats.projection.RebuildNotCompared;
import de.arbeitsmarktmentoren.stats.projection.RebuildRunning;

/** What operators are refused, as problems. */
class RefusedOperations {

    private final Problems problems;

    RefusedOperations(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response map(OperationRefused refused) {
        FieldError error = new FieldError(refused.parameter(), refused.type().slug(), refused.allowed().in(problems.locale()),
                null);
        return problems.of(refused.type(), Map.of("errors", List.of(error))).build();
    }

    @ServerExceptionMapper
    public Response map(RebuildRunning refused) {
        return problems.of(ProblemType.REBUILD_RUNNING).build();
    }

    @ServerExceptionMapper
    public Response map(RebuildNotCompared refused) {
        return problems.of(ProblemType.REBUILD_NOT_COMPARED).build();
    }

    @ServerExceptionMapper
    public Response map(LetterNotOpen refused) {
        return problems.of(ProblemType.DEAD_LETTER_COUNTED).build();
    }

    @ServerExceptionMapper
    public Response map(FiguresOfAnotherRelease refused) {
        return problems.of(ProblemType.FIGURES_OF_ANOTHER_RELEASE).build();
    }

    @ServerExceptionMapper({ NoSuchGeneration.class, NoSuchLetter.class })
    public Response notFound(RuntimeException refused) {
        return problems.of(ProblemType.NOT_FOUND).build();
    }

    @ServerExceptionMapper
    public Response map(ProjectionOutOfReach refused) {
        return problems.of(ProblemType.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "1").build();
    }
}
