# Shared by the scripts of this folder; sourced, never run. Leaves the caller in the repository's root.
set -euo pipefail
script=$(realpath "$0")
caller=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD

say() { printf '%s\n' "$*" >&2; }

# The comment at the head of the script, as its help.
usage() { awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$script"; }

# build PRESET [TARGET…]: configures and builds, without a word when all goes well.
build() {
  local preset=$1 log
  shift
  log=$(mktemp)
  if ! cmake --preset "$preset" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    say "cannot configure the $preset build (messages above)"
    return 1
  fi
  rm -f "$log"
  local quiet=(-- --quiet)
  [ ! -t 2 ] || quiet=() # on a terminal, ninja's one progress line
  cmake --build --preset "$preset" --parallel "$(nproc)" ${1:+--target "$@"} "${quiet[@]}" >&2
}
