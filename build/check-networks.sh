#!/usr/bin/env bash
# Reconciles synthetic networks and compares objective, values and variances with an independent solution, as a table with times and memory.
#   build/check-networks.sh generator.py check_vectors.py [nodes...]      default: 10 100 1000, three seeds each
# generator.py writes a network with reference answers (--nodes N --seed S --out file); check_vectors.py runs them through "kzerp calc --lines".
set -euo pipefail
cd "$(dirname "$0")/.."
generator=$1 checker=$2; shift 2
sizes=("${@:-}"); [[ -n "${sizes[0]}" ]] || sizes=(10 100 1000)
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
dotnet build src/Kazakhmys.Erp.Tool -c Release -v q -p:EnforcePublicApi=false >/dev/null
kzerp="dotnet src/Kazakhmys.Erp.Tool/bin/Release/net10.0/kzerp.dll"
failed=0
echo "| nodes | seed | agree | problem | seconds, with start | MiB at most | stationarity | constraint |"
echo "|---|---|---|---|---|---|---|---|"
for nodes in "${sizes[@]}"; do
  for seed in 1 2 3; do
    file="$work/net-$nodes-$seed.json"
    "$python" "$generator" --nodes "$nodes" --seed "$seed" --out "$file" 2>/dev/null
    agree=$("$python" "$checker" --calc "$kzerp calc --lines" "$file" | tail -1) || failed=1
    for problem in linear bilinear bilinearPartial; do
      "$python" - "$file" "$problem" >"$work/in.json" <<'PY'
import json, sys
case = json.load(open(sys.argv[1]))
print(json.dumps({"kind": "network-reconciliation", "inputs": {**case["inputs"], "problem": sys.argv[2]}}))
PY
      "$python" - "$work" $kzerp <<PY || failed=1
import json, resource, subprocess, sys, time
start = time.perf_counter()
out = subprocess.run(sys.argv[2:] + ["calc"], stdin=open(sys.argv[1] + "/in.json"), capture_output=True, text=True).stdout
seconds, answer = time.perf_counter() - start, json.loads(out)
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
c = answer["certificate"]
print("| $nodes | $seed | ${agree%%,*} | $problem | %.2f | %.0f | %.1e | %.1e |" % (seconds, memory, c["stationarity"], c["constraint"]))
sys.exit(0 if max(c.values()) <= 1e-10 else 1)
PY
    done
  done
done
exit $failed
