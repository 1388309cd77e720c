# Runs once, when the data folder is made: a database for each service with its two roles (docs/operations.md), one for Keycloak.
database() {
    OWNER_PASSWORD=$3 psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v database="$1" -v owner="$2" <<'SQL'
\getenv OWNER_PASSWORD OWNER_PASSWORD
create role :"owner" login password :'OWNER_PASSWORD';
create database :"database" owner :"owner";
SQL
}

role() {
    ROLE_PASSWORD=$2 psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v role="$1" <<'SQL'
\getenv ROLE_PASSWORD ROLE_PASSWORD
create role :"role" login password :'ROLE_PASSWORD';
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
