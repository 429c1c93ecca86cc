#!/bin/sh
# Every visit with visitor, place and date as written, by curl and jq.
set -eu
query=$(cat "$(dirname "$0")/../typescript/visits.graphql")
address=${ATTEST_URL:-http://127.0.0.1:4000}
answer=$(jq -n --arg query "$query" '{query: $query}' |
  curl -sS --max-time 60 "${address%/}/graphql" -H 'Content-Type: application/json' -d @-)
printf '%s' "$answer" | jq -r 'if .errors then error(.errors | map(.message) | join("\n")) else .data.claims.edges[].node
    | [.subject.name, .object.name, ([.object.claims.edges[].node.object.name] | join(", ")), (.object.date.asWritten // "")]
    | join("\t") end'
