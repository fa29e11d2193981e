#!/usr/bin/env bash
# token.sh USER [GATEWAY]: prints a bearer token of a sample user. The sample's secrets are no secrets: user-secret.
set -eu
user=$1
gateway=${2:-http://localhost:8080}
answer=$(curl -sS -u "$user:$user-secret" -d grant_type=client_credentials "$gateway/oauth2/token") || exit 1
token=$(printf '%s' "$answer" | sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p')
if [ -z "$token" ]; then
  echo "No token for '$user': $answer" >&2
  exit 1
fi
printf '%s\n' "$token"
