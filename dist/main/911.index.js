export const id = 911;
export const ids = [911];
export const modules = {

/***/ 2283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ DownloadError)
/* harmony export */ });
/** The bytes stopped coming and every retry failed. */
class DownloadError extends Error {
    name = 'DownloadError';
}


/***/ }),

/***/ 2911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  moduleProxySource: () => (/* binding */ moduleProxySource)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/go/archive/module-zip.ts + 4 modules
var module_zip = __webpack_require__(3878);
// EXTERNAL MODULE: ./src/go/checksum-database/setting.ts
var checksum_database_setting = __webpack_require__(8338);
// EXTERNAL MODULE: ./src/go/download/address.ts
var address = __webpack_require__(2683);
// EXTERNAL MODULE: ./src/go/download/document.ts
var download_document = __webpack_require__(6846);
// EXTERNAL MODULE: ./src/go/module-proxy-list.ts
var module_proxy_list = __webpack_require__(3694);
// EXTERNAL MODULE: ./src/go/module-proxy/module-cache.ts
var module_cache = __webpack_require__(9171);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./src/go/download/http.ts
var http = __webpack_require__(2283);
;// CONCATENATED MODULE: ./src/go/module-proxy/module-download.ts







/** Brings the zip of a module from the first proxy that has it. A `file://` proxy's zip is used where it lies. */
async function fetchModuleZip(request) {
    const walk = await (0,module_proxy_list/* walkProxies */.kJ)(request.proxies, async (proxyUrl) => {
        const url = (0,module_proxy_list/* documentUrl */.LJ)(proxyUrl, request.path);
        const isFile = new URL(url).protocol === 'file:';
        const answer = await (isFile ? inPlace(url) : download(url, request));
        return answer.kind === 'found' ? checkedForZip(answer.value) : answer;
    });
    return walk.answer;
}
async function inPlace(url) {
    return { kind: 'found', value: { path: (0,external_node_url_.fileURLToPath)(url), origin: url } };
}
async function download(url, request) {
    const { http, order, signal } = request;
    const source = (0,address/* withoutCredentials */.r)(url);
    const start = performance.now();
    const stream = await http.stream(url, {
        onProgress: (receivedBytes, totalBytes) => {
            const elapsedMs = performance.now() - start;
            order.onProgress({ source, receivedBytes, totalBytes, elapsedMs });
        },
    });
    if (stream.kind === 'unreachable') {
        return { kind: 'unreachable', evidence: { source, observed: stream.why } };
    }
    if (stream.kind === 'refused') {
        const kind = (0,download_document/* saysThereIsNone */.l)(stream.status) ? 'not-found' : 'unreachable';
        return { kind, evidence: { source, observed: stream.why } };
    }
    const path = (0,external_node_path_.join)(order.scratch, 'module.zip');
    return save(stream.bytes, { path, origin: source }, signal);
}
async function save(bytes, zip, signal) {
    const file = await (0,promises_.open)(zip.path, 'w');
    try {
        await file.writeFile(untilAborted(bytes, signal));
        return { kind: 'found', value: zip };
    }
    catch (error) {
        if (!(error instanceof http/* DownloadError */.n))
            throw error;
        return { kind: 'unreachable', evidence: { source: zip.origin, observed: error.message } };
    }
    finally {
        await file.close();
    }
}
async function* untilAborted(bytes, signal) {
    for await (const chunk of bytes) {
        signal.throwIfAborted();
        yield chunk;
    }
}
/** Tells a login page, or no file at all, from a zip by its first bytes. */
async function checkedForZip(zip) {
    try {
        const file = await (0,promises_.open)(zip.path);
        const head = await file.read(Buffer.alloc(4)).finally(() => file.close());
        if (head.buffer.toString('latin1') === 'PK\x03\x04')
            return { kind: 'found', value: zip };
        const evidence = { source: zip.origin, observed: 'an answer that is no zip archive' };
        return { kind: 'unreachable', evidence };
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        const kind = code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreachable';
        return { kind, evidence: { source: zip.origin, observed: code } };
    }
}

// EXTERNAL MODULE: ./src/go/module-proxy/module-expectation.ts
var module_expectation = __webpack_require__(427);
// EXTERNAL MODULE: ./src/go/module-proxy/module-problems.ts
var module_problems = __webpack_require__(6749);
// EXTERNAL MODULE: ./src/go/module-proxy/toolchain-module.ts
var toolchain_module = __webpack_require__(310);
;// CONCATENATED MODULE: ./src/go/module-proxy/module-proxy.ts













/** Go SDKs as the module `golang.org/toolchain`, found and proved the way the go command does it. */
function moduleProxySource(options) {
    return {
        name: 'module-proxy',
        list: (platform) => list(options, platform),
        unpack: (order) => unpack(options, order),
    };
}
async function list(options, platform) {
    const walk = await (0,module_proxy_list/* walkProxies */.kJ)(proxiesOf(options), async (proxyUrl) => {
        const url = (0,module_proxy_list/* documentUrl */.LJ)(proxyUrl, toolchain_module/* listPath */.Kx);
        const answer = await (0,download_document/* readDocument */.u)(options.http, url);
        if (answer.kind !== 'found')
            return answer;
        const source = (0,address/* withoutCredentials */.r)(url);
        const versions = (0,toolchain_module/* parseToolchainList */.Xy)(answer.value.toString(), platform);
        if (!versions) {
            const evidence = { source, observed: 'an answer that is no list of versions' };
            return { kind: 'unreachable', evidence };
        }
        const observed = `${versions.length} versions for ${platform.os}/${platform.arch}`;
        return { kind: 'found', value: { versions, evidence: { source, observed }, stale: false } };
    });
    return walk.answer;
}
async function unpack(options, order) {
    const version = (0,toolchain_module/* toolchainVersion */.aG)(order.version, order.platform);
    const setting = (0,checksum_database_setting/* parseChecksumDatabase */.a)(options.gosumdb);
    const notices = [];
    if (options.goModCache !== undefined) {
        const { goModCache: directory, goSumDbState } = options;
        const cache = { directory, setting, goSumDbState, trust: 'go' };
        const copy = await (0,module_cache/* unpackFromModuleCache */.F)(cache, version, order);
        if (copy.kind === 'unpacked')
            return { kind: 'found', value: copy.value };
        if (copy.kind === 'ignored') {
            notices.push((0,module_problems/* cachedCopyIgnored */.MJ)(copy.path, copy.why));
            await empty(order.directory);
        }
    }
    const proxies = proxiesOf(options);
    const { http, stateDirectory, goSumDbState } = options;
    const { pin } = order;
    const expectation = (0,module_expectation/* expectHash */.Yr)({
        version,
        pin,
        setting,
        proxies,
        http,
        stateDirectory,
        goSumDbState,
    });
    const path = (0,toolchain_module/* zipPathOf */.Yi)(version);
    const zip = await fetchModuleZip({ proxies, http, path, order, signal: lostCause(expectation) });
    if (zip.kind !== 'found')
        return zip;
    const answer = await unpackProved(zip.value, version, { order, expectation });
    if (answer.kind !== 'found')
        return answer;
    return {
        kind: 'found',
        value: { ...answer.value, problems: [...notices, ...answer.value.problems] },
    };
}
function proxiesOf({ goproxy }) {
    const proxies = (0,module_proxy_list/* parseProxyList */.WY)(goproxy);
    if (proxies.kind === 'malformed')
        throw new problem/* ProblemError */.M((0,module_problems/* proxiesMalformed */.MD)(proxies.why));
    return proxies.entries;
}
/** Fires when the checksum database turns out to lie: the download need not be finished then. */
function lostCause(expectation) {
    const controller = new AbortController();
    if (expectation.kind === 'asked')
        expectation.answer.catch((error) => controller.abort(error));
    return controller.signal;
}
async function unpackProved(zip, version, { order, expectation }) {
    const { directory } = order;
    const prefix = `${toolchain_module/* toolchainPath */.vk}@${version}/`;
    const { h1, sha256, sizeBytes } = await (0,module_zip/* unpackModuleZip */.Y)({ zipPath: zip.path, prefix, directory });
    const { origin } = zip;
    const answer = await (0,module_expectation/* settle */.G9)(expectation, { version, origin, h1, sha256 });
    if (answer.kind !== 'found') {
        await empty(directory);
        return answer;
    }
    return { kind: 'found', value: { origin, h1, sha256, sizeBytes, ...answer.value } };
}
async function empty(directory) {
    const names = await (0,promises_.readdir)(directory);
    await Promise.all(names.map((name) => (0,promises_.rm)((0,external_node_path_.join)(directory, name), { recursive: true, force: true })));
}


/***/ })

};
