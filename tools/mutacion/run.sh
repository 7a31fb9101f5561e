#!/usr/bin/env bash
# Mutation testing of the book: every small change to its code should make some test fail. Takes about an hour (by
# what a part of it took), so it is not part of `npm test`. Works on a copy, since mutants are written over the
# sources; extra words go to Stryker (`bash tools/mutacion/run.sh --mutate packages/core/src/book/bom.ts`).
# Leaves `mutacion.txt` and `mutacion.json` here.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
copia=$(mktemp -d)
trap 'rm -rf "$copia"' EXIT
git -C "$root" archive HEAD | tar -x -C "$copia"
cd "$copia"
npm ci --no-audit --no-fund >/dev/null
# Apart from the lock file: two hundred packages that nobody needs to run or to test Trazo.
npm install --no-save --no-audit --no-fund @stryker-mutator/core@9.6.1 @stryker-mutator/vitest-runner@9.6.1 >/dev/null
node tools/build.mjs
estado=0
npx stryker run tools/mutacion/stryker.config.json "$@" >mutacion.txt || estado=$?
cp mutacion.txt mutacion.json "$root/tools/mutacion/" || true
tail -n 40 mutacion.txt
exit "$estado"
