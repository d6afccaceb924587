#!/bin/sh
# What `make demo` runs: a graph from the documents beside this file, one ledger, one answer, one picture.
# Usage: demo.sh GOVGRAPH, from the project's folder; GOVGRAPH is the command to use.
set -eu

govgraph=$1
export GOVGRAPH_STORE=demo/govgraph.store
council="Birmingham City Council"
picture=demo/birmingham.html
mkdir -p demo

say() { printf '\n== %s\n' "$*"; }

say "Reading the documents in examples/ into $GOVGRAPH_STORE (the first time takes a minute)"
"$govgraph" ingest examples

say "The succession ledger: govgraph succession leader \"$council\""
"$govgraph" succession leader "$council"

say "Who led on a day, and the words that say so: govgraph who leader \"$council\" --on 2016-01-11"
"$govgraph" who leader "$council" --on 2016-01-11

say "And on a day that the documents do not speak of: --on 2024-01-01"
"$govgraph" who leader "$council" --on 2024-01-01

say "A picture of the council and what lies around it"
"$govgraph" draw --around "$council" -o "$picture"
printf '\nOpen this file in a browser; it needs no connection:\n  %s\n' "$(pwd)/$picture"
