#!/usr/bin/env bash
# mutations.sh: what the last `make mutation` found, module by module; the survivors are in each one's target/pit-reports/index.html.
set -eu
shopt -s nullglob
cd "$(dirname "$0")/.."
for report in */target/pit-reports/mutations.xml; do
  all=$(grep -c '<mutation ' "$report")
  killed=$(grep -c "<mutation detected='true'" "$report" || true)
  printf '%-18s %5d of %5d changes noticed, %d %%\n' "${report%%/*}" "$killed" "$all" $((100 * killed / all))
done
