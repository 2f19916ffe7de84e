import type { Host } from '../host/host.ts';
import type { InheritedVariable } from './facts.ts';

/** The variables that change what go builds, or with what. Those of the module proxy may hold passwords, and do not. */
const names = [
  'CC',
  'CGO_CFLAGS',
  'CGO_CPPFLAGS',
  'CGO_CXXFLAGS',
  'CGO_ENABLED',
  'CGO_LDFLAGS',
  'CXX',
  'GO111MODULE',
  'GO386',
  'GOAMD64',
  'GOARCH',
  'GOARM',
  'GOARM64',
  'GOBIN',
  'GOCACHE',
  'GODEBUG',
  'GOENV',
  'GOEXE',
  'GOEXPERIMENT',
  'GOFIPS140',
  'GOFLAGS',
  'GOHOSTARCH',
  'GOHOSTOS',
  'GOMIPS',
  'GOMIPS64',
  'GOMODCACHE',
  'GOOS',
  'GOPATH',
  'GOPPC64',
  'GORISCV64',
  'GOROOT',
  'GOTMPDIR',
  'GOTOOLCHAIN',
  'GOTOOLDIR',
  'GOWASM',
  'GOWORK',
] as const;

/** Go's variables in the environment that this action was started with. To go an empty one is none. */
export function inheritedVariables(host: Host): readonly InheritedVariable[] {
  return names.flatMap((name) => {
    const value = host.env[name];
    return value ? [{ name, value }] : [];
  });
}
