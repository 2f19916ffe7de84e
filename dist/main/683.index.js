export const id = 683;
export const ids = [683];
export const modules = {

/***/ 6826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j6: () => (/* binding */ compressionFlaw),
/* harmony export */   qM: () => (/* binding */ damaged),
/* harmony export */   sQ: () => (/* binding */ largestTreeBytes)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2944);


/** More than any Go SDK unpacks to, by far. */
const largestTreeBytes = 2_000_000_000;
/** The archive cannot be unpacked, because it is cut off, garbage, or contradicts itself. */
function damaged(kind, what, cause) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M({
        id: 'archive-damaged',
        summary: `The archive of the Go SDK is damaged: ${what}.`,
        evidence: [{ source: `the ${kind} archive`, observed: what }],
        remedy: 'Run the job again; when it fails in the same way, replace the archive at its source, or take the SDK from another source with the input download-sources.',
    }, { cause });
}
/** What zlib says of compressed bytes, in words; `undefined` for any other error. */
function compressionFlaw(error) {
    if ((0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, ['Z_BUF_ERROR']))
        return 'its compressed data is cut off';
    if ((0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, ['Z_DATA_ERROR', 'Z_NEED_DICT', 'Z_STREAM_ERROR'])) {
        return 'its compressed data or a checksum in it is wrong';
    }
    return undefined;
}


/***/ }),

/***/ 6058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ explainDiskFull)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4008);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2944);



/** What a Go SDK takes when the archive does not say it itself; go1.26 with its documents and tests has 250 MB. */
const usualSdkBytes = 300_000_000;
/** Turns "no space left" and "quota exceeded" into a problem that names the volume; anything else is given back. */
function explainDiskFull(error, directory, neededBytes = usualSdkBytes) {
    if (!(0,_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, ['ENOSPC', 'EDQUOT']))
        return error;
    const isQuota = error.code === 'EDQUOT';
    const what = isQuota ? 'The disk quota of this user is used up' : 'The disk is full';
    return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .M({
        id: 'disk-full',
        summary: `${what}: the Go SDK needs about ${megabytes(neededBytes)} in ${directory}.`,
        evidence: [{ source: directory, observed: `${error.code}; ${volumeOf(directory)}` }],
        remedy: `Free ${megabytes(neededBytes)} on the volume of ${directory} (old versions in the tool cache are the first candidates), or let RUNNER_TOOL_CACHE name a directory on a larger volume.`,
    }, { cause: error });
}
function volumeOf(directory) {
    try {
        const { bavail, blocks, bsize, ffree } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(directory);
        const space = `${megabytes(bavail * bsize)} of ${megabytes(blocks * bsize)} free`;
        return ffree === 0 && blocks > 0 ? `${space}, no inodes free` : space;
    }
    catch (error) {
        return `its free space is not known (${error.code})`;
    }
}
function megabytes(bytes) {
    return `${Math.ceil(bytes / 1_000_000)} MB`;
}


/***/ }),

/***/ 9003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   di: () => (/* binding */ unsafeEntry),
/* harmony export */   s3: () => (/* binding */ entryPath),
/* harmony export */   vt: () => (/* binding */ symlinkTarget)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);

/**
 * Where an entry of an archive belongs, relative to the directory that is unpacked to: its name without the prefix
 * (`go`, `golang.org/toolchain@…`); empty for the prefix itself. Throws `unsafe-archive` for a name that is none, or
 * that would leave the directory.
 */
function entryPath(name, prefix) {
    const reason = flawOf(name);
    if (reason !== undefined)
        throw unsafeEntry(name, reason);
    const path = segmentsOf(name).join('/');
    if (path === prefix || path === '')
        return '';
    if (path.startsWith(`${prefix}/`))
        return path.slice(prefix.length + 1);
    throw unsafeEntry(name, `lies outside of ${prefix}/`);
}
/** The target of a symbolic link, as it may be made. Throws `unsafe-archive` when it leads outside. */
function symlinkTarget(path, target) {
    const flaw = target === '' ? 'is a link to nowhere' : undefined;
    const reason = flaw ?? characterFlaw(target) ?? (target.startsWith('/') ? outside : undefined);
    if (reason !== undefined)
        throw unsafeEntry(path, reason);
    const segments = segmentsOf(target);
    const ups = segments.findIndex((segment) => segment !== '..');
    const upwards = ups < 0 ? segments.length : ups;
    const start = segmentsOf(path).slice(0, -1);
    // After a name, which may be a link itself, ".." would lead to nobody knows where.
    const winds = segments.slice(upwards).includes('..');
    if (winds || upwards > start.length)
        throw unsafeEntry(path, outside);
    return target;
}
/** An entry that must not be unpacked, and why. */
function unsafeEntry(name, reason) {
    const shown = JSON.stringify(name);
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M({
        id: 'unsafe-archive',
        summary: `The archive of the Go SDK was refused: its entry ${shown} ${reason}.`,
        evidence: [{ source: `the entry ${shown}`, observed: reason }],
        remedy: 'Do not use this archive: look at who made it and who can change it, or take the SDK from another source with the input download-sources.',
    });
}
const outside = 'is a link out of the SDK';
function flawOf(name) {
    if (name === '')
        return 'has no name';
    if (name.startsWith('/') || /^[a-z]:/i.test(name))
        return 'has an absolute name';
    if (name.split('/').includes('..'))
        return 'leads upwards with ".."';
    return characterFlaw(name);
}
function characterFlaw(name) {
    if (name.includes('\\'))
        return 'has a backslash in its name';
    if (name.includes('\0'))
        return 'has a NUL character in its name';
    if (/[\r\n]/.test(name))
        return 'has a line break in its name';
    return undefined;
}
function segmentsOf(name) {
    return name.split('/').filter((segment) => segment !== '' && segment !== '.');
}


/***/ }),

/***/ 9747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2944);
/* harmony import */ var _disk_full_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6058);
/* harmony import */ var _entry_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9003);





/** The tree below an existing, empty directory. Throws `unsafe-archive` and `disk-full`. */
function createTree(root, neededBytes) {
    const directories = new Set(['', '.']);
    const links = new Map();
    const attempt = (path, action) => {
        try {
            return action((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        }
        catch (error) {
            throw explainCollision((0,_disk_full_js__WEBPACK_IMPORTED_MODULE_2__/* .explainDiskFull */ .G)(error, root, neededBytes), path);
        }
    };
    const makeDirectory = (path) => {
        if (directories.has(path))
            return;
        refuseLinks(path, links);
        attempt(path, (full) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(full, { recursive: true, mode: 0o755 }));
        directories.add(path);
    };
    return {
        makeDirectory,
        createFile: (path, { executable }) => {
            makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
            if (links.has(path))
                throw (0,_entry_path_js__WEBPACK_IMPORTED_MODULE_3__/* .unsafeEntry */ .di)(path, 'replaces a link');
            const mode = executable ? 0o755 : 0o644;
            const descriptor = attempt(path, (full) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(full, 'wx', mode));
            return {
                write: (bytes) => attempt(path, () => writeAll(descriptor, bytes)),
                close: () => attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor)),
            };
        },
        addLink: (link) => {
            refuseLinks(link.path, links);
            links.set(link.path, link);
        },
        makeLinks: () => {
            for (const link of links.values()) {
                makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link.path));
                attempt(link.path, (full) => makeLink(link, { root, full, links }));
            }
        },
    };
}
function makeLink({ kind, path, target }, { root, full, links }) {
    if (kind === 'symlink') {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,_entry_path_js__WEBPACK_IMPORTED_MODULE_3__/* .symlinkTarget */ .vt)(path, target), full);
        return;
    }
    refuseLinks(target, links);
    const existing = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, target);
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(existing, { throwIfNoEntry: false });
    if (!status?.isFile())
        throw (0,_entry_path_js__WEBPACK_IMPORTED_MODULE_3__/* .unsafeEntry */ .di)(path, 'is a hard link to no file of the archive');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(existing, full);
}
/** A path that is a link of the archive, or leads through one, is not written to. */
function refuseLinks(path, links) {
    if (links.size === 0)
        return;
    for (let part = path; part !== '.' && part !== ''; part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(part)) {
        if (links.has(part))
            throw (0,_entry_path_js__WEBPACK_IMPORTED_MODULE_3__/* .unsafeEntry */ .di)(path, `leads through the link ${JSON.stringify(part)}`);
    }
}
function explainCollision(error, path) {
    if (!(0,_error_code_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, ['EEXIST', 'ENOTDIR', 'EISDIR']))
        return error;
    return (0,_entry_path_js__WEBPACK_IMPORTED_MODULE_3__/* .unsafeEntry */ .di)(path, 'is in the way of another entry, or is there twice');
}
function writeAll(descriptor, bytes) {
    for (let written = 0; written < bytes.length;) {
        written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, written);
    }
}


/***/ }),

/***/ 6846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ saysThereIsNone),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2683);

/** Reads a small document, by the rules of the module proxy protocol: 404 and 410 say that there is none. */
async function readDocument(http, url) {
    const source = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .r)(url);
    const answer = await http.read(url);
    if (answer.kind === 'unreachable') {
        return { kind: 'unreachable', evidence: { source, observed: answer.why } };
    }
    if (answer.status === 200)
        return { kind: 'found', value: Buffer.from(answer.body) };
    const reason = isPlainText(answer.headers) ? firstLine(answer.body) : '';
    const evidence = { source, observed: `HTTP ${answer.status}${reason && `: ${reason}`}` };
    return { kind: saysThereIsNone(answer.status) ? 'not-found' : 'unreachable', evidence };
}
/** Whether a status means that the server has no such thing, rather than that something went wrong. */
function saysThereIsNone(status) {
    return status === 404 || status === 410;
}
function isPlainText(headers) {
    return headers['content-type']?.startsWith('text/plain') ?? false;
}
function firstLine(body) {
    const text = Buffer.from(body.subarray(0, 200)).toString();
    return text.split(/[\r\n]/)[0]?.trim() ?? '';
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


/***/ }),

/***/ 9683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  archiveSource: () => (/* binding */ archiveSource)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/go/tool-cache/remove-tree.ts
var remove_tree = __webpack_require__(4597);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
// EXTERNAL MODULE: ./src/go/download/garbage.ts
var garbage = __webpack_require__(4816);
// EXTERNAL MODULE: ./src/go/archive/damage.ts
var damage = __webpack_require__(6826);
// EXTERNAL MODULE: ./src/go/archive/entry-path.ts
var entry_path = __webpack_require__(9003);
// EXTERNAL MODULE: ./src/go/archive/tree.ts
var archive_tree = __webpack_require__(9747);
;// CONCATENATED MODULE: ./src/go/archive/tar-gz.ts








/**
 * Unpacks a Go SDK while its archive arrives. Throws `archive-damaged`, `unsafe-archive` and `disk-full`; what the
 * bytes themselves throw is passed on.
 */
async function unpackTarGz(order) {
    const { bytes, directory, hash = (0,external_node_crypto_.createHash)('sha256') } = order;
    const tree = (0,archive_tree/* createTree */.b)(directory);
    const counts = {
        files: 0,
        sizeBytes: 0,
        unpackedBytes: 0,
        collect: (0,garbage/* createCollector */.Y)(),
        troubles: [],
    };
    // Inflating runs beside this thread; large portions keep the two from waiting for each other.
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: 262_144 });
    try {
        await (0,external_node_stream_promises_.pipeline)(metered(bytes, hash, counts), gunzip, entriesInto(tree, counts));
    }
    catch (error) {
        throw explain(error, counts);
    }
    tree.makeLinks();
    if (counts.files === 0)
        throw (0,damage/* damaged */.qM)('tar.gz', 'there are no files in it');
    return { sha256: hash.digest('hex'), sizeBytes: counts.sizeBytes, files: counts.files };
}
async function* metered(bytes, hash, counts) {
    try {
        for await (const chunk of bytes) {
            hash.update(chunk);
            counts.sizeBytes += chunk.length;
            yield chunk;
        }
    }
    catch (error) {
        counts.troubles.push(error);
        throw error;
    }
}
function entriesInto(tree, counts) {
    const parser = (0,tar_stream.extract)();
    const unlessTrouble = (action) => {
        try {
            action();
        }
        catch (error) {
            counts.troubles.push(error);
            parser.destroy(error);
        }
    };
    parser.on('entry', (header, content, next) => {
        let file;
        unlessTrouble(() => {
            file = begin(header, tree, counts);
        });
        content.on('data', (chunk) => unlessTrouble(() => {
            counts.collect(chunk.length);
            file?.write(chunk);
        }));
        content.on('end', () => {
            unlessTrouble(() => file?.close());
            next();
        });
        // The parser itself fails for the same reason, and that is heard.
        content.on('error', () => unlessTrouble(() => file?.close()));
    });
    return parser;
}
function begin(header, tree, counts) {
    const { name, type, size, mode, linkname } = header;
    const path = (0,entry_path/* entryPath */.s3)(name, 'go');
    switch (type) {
        case 'file':
        case 'contiguous-file':
            if (path === '')
                throw (0,entry_path/* unsafeEntry */.di)(name, 'is a file in the place of the directory');
            counts.files++;
            counts.unpackedBytes += size;
            if (counts.unpackedBytes > damage/* largestTreeBytes */.sQ)
                throw (0,entry_path/* unsafeEntry */.di)(name, tooMuch);
            return tree.createFile(path, { executable: (mode & 0o111) !== 0 });
        case 'directory':
            tree.makeDirectory(path);
            return undefined;
        case 'symlink':
        case 'link':
            tree.addLink({ kind: type, path, target: targetOf(type, linkname ?? '') });
            return undefined;
        default:
            throw (0,entry_path/* unsafeEntry */.di)(name, `is no file, directory or link (${type ?? 'unknown kind'})`);
    }
}
const tooMuch = `makes it unpack to more than ${damage/* largestTreeBytes */.sQ} bytes`;
function targetOf(kind, target) {
    return kind === 'link' ? (0,entry_path/* entryPath */.s3)(target, 'go') : target;
}
function explain(error, { troubles }) {
    if (troubles.length > 0)
        return troubles[0];
    return (0,damage/* damaged */.qM)('tar.gz', (0,damage/* compressionFlaw */.j6)(error) ?? 'what is in it is no tar archive', error);
}

// EXTERNAL MODULE: ./src/go/download/address.ts
var download_address = __webpack_require__(2683);
// EXTERNAL MODULE: ./src/go/download/document.ts
var download_document = __webpack_require__(6846);
// EXTERNAL MODULE: ./src/go/download/http.ts
var http = __webpack_require__(2283);
// EXTERNAL MODULE: ./src/go/releases/release.ts + 1 modules
var release = __webpack_require__(972);
;// CONCATENATED MODULE: ./src/go/sources/archive-bytes.ts

/** Waits for the first bytes; throws what the download throws. */
async function openArchiveBytes(source) {
    const iterator = source[Symbol.asyncIterator]();
    const first = await iterator.next();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let pending = first;
    const next = async () => {
        const result = pending ?? (await iterator.next());
        pending = undefined;
        return result;
    };
    return {
        head: first.done ? new Uint8Array() : first.value,
        bytes: { [Symbol.asyncIterator]: () => ({ next }) },
        hash,
        readRest: async () => {
            for (let rest = await next(); !rest.done; rest = await next())
                hash.update(rest.value);
        },
        close: async () => {
            await iterator.return?.();
        },
    };
}
/** Whether the first bytes are those of a page: of a login, of a proxy that denies access. */
function isPage(head) {
    return new TextDecoder().decode(head.subarray(0, 200)).trimStart().startsWith('<');
}
/** Passes bytes on when a second reader has taken them. */
async function* tapped(bytes, tap) {
    for await (const chunk of bytes) {
        await tap(chunk);
        yield chunk;
    }
}

// EXTERNAL MODULE: ./src/go/sources/archive-address.ts
var archive_address = __webpack_require__(1252);
;// CONCATENATED MODULE: ./src/go/sources/archive-hash.ts


/** Asks one witness after the other: the pin, the source's index, the file beside the archive, the index of go.dev. */
async function expectedHash(witnesses) {
    const { pin } = witnesses;
    if (pin?.kind === 'none')
        return { kind: 'waived' };
    if (pin?.kind === 'sha256')
        return expected(pin.hex, 'go-sha256');
    const asked = [];
    for (const ask of inOrder(witnesses)) {
        const answer = await ask();
        if (answer.kind === 'found')
            return expected(answer.value.sha256, answer.value.by);
        asked.push(answer.evidence);
    }
    return { kind: 'unknown', asked };
}
function inOrder(witnesses) {
    const { index, goDevIndex } = witnesses;
    return [
        ...(index ? [() => fromIndex(index.ask, index.name)] : []),
        () => fromFileBeside(witnesses),
        ...(goDevIndex ? [() => fromIndex(goDevIndex, 'the index of go.dev')] : []),
    ];
}
function expected(sha256, by) {
    return { kind: 'expected', expected: { sha256: sha256.toLowerCase(), by } };
}
async function fromIndex(ask, by) {
    const answer = await ask();
    if (answer.kind !== 'found')
        return answer;
    const { sha256, filename } = answer.value;
    if (sha256 !== undefined)
        return { kind: 'found', value: { sha256, by } };
    return { kind: 'not-found', evidence: { source: by, observed: `no hash for ${filename}` } };
}
/** A server that answers any name with a page must not be believed: the file has 64 hex digits, and nothing else. */
async function fromFileBeside({ url, http }) {
    const address = (0,archive_address/* besideArchive */.f)(url, '.sha256');
    const source = (0,download_address/* withoutCredentials */.r)(address);
    const answer = await http.read(address, { maxSizeBytes: 65_536 });
    if (answer.kind === 'unreachable') {
        return { kind: 'unreachable', evidence: { source, observed: answer.why } };
    }
    const digits = /^([0-9a-f]{64})\r?\n?$/i.exec(new TextDecoder().decode(answer.body))?.[1];
    if (answer.status === 200 && digits)
        return { kind: 'found', value: { sha256: digits, by: source } };
    const observed = answer.status === 200 ? 'an answer that is no SHA-256' : `HTTP ${answer.status}`;
    return { kind: 'not-found', evidence: { source, observed } };
}

;// CONCATENATED MODULE: ./src/go/sources/archive-problems.ts

/** The bytes are not those that were promised. */
function hashMismatch(seen, expected) {
    return new problem/* ProblemError */.M({
        id: 'archive-hash-mismatch',
        summary: `The Go SDK from ${seen.origin} has another SHA-256 than ${expected.by} says.`,
        evidence: [
            { source: seen.origin, observed: seen.sha256 },
            { source: expected.by, observed: expected.sha256 },
        ],
        remedy: expected.by === 'go-sha256'
            ? `Compare the input go-sha256 with the SHA-256 that https://go.dev/dl/ lists for ${seen.name}, and correct it; when the input is right, look at who can change what ${seen.origin} serves.`
            : `Do not use this archive: look at who can change what ${seen.origin} serves, replace its copy with the one of https://go.dev/dl/, or take the SDK from another source with the input download-sources.`,
    });
}
/** Nobody says what the hash has to be. */
function unproved(seen, asked) {
    return new problem/* ProblemError */.M({
        id: 'archive-unproved',
        summary: `Nothing proves the Go SDK from ${seen.origin}: no hash of it is to be had.`,
        evidence: [...asked, { source: seen.origin, observed: `SHA-256 ${seen.sha256} (unproved)` }],
        remedy: `Compare the SHA-256 of what was seen, which is unproved, with the one that https://go.dev/dl/ lists for ${seen.name}. When they are equal, add this line to the step: "go-sha256: ${seen.sha256}". ${seen.name}.sha256 beside the archive, with the 64 hex digits and nothing else, does as well.`,
    });
}
/** Accepted because the workflow says so. */
function unchecked(seen) {
    return {
        id: 'sdk-hash-not-checked',
        severity: 'warning',
        summary: `The hash of the Go SDK from ${seen.origin} was not checked.`,
        evidence: [
            { source: 'go-sha256', observed: 'none' },
            { source: seen.origin, observed: `SHA-256 ${seen.sha256} (unproved)` },
        ],
        remedy: `Compare the SHA-256 of what was seen with the one that https://go.dev/dl/ lists for ${seen.name}, and replace the line "go-sha256: none" with "go-sha256: ${seen.sha256}".`,
    };
}
/** The signature beside the archive does not vouch for it. */
function signatureWrong(seen, address, why) {
    return new problem/* ProblemError */.M({
        id: 'archive-signature-wrong',
        summary: `The signature of the Go SDK from ${seen.origin} is wrong: ${why}.`,
        evidence: [
            { source: address, observed: why },
            { source: seen.origin, observed: `SHA-256 ${seen.sha256}` },
        ],
        remedy: `Do not use this archive: look at who can change what ${seen.origin} serves, and replace archive and signature with those of https://go.dev/dl/. Where the signature is known to be made with a key of your own, write "verify-signature: off" and pin the archive with go-sha256.`,
    });
}
/** The workflow wants a signature, and the source has none. */
function signatureMissing(address, observed) {
    return new problem/* ProblemError */.M({
        id: 'archive-signature-missing',
        summary: `verify-signature is required, and there is no signature at ${address}.`,
        evidence: [{ source: address, observed }],
        remedy: `Put the .asc file of https://go.dev/dl/ beside the archive, take the SDK from another source with the input download-sources, or write "verify-signature: auto".`,
    });
}

;// CONCATENATED MODULE: ./src/go/sources/archive-proof.ts

/** Holds an archive against its hash and its signature. Throws `ProblemError` when it is not proved. */
async function prove(seen, answer, signature) {
    const { words, problems } = byHash(seen, answer);
    const signed = await signature?.settle(seen);
    return { verifiedBy: signed === undefined ? words : `${words}, ${signed}`, problems };
}
function byHash(seen, answer) {
    switch (answer.kind) {
        case 'unknown':
            throw unproved(seen, answer.asked);
        case 'waived':
            return { words: 'nothing: go-sha256 is none', problems: [unchecked(seen)] };
        case 'expected': {
            const { sha256, by } = answer.expected;
            if (seen.sha256 !== sha256)
                throw hashMismatch(seen, answer.expected);
            const words = by === 'go-sha256' ? 'SHA-256 pinned by go-sha256' : `SHA-256 from ${by}`;
            return { words, problems: [] };
        }
    }
}

;// CONCATENATED MODULE: ./src/go/sources/archive-signature.ts



/** Fetches the signature beside an archive. Throws `archive-signature-missing` where one is required. */
async function openSignature(url, http, { verifySignature, key }) {
    if (verifySignature === 'off')
        return undefined;
    const address = (0,archive_address/* besideArchive */.f)(url, '.asc');
    const shown = (0,download_address/* withoutCredentials */.r)(address);
    const found = await readSignature(address, http);
    if (found.kind === 'absent') {
        if (verifySignature === 'required')
            throw signatureMissing(shown, found.why);
        return undefined;
    }
    const { beginSignatureCheck } = await __webpack_require__.e(/* import() */ 631).then(__webpack_require__.bind(__webpack_require__, 631));
    const check = await beginSignatureCheck({ signature: found.text, ...(key && { key }) });
    return pending(check, shown);
}
function pending(check, address) {
    return {
        update: (bytes) => check.update(bytes),
        settle: async (seen) => {
            const verdict = await check.finish();
            if (verdict.kind === 'wrong')
                throw signatureWrong(seen, address, verdict.why);
            const fingerprint = verdict.fingerprint.toUpperCase();
            return `signature of ${fingerprint.slice(0, 4)}…${fingerprint.slice(-4)}`;
        },
    };
}
async function readSignature(address, http) {
    const answer = await http.read(address, { maxSizeBytes: 1_000_000 });
    if (answer.kind === 'unreachable')
        return { kind: 'absent', why: answer.why };
    if (answer.status !== 200)
        return { kind: 'absent', why: `HTTP ${answer.status}` };
    const text = new TextDecoder().decode(answer.body);
    const isSignature = text.trimStart().startsWith('-----BEGIN PGP SIGNATURE-----');
    return isSignature
        ? { kind: 'present', text }
        : { kind: 'absent', why: 'an answer that is no signature' };
}

;// CONCATENATED MODULE: ./src/go/sources/archive-download.ts










/** Downloads, unpacks and proves the archive of an order. */
async function download(options, order) {
    const url = options.address(order.version, order.platform);
    const task = { options, order, url, origin: (0,download_address/* withoutCredentials */.r)(url) };
    // Asked for side by side; what goes wrong with them is of interest only once the archive comes.
    const hash = askForHash(task);
    const signature = openSignature(url, options.http, options);
    for (const pending of [hash, signature])
        pending.catch(() => { });
    try {
        const stream = await options.http.stream(url, { onProgress: progress(task) });
        if (stream.kind !== 'streaming')
            return refused(stream, task);
        const archive = await openArchiveBytes(stream.bytes);
        try {
            if (isPage(archive.head))
                return unreachable(task, 'a page instead of an archive');
            return await unpack(archive, task, { hash, signature: await signature });
        }
        finally {
            await archive.close();
        }
    }
    catch (error) {
        if (error instanceof http/* DownloadError */.n)
            return unreachable(task, error.message);
        throw error;
    }
}
function askForHash({ options, order, url }) {
    const { name, http, index, goDevIndex } = options;
    const { version, platform, pin } = order;
    return expectedHash({
        pin,
        url,
        http,
        index: index && { name: `the index of ${name}`, ask: () => index(version, platform) },
        goDevIndex: goDevIndex && (() => goDevIndex(version, platform)),
    });
}
function progress({ options, order }) {
    const start = performance.now();
    return (receivedBytes, totalBytes) => {
        const elapsedMs = performance.now() - start;
        order.onProgress({ source: options.name, receivedBytes, totalBytes, elapsedMs });
    };
}
function refused(stream, { origin }) {
    const isAbsent = stream.kind === 'refused' && (0,download_document/* saysThereIsNone */.l)(stream.status);
    const evidence = { source: origin, observed: stream.why };
    return { kind: isAbsent ? 'not-found' : 'unreachable', evidence };
}
function unreachable({ origin }, observed) {
    return { kind: 'unreachable', evidence: { source: origin, observed } };
}
async function unpack(archive, { order, origin }, { hash, signature }) {
    const name = (0,release/* archiveFileName */.Gm)(order.version, order.platform);
    const bytes = signature ? tapped(archive.bytes, signature.update) : archive.bytes;
    try {
        const { directory } = order;
        const { sha256, sizeBytes } = await unpackTarGz({ bytes, directory, hash: archive.hash });
        const proved = await prove({ name, origin, sha256 }, await hash, signature);
        return { kind: 'found', value: { origin, sha256, h1: undefined, sizeBytes, ...proved } };
    }
    catch (error) {
        if (!isDamage(error))
            throw error;
        // Bytes that are not those that were promised are that first of all, and damaged because of it.
        await archive.readRest();
        const answer = await hash;
        const seen = { name, origin, sha256: archive.hash.digest('hex') };
        if (answer.kind === 'expected')
            await prove(seen, answer, undefined);
        throw error;
    }
}
function isDamage(error) {
    return error instanceof problem/* ProblemError */.M && error.problem.id === 'archive-damaged';
}

;// CONCATENATED MODULE: ./src/go/sources/archive.ts




/**
 * Go's archives from go.dev, a mirror, a template or a folder. They are unpacked while they arrive, and proved before
 * the answer is `found`: by hash, and by signature where there is one.
 */
function archiveSource(options) {
    return {
        name: options.name,
        list: options.list,
        unpack: async (order) => {
            if (order.pin?.kind === 'h1')
                return noModules(options.name);
            const answer = await download(options, order);
            if (answer.kind !== 'found')
                await empty(order.directory);
            return answer;
        },
    };
}
/** Another source may have the module that the pin is of. */
function noModules(source) {
    const observed = 'has archives, and the h1: hash in go-sha256 is that of a module zip, which the source module-proxy has';
    return { kind: 'not-found', evidence: { source, observed } };
}
/** What came of an archive that is none must not be taken for the beginning of another. */
async function empty(directory) {
    for (const name of await (0,promises_.readdir)(directory))
        await (0,remove_tree/* removeTree */.d)((0,external_node_path_.join)(directory, name));
}


/***/ }),

/***/ 4597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2944);



/** Removes a file or a directory with all that is in it, directories without write permission (as in GOMODCACHE) too. */
async function removeTree(path) {
    const options = { recursive: true, force: true, maxRetries: 3 };
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, options);
    }
    catch (error) {
        if (!(0,_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, ['EACCES', 'EPERM']))
            throw error;
        await openDirectories(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, options);
    }
}
async function openDirectories(path) {
    const status = await (0,_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .unless */ .NJ)(_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingThere */ .Er, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path));
    if (!status?.isDirectory())
        return;
    await (0,_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .unless */ .NJ)(['EPERM', ..._error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingThere */ .Er], (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, status.mode | 0o700));
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true });
    const directories = entries.filter((entry) => entry.isDirectory());
    for (const entry of directories)
        await openDirectories((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name));
}


/***/ })

};
