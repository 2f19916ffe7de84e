import { type EnvironmentOrder, jobEnv, planEnvironment } from '../../../src/go/job/environment.ts';
import { darwinArm64, go1268 } from '../../support/fake-sdk.ts';

const goroot = '/opt/tool cache/go/1.26.8/arm64';
const healthy: EnvironmentOrder = {
  goroot,
  platform: darwinArm64,
  version: go1268,
  toolchain: 'local',
  inherited: [],
  gopath: '/Users/ci/go',
  gobin: undefined,
};

function planWith(
  inherited: Readonly<Record<string, string>>,
  more: Partial<EnvironmentOrder> = {},
) {
  const list = Object.entries(inherited).map(([name, value]) => ({ name, value }));
  return planEnvironment({ ...healthy, inherited: list, ...more });
}

test('a clean job gets PATH and GOTOOLCHAIN, and nothing is told', () => {
  expect(planEnvironment(healthy)).toEqual({
    paths: [`${goroot}/bin`, '/Users/ci/go/bin'],
    variables: { GOTOOLCHAIN: 'local' },
    problems: [],
  });
});

test.each([
  ['GOBIN', { gobin: '/x/bin' }, ['/x/bin']],
  ['no relative GOBIN, which go refuses', { gobin: 'bin' }, ['/Users/ci/go/bin']],
  ['the first entry of GOPATH', { gopath: '/a:/b' }, ['/a/bin']],
  ['nothing where there is no GOPATH', { gopath: undefined }, []],
  ['nothing where GOPATH is empty', { gopath: '' }, []],
])('after our bin, PATH gets %s', (_, more, rest) => {
  expect(planWith({}, more).paths).toEqual([`${goroot}/bin`, ...rest]);
});

test('an inherited GOROOT of another Go is overridden, and told with both values', () => {
  const plan = planWith({ GOROOT: '/usr/local/go' });
  expect(plan.variables).toEqual({ GOROOT: goroot, GOTOOLCHAIN: 'local' });
  expect(plan.problems).toEqual([
    {
      id: 'environment-overridden',
      severity: 'notice',
      summary:
        'GOROOT had a value that does not fit go1.26.8 for darwin/arm64, and got another one for this job',
      evidence: [{ source: 'GOROOT', observed: `was \`/usr/local/go\`, is now \`${goroot}\`` }],
      remedy: expect.stringMatching(/^Remove GOROOT from where it is set: `env:` of the workflow/),
    },
  ]);
});

test.each([
  ['GOTOOLDIR', '/usr/local/go/pkg/tool/darwin_amd64', `${goroot}/pkg/tool/darwin_arm64`],
  ['GOARCH', 'amd64', 'arm64'],
  ['GOHOSTARCH', 'amd64', 'arm64'],
  ['GOOS', 'linux', 'darwin'],
  ['GOHOSTOS', 'linux', 'darwin'],
  ['GOEXE', '.exe', ''],
  ['GOARM', '8', ''],
  ['GOAMD64', 'x86-64-v3', ''],
  ['GO386', '387', ''],
  ['GOARM64', 'armv8', ''],
  ['GOMIPS', 'banana', ''],
  ['GOPPC64', 'ppc64le', ''],
  ['GORISCV64', 'rv64', ''],
  ['GOWASM', 'simd', ''],
])('%s=%s would break a build and becomes %j', (name, value, to) => {
  const plan = planWith({ [name]: value });
  expect(plan.variables[name]).toBe(to);
  expect(plan.problems).toHaveLength(1);
  expect(plan.problems[0]?.evidence[0]?.observed).toContain(`was \`${value}\``);
});

test.each([
  ['GOROOT', `${goroot}/`],
  ['GOROOT', ''],
  ['GOTOOLDIR', `${goroot}//pkg/tool/darwin_arm64`],
  ['GOARCH', 'arm64'],
  ['GOOS', 'darwin'],
  ['GOEXE', ''],
  ['GOARM', '7,softfloat'],
  ['GOARM', ''],
  ['GOAMD64', 'v3'],
  ['GOARM64', 'v9.0,lse,crypto'],
  ['GO386', 'softfloat'],
  ['GOPPC64', 'power11'],
  ['GOWASM', 'satconv,signext'],
  ['GOFLAGS', '-mod=vendor'],
  ['GOPROXY', 'off'],
])('%s=%s is left alone', (name, value) => {
  const plan = planWith({ [name]: value });
  expect(plan.variables).toEqual({ GOTOOLCHAIN: 'local' });
  expect(plan.problems).toEqual([]);
});

test('several overrides make one notice with a line for each', () => {
  const [problem, ...others] = planWith({ GOROOT: '/x', GOARCH: 'amd64', GOARM: '9' }).problems;
  expect(others).toEqual([]);
  expect(problem?.summary).toMatch(/^GOROOT, GOARCH, GOARM had/);
  expect(problem?.evidence.map(({ source }) => source)).toEqual(['GOROOT', 'GOARCH', 'GOARM']);
});

describe('GOTOOLCHAIN', () => {
  test('that the workflow set is kept and told, when the input stayed at its default', () => {
    const plan = planWith({ GOTOOLCHAIN: 'go1.27.0+auto' });
    expect(plan.variables).toEqual({});
    expect(plan.problems).toMatchObject([
      {
        id: 'toolchain-kept',
        severity: 'notice',
        evidence: [{ source: 'GOTOOLCHAIN', observed: 'go1.27.0+auto' }],
      },
    ]);
  });

  test.each(['auto', 'path'] as const)('becomes %s when the input asks for it', (toolchain) => {
    expect(planWith({}, { toolchain }).variables).toEqual({ GOTOOLCHAIN: toolchain });
    const plan = planWith({ GOTOOLCHAIN: 'local' }, { toolchain });
    expect(plan.variables).toEqual({ GOTOOLCHAIN: toolchain });
    expect(plan.problems[0]?.evidence).toEqual([
      { source: 'GOTOOLCHAIN', observed: `was \`local\`, is now \`${toolchain}\`` },
    ]);
  });

  test.each([
    ['is local already', { GOTOOLCHAIN: 'local' }, {}],
    ['is to be kept', { GOTOOLCHAIN: 'auto' }, { toolchain: 'keep' }],
    ['is to be kept unset', {}, { toolchain: 'keep' }],
    ['is unknown to this old Go', {}, { version: { ...go1268, minor: 20 } }],
  ] as const)('is not touched where it %s', (_, inherited, more) => {
    const plan = planWith(inherited, more);
    expect(plan.variables).toEqual({});
    expect(plan.problems).toEqual([]);
  });

  test('that is set to nothing counts as not set', () => {
    expect(planWith({ GOTOOLCHAIN: '' }).variables).toEqual({ GOTOOLCHAIN: 'local' });
  });
});

test('a later step sees our directories in front of its PATH, and the new values', () => {
  const plan = planWith({ GOROOT: '/usr/local/go' });
  const env = { PATH: '/usr/local/go/bin:/bin', GOROOT: '/usr/local/go', HOME: '/h' };
  expect(jobEnv(env, plan)).toEqual({
    PATH: `${goroot}/bin:/Users/ci/go/bin:/usr/local/go/bin:/bin`,
    GOROOT: goroot,
    GOTOOLCHAIN: 'local',
    HOME: '/h',
  });
});

test('without a PATH nothing but our directories is on it, least of all the current one', () => {
  expect(jobEnv({}, { paths: ['/a', '/b'], variables: {} }).PATH).toBe('/a:/b');
});
