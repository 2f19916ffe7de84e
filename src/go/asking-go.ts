/**
 * What is added to the environment of a go that is only asked something: it stays what it is, looks at no workspace, and
 * leaves no process behind. Once a day go starts a daemon for its telemetry, which would go on using bin/go after this
 * action has ended; to one that is told it comes from such a daemon it does not
 * (cmd/vendor/golang.org/x/telemetry/start.go). Older releases do not know the variable.
 */
export const askingGo: Readonly<Record<string, string>> = {
  GOTOOLCHAIN: 'local',
  GOWORK: 'off',
  GO_TELEMETRY_CHILD: '2',
};
