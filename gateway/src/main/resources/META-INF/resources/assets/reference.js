/* The reference of the REST API, to be read: nothing is sent from here. */
(async () => {
  "use strict";
  const place = document.getElementById("reference");
  const spec = await (await fetch(place.dataset.document)).json();

  /* Swagger UI would ask the identity provider for its discovery document, which lies on another origin, and shows no roles. */
  delete spec.components.securitySchemes.oidc;
  for (const path of Object.values(spec.paths)) {
    for (const operation of Object.values(path)) {
      operation.security = operation.security.filter(way => !way.oidc);
      const roles = operation.security[0]?.bearer;
      operation.description = roles ? place.dataset.roles + roles.join(", ") : place.dataset.open;
    }
  }

  SwaggerUIBundle({
    spec, domNode: place, docExpansion: "none", defaultModelRendering: "model", defaultModelsExpandDepth: -1,
    deepLinking: true, filter: true, supportedSubmitMethods: [], validatorUrl: null
  });
})();
