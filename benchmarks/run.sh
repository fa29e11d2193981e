#!/usr/bin/env bash
# Measures the figures that are named (all without a name) and writes them to benchmarks/results: what `make bench` calls.
set -euo pipefail
cd "$(dirname "$0")/.."
exec "${JAVA_HOME:?set JAVA_HOME to a JDK 25, or use make bench}/bin/java" -Xmx2g \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -jar benchmarks/target/benchmarks.jar "$@"
