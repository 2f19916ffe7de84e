export const id = 308;
export const ids = [308];
export const modules = {

/***/ 2308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   moduleSettings: () => (/* binding */ moduleSettings)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _architecture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4516);
/* harmony import */ var _executable_header_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7863);
/* harmony import */ var _executable_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5510);
/* harmony import */ var _asking_go_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(862);
/* harmony import */ var _env_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5060);






/**
 * Reads the settings where go does, in its order: the environment, the file of `go env -w`, and `$GOROOT/go.env` of a Go
 * that is on the machine. A go whose go.env is nowhere to be found (a version manager's) is asked itself.
 */
async function moduleSettings(host, order) {
    const looked = [];
    const say = (source, settings) => {
        const observed = settings === undefined ? 'not there' : known(settings);
        looked.push({ source, observed });
        return settings ?? {};
    };
    const near = { ...say('GOENV', order.goEnvFile), ...say('environment', filled(host.env)) };
    const far = near.GOPROXY ? {} : await settingsOfSomeGo(host, order.goroots, say);
    const said = { ...far, ...near };
    return {
        goproxy: said.GOPROXY || undefined,
        gosumdb: said.GOSUMDB ?? '',
        goModCache: order.gomodcache,
        goSumDbState: order.gopath && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(order.gopath, 'pkg', 'sumdb'),
        looked,
    };
}
function known({ GOPROXY }) {
    return GOPROXY ? 'GOPROXY is set' : 'GOPROXY is not set';
}
/** To go a variable that is set to nothing is not set. */
function filled({ GOPROXY, GOSUMDB }) {
    return { ...(GOPROXY ? { GOPROXY } : {}), ...(GOSUMDB ? { GOSUMDB } : {}) };
}
async function settingsOfSomeGo(host, goroots, say) {
    const onPath = await goOnPath(host);
    const candidates = [
        host.env.GOROOT,
        onPath && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(onPath)),
        ...goroots,
        '/usr/local/go',
    ];
    for (const goroot of new Set(candidates.filter((path) => path))) {
        const file = `${goroot}/go.env`;
        const text = await host.readText(file).catch(() => undefined);
        const settings = text === undefined ? undefined : (0,_env_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseGoEnvFile */ .$)(text);
        if (settings?.GOPROXY)
            return say(file, settings);
    }
    return onPath === undefined ? say('go on the PATH', undefined) : askGo(host, onPath, say);
}
async function goOnPath(host) {
    for (const directory of (host.env.PATH ?? '').split(':')) {
        if (!directory.startsWith('/'))
            continue;
        const path = await host.realPath(`${directory}/go`).catch(() => undefined);
        if (path !== undefined && (await host.stat(path))?.kind === 'file')
            return path;
    }
    return undefined;
}
async function askGo(host, program, say) {
    if (!(await isOfThisMachine(host, program)))
        return say(program, undefined);
    const env = { ...host.env, ..._asking_go_js__WEBPACK_IMPORTED_MODULE_4__/* .askingGo */ .m };
    const options = { env, cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(program), timeoutMs: 5_000 };
    const { exitCode, stdout } = await host.run(program, ['env', 'GOPROXY', 'GOSUMDB'], options);
    const [GOPROXY, GOSUMDB] = stdout.split('\n');
    const source = `${program} env GOPROXY`;
    return say(source, exitCode === 0 ? filled({ GOPROXY, GOSUMDB }) : undefined);
}
/** A script may be a version manager's, which would download another Go first. */
async function isOfThisMachine(host, program) {
    const head = await host.readHead(program, _executable_header_js__WEBPACK_IMPORTED_MODULE_2__/* .headSizeBytes */ .f).catch(() => undefined);
    const architectures = head ? (0,_executable_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseExecutableHeader */ .Z)(head).architectures : [];
    return architectures.includes((0,_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .goArchitecture */ .K)(host.self.arch));
}


/***/ })

};
