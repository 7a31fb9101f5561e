#!/usr/bin/env bash
# Installs the pinned dependencies once per lock file. `--omit=dev` is enough to run; without it, what tests need too.
# Once everything was installed, everything stays installed: running the program never takes the tests' tools away.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
stamp=node_modules/.trazo-instalado
lock=$(sha256sum package-lock.json | cut -d' ' -f1)
have_lock= have_all=
[ -r "$stamp" ] && read -r have_lock have_all <"$stamp" || true
all=todo
[ "${1:-}" = --omit=dev ] && [ "$have_all" != todo ] && all=uso
[ "$have_lock" = "$lock" ] && [ "$have_all" = todo -o "$have_all" = "$all" ] && exit 0
omit=(); [ "$all" = uso ] && omit=(--omit=dev)
log=$(mktemp)
echo "Instalando dependencias (solo la primera vez)…" >&2
if ! npm ci "${omit[@]}" --no-audit --no-fund >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "trazo: INSTALACION_FALLIDA: npm no pudo instalar las dependencias; revise la conexión y vuelva a intentar." >&2
  exit 2
fi
rm -f "$log"
echo "$lock $all" >"$stamp"
