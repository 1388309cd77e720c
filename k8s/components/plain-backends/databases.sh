# Runs once, when the data folder is made: a database for each service with its two roles (docs/operations.md), one for Keycloak.
database() {
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v database="$1" -v owner="$2" -v owner_password="$3" <<'SQL'
create role :"owner" login password :'owner_password';
create database :"database" owner :"owner";
SQL
}

role() {
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v role="$1" -v role_password="$2" <<'SQL'
create role :"role" login password :'role_password';
SQL
}

database projects projects_owner "$PROJECTS_OWNER_PASSWORD"
role projects "$PROJECTS_PASSWORD"
database rural rural_owner "$RURAL_OWNER_PASSWORD"
role rural "$RURAL_PASSWORD"
database civility civility_owner "$CIVILITY_OWNER_PASSWORD"
role civility "$CIVILITY_PASSWORD"
database gateway gateway_owner "$GATEWAY_OWNER_PASSWORD"
role gateway "$GATEWAY_PASSWORD"
database keycloak keycloak "$KEYCLOAK_PASSWORD"
