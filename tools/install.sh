#!/usr/bin/env bash
# Installs the pinned dependencies once per lock file. `--omit=dev` is enough to run; without it, what tests need too.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
stamp=node_modules/.trazo-instalado
want="$(sha256sum package-lock.json | cut -d' ' -f1) todo"
have=$(cat "$stamp" 2>/dev/null || true)
[ "$have" = "$want" ] && exit 0
if [ "${1:-}" = --omit=dev ]; then
  [ "$have" = "${want% todo} uso" ] && exit 0
  want="${want% todo} uso"
fi
log=$(mktemp)
echo "Instalando dependencias (solo la primera vez)…" >&2
if ! npm ci "$@" --no-audit --no-fund >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "trazo: INSTALACION_FALLIDA: npm no pudo instalar las dependencias; revise la conexión y vuelva a intentar." >&2
  exit 2
fi
rm -f "$log"
echo "$want" >"$stamp"
