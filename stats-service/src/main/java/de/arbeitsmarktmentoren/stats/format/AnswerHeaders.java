package de.arbeitsmarktmentoren.stats.format;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import de.arbeitsmarktmentoren.contracts.codelist.Languages;

/** Says which language an answer is in, and that it depends on language and format asked for. */
class AnswerHeaders {

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE,
                Languages.forHeader(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).toLanguageTag());
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }
}
