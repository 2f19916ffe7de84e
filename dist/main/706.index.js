export const id = 706;
export const ids = [706];
export const modules = {

/***/ 7706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSources: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./src/go/download/address.ts
var download_address = __webpack_require__(2683);
;// CONCATENATED MODULE: ./src/go/module-proxy/open-modules.ts
const noSignature = {
    kind: 'not-found',
    evidence: {
        source: 'module-proxy',
        observed: 'toolchain modules have no OpenPGP signature, and `verify-signature: required` asks for one',
    },
};
/** Modules are proved by the checksum database, and that is not what was asked for. */
const unsigned = {
    name: 'module-proxy',
    list: async () => noSignature,
    unpack: async () => noSignature,
};
/** Go's own way to get a toolchain. Where nothing on the machine names a proxy, only its module cache is looked at. */
function modules({ http, moduleSettings, stateDirectory }) {
    const open = async () => {
        const { goproxy = 'off', looked: _, ...settings } = await moduleSettings();
        const { moduleProxySource } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(550), __webpack_require__.e(911)]).then(__webpack_require__.bind(__webpack_require__, 2911));
        return moduleProxySource({ goproxy, ...settings, stateDirectory, http: await http() });
    };
    return {
        name: 'module-proxy',
        list: async (platform) => explained(await (await open()).list(platform), await moduleSettings()),
        unpack: async (order) => explained(await (await open()).unpack(order), await moduleSettings()),
    };
}
/** What the go command has downloaded earlier. It is no list of what there is. */
function moduleCache({ moduleSettings, stateDirectory }) {
    const evidence = { source: 'GOMODCACHE', observed: 'keeps no list of versions' };
    return {
        name: 'module-cache',
        list: async () => ({ kind: 'not-found', evidence }),
        unpack: async (order) => {
            const { unpackProvedCopy } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(550), __webpack_require__.e(206)]).then(__webpack_require__.bind(__webpack_require__, 5206));
            return unpackProvedCopy({ ...(await moduleSettings()), stateDirectory }, order);
        },
    };
}
/** What is missing is a proxy, not the version. */
function explained(answer, { goproxy, looked }) {
    if (answer.kind === 'found' || goproxy !== undefined)
        return answer;
    const where = looked.map(({ source, observed }) => `${source}: ${observed}`).join('; ');
    const observed = `no module proxy is configured (set GOPROXY to use one). ${where}`;
    return { kind: 'unreachable', evidence: { source: 'GOPROXY', observed } };
}

// EXTERNAL MODULE: ./src/go/releases/release.ts + 1 modules
var release = __webpack_require__(972);
;// CONCATENATED MODULE: ./src/go/releases/index-answer.ts

/** Whether no request is needed. A copy from the future was written by a clock that was wrong. */
function isFresh(fetchedAtMs, clock) {
    const ageMs = clock.now() - fetchedAtMs;
    return ageMs >= 0 && ageMs < clock.freshMs;
}
/** An index that is as the source has it. */
function found(address, kept, how) {
    const observed = `${kept.releases.length} releases, ${how}`;
    const evidence = { source: address, observed };
    return { kind: 'found', value: { releases: kept.releases, evidence, stale: false } };
}
/** What is left when the source gives no index: a copy, or nothing. */
function withoutAnswer(address, { kind, why }, kept) {
    if (!kept)
        return { kind, evidence: { source: address, observed: why } };
    const observed = `${why}; used instead: the copy kept since ${kept.since}`;
    const evidence = { source: address, observed };
    return { kind: 'found', value: { releases: kept.releases, evidence, stale: true } };
}
/** `2026-11-20 09:30 UTC (26 hours ago)`. */
function age(fetchedAtMs, { now }) {
    const date = new Date(fetchedAtMs).toISOString().slice(0, 16).replace('T', ' ');
    const hours = Math.floor((now() - fetchedAtMs) / 3_600_000);
    if (hours < 0)
        return `${date} UTC, which is in the future by this machine's clock`;
    return `${date} UTC (${hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`} ago)`;
}
/** The entry of an archive. That an outdated copy does not list it says nothing. */
function entry(answer, version, platform) {
    if (answer.kind !== 'found')
        return answer;
    const { releases, evidence, stale } = answer.value;
    const file = (0,release/* archiveIn */.aF)(releases, version, platform);
    if (file)
        return { kind: 'found', value: file };
    const observed = `${(0,release/* archiveFileName */.Gm)(version, platform)} is not in it (${evidence.observed})`;
    return { kind: stale ? 'unreachable' : 'not-found', evidence: { ...evidence, observed } };
}

;// CONCATENATED MODULE: ./src/go/releases/index-listing.ts

/** The part of an index that speaks of one platform. */
function indexListing(index, platform) {
    const { evidence, stale } = index;
    return { versions: (0,release/* versionsFor */.L2)(index.releases, platform), evidence, stale };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/go/version.ts
var go_version = __webpack_require__(2054);
;// CONCATENATED MODULE: ./src/go/releases/kept-file.ts



/**
 * Writes a file of JSON that is only there to save time: what the file system will not have is not kept. Readers see
 * the old content or the new one, never a part.
 */
async function replaceFile(file, content) {
    const partial = `${file}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
    try {
        await makeDirectory(external_node_path_default().dirname(file));
        await (0,promises_.writeFile)(partial, JSON.stringify(content), { flag: 'wx' });
        await (0,promises_.rename)(partial, file);
        await sweep(external_node_path_default().dirname(file));
    }
    catch (error) {
        if (error.code === undefined)
            throw error;
        await (0,promises_.rm)(partial, { force: true }).catch(() => undefined);
    }
}
/**
 * Makes a directory and those above it. The recursive mkdir of Node never returns where a directory exists in which the
 * system says ENOENT to every mkdir, as in /proc and below some automounters.
 */
async function makeDirectory(directory) {
    const first = await codeOf((0,promises_.mkdir)(directory));
    if (first !== 'ENOENT' || external_node_path_default().dirname(directory) === directory)
        return;
    await makeDirectory(external_node_path_default().dirname(directory));
    await codeOf((0,promises_.mkdir)(directory));
}
/** Whether a directory could be made shows in what is written into it. */
async function codeOf(made) {
    return made.then(() => undefined, (error) => error.code);
}
const abandonedAfterMs = 3_600_000;
/** Removes what killed processes left behind. */
async function sweep(directory) {
    const partials = (await (0,promises_.readdir)(directory)).filter((name) => /\.[0-9a-f]{12}\.tmp$/.test(name));
    for (const name of partials) {
        const file = external_node_path_default().join(directory, name);
        const { mtimeMs } = await (0,promises_.stat)(file);
        if (Date.now() - mtimeMs > abandonedAfterMs)
            await (0,promises_.rm)(file, { force: true });
    }
}

;// CONCATENATED MODULE: ./src/go/releases/kept-index.ts






const format = 1;
/** Opens the store of an address (without credentials) in a directory that need not exist yet. */
function indexStore(directory, address) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(address).digest('hex').slice(0, 16);
    const indexFile = external_node_path_default().join(directory, `index-${hash}.json`);
    const versionsFile = ({ os, arch }) => external_node_path_default().join(directory, `versions-${hash}-${os}-${arch}.json`);
    const silenceFile = external_node_path_default().join(directory, `silence-${hash}.json`);
    const stamp = { format, address };
    return {
        read: async () => keptIndex(await readStamped(indexFile, address)),
        write: (kept) => replaceFile(indexFile, { ...stamp, ...kept, releases: kept.releases.map(plainRelease) }),
        readVersions: async (platform) => keptVersions(await readStamped(versionsFile(platform), address)),
        writeVersions: (platform, kept) => replaceFile(versionsFile(platform), { ...stamp, ...kept, versions: kept.versions.map(word) }),
        readSilence: async () => keptSilence(await readStamped(silenceFile, address)),
        writeSilence: (kept) => replaceFile(silenceFile, { ...stamp, ...kept }),
    };
}
/** Unstable ones are marked by a `?`. */
function word({ version, stable }) {
    return `${(0,go_version/* goName */.us)(version)}${stable ? '' : '?'}`;
}
const platforms = [
    { os: 'darwin', arch: 'arm64' },
    { os: 'darwin', arch: 'amd64' },
    { os: 'linux', arch: 'arm64' },
    { os: 'linux', arch: 'amd64' },
];
/** As go.dev writes it, with no more files than this action can install. */
function plainRelease({ version, stable, files }) {
    const wanted = platforms.map((platform) => (0,release/* archiveFileName */.Gm)(version, platform));
    return {
        version: (0,go_version/* goName */.us)(version),
        stable,
        files: files
            .filter(({ filename }) => wanted.includes(filename))
            .map(({ sizeBytes, ...file }) => ({ ...file, size: sizeBytes })),
    };
}
async function readStamped(file, address) {
    try {
        const value = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        const stamped = value;
        const isOurs = stamped?.format === format && stamped.address === address;
        return isOurs && isTime(stamped.fetchedAtMs) ? stamped : undefined;
    }
    catch (error) {
        if (isExpected(error))
            return undefined;
        throw error;
    }
}
function isTime(value) {
    return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}
/** Damaged JSON, or whatever the file system says: the copy is only there to save time. */
function isExpected(error) {
    return error instanceof SyntaxError || error.code !== undefined;
}
function keptIndex(stamped) {
    const parsed = (0,release/* releaseIndexFrom */.cq)(stamped?.releases);
    if (stamped === undefined || parsed.kind !== 'index')
        return undefined;
    const etag = typeof stamped.etag === 'string' ? stamped.etag : undefined;
    return { etag, fetchedAtMs: stamped.fetchedAtMs, releases: parsed.releases };
}
function keptVersions(stamped) {
    if (stamped === undefined || !Array.isArray(stamped.versions))
        return undefined;
    const versions = stamped.versions.map(listedVersion);
    const isWhole = versions.every((version) => version !== undefined);
    return isWhole ? { fetchedAtMs: stamped.fetchedAtMs, versions } : undefined;
}
function keptSilence(stamped) {
    if (typeof stamped?.why !== 'string')
        return undefined;
    return { fetchedAtMs: stamped.fetchedAtMs, why: stamped.why };
}
function listedVersion(text) {
    const name = String(text);
    const version = (0,go_version/* parseGoVersion */.SX)(name.replace(/\?$/, ''));
    return version && { version, stable: !name.endsWith('?') };
}

;// CONCATENATED MODULE: ./src/go/releases/fetch-index.ts

/** Asks for an index; a copy with an ETag is offered, so that an unchanged one need not be sent again. */
async function fetchIndex({ url, http }, kept) {
    const headers = kept?.etag === undefined ? undefined : { 'if-none-match': kept.etag };
    const answer = await (await http()).read(url, headers && { headers });
    if (answer.kind === 'unreachable')
        return { kind: 'unreachable', why: answer.why };
    if (answer.status === 304 && kept) {
        return { kind: 'index', index: kept, how: 'unchanged at the source' };
    }
    return answer.status === 200 ? content(answer) : refusal(answer.status);
}
function refusal(status) {
    const kind = status === 404 || status === 410 ? 'not-found' : 'unreachable';
    return { kind, why: `HTTP status ${status}` };
}
function content(answer) {
    const parsed = (0,release/* parseReleaseIndex */.R3)(new TextDecoder().decode(answer.body));
    if (parsed.kind === 'not-an-index') {
        return { kind: 'unreachable', why: `what it sends is no release index: ${parsed.why}` };
    }
    const index = { etag: answer.headers.etag, releases: parsed.releases };
    return { kind: 'index', index, how: 'read now' };
}

;// CONCATENATED MODULE: ./src/go/releases/silence.ts


/** Who was kept waiting by an address asks it again after an hour, and does without it until then. */
const silenceMs = 3_600_000;
/** A refusal comes at once, and is asked for again each time. */
const waitMs = 10_000;
/** The answer that need not be waited for again; `undefined` when the address is to be asked. */
async function recentSilence({ store, clock }) {
    const silence = await store.readSilence();
    if (!silence || !isFresh(silence.fetchedAtMs, { ...clock, freshMs: silenceMs }))
        return undefined;
    const minutes = Math.round((clock.now() - silence.fetchedAtMs) / 60_000);
    const why = `${silence.why}, ${minutes} minutes ago; \`check-latest\` asks again before an hour is over`;
    return { kind: 'unreachable', why };
}
/** Asks for an index, and remembers an address that kept this run waiting for nothing. */
async function fetchPatiently(index, kept) {
    const { store, clock } = index;
    const askedAtMs = clock.now();
    const fetched = await fetchIndex(index, kept);
    if (fetched.kind === 'unreachable' && clock.now() - askedAtMs >= waitMs) {
        await store.writeSilence({ fetchedAtMs: clock.now(), why: fetched.why });
    }
    return fetched;
}

;// CONCATENATED MODULE: ./src/go/releases/release-index.ts





const dayMs = 86_400_000;
/** Opens the index at `<baseUrl>/?mode=json&include=all`; nothing is read before a member is called. */
function releaseIndex(options) {
    const document = '/?mode=json&include=all';
    const baseUrl = options.baseUrl.replace(/\/+$/, '');
    const url = `${baseUrl}${document}`;
    const address = `${(0,download_address/* withoutCredentials */.r)(baseUrl).replace(/\/+$/, '')}${document}`;
    const store = indexStore(options.stateDirectory, address);
    const clock = { now: options.now ?? Date.now, freshMs: options.freshMs ?? dayMs };
    const index = { url, address, store, clock, http: options.http };
    let first;
    let second;
    const load = () => {
        first ??= loadIndex(index, options.revalidate);
        return first;
    };
    const loadAgain = () => {
        second ??= loadIndex(index, 'now');
        return second;
    };
    return {
        releases: async () => (await load()).answer,
        list: (platform) => list(index, platform, { load, revalidate: options.revalidate }),
        archive: async (version, platform) => {
            const loaded = await load();
            const found = entry(loaded.answer, version, platform);
            if (found.kind === 'found' || loaded.wasAsked)
                return found;
            return entry((await loadAgain()).answer, version, platform);
        },
        lastKnown: (platform) => lastKnown(index, platform),
    };
}
async function loadIndex(index, revalidate) {
    const kept = await index.store.read();
    if (kept && revalidate === 'when-stale' && isFresh(kept.fetchedAtMs, index.clock)) {
        const answer = found(index.address, kept, `kept since ${age(kept.fetchedAtMs, index.clock)}`);
        return { answer, fetchedAtMs: kept.fetchedAtMs, wasAsked: false };
    }
    const silence = revalidate === 'now' ? undefined : await recentSilence(index);
    const fetched = silence ?? (await fetchPatiently(index, kept));
    if (fetched.kind !== 'index') {
        const dated = kept && { ...kept, since: age(kept.fetchedAtMs, index.clock) };
        return { answer: withoutAnswer(index.address, fetched, dated), fetchedAtMs: 0, wasAsked: true };
    }
    const current = { ...fetched.index, fetchedAtMs: index.clock.now() };
    await index.store.write(current);
    const answer = found(index.address, current, fetched.how);
    return { answer, fetchedAtMs: current.fetchedAtMs, wasAsked: true };
}
async function list(index, platform, { load, revalidate }) {
    const short = revalidate === 'now' ? undefined : await index.store.readVersions(platform);
    if (short && isFresh(short.fetchedAtMs, index.clock)) {
        const observed = `${short.versions.length} versions, kept since ${age(short.fetchedAtMs, index.clock)}`;
        const evidence = { source: index.address, observed };
        return { kind: 'found', value: { versions: short.versions, evidence, stale: false } };
    }
    const { answer, fetchedAtMs } = await load();
    if (answer.kind !== 'found')
        return answer;
    const listing = indexListing(answer.value, platform);
    if (!listing.stale) {
        await index.store.writeVersions(platform, { fetchedAtMs, versions: listing.versions });
    }
    return { kind: 'found', value: listing };
}
async function lastKnown(index, platform) {
    const kept = await index.store.read();
    if (!kept)
        return undefined;
    const observed = `not asked; the copy kept since ${age(kept.fetchedAtMs, index.clock)}`;
    const evidence = { source: index.address, observed };
    return indexListing({ releases: kept.releases, evidence, stale: true }, platform);
}

// EXTERNAL MODULE: ./src/go/sources/archive-address.ts
var archive_address = __webpack_require__(1252);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./src/go/sources/folder-listing.ts




/** The versions whose archives, named as go.dev names them, lie in a `file://` folder. */
async function folderListing(url, platform) {
    const folder = (0,external_node_url_.fileURLToPath)(url);
    const names = await namesIn(folder);
    if (names.kind !== 'found')
        return names;
    const versions = names.value.flatMap((name) => folder_listing_listedVersion(name, platform));
    const observed = `${versions.length} archives for ${platform.os}/${platform.arch}`;
    const evidence = { source: folder, observed };
    return { kind: 'found', value: { versions, evidence, stale: false } };
}
async function namesIn(folder) {
    try {
        return { kind: 'found', value: await (0,promises_.readdir)(folder) };
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        const evidence = { source: folder, observed: `the folder cannot be read (${code})` };
        return { kind: code === 'ENOENT' ? 'not-found' : 'unreachable', evidence };
    }
}
function folder_listing_listedVersion(name, platform) {
    const version = (0,go_version/* parseGoVersion */.SX)(/^(go[^-]+)\./.exec(name)?.[1] ?? '');
    if (!version || (0,release/* archiveFileName */.Gm)(version, platform) !== name)
        return [];
    return [{ version, stable: version.pre === undefined }];
}

;// CONCATENATED MODULE: ./src/go/open-sources.ts





const goDevUrl = 'https://go.dev/dl';
/** Makes the sources in the order given. Nothing is asked, and no HTTP client is loaded, before one is used. */
function openSources(specs, dependencies) {
    const { http, stateDirectory, revalidate } = dependencies;
    const indexes = new Map();
    const indexAt = (baseUrl) => {
        const known = indexes.get(baseUrl);
        if (known)
            return known;
        const index = releaseIndex({ http, baseUrl, stateDirectory, revalidate });
        indexes.set(baseUrl, index);
        return index;
    };
    const sources = specs.map((spec) => openSource(spec, dependencies, indexAt));
    const first = specs.map(baseUrlOf).find((url) => url !== undefined) ?? goDevUrl;
    const hasModules = specs.some(({ kind }) => kind === 'module-proxy');
    const mayBeUnsigned = dependencies.verifySignature !== 'required';
    return {
        sources,
        copies: hasModules && mayBeUnsigned ? [moduleCache(dependencies)] : [],
        lastKnown: (platform) => indexAt(first).lastKnown(platform),
    };
}
function baseUrlOf(spec) {
    if (spec.kind === 'go.dev')
        return goDevUrl;
    return spec.kind === 'base-url' ? spec.url : undefined;
}
function openSource(spec, dependencies, indexAt) {
    switch (spec.kind) {
        case 'module-proxy':
            return dependencies.verifySignature === 'required' ? unsigned : modules(dependencies);
        case 'go.dev':
        case 'base-url':
            return archives({ spec, list: indexAt(baseUrlOf(spec) ?? goDevUrl).list }, dependencies, indexAt);
        case 'template':
            return archives({ spec, list: noList(spec.template) }, dependencies, indexAt);
        case 'folder':
            return archives({ spec, list: (platform) => folderListing(spec.url, platform) }, dependencies, indexAt);
    }
}
function archives({ spec, list }, { http, verifySignature }, indexAt) {
    const name = nameOf(spec);
    const baseUrl = baseUrlOf(spec);
    return {
        name,
        list,
        unpack: async (order) => {
            const { archiveSource } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(683)]).then(__webpack_require__.bind(__webpack_require__, 9683));
            const source = archiveSource({
                name,
                list,
                verifySignature,
                address: (0,archive_address/* archiveAddress */.X)(spec),
                http: await http(),
                index: baseUrl === undefined ? undefined : indexAt(baseUrl).archive,
                goDevIndex: spec.kind === 'go.dev' ? undefined : indexAt(goDevUrl).archive,
            });
            return source.unpack(order);
        },
    };
}
function nameOf(spec) {
    if (spec.kind === 'go.dev')
        return 'go.dev';
    return spec.kind === 'template' ? shownTemplate(spec.template) : (0,download_address/* withoutCredentials */.r)(spec.url);
}
function shownTemplate(template) {
    return (0,download_address/* withoutCredentials */.r)(template).replaceAll('%7B', '{').replaceAll('%7D', '}');
}
function noList(template) {
    const observed = 'a template names archives and keeps no list of versions: ask for an exact one';
    const evidence = { source: shownTemplate(template), observed };
    return async () => ({ kind: 'not-found', evidence });
}


/***/ }),

/***/ 972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gm: () => (/* binding */ archiveFileName),
  aF: () => (/* binding */ archiveIn),
  R3: () => (/* binding */ parseReleaseIndex),
  cq: () => (/* binding */ releaseIndexFrom),
  L2: () => (/* binding */ versionsFor)
});

// EXTERNAL MODULE: ./src/go/version.ts
var go_version = __webpack_require__(2054);
;// CONCATENATED MODULE: ./src/go/releases/release-shape.ts
/** In what way a JSON value is no list of releases; `undefined` when it is one. */
function wrongShape(value) {
    if (!Array.isArray(value))
        return 'it is JSON, but not a list of releases';
    if (value.length === 0)
        return 'it lists no releases';
    for (const [at, entry] of value.entries()) {
        const wrong = wrongRelease(entry);
        if (wrong !== undefined)
            return `its release ${at + 1} ${wrong}`;
    }
    return undefined;
}
function wrongRelease(entry) {
    if (!isObject(entry))
        return 'is not an object';
    if (typeof entry.version !== 'string')
        return 'has no "version"';
    if (typeof entry.stable !== 'boolean')
        return `(${entry.version}) has no "stable"`;
    if (!Array.isArray(entry.files))
        return `(${entry.version}) has no list "files"`;
    const wrong = entry.files.map(wrongFile).find((text) => text !== undefined);
    return wrong === undefined ? undefined : `(${entry.version}) has a file ${wrong}`;
}
function wrongFile(entry) {
    if (!isObject(entry))
        return 'that is not an object';
    if (typeof entry.filename !== 'string')
        return 'without "filename"';
    if (!(isAbsentOr(entry.os, 'string') && isAbsentOr(entry.arch, 'string'))) {
        return `(${entry.filename}) whose "os" or "arch" is not text`;
    }
    if (!isAbsentOr(entry.size, 'number'))
        return `(${entry.filename}) whose "size" is no number`;
    const sha256 = entry.sha256 ?? '';
    const isHash = typeof sha256 === 'string' && /^([0-9a-fA-F]{64})?$/.test(sha256);
    return isHash ? undefined : `(${entry.filename}) whose "sha256" is not 64 hex digits`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isAbsentOr(value, type) {
    return value === undefined || value === null || typeof value === type;
}

;// CONCATENATED MODULE: ./src/go/releases/release.ts


/** Reads the JSON of go.dev/dl?mode=json. Releases with names that are no Go versions are left out. */
function parseReleaseIndex(text) {
    const json = parseJson(text);
    return json.kind === 'not-an-index' ? json : releaseIndexFrom(json.value);
}
/** The same for a value that was JSON and is parsed already. */
function releaseIndexFrom(value) {
    const wrong = wrongShape(value);
    if (wrong !== undefined)
        return { kind: 'not-an-index', why: wrong };
    const releases = value.flatMap(release);
    if (releases.length > 0)
        return { kind: 'index', releases };
    return { kind: 'not-an-index', why: 'none of its releases has a Go version for a name' };
}
/** The archive of a release for a platform, as go.dev names it: `go1.26.8.darwin-arm64.tar.gz`. */
function archiveFileName(version, platform) {
    return `${(0,go_version/* goName */.us)(version)}.${platform.os}-${platform.arch}.tar.gz`;
}
/** The entry of a release's archive for a platform; `undefined` when the index does not list it. */
function archiveIn(index, version, platform) {
    const found = index.find((release) => (0,go_version/* compareGoVersions */.X_)(release.version, version) === 0);
    return found && archiveOf(found, platform);
}
/** The versions that have an archive for a platform. */
function versionsFor(index, platform) {
    return index
        .filter((release) => archiveOf(release, platform) !== undefined)
        .map(({ version, stable }) => ({ version, stable }));
}
/** A mirror's index may leave `os` and `arch` out, but not contradict the name of the file. */
function archiveOf({ version, files }, { os, arch }) {
    const filename = archiveFileName(version, { os, arch });
    const file = files.find((candidate) => candidate.filename === filename);
    return ['', os].includes(file?.os ?? os) && ['', arch].includes(file?.arch ?? arch)
        ? file
        : undefined;
}
function parseJson(text) {
    const start = text.trimStart();
    if (start === '')
        return { kind: 'not-an-index', why: 'it is empty' };
    if (start.startsWith('<'))
        return { kind: 'not-an-index', why: 'it is an HTML page, not JSON' };
    try {
        return { kind: 'json', value: JSON.parse(text) };
    }
    catch {
        const cut = start.startsWith('[') && !text.trimEnd().endsWith(']');
        return { kind: 'not-an-index', why: cut ? 'its JSON is cut off' : 'it is not JSON' };
    }
}
function release(raw) {
    const version = (0,go_version/* parseGoVersion */.SX)(raw.version);
    return version ? [{ version, stable: raw.stable, files: raw.files.map(releaseFile) }] : [];
}
function releaseFile({ filename, os, arch, sha256, size }) {
    const hash = sha256 ? sha256.toLowerCase() : undefined;
    return { filename, os: os ?? '', arch: arch ?? '', sha256: hash, sizeBytes: size ?? undefined };
}


/***/ }),

/***/ 1252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ archiveAddress),
/* harmony export */   f: () => (/* binding */ besideArchive)
/* harmony export */ });
/* harmony import */ var _releases_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(972);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2054);


/** How a source names its archives: as go.dev does below an address, or by a template. */
function archiveAddress(spec) {
    switch (spec.kind) {
        case 'go.dev':
            return below('https://go.dev/dl');
        case 'base-url':
        case 'folder':
            return below(spec.url);
        case 'template':
            return (version, platform) => filledIn(spec.template, version, platform);
    }
}
/** The address of a file beside an archive: `….tar.gz.sha256`. What follows a `?` stays behind it. */
function besideArchive(url, ending) {
    return url.replace(/[?#].*$|$/s, (tail) => `${ending}${tail}`);
}
function below(base) {
    return (version, platform) => {
        const name = (0,_releases_release_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveFileName */ .Gm)(version, platform);
        return base.replace(/\/*([?#].*)?$/s, (_, tail = '') => `/${name}${tail}`);
    };
}
function filledIn(template, version, { os, arch }) {
    const values = {
        version: (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .goName */ .us)(version).replace(/^go/, ''),
        os,
        arch,
        ext: 'tar.gz',
    };
    return template.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}


/***/ })

};
