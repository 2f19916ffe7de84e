// go.mjs FILE MACHINE ARGS...: the go of a darwin SDK. The go of a Linux SDK of the same release does the work; what the
// two would say differently (their host, GOROOT, compilers, the usual directories) is put right here.
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

const [file, machine, ...args] = process.argv.slice(2);
const linux = '/pretend/linux/go';
const home = process.env.HOME ?? '';
const host = machine === 'arm64' ? 'arm64' : 'amd64';
const tree = path.dirname(path.dirname(realpathSync(file)));
const goEnv = process.env.GOENV || `${home}/Library/Application Support/go/env`;
const version = firstLine(`${tree}/VERSION`);

function firstLine(name) {
  return readFileSync(name, 'utf8').split('\n')[0];
}

function settingsOf(name) {
  try {
    const lines = readFileSync(name, 'utf8').split('\n');
    return Object.fromEntries(
      lines.filter((line) => /^\w+=/.test(line)).map((line) => line.split(/=(.*)/s)),
    );
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return {};
    throw error;
  }
}

function run(words, env) {
  return spawnSync(`${linux}/bin/go`, words, {
    env: { ...process.env, GOENV: goEnv, GOTOOLCHAIN: 'local', ...env },
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'inherit'],
  });
}

/** What was set on purpose: the environment wins over the file of `go env -w`, which wins over the SDK's own go.env. */
function chosen(root) {
  const fromEnvironment = Object.entries(process.env).filter(([, value]) => value !== '');
  return {
    ...settingsOf(`${root}/go.env`),
    ...(goEnv === 'off' ? {} : settingsOf(goEnv)),
    ...Object.fromEntries(fromEnvironment),
  };
}

/** Go's own variables as the go of Linux sees them in this place. */
function linuxEnvironment(root, target) {
  // No compiler is asked: go would try its flags out.
  const compilers = { CC: '/usr/bin/false', CXX: '/usr/bin/false' };
  const done = run(['env', '-json'], { GOROOT: root, ...target, ...compilers });
  if (done.status !== 0) process.exit(done.status ?? 1);
  return JSON.parse(done.stdout);
}

/** What a Mac has unless it is set on purpose. */
function usual(target) {
  const isNative = target.GOOS === 'darwin' && target.GOARCH === host;
  return {
    CC: 'clang',
    CGO_ENABLED: isNative ? '1' : '0',
    CXX: 'clang++',
    GOCACHE: `${home}/Library/Caches/go-build`,
    GOTOOLCHAIN: 'auto',
  };
}

function environment() {
  const root = process.env.GOROOT || tree;
  const said = chosen(root);
  const target = { GOOS: said.GOOS || 'darwin', GOARCH: said.GOARCH || host };
  const defaults = usual(target);
  const flags = { arm64: '-arch arm64', amd64: '-arch x86_64 -m64' }[target.GOARCH] ?? '';
  return {
    ...linuxEnvironment(root, target),
    ...target,
    ...Object.fromEntries(
      Object.entries(defaults).map(([name, value]) => [name, said[name] || value]),
    ),
    GOENV: goEnv,
    GOGCCFLAGS: `-fPIC ${flags} -pthread -fno-caret-diagnostics -Qunused-arguments -fmessage-length=0 -gno-record-gcc-switches -fno-common`,
    GOHOSTARCH: host,
    GOHOSTOS: 'darwin',
    GOROOT: root,
    GOTELEMETRYDIR: `${home}/Library/Application Support/go/telemetry`,
    GOTOOLDIR: `${root}/pkg/tool/darwin_${host}`,
    GOVERSION: version,
  };
}

function printEnvironment(words) {
  const values = environment();
  const names = words.filter((word) => !word.startsWith('-'));
  const asked = names.length > 0 ? names : Object.keys(values).sort();
  if (words.includes('-json')) {
    const shown = Object.fromEntries(asked.map((name) => [name, values[name] ?? '']));
    return `${JSON.stringify(shown, undefined, '\t')}\n`;
  }
  if (names.length > 0) return asked.map((name) => `${values[name] ?? ''}\n`).join('');
  return asked.map((name) => `${name}='${values[name]}'\n`).join('');
}

function buildVariables() {
  const { GOOS, GOARCH, GOCACHE } = environment();
  return { GOOS, GOARCH, GOCACHE, CGO_ENABLED: '0' };
}

function main() {
  const [command, ...rest] = args;
  if (command === 'version' && rest.length === 0) return `go version ${version} darwin/${host}\n`;
  const isReading =
    command === 'env' && !rest.some((word) => ['-w', '-u', '-changed'].includes(word));
  if (isReading) return printEnvironment(rest);
  const done = run(args, { GOROOT: linux, ...(command === 'env' ? {} : buildVariables()) });
  process.exitCode = done.status ?? 1;
  return done.stdout;
}

process.stdout.write(main());
