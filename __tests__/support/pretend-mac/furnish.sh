# shellcheck shell=bash disable=SC2034
# Sourced by enter: what a Mac consists of, for the parts that a program can look at.

# What a state may set. The values here are those of a healthy machine.
HARDWARE=arm64 CHIP='Apple M1' MODEL=Macmini9,1 KERNEL=ARM64_T8103
MACOS=15.7.7 BUILD=24G720 DARWIN=24.6.0
SESSION=arm64          # the architecture that universal programs run as: x86_64 is a session under Rosetta
ROSETTA=installed      # or missing
RUNNER=arm64 NODE=arm64 # what the runner's programs and its Node are built for: arm64, x86_64 or universal
DEVELOPER_TOOLS=clt    # or none
SDK=15.5
SYSCTL=answers         # or silent: it knows no variable
MAC_PATH=/opt/homebrew/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
JOB_ENV=()             # NAME=VALUE, what the job has in its environment beside the usual
START=()               # words in front of the command

# furnish: what is special about the files of this machine; a state redefines it.
furnish() { :; }

runner_home=/Users/runner/actions-runner

mac_system() {
  local name
  for name in /usr /etc; do sandbox_overlay $name $name; done
  for name in lib lib64; do [ ! -L /$name ] || ln -s "$(readlink /$name)" "$sandbox_root/$name"; done
  mount -t tmpfs -o mode=755 tmpfs "$sandbox_root/usr/local"
  (
    cd "$sandbox_root"
    mkdir -p private/{tmp,var/folders} Applications System/Library/CoreServices Library/Developer usr/local/bin \
      Users/runner/Library/{Caches,'Application Support'} pretend/{linux,outside}
    chmod 1777 private/tmp
    ln -s private/tmp tmp
    ln -s private/var var
    # What only Linux has, and what would be another Go or Node than the state says.
    rm -f etc/{os-release,debian_version,lsb-release,mtab} usr/lib/os-release \
      usr/bin/{apt-get,apt,dpkg,dpkg-query,getconf,ldd,nproc,lscpu,go,gofmt,node,npm,cc,gcc,clang,c++,g++,clang++}
    printf 'runner:*:501:20::/Users/runner:/bin/zsh\n' >etc/passwd
    printf 'staff:*:20:\n' >etc/group
    cp /usr/bin/{bash,env,unshare} pretend/linux/
    # The shells of a Mac are in /bin alone, with the commands that are as old as they.
    rm -f usr/bin/{bash,dash,sh,zsh,rbash}
    mkdir bin sbin
    for name in cat chmod cp date dd df echo expr hostname kill ln ls mkdir mv ps pwd rm rmdir sleep stty sync test; do
      ln -s "../usr/bin/$name" "bin/$name"
    done
    cp -r --remove-destination "$parts/root/." .
    cp -r "$here"/{answers,run-mach-o,machine.sh,go.mjs,node-face.mjs} pretend/
    mac_state >pretend/state
  )
  sandbox_bind ro "$(readlink -f "$here/../../../node_modules/node/bin/node")" /pretend/linux/node
  sandbox_bind ro "$parts/linux-go" /pretend/linux/go
  [ "$DEVELOPER_TOOLS" = none ] || mkdir -p "$sandbox_root/Library/Developer/CommandLineTools"/{usr/bin,SDKs/MacOSX$SDK.sdk}
  [ "$HARDWARE" = x86_64 ] || mac_brew /opt/homebrew
}

# What the commands answer from.
mac_state() {
  declare -p HARDWARE CHIP MODEL KERNEL MACOS BUILD DARWIN SESSION ROSETTA DEVELOPER_TOOLS SDK SYSCTL
}

# A runner as its package unpacks, configured.
mac_runner() {
  local home=$sandbox_root$runner_home name node=$parts/universal
  mkdir -p "$home"/{bin,externals/node24/bin,_work/{_temp,_tool,_actions}}
  for name in Runner.Listener Runner.Worker Runner.PluginHost; do cp "$parts/$RUNNER" "$home/bin/$name"; done
  printf '{"agentId":1,"agentName":"mac","poolName":"Default","workFolder":"_work"}\n' >"$home/.runner"
  printf '%s\n' "$MAC_PATH" >"$home/.path"
  case $NODE in arm64) node=$cache/node/darwin-arm64/node ;; x86_64) node=$cache/node/darwin-x64/node ;; esac
  sandbox_bind ro "$node" "$runner_home/externals/node24/bin/node"
  local arch=ARM64
  [ "$RUNNER" != x86_64 ] || arch=X64
  JOB_ENV=(RUNNER_OS=macOS "RUNNER_ARCH=$arch" "${JOB_ENV[@]}")
}

# mac_brew PREFIX: Homebrew, as far as its own program goes.
mac_brew() {
  mkdir -p "$sandbox_root$1"/{bin,Cellar}
  cp "$here/answers/brew" "$sandbox_root$1/bin/brew"
}

# mac_go DIRECTORY PLATFORM VERSION: a Go SDK as another installer left it; its programs are real, its library is not there.
mac_go() {
  local tools=$sandbox_root$1/pkg/tool/${2/-/_} program
  mkdir -p "$sandbox_root$1/bin" "$tools"
  for program in go gofmt; do sandbox_bind ro "$parts/sdk/$2/$program" "$1/bin/$program"; done
  sandbox_bind ro "$parts/sdk/$2/compile" "$1/pkg/tool/${2/-/_}/compile"
  printf '%s\ntime 2024-05-01T19:49:47Z\n' "$3" >"$sandbox_root$1/VERSION"
  printf 'GOPROXY=off\nGOSUMDB=off\nGOTOOLCHAIN=auto\n' >"$sandbox_root$1/go.env"
}
