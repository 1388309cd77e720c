package dev.pinglu.kit.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Adds the RFC 8288 link to the next page wherever a {@link Page} is answered. It names no host: a service does not know the
 * name that its caller used, and believes no header that claims to tell it.
 */
@Provider
class PageLinks implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.nextPageToken().isPresent()) {
            var asked = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("pageToken", page.nextPageToken().get())
                    .build();
            response.getHeaders()
                    .add(HttpHeaders.LINK, "<" + asked.getRawPath() + "?" + asked.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
