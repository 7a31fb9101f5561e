#!/usr/bin/env bash
# The test command of the README: installs what the tests need, then checks types, style, house rules and behaviour.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
bash tools/install.sh
node tools/build.mjs
npx --no-install tsc -p tsconfig.json
npx --no-install biome check .
exec npx --no-install vitest run "$@"
