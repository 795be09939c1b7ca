package de.arbeitsmarktmentoren.cases.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveExceptionMapper;

/**
 * What a refusal would be answered with if it were all that the request is about, for requests that are about several things.
 */
@ApplicationScoped
public class ProblemOf {

    /** The answer that the same mappers give which answer for a whole request. */
    public <T extends RuntimeException> Response refusal(T refused) {
        ResteasyReactiveRequestContext context = CurrentRequestManager.get();
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) refused.getClass();
        ExceptionMapper<?> mapper = context.getDeployment().getExceptionMapper().getExceptionMapper(type, context, refused)
                .getValue();
        @SuppressWarnings("unchecked")
        ResteasyReactiveExceptionMapper<T> ours = (ResteasyReactiveExceptionMapper<T>) mapper;
        return ours.toResponse(refused, context);
    }
}
