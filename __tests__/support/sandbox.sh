# shellcheck shell=bash
# Sourced by the enter scripts: a root directory made of pieces of this machine, in namespaces that end with the process.
# What is written in it lives in memory and is lost at the end, except below what was bound in with --bind.

# sandbox_options ARGS...: reads --env FILE, --cwd DIRECTORY, --bind SOURCE TARGET, --bind-read-only SOURCE TARGET, --.
# Leaves sandbox_env, sandbox_cwd, sandbox_binds (mode, source and target in turn) and sandbox_command.
sandbox_options() {
  sandbox_env=/dev/null sandbox_cwd=/ sandbox_binds=() sandbox_command=()
  while [ $# -gt 0 ]; do
    case $1 in
      --env) sandbox_env=$2 && shift 2 ;;
      --cwd) sandbox_cwd=$2 && shift 2 ;;
      --bind) sandbox_binds+=(rw "$2" "$3") && shift 3 ;;
      --bind-read-only) sandbox_binds+=(ro "$2" "$3") && shift 3 ;;
      --) shift && sandbox_command=("$@") && return ;;
      *) echo "$0: what is $1?" >&2 && return 2 ;;
    esac
  done
}

# sandbox_begin DIRECTORY: leaves sandbox_root, an empty directory in memory. It is mounted on DIRECTORY, which any number
# of sandboxes may use at once: each sees its own mount only.
sandbox_begin() {
  sandbox_memory=$1
  mkdir -p "$sandbox_memory"
  mount -t tmpfs -o mode=755 tmpfs "$sandbox_memory"
  sandbox_root=$sandbox_memory/root
  mkdir "$sandbox_root"
  mount --bind "$sandbox_root" "$sandbox_root"
  mkdir -p "$sandbox_root"/{proc,dev}
}

# sandbox_overlay SOURCE TARGET: what is in SOURCE, and what is written to it here, in memory.
sandbox_overlay() {
  local layer
  layer=$sandbox_memory/layers$2
  mkdir -p "$layer"/{upper,work} "$sandbox_root$2"
  mount -t overlay overlay -o "lowerdir=$1,upperdir=$layer/upper,workdir=$layer/work,userxattr" "$sandbox_root$2"
}

# sandbox_bind MODE SOURCE TARGET: SOURCE itself, a file or a directory.
sandbox_bind() {
  if [ -d "$2" ]; then
    mkdir -p "$sandbox_root$3"
  else
    mkdir -p "$(dirname "$sandbox_root$3")"
    [ -e "$sandbox_root$3" ] || : >"$sandbox_root$3"
  fi
  mount --rbind "$2" "$sandbox_root$3"
  [ "$1" = rw ] || mount -o remount,bind,ro "$sandbox_root$3"
}

# Kernel file systems, and the binds that were asked for.
sandbox_finish() {
  mount -t proc proc "$sandbox_root/proc"
  mount -t binfmt_misc binfmt_misc "$sandbox_root/proc/sys/fs/binfmt_misc"
  mount --rbind /dev "$sandbox_root/dev"
  set -- "${sandbox_binds[@]}"
  while [ $# -gt 0 ]; do
    sandbox_bind "$1" "$2" "$3"
    shift 3
  done
}

# sandbox_interpreter NAME MAGIC MASK INTERPRETER FLAGS: a kind of program that only this sandbox can run.
sandbox_interpreter() {
  printf '%s' ":$1:M::$2:$3:$4:$5" >"$sandbox_root/proc/sys/fs/binfmt_misc/register"
}

# Leaves sandbox_variables: NAME=VALUE each, from the file of --env, whose entries end in a zero byte.
sandbox_read_env() {
  mapfile -d '' -t sandbox_variables <"$sandbox_env"
}
