#!/usr/bin/env bash
# Makes the namespace and the secrets that the overlay refers to, with passwords drawn here. What is there already stays.
# Usage: secrets.sh [any option of kubectl, such as --context kind-kind]
set -euo pipefail

namespace=pinglu
options=("$@")

# The options are none at all more often than not, which older shells take for a mistake.
cluster() { kubectl ${options[@]+"${options[@]}"} "$@"; }

draw() { head -c 36 /dev/urandom | base64 | tr -dc 'A-Za-z0-9'; }

secret() {
    local name=$1
    shift
    if cluster -n $namespace get secret "$name" >/dev/null 2>&1; then
        echo "secret/$name is there already"
        return
    fi
    # Through a pipe: the arguments of a process can be read by every user of the machine.
    {
        printf 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\nstringData:\n' "$name"
        for key in "$@"; do printf '  %s: "%s"\n' "$key" "$(draw)"; done
    } | cluster -n $namespace create -f -
}

cluster apply -f "$(dirname "${BASH_SOURCE[0]}")/namespace.yaml"
secret projects-service database-password database-owner-password
secret rural-service database-password database-owner-password
secret civility-service database-password database-owner-password
secret gateway database-password database-owner-password identity-client-secret identity-session-secret
secret webhooks encryption-key
secret postgres password
secret keycloak admin-password database-password demo-password subscriber-secret
