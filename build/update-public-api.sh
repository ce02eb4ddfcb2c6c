#!/usr/bin/env bash
# Brings PublicAPI.Unshipped.txt of every project of src (or of those that are named) to what the code declares:
#   build/update-public-api.sh [Kazakhmys.Erp.Kernel ...]
# New lines come from RS0016, stale ones go by RS0017; the file is sorted ordinally. Review the difference before committing it.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C

projects=("$@")
if [ ${#projects[@]} -eq 0 ]; then
  for file in src/*/*.csproj; do projects+=("$(basename "$file" .csproj)"); done
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
for name in "${projects[@]}"; do
  api="src/$name/PublicAPI.Unshipped.txt"
  shipped="src/$name/PublicAPI.Shipped.txt"
  [ -f "$shipped" ] || printf '#nullable enable\n' >"$shipped"
  [ -f "$api" ] || printf '#nullable enable\n' >"$api"
  # Annotations change a line as well (RS0036, RS0037), so the file is written anew rather than patched.
  for pass in 1 2 3; do
    dotnet build "src/$name/$name.csproj" --nologo --no-incremental -p:BuildProjectReferences="$([ "$pass" = 1 ] && echo true || echo false)" \
      -p:EnforcePublicApi=true -p:TreatWarningsAsErrors=false -p:WarningsNotAsErrors='"RS0016;RS0017;RS0025;RS0036;RS0037"' >"$log" 2>&1 || true
    if grep -qE ': error (CS|MSB|NU)[0-9]+' "$log"; then
      grep -E ': error ' "$log" | sort -u | head -5 >&2
      exit 1
    fi
    mine=$(grep -F "[$PWD/src/$name/$name.csproj]" "$log" || true)
    new=$(sed -nE "s/.*(warning|error) RS0016: Symbol '(.*)' is not part of the declared public API.*/\2/p" <<<"$mine" | sort -u)
    gone=$(sed -nE "s/.*(warning|error) RS0017: Symbol '(.*)' is part of the declared API, but is either not public or could not be found.*/\2/p" <<<"$mine" | sort -u)
    [ -z "$new$gone" ] && break
    { grep -vx '#nullable enable' "$api" | grep -vxF -f <(printf '%s\n' "$gone" | sed '/^$/d') || true; printf '%s\n' "$new"; } \
      | sed '/^$/d' | sort -u >"$log.next"
    { printf '#nullable enable\n'; cat "$log.next"; } >"$api"
    rm -f "$log.next"
  done
  left=$(grep -cE ': (warning|error) RS00(16|17|25|36|37)' <<<"$mine" || true)
  echo "$name: $(($(wc -l <"$api") - 1)) lines, $left diagnostics left"
done
