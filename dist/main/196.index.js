export const id = 196;
export const ids = [196];
export const modules = {

/***/ 8815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHttpClient: () => (/* binding */ createHttpClient)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(4649);
// EXTERNAL MODULE: ./node_modules/undici/lib/api/api-connect.js
var api_connect = __webpack_require__(4660);
var api_connect_default = /*#__PURE__*/__webpack_require__.n(api_connect);
// EXTERNAL MODULE: ./node_modules/undici/lib/api/api-request.js
var api_request = __webpack_require__(4043);
var api_request_default = /*#__PURE__*/__webpack_require__.n(api_request);
// EXTERNAL MODULE: ./node_modules/undici/lib/core/connect.js
var core_connect = __webpack_require__(9136);
var connect_default = /*#__PURE__*/__webpack_require__.n(core_connect);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/agent.js
var agent = __webpack_require__(7405);
var agent_default = /*#__PURE__*/__webpack_require__.n(agent);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/pool.js
var pool = __webpack_require__(628);
var pool_default = /*#__PURE__*/__webpack_require__.n(pool);
// EXTERNAL MODULE: ./src/go/error-code.ts
var error_code = __webpack_require__(2944);
;// CONCATENATED MODULE: ./src/go/download/failure.ts

/** The proxy would not make a connection. */
class ProxyRefusal extends Error {
    name = 'ProxyRefusal';
    status;
    constructor(status) {
        super(`the proxy answered ${status}`);
        this.status = status;
    }
}
/** Puts what Node and undici throw into words. */
function failureOf(error) {
    if (error instanceof ProxyRefusal)
        return refusal(error.status);
    const code = codeOf(error);
    const passing = passingCodes[code];
    if (passing !== undefined)
        return { why: passing, isPassing: true };
    if (isTlsCode(code))
        return { why: tlsFailure(code), isPassing: false };
    return { why: finalCodes[code] ?? code, isPassing: false };
}
/** What is said of a proxy that answers instead of passing the request on. */
function refusal(status) {
    if (status === 407) {
        return {
            why: 'the proxy wants credentials (407): write them into the address of the proxy, as http://<user>:<password>@host:port',
            isPassing: false,
        };
    }
    const isPassing = status === 429 || status >= 500;
    return { why: `the proxy refused the connection (${status})`, isPassing };
}
function codeOf(error) {
    const code = (0,error_code/* systemCode */.xU)(error);
    if (code !== undefined)
        return code;
    if (typeof error !== 'object' || error === null)
        return 'unknown failure';
    if ('cause' in error && error.cause !== undefined)
        return codeOf(error.cause);
    return 'name' in error ? String(error.name) : 'unknown failure';
}
const passingCodes = {
    UND_ERR_CONNECT_TIMEOUT: 'no connection within the time limit',
    UND_ERR_HEADERS_TIMEOUT: 'no answer within the time limit',
    UND_ERR_BODY_TIMEOUT: 'the answer stopped coming',
    UND_ERR_ABORTED: 'no answer within the time limit',
    AbortError: 'no answer within the time limit',
    UND_ERR_SOCKET: 'the connection was closed early',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer has another length than it says',
    ECONNRESET: 'the connection was reset',
    ECONNABORTED: 'the connection was broken off',
    EPIPE: 'the connection was closed early',
    ETIMEDOUT: 'the connection timed out',
    EHOSTUNREACH: 'no way to the host (EHOSTUNREACH)',
    ENETUNREACH: 'no way to the network (ENETUNREACH)',
    EAI_AGAIN: 'the name server does not answer (EAI_AGAIN)',
};
const finalCodes = {
    ENOTFOUND: 'the name of the host is not known (ENOTFOUND)',
    ECONNREFUSED: 'nothing listens there (ECONNREFUSED)',
};
function isTlsCode(code) {
    return /^(CERT_|CRL_|ERR_TLS_|ERR_SSL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_|INVALID_CA|EPROTO|UND_ERR_PRX_TLS)/.test(code);
}
function tlsFailure(code) {
    if (/SELF_SIGNED|UNABLE_TO_/.test(code)) {
        return `TLS: the certificate is not from an authority that is trusted here (${code})`;
    }
    return `TLS: ${code}`;
}

// EXTERNAL MODULE: ./src/go/download/address.ts
var address = __webpack_require__(2683);
;// CONCATENATED MODULE: ./src/go/download/proxy.ts


/**
 * The way to an address. As the go command does, this machine itself is never reached through a proxy, and each scheme
 * has a variable of its own; lower case wins over upper case.
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 */
function wayTo(url, env) {
    const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const value = variable(env, name);
    if (value === '' || isThisMachine(url) || isExcepted(url, variable(env, 'NO_PROXY'))) {
        return { kind: 'direct' };
    }
    return parseProxy(value, name);
}
function variable(env, name) {
    return (env[name.toLowerCase()] || env[name] || '').trim();
}
function parseProxy(value, name) {
    const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
    if (!url?.hostname)
        return { kind: 'unusable', why: `${name} is not the address of a proxy` };
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return {
            kind: 'unusable',
            why: `${name} names a proxy of the kind ${url.protocol}//, which is not supported; http:// and https:// are`,
        };
    }
    const authorization = (0,address/* basicAuthentication */.f)(url);
    return { kind: 'proxy', proxy: { origin: url.origin, hostname: bareHost(url), authorization } };
}
/** The host of an address, without the brackets of an IPv6 address and a final dot. */
function bareHost(url) {
    return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}
function isThisMachine(url) {
    const host = bareHost(url);
    return host === 'localhost' || host === '::1' || ((0,external_node_net_.isIP)(host) === 4 && host.startsWith('127.'));
}
function isExcepted(url, noProxy) {
    const entries = noProxy.split(/[\s,]+/).filter((entry) => entry !== '');
    return entries.some((entry) => entry === '*' || matches(url, entry.toLowerCase()));
}
function matches(url, entry) {
    const host = bareHost(url);
    if (entry.includes('/'))
        return isInNetwork(host, entry);
    const [, name = entry, port] = /^(.*?)(?::(\d+))?$/.exec(withoutBrackets(entry)) ?? [];
    if (port !== undefined && (0,external_node_net_.isIP)(entry) !== 6 && port !== portOf(url))
        return false;
    const wanted = (0,external_node_net_.isIP)(entry) === 6 ? entry : name;
    if (/^\*?\./.test(wanted))
        return host.endsWith(wanted.replace(/^\*/, ''));
    return host === wanted || ((0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${wanted}`));
}
function withoutBrackets(entry) {
    return entry.replace(/^\[(.*)\]/, '$1');
}
function portOf(url) {
    return url.port || (url.protocol === 'https:' ? '443' : '80');
}
function isInNetwork(host, entry) {
    const [network = '', prefix = ''] = entry.split('/');
    const family = (0,external_node_net_.isIP)(network);
    const bits = Number(prefix);
    const isNetwork = /^\d+$/.test(prefix) && bits <= (family === 6 ? 128 : 32);
    if (family === 0 || (0,external_node_net_.isIP)(host) !== family || !isNetwork)
        return false;
    const kind = family === 6 ? 'ipv6' : 'ipv4';
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, bits, kind);
    return list.check(host, kind);
}

;// CONCATENATED MODULE: ./src/go/download/connections.ts



// The main entry also loads fetch, WebSocket and their like: 13 MB and 50 ms that no download needs.





/** Opens nothing yet: connections are made by the first request that needs them. */
function createConnections(env, policy) {
    const connect = connect_default()({ timeout: policy.connectTimeoutMs, allowH2: false });
    const limits = { headersTimeout: policy.silenceTimeoutMs, bodyTimeout: policy.silenceTimeoutMs };
    const direct = new (agent_default())({ ...limits, connect });
    const proxied = new Map();
    const through = (proxy) => {
        const known = proxied.get(proxy.origin) ?? reachThrough(proxy, connect, limits);
        proxied.set(proxy.origin, known);
        return known;
    };
    return {
        wayTo: (url) => wayTo(url, env),
        send: ({ url, headers, signal }, way) => {
            if (way.kind === 'direct')
                return get(direct, { url, headers, signal });
            const { forward, tunnel } = through(way.proxy);
            if (url.protocol === 'https:')
                return get(tunnel, { url, headers, signal });
            const path = `${url.origin}${url.pathname}${url.search}`;
            const all = { ...headers, host: url.host, ...authorizationOf(way.proxy) };
            return api_request_default().call(forward, { method: 'GET', path, headers: all, signal });
        },
    };
}
function get(agent, { url, headers, signal }) {
    const path = `${url.pathname}${url.search}`;
    const { origin } = url;
    return api_request_default().call(agent, { origin, method: 'GET', path, headers, signal });
}
function authorizationOf(proxy) {
    return proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization };
}
function reachThrough(proxy, connect, limits) {
    // The name in the certificate of an https:// proxy is the proxy's own, whatever host is asked for through it.
    const servername = (0,external_node_net_.isIP)(proxy.hostname) === 0 ? proxy.hostname : '';
    const forward = new (pool_default())(proxy.origin, {
        ...limits,
        connect: (options, callback) => connect({ ...options, servername }, callback),
    });
    const tunnel = new (agent_default())({
        ...limits,
        connect: (options, callback) => {
            openTunnel(forward, proxy, options).then((httpSocket) => connect({ ...options, httpSocket }, callback), (error) => callback(withFinalCode(error), null));
        },
    });
    return { forward, tunnel };
}
async function openTunnel(proxy, { authorization }, target) {
    const host = `${target.hostname}:${target.port || '443'}`;
    const headers = { host, ...(authorization && { 'proxy-authorization': authorization }) };
    const { socket, statusCode } = await api_connect_default().call(proxy, { path: host, headers });
    if (statusCode === 200)
        return socket;
    socket.on('error', () => { }).destroy();
    throw new ProxyRefusal(statusCode);
}
/** undici takes a socket's failure while connecting for one that heals, and would connect again without end. */
function withFinalCode(error) {
    const code = 'code' in error ? String(error.code) : '';
    return /^UND_ERR_(SOCKET|INFO)$/.test(code)
        ? Object.assign(new Error(), { code: 'ECONNRESET' })
        : error;
}

;// CONCATENATED MODULE: ./src/go/download/exchange.ts


/** One GET request, redirects followed. */
async function exchange(question, connections, redirects) {
    let step = question;
    for (let followed = 0;; followed++) {
        const result = await ask(step, connections);
        const next = await redirectIn(result, step);
        if (next === undefined)
            return named(result, step, question);
        const limit = followed === redirects ? `more than ${redirects} redirects` : undefined;
        const refused = limit ?? refusalOf(next, step);
        if (refused !== undefined)
            return exchange_final(refused);
        step = following(step, next);
    }
}
/** A secure answer is not had from an insecure address. */
function refusalOf(next, { url }) {
    if (next.protocol === 'https:' || !/^https:/i.test(url))
        return undefined;
    return `a redirect from https to ${(0,address/* withoutCredentials */.r)(next.href)}, which is not followed`;
}
/** Reads what is left of an answer that is of no interest, so that its connection can be used again. */
async function discard(answer) {
    // What goes wrong while throwing something away is of no interest either.
    await answer.body.dump({ limit: 65_536 }).catch(() => { });
}
function exchange_final(why) {
    return { kind: 'failure', why, isPassing: false };
}
async function ask(step, connections) {
    const url = URL.parse(step.url);
    if (!url || !/^https?:$/.test(url.protocol))
        return exchange_final('not an http or https address');
    const way = connections.wayTo(url);
    if (way.kind === 'unusable')
        return exchange_final(way.why);
    const authorization = (0,address/* basicAuthentication */.f)(url);
    const headers = {
        'user-agent': 'setup-go-arm64',
        ...step.headers,
        ...(authorization && { authorization }),
    };
    const through = way.kind === 'proxy' ? `through the proxy ${way.proxy.origin}: ` : '';
    try {
        const bare = new URL(url);
        bare.username = '';
        bare.password = '';
        const answer = await connections.send({ url: bare, headers, signal: step.signal }, way);
        if (way.kind === 'direct' || answer.statusCode !== 407)
            return { kind: 'answer', answer };
        await discard(answer);
        return failure(refusal(407), through);
    }
    catch (error) {
        return failure(failureOf(error), through);
    }
}
function failure({ why, isPassing }, through) {
    return { kind: 'failure', why: `${through}${why}`, isPassing };
}
/** Says which host failed, when it is not the one that was asked first. */
function named(result, step, first) {
    if (result.kind === 'answer' || step === first)
        return result;
    return failure(result, `redirected to ${(0,address/* withoutCredentials */.r)(step.url)}: `);
}
async function redirectIn(result, { url }) {
    if (result.kind === 'failure')
        return undefined;
    const { statusCode, headers } = result.answer;
    const { location } = headers;
    if (!redirections.includes(statusCode) || typeof location !== 'string')
        return undefined;
    await discard(result.answer);
    return URL.parse(location, url) ?? undefined;
}
const redirections = [301, 302, 303, 307, 308];
function following(step, to) {
    const from = new URL(step.url);
    if (from.origin === to.origin) {
        const next = new URL(to);
        next.username ||= from.username;
        next.password ||= from.password;
        return { ...step, url: next.href };
    }
    const secrets = ['authorization', 'cookie'];
    const kept = Object.entries(step.headers).filter(([name]) => !secrets.includes(name.toLowerCase()));
    return { ...step, url: to.href, headers: Object.fromEntries(kept) };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./src/go/download/http.ts
var http = __webpack_require__(2283);
;// CONCATENATED MODULE: ./src/go/download/file-address.ts




/** Whether an address names a file of this machine. */
function isFileAddress(url) {
    return /^file:/i.test(url.trim());
}
/** What lies at a `file://` address; a missing file is a 404. */
async function readFileAddress(url, maxSizeBytes) {
    const file = await openFile(url);
    if (file.kind === 'unreachable')
        return file;
    if (file.kind === 'missing') {
        return { kind: 'answered', status: 404, headers: {}, body: new Uint8Array() };
    }
    const body = await readWhole(file.handle, maxSizeBytes).finally(() => file.handle.close());
    if (typeof body === 'string')
        return { kind: 'unreachable', why: body };
    return { kind: 'answered', status: 200, headers: {}, body };
}
/** A large file at a `file://` address, read as it is asked for. */
async function streamFileAddress(url, options) {
    const file = await openFile(url);
    if (file.kind === 'unreachable')
        return file;
    if (file.kind === 'missing')
        return { kind: 'refused', status: 404, why: 'no such file' };
    const { handle, sizeBytes } = file;
    return { kind: 'streaming', sizeBytes, bytes: chunksOf(handle, sizeBytes, options) };
}
async function openFile(url) {
    try {
        const handle = await (0,external_node_fs_promises_.open)((0,external_node_url_.fileURLToPath)(url));
        const status = await handle.stat();
        if (status.isFile())
            return { kind: 'file', handle, sizeBytes: status.size };
        await handle.close();
        return { kind: 'missing' };
    }
    catch (error) {
        const code = file_address_codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return { kind: 'missing' };
        return { kind: 'unreachable', why: `the file cannot be opened (${code})` };
    }
}
async function readWhole(handle, maxSizeBytes) {
    try {
        const { size } = await handle.stat();
        if (size > maxSizeBytes)
            return `the file has more than ${maxSizeBytes} bytes`;
        return await handle.readFile();
    }
    catch (error) {
        return `the file cannot be read (${file_address_codeOf(error)})`;
    }
}
async function* chunksOf(file, sizeBytes, { onProgress }) {
    let receivedBytes = 0;
    try {
        for (let chunk = await nextChunk(file); chunk.length > 0; chunk = await nextChunk(file)) {
            receivedBytes += chunk.length;
            onProgress?.(receivedBytes, sizeBytes);
            yield chunk;
        }
    }
    finally {
        await file.close();
    }
}
async function nextChunk(file) {
    try {
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(65_536));
        return buffer.subarray(0, bytesRead);
    }
    catch (error) {
        throw new http/* DownloadError */.n(`the file cannot be read (${file_address_codeOf(error)})`, { cause: error });
    }
}
function file_address_codeOf(error) {
    return (0,error_code/* systemCode */.xU)(error) ?? 'unknown failure';
}

;// CONCATENATED MODULE: ./src/go/download/persistence.ts
/** Tries until something settles, the tries are used up or the deadline is near. The delays grow and are jittered. */
async function persist(attempt, { policy, sleep, deadlineMs }) {
    for (let made = 1;; made++) {
        const result = await withinTime(attempt, deadlineMs - performance.now());
        if (result.kind === 'settled' || made >= policy.tries)
            return result.value;
        const delayMs = Math.max(result.waitMs ?? 0, backoffMs(made, policy));
        if (performance.now() + delayMs >= deadlineMs)
            return result.value;
        await sleep(delayMs);
    }
}
/** Reads a Retry-After header: seconds, or a date. */
function retryAfterMs(value, nowMs) {
    if (value === undefined || value.trim() === '')
        return undefined;
    if (/^\s*\d+\s*$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
async function withinTime(attempt, timeMs) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), Math.max(1, timeMs));
    try {
        return await attempt(controller.signal);
    }
    finally {
        clearTimeout(timer);
    }
}
/** How long to wait after so many tries: growing, and jittered. */
function backoffMs(made, policy) {
    const fullMs = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (made - 1));
    return fullMs / 2 + (Math.random() * fullMs) / 2;
}

;// CONCATENATED MODULE: ./src/go/download/policy.ts
/** What users get. */
const defaultPolicy = {
    connectTimeoutMs: 10_000,
    silenceTimeoutMs: 30_000,
    unansweredTimeoutMs: 90_000,
    tries: 5,
    resumes: 20,
    firstDelayMs: 500,
    longestDelayMs: 15_000,
    redirects: 10,
};

;// CONCATENATED MODULE: ./src/go/download/request.ts


/** Sends a request until it is answered: the network's and the server's passing troubles are sat out. */
function openAnswer(asked, connections, patience) {
    return persist(async (signal) => {
        const result = await exchange({ ...asked, signal }, connections, patience.policy.redirects);
        if (result.kind === 'failure')
            return unanswered(result);
        const { answer } = result;
        if (!isPassing(answer.statusCode))
            return settled({ kind: 'open', answer });
        await discard(answer);
        const waitMs = retryAfterMs(headerOf(answer, 'retry-after'), Date.now());
        return { kind: 'again', value: { kind: 'busy', status: answer.statusCode }, waitMs };
    }, patience);
}
/** A header that occurs once. */
function headerOf({ headers }, name) {
    const value = headers[name];
    return Array.isArray(value) ? value[0] : value;
}
function settled(value) {
    return { kind: 'settled', value };
}
function unanswered({ why, isPassing }) {
    const value = { kind: 'unreachable', why };
    return isPassing ? { kind: 'again', value, waitMs: undefined } : settled(value);
}
/** Request Timeout, Too Many Requests, and what a server says of its own trouble, save that it cannot do such things. */
function isPassing(status) {
    return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

// EXTERNAL MODULE: ./src/go/download/garbage.ts
var garbage = __webpack_require__(4816);
;// CONCATENATED MODULE: ./src/go/download/resume.ts






/** The whole body, taken up again where it broke, or a `DownloadError`. */
async function* wholeBody(download) {
    const { sizeBytes, patience } = download;
    const { deadlineMs, policy } = patience;
    const position = { receivedBytes: 0, resumes: 0, fruitless: 0, deadlineMs };
    let part = { answer: download.first, skipBytes: 0 };
    for (;;) {
        const before = position.receivedBytes;
        const why = yield* rest(part, position, download);
        if (why === undefined)
            return;
        position.resumes++;
        position.fruitless = position.receivedBytes > before ? 0 : position.fruitless + 1;
        if (position.resumes > policy.resumes || position.fruitless >= policy.tries) {
            throw new http/* DownloadError */.n(`${why}${progressOf(position, sizeBytes)}`);
        }
        part = await takeUp(download, position, why);
    }
}
/** Yields what an answer still has to give, and returns why it did not give all of it. */
async function* rest({ answer, skipBytes }, position, { sizeBytes, onProgress, patience }) {
    let skip = skipBytes;
    try {
        for await (const chunk of resume_chunksOf(answer)) {
            const fresh = chunk.subarray(Math.min(skip, chunk.length));
            skip -= chunk.length - fresh.length;
            position.deadlineMs = performance.now() + patience.policy.unansweredTimeoutMs;
            position.receivedBytes += fresh.length;
            onProgress?.(position.receivedBytes, sizeBytes);
            yield fresh;
        }
    }
    catch (error) {
        if (!(error instanceof http/* DownloadError */.n))
            throw error;
        return error.message;
    }
    return isWhole(position, sizeBytes, skip) ? undefined : 'the answer ended early';
}
function isWhole({ receivedBytes }, sizeBytes, skipBytes) {
    return skipBytes === 0 && (sizeBytes === undefined || receivedBytes === sizeBytes);
}
async function* resume_chunksOf({ body }) {
    const collect = (0,garbage/* createCollector */.Y)();
    try {
        for await (const chunk of body) {
            collect(chunk.length);
            yield chunk;
        }
    }
    catch (error) {
        throw new http/* DownloadError */.n(failureOf(error).why, { cause: error });
    }
}
async function takeUp(download, position, why) {
    const { url, first, sizeBytes, connections, patience } = download;
    const { policy, sleep } = patience;
    if (position.fruitless > 0)
        await sleep(backoffMs(position.fruitless, policy));
    const headers = rangeHeaders(first, position.receivedBytes);
    const renewed = { ...patience, deadlineMs: position.deadlineMs };
    const opened = await openAnswer({ url, headers }, connections, renewed);
    const where = progressOf(position, sizeBytes);
    if (opened.kind === 'unreachable')
        throw new http/* DownloadError */.n(`${opened.why}${where} (${why})`);
    if (opened.kind === 'busy')
        throw new http/* DownloadError */.n(`HTTP ${opened.status}${where} (${why})`);
    const part = partOf(opened.answer, download, position.receivedBytes);
    if (typeof part !== 'string')
        return part;
    await discard(opened.answer);
    throw new http/* DownloadError */.n(`${part}${where} (${why})`);
}
function rangeHeaders(first, receivedBytes) {
    if (receivedBytes === 0)
        return {};
    const tag = headerOf(first, 'etag');
    const isStrong = tag !== undefined && !tag.startsWith('W/');
    const validator = isStrong ? tag : headerOf(first, 'last-modified');
    return { range: `bytes=${receivedBytes}-`, ...(validator && { 'if-range': validator }) };
}
/** Where the rest is in a new answer, or why it is not there. */
function partOf(answer, download, receivedBytes) {
    switch (answer.statusCode) {
        case 206:
            return continues(answer, download, receivedBytes)
                ? { answer, skipBytes: 0 }
                : 'the server sent another range than was asked for';
        case 200:
            return isSame(answer, download.first) ? { answer, skipBytes: receivedBytes } : changed;
        case 416:
            return changed;
        default:
            return `HTTP ${answer.statusCode}`;
    }
}
const changed = 'the content changed meanwhile';
function continues(answer, { sizeBytes }, receivedBytes) {
    const range = headerOf(answer, 'content-range') ?? '';
    const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range) ?? [];
    const isSameSize = total === '*' || sizeBytes === undefined || Number(total) === sizeBytes;
    return Number(from) === receivedBytes && isSameSize;
}
function isSame(answer, first) {
    const names = ['etag', 'last-modified', 'content-length'];
    return names.every((name) => headerOf(first, name) === headerOf(answer, name));
}
function progressOf({ receivedBytes }, sizeBytes) {
    return ` after ${receivedBytes}${sizeBytes === undefined ? '' : ` of ${sizeBytes}`} bytes`;
}

;// CONCATENATED MODULE: ./src/go/download/client.ts









/** A client for http, https and file addresses that sits out passing trouble. */
function createHttpClient({ env, policy, sleep = promises_.setTimeout }) {
    const whole = { ...defaultPolicy, ...policy };
    const connections = createConnections(env, whole);
    const patience = () => {
        const deadlineMs = performance.now() + whole.unansweredTimeoutMs;
        return { policy: whole, sleep, deadlineMs };
    };
    return {
        read: (url, options = {}) => isFileAddress(url)
            ? readFileAddress(url, options.maxSizeBytes ?? largestDocumentBytes)
            : read({ url, options }, connections, patience()),
        stream: (url, options = {}) => isFileAddress(url)
            ? streamFileAddress(url, options)
            : stream({ url, options }, connections, patience()),
    };
}
const largestDocumentBytes = 16 * 1024 * 1024;
async function read({ url, options }, connections, patience) {
    const asked = { url, headers: options.headers ?? {} };
    return persist(async () => {
        const opened = await openAnswer(asked, connections, patience);
        if (opened.kind === 'open') {
            return documentOf(opened.answer, options.maxSizeBytes ?? largestDocumentBytes);
        }
        return client_settled(opened.kind === 'busy' ? empty(opened.status) : opened);
    }, patience);
}
function client_settled(value) {
    return { kind: 'settled', value };
}
async function documentOf(answer, maxSizeBytes) {
    const body = await readBody(answer, maxSizeBytes);
    if (body instanceof Uint8Array)
        return client_settled(answered(answer, body));
    const value = { kind: 'unreachable', why: body.why };
    return body.isPassing ? { kind: 'again', value, waitMs: undefined } : client_settled(value);
}
function answered(answer, body) {
    const names = Object.keys(answer.headers);
    const headers = Object.fromEntries(names.map((name) => [name, headerOf(answer, name) ?? '']));
    return { kind: 'answered', status: answer.statusCode, headers, body };
}
function empty(status) {
    return { kind: 'answered', status, headers: {}, body: new Uint8Array() };
}
async function readBody(answer, maxSizeBytes) {
    const chunks = [];
    let sizeBytes = 0;
    try {
        for await (const chunk of answer.body) {
            sizeBytes += chunk.length;
            if (sizeBytes > maxSizeBytes) {
                return { why: `the answer has more than ${maxSizeBytes} bytes`, isPassing: false };
            }
            chunks.push(chunk);
        }
        return new Uint8Array(Buffer.concat(chunks));
    }
    catch (error) {
        return failureOf(error);
    }
}
async function stream({ url, options }, connections, patience) {
    const opened = await openAnswer({ url, headers: {} }, connections, patience);
    if (opened.kind === 'unreachable')
        return opened;
    if (opened.kind === 'busy') {
        return { kind: 'refused', status: opened.status, why: `HTTP ${opened.status}` };
    }
    const { answer } = opened;
    const status = answer.statusCode;
    if (status !== 200) {
        await discard(answer);
        return { kind: 'refused', status, why: `HTTP ${status}` };
    }
    const length = headerOf(answer, 'content-length');
    const sizeBytes = length === undefined ? undefined : Number(length);
    const { onProgress } = options;
    const bytes = wholeBody({ url, first: answer, sizeBytes, connections, patience, onProgress });
    return { kind: 'streaming', sizeBytes, bytes };
}


/***/ }),

/***/ 4816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ createCollector)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Counts bytes of buffers that were let go, and has them freed every few megabytes. Left alone, V8 lets 64 MB of network
 * buffers gather before it looks at them, since they hardly count as its own heap; a young collection takes 0.5 ms.
 */
function createCollector(everyBytes = 4_000_000) {
    let collect;
    let gathered = 0;
    return (bytes) => {
        gathered += bytes;
        if (gathered < everyBytes)
            return;
        gathered = 0;
        collect ??= collection();
        collect({ type: 'minor' });
    };
}
/** The flag is read when a context is made, so that the collection is to be had from a new one. */
function collection() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    return (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('gc');
}


/***/ }),

/***/ 2283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ DownloadError)
/* harmony export */ });
/** The bytes stopped coming and every retry failed. */
class DownloadError extends Error {
    name = 'DownloadError';
}


/***/ })

};
