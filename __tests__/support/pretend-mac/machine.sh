# shellcheck shell=bash disable=SC2034
# Sourced by the answers and by run-mach-o: the state of the machine, and how the asking process runs.
. /pretend/state

# Leaves asking_arch: the architecture of the nearest process that says it, this one or one that started it. A process
# that gives its children an environment of their own is still found, by what it was started with itself.
find_asking_arch() {
  asking_arch=${PRETEND_ARCH-}
  local process=$PPID line variables
  while [ -z "$asking_arch" ] && [ "$process" -gt 0 ]; do
    mapfile -d '' -t variables <"/proc/$process/environ" 2>/dev/null || variables=()
    for line in "${variables[@]}"; do
      case $line in PRETEND_ARCH=*) asking_arch=${line#*=} ;; esac
    done
    read -r line <"/proc/$process/stat"
    # After the name, which ends in the last parenthesis: the state, then the parent.
    line=${line##*) }
    line=${line#* }
    process=${line%% *}
  done
  asking_arch=${asking_arch:-$SESSION}
}
