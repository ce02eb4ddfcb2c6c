#!/usr/bin/env bash
# Rewrites docs/errors.md from the violation kinds that the packages declare.
set -euo pipefail
cd "$(dirname "$0")/.."
ERP_WRITE_ERRORS_DOC=1 dotnet test tests/Kazakhmys.Erp.Architecture.Tests --nologo \
  --filter "FullyQualifiedName~The_page_of_errors_tells_every_code_as_it_is_declared"
