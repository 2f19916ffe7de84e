export const id = 550;
export const ids = [550];
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

/***/ 3878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ unpackModuleZip)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/go/checksum-database/dirhash.ts

/**
 * The `h1:` hash by which go.sum and the checksum database know a list of files. Throws `RangeError` for a name with a
 * line break, which the format cannot express.
 * https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1
 */
function dirhash(files) {
    const named = files.map((file) => ({ ...file, bytes: Buffer.from(file.name) }));
    // By bytes: the order of UTF-16 units, which a plain sort takes, is another one beyond U+FFFF.
    named.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { name, sha256 } of named) {
        if (name.includes('\n'))
            throw new RangeError(`a file name holds a line break: ${name}`);
        hash.update(`${sha256.toLowerCase()}  ${name}\n`);
    }
    return `h1:${hash.digest('base64')}`;
}

// EXTERNAL MODULE: ./src/go/download/garbage.ts
var garbage = __webpack_require__(4816);
// EXTERNAL MODULE: ./src/go/archive/damage.ts
var damage = __webpack_require__(6826);
// EXTERNAL MODULE: ./src/go/archive/entry-path.ts
var entry_path = __webpack_require__(9003);
// EXTERNAL MODULE: ./src/go/archive/tree.ts
var tree = __webpack_require__(9747);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/go/error-code.ts
var error_code = __webpack_require__(2944);
;// CONCATENATED MODULE: ./src/go/archive/zip-directory.ts






/** The central directory of a zip archive, in the order in which the files lie in it. Throws `archive-damaged`. */
async function readZipDirectory(descriptor) {
    const entries = [];
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    try {
        const { size } = (0,external_node_fs_.fstatSync)(descriptor);
        const zip = await (0,yauzl/* fromRandomAccessReaderPromise */.or)(new WindowReader(descriptor), size, options);
        for await (const entry of zip.eachEntry())
            entries.push(described(entry));
    }
    catch (error) {
        throw explain(error);
    }
    return entries.sort((a, b) => a.offset - b.offset);
}
/** yauzl reads every header by itself; from a window in memory that is fifteen times as fast. */
class WindowReader extends yauzl/* RandomAccessReader */.lJ {
    #descriptor;
    #window = Buffer.alloc(0);
    #start = 0;
    constructor(descriptor) {
        super();
        this.#descriptor = descriptor;
    }
    read(target, offset, length, position, callback) {
        const end = position + length;
        if (position < this.#start || end > this.#start + this.#window.length) {
            const window = Buffer.allocUnsafeSlow(Math.max(length, 262_144));
            const size = (0,external_node_fs_.readSync)(this.#descriptor, window, 0, window.length, position);
            this.#window = window.subarray(0, size);
            this.#start = position;
        }
        const from = position - this.#start;
        const copied = this.#window.copy(target, offset, from, from + length);
        callback(copied === length ? null : new Error('unexpected end of file'));
    }
    close(callback) {
        callback(null);
    }
}
function described(entry) {
    const name = nameOf(entry);
    const type = (entry.externalFileAttributes >>> 16) & 0o170000;
    if (type !== 0 && type !== 0o100000 && type !== 0o040000) {
        throw (0,entry_path/* unsafeEntry */.di)(name, 'is neither a file nor a directory');
    }
    const method = entry.compressionMethod;
    if (entry.isEncrypted() || (method !== 0 && method !== 8)) {
        throw (0,damage/* damaged */.qM)('zip', `its entry ${JSON.stringify(name)} is encrypted or packed in an unknown way`);
    }
    return {
        name,
        offset: entry.relativeOffsetOfLocalHeader,
        compressedBytes: entry.compressedSize,
        sizeBytes: entry.uncompressedSize,
        crc32: entry.crc32,
        method: method === 0 ? 'stored' : 'deflated',
    };
}
/** As it stands, not as yauzl would mend it: what is unsafe has to be told, and the hash is over the name as well. */
function nameOf({ fileNameRaw }) {
    const name = fileNameRaw.toString('utf8');
    if (Buffer.from(name).equals(fileNameRaw))
        return name;
    throw (0,damage/* damaged */.qM)('zip', `a name in it is not UTF-8 (${JSON.stringify(name)})`);
}
function explain(error) {
    const isOurs = error instanceof problem/* ProblemError */.M || (0,error_code/* systemCode */.xU)(error) !== undefined;
    return isOurs ? error : (0,damage/* damaged */.qM)('zip', 'its list of files cannot be read', error);
}

;// CONCATENATED MODULE: ./src/go/archive/zip-members.ts


/**
 * The files of a zip archive as one gzip stream with a member for each, so that one decoder inflates them all and checks
 * size and CRC-32 of each against the central directory: five times as fast as a decoder for each of 11,500 files.
 */
function* gzipMembers(zip) {
    let portion = Buffer.allocUnsafeSlow(portionBytes);
    let filled = 0;
    for (const piece of pieces(zip)) {
        for (let from = 0; from < piece.length;) {
            const copied = piece.copy(portion, filled, from);
            from += copied;
            filled += copied;
            if (filled < portionBytes)
                continue;
            yield portion;
            portion = Buffer.allocUnsafeSlow(portionBytes);
            filled = 0;
        }
    }
    yield portion.subarray(0, filled);
}
const portionBytes = 131_072;
function* pieces({ descriptor, entries, hash }) {
    const reader = createReader(descriptor, hash);
    for (const entry of entries) {
        if (entry.offset < reader.position())
            throw (0,damage/* damaged */.qM)('zip', 'entries in it overlap');
        skip(reader, entry.offset - reader.position());
        const header = take(reader, 30);
        if (header.readUInt32LE(0) !== 0x04034b50) {
            throw (0,damage/* damaged */.qM)('zip', `${JSON.stringify(entry.name)} is not where it should be`);
        }
        skip(reader, header.readUInt16LE(26) + header.readUInt16LE(28));
        yield gzipHeader;
        yield* entry.method === 'stored'
            ? storedBlocks(reader, entry)
            : reader.next(entry.compressedBytes);
        yield gzipTrailer(entry);
    }
    for (const _ of reader.next(Number.POSITIVE_INFINITY))
        ;
}
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
function gzipTrailer({ crc32, sizeBytes }) {
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(crc32, 0);
    trailer.writeUInt32LE(sizeBytes % 2 ** 32, 4);
    return trailer;
}
/** Bytes that are not compressed, in the clothes of deflate. https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4 */
function* storedBlocks(reader, entry) {
    for (const piece of reader.next(entry.compressedBytes)) {
        for (let from = 0; from < piece.length; from += 65_535) {
            const block = piece.subarray(from, from + 65_535);
            yield storedHeader(0, block.length);
            yield block;
        }
    }
    yield storedHeader(1, 0);
}
function storedHeader(final, length) {
    const header = Buffer.alloc(5);
    header.writeUInt8(final, 0);
    header.writeUInt16LE(length, 1);
    header.writeUInt16LE(~length & 0xffff, 3);
    return header;
}
function createReader(descriptor, hash) {
    const buffer = Buffer.allocUnsafeSlow(portionBytes);
    let window = buffer.subarray(0, 0);
    let position = 0;
    const refill = () => {
        window = buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, buffer.length, null));
        hash.update(window);
    };
    return {
        position: () => position,
        *next(length) {
            for (let left = length; left > 0;) {
                if (window.length === 0)
                    refill();
                if (window.length === 0)
                    return;
                const piece = window.subarray(0, Math.min(left, window.length));
                window = window.subarray(piece.length);
                position += piece.length;
                left -= piece.length;
                yield piece;
            }
        },
    };
}
function take(reader, length) {
    const pieces = Array.from(reader.next(length), (piece) => Buffer.from(piece));
    const taken = Buffer.concat(pieces);
    if (taken.length < length)
        throw (0,damage/* damaged */.qM)('zip', 'it is cut off');
    return taken;
}
function skip(reader, length) {
    for (const _ of reader.next(length))
        ;
}

;// CONCATENATED MODULE: ./src/go/archive/zip-writer.ts



/** Writes the files of a toolchain module, whose names all begin with a folder, into a tree. */
function createZipWriter(entries, { tree, folder }) {
    const hashed = [];
    let open;
    const settle = () => {
        while (open?.left === 0 || (open === undefined && hashed.length < entries.length)) {
            if (open)
                hashed.push(finish(open));
            open = begin(entries[hashed.length], tree, folder);
        }
    };
    return {
        write: (bytes) => {
            for (let rest = bytes; rest.length > 0;) {
                settle();
                if (open === undefined)
                    throw (0,damage/* damaged */.qM)('zip', 'its files are longer than it says');
                rest = rest.subarray(put(open, rest));
            }
            settle();
        },
        current: () => entries[hashed.length],
        end: () => {
            settle();
            if (open !== undefined)
                throw (0,damage/* damaged */.qM)('zip', `${JSON.stringify(open.entry.name)} is cut off`);
            return hashed;
        },
    };
}
function begin(entry, tree, folder) {
    if (entry === undefined)
        return undefined;
    const { name, sizeBytes } = entry;
    const path = (0,entry_path/* entryPath */.s3)(name, folder);
    const opened = { entry, left: sizeBytes, hash: undefined, sha256: undefined };
    if (name.endsWith('/')) {
        if (sizeBytes > 0)
            throw (0,entry_path/* unsafeEntry */.di)(name, 'is a directory with content');
        tree.makeDirectory(path);
        return { ...opened, file: undefined };
    }
    if (path === '')
        throw (0,entry_path/* unsafeEntry */.di)(name, 'is a file in the place of the directory');
    const placed = path.replace(/(^|\/)_go\.mod$/, '$1go.mod');
    return { ...opened, file: tree.createFile(placed, { executable: isProgram(placed) }) };
}
/** The files that the go command makes executable when it unpacks a toolchain (cmd/go/internal/toolchain, `allowExec`). */
function isProgram(path) {
    return /^(bin|pkg\/tool)\//.test(path) || /^lib\/(.*\/)?go_[^/]+_[^/]+_exec$/.test(path);
}
/** Writes as much as belongs to the file, and tells how much that was. */
function put(open, bytes) {
    const part = bytes.subarray(0, Math.min(open.left, bytes.length));
    if (part.length === open.entry.sizeBytes)
        open.sha256 = (0,external_node_crypto_.hash)('sha256', part);
    else
        open.hash = (open.hash ?? (0,external_node_crypto_.createHash)('sha256')).update(part);
    open.file?.write(part);
    open.left -= part.length;
    return part.length;
}
function finish({ entry, file, hash, sha256 }) {
    file?.close();
    return { name: entry.name, sha256: sha256 ?? hash?.digest('hex') ?? (0,external_node_crypto_.hash)('sha256', '') };
}

;// CONCATENATED MODULE: ./src/go/archive/module-zip.ts












/**
 * Unpacks a toolchain module as the go command does: programs get their execute bits, and every `_go.mod` its proper
 * name. Throws `archive-damaged`, `unsafe-archive` and `disk-full`; a zip that cannot be opened throws the system's error.
 */
async function unpackModuleZip(order) {
    const descriptor = (0,external_node_fs_.openSync)(order.zipPath, 'r');
    try {
        return await unpackOpen(descriptor, order);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
async function unpackOpen(descriptor, { prefix, directory }) {
    const entries = await readZipDirectory(descriptor);
    const neededBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (neededBytes > damage/* largestTreeBytes */.sQ)
        throw tooLarge(entries, neededBytes);
    const whole = (0,external_node_crypto_.createHash)('sha256');
    const folder = prefix.replace(/\/$/, '');
    const writer = createZipWriter(entries, { tree: (0,tree/* createTree */.b)(directory, neededBytes), folder });
    // Inflating runs beside this thread; large portions keep the two from waiting for each other.
    const collect = (0,garbage/* createCollector */.Y)();
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: 131_072 });
    try {
        await (0,promises_.pipeline)(gzipMembers({ descriptor, entries, hash: whole }), gunzip, async (chunks) => {
            for await (const chunk of chunks) {
                writer.write(chunk);
                collect(chunk.length);
            }
        });
    }
    catch (error) {
        throw module_zip_explain(error, writer.current());
    }
    const hashed = writer.end();
    const { size } = (0,external_node_fs_.fstatSync)(descriptor);
    return {
        h1: dirhash(hashed),
        sha256: whole.digest('hex'),
        sizeBytes: size,
        files: hashed.length,
    };
}
function tooLarge(entries, neededBytes) {
    const largest = entries.reduce((a, b) => (a.sizeBytes > b.sizeBytes ? a : b));
    return (0,entry_path/* unsafeEntry */.di)(largest.name, `is one of those that make it unpack to ${neededBytes} bytes`);
}
function module_zip_explain(error, current) {
    const flaw = (0,damage/* compressionFlaw */.j6)(error);
    if (flaw === undefined)
        return error;
    return (0,damage/* damaged */.qM)('zip', `${current ? `at ${JSON.stringify(current.name)}, ` : ''}${flaw}`, error);
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

/***/ 4305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ lookup)
});

// EXTERNAL MODULE: ./src/problem.ts
var src_problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/go/module-proxy-list.ts
var module_proxy_list = __webpack_require__(3694);
;// CONCATENATED MODULE: ./src/go/checksum-database/distrust.ts
const tellGo = 'Do not build with this download. Compare with another network: when the answer differs there, something on the way to the checksum database changes it; when it does not, tell the operator of the database (for sum.golang.org: security@golang.org) with the lines above.';
/** The signature under a tree head is missing, malformed or wrong. */
function notAuthentic(source, why) {
    return {
        id: 'checksum-database-signature',
        summary: `The answer of the checksum database is not signed with its key: ${why}.`,
        evidence: [{ source, observed: `a signed tree head of which ${why}` }],
        remedy: `Look at what answers at this address: something other than the checksum database does, or GOSUMDB carries the key of another one.`,
    };
}
/** Two signed trees of which neither continues the other: the database tells different stories. */
function forked(older, newer, root) {
    const size = older.tree.size;
    return {
        id: 'checksum-database-forked',
        summary: `The checksum database has signed two histories: its tree of ${newer.tree.size} records does not continue its tree of ${size} that was seen earlier.`,
        evidence: [
            { source: older.source, observed: described(older) },
            { source: newer.source, observed: described(newer) },
            {
                source: `the first ${size} records of the second tree`,
                observed: `hash ${root.toString('base64')}`,
            },
        ],
        remedy: tellGo,
    };
}
/** The record is not the one that the signed tree has at its number. */
function notInTree(record, head, latest) {
    return {
        id: 'checksum-database-proof',
        summary: `The checksum database answered with a record that is not in its own signed tree.`,
        evidence: [
            {
                source: head.source,
                observed: `record ${record.id}: ${record.text.trim().replaceAll('\n', ', ')}`,
            },
            { source: latest.source, observed: described(latest) },
        ],
        remedy: tellGo,
    };
}
/** A tile whose hashes do not lead to the hash of the signed tree. */
function tileContradicts(tile, latest) {
    return {
        id: 'checksum-database-proof',
        summary: `The checksum database served ${tile}, which does not belong to its own signed tree.`,
        evidence: [
            { source: tile, observed: 'hashes that do not add up to the signed tree' },
            { source: latest.source, observed: described(latest) },
        ],
        remedy: tellGo,
    };
}
/** The record is authentic and speaks of something else than was asked for. */
function otherModule(source, asked) {
    return {
        id: 'checksum-database-proof',
        summary: `The checksum database answered with a record that has no hash of ${asked}.`,
        evidence: [{ source, observed: `no line that begins with "${asked} h1:"` }],
        remedy: tellGo,
    };
}
function described({ tree, note }) {
    const signature = note.toString().trimEnd().split('\n').at(-1) ?? '';
    return `tree of ${tree.size} records, hash ${tree.hash.toString('base64')}, signed ${signature.replace(/^\u2014 /, '')}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/go/checksum-database/note.ts
var checksum_database_note = __webpack_require__(9796);
;// CONCATENATED MODULE: ./src/go/checksum-database/tlog.ts

const hashSizeBytes = 32;
/** A tile spans eight levels of the tree, in every checksum database that the go command can use. */
const tileHeight = 8;
const fullWidth = 2 ** tileHeight;
/** Far beyond any real tree, and far within what a number holds exactly. */
const maxTreeSize = 2 ** 48;
/** https://www.rfc-editor.org/rfc/rfc6962#section-2.1 */
function recordHash(record) {
    return (0,external_node_crypto_.createHash)('sha256').update('\0').update(record).digest();
}
/** The hash of an inner node, from those of its two children. */
function nodeHash(left, right) {
    return (0,external_node_crypto_.createHash)('sha256').update('\x01').update(left).update(right).digest();
}
/** The complete subtrees that a tree of this size is made of, from left to right. */
function peaks(size) {
    const nodes = [];
    let left = size;
    let start = 0;
    while (left > 0) {
        // Not by Math.log2, which rounds 2^48 - 1 up.
        let level = 0;
        while (2 ** (level + 1) <= left)
            level += 1;
        nodes.push({ level, index: start / 2 ** level });
        start += 2 ** level;
        left -= 2 ** level;
    }
    return nodes;
}
/** The hash of a tree, from those of its peaks. */
function rootHash(peakHashes) {
    if (peakHashes.length === 0)
        return (0,external_node_crypto_.createHash)('sha256').digest();
    return peakHashes.reduceRight((right, left) => nodeHash(left, right));
}
/** The tile that holds a node, as wide as a tree of this size makes it. */
function tileOf(node, treeSize) {
    const level = Math.floor(node.level / tileHeight);
    const index = Math.floor((node.index * 2 ** (node.level % tileHeight)) / fullWidth);
    const hashes = Math.floor(treeSize / 2 ** (level * tileHeight));
    return { level, index, width: Math.min(fullWidth, hashes - index * fullWidth) };
}
/** The node that stands for a full tile as a whole; it lies in the tile above. */
function summit(tile) {
    return { level: (tile.level + 1) * tileHeight, index: tile.index };
}
/** The hash of a node, from the content of the tile that holds it. */
function hashInTile(node, tile, content) {
    const count = 2 ** (node.level - tile.level * tileHeight);
    const first = node.index * count - tile.index * fullWidth;
    return subtreeHash(content.subarray(first * hashSizeBytes, (first + count) * hashSizeBytes));
}
/** The hash over the hashes of a complete subtree, a power of two of them. */
function subtreeHash(hashes) {
    if (hashes.length === hashSizeBytes)
        return hashes;
    const half = hashes.length / 2;
    return nodeHash(subtreeHash(hashes.subarray(0, half)), subtreeHash(hashes.subarray(half)));
}
/** Where a server keeps a tile: `tile/8/0/x001/234`, `tile/8/1/004.p/64` when it is not full. */
function tilePath({ level, index, width }) {
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
    const groups = digits.match(/\d{3}/g) ?? [];
    const place = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
    return `tile/${tileHeight}/${level}/${place}${width < fullWidth ? `.p/${width}` : ''}`;
}
/** The full tile that a partial one may have grown into since. */
function grown(tile) {
    return tile.width < fullWidth ? { ...tile, width: fullWidth } : undefined;
}

;// CONCATENATED MODULE: ./src/go/checksum-database/record.ts


/** Reads the body of a lookup; `undefined` when it is something else, such as a login page. */
function parseLookup(body) {
    const bytes = Buffer.from(body);
    const idEnd = bytes.indexOf('\n');
    const textEnd = bytes.indexOf('\n\n', idEnd + 1) + 1;
    const id = parseCount(bytes.subarray(0, Math.max(idEnd, 0)).toString('latin1'));
    if (id === undefined || textEnd <= idEnd + 1)
        return undefined;
    const text = (0,checksum_database_note/* decodeText */.g7)(bytes.subarray(idEnd + 1, textEnd));
    return text === undefined ? undefined : { id, text, signedHead: bytes.subarray(textEnd + 1) };
}
/** Reads the text of a signed tree head; lines after the third are for later versions of the format. */
function parseTree(text) {
    const [title, size = '', hash = '', ...rest] = text.split('\n');
    const count = parseCount(size);
    const bytes = (0,checksum_database_note/* decodeBase64 */.y4)(hash);
    if (title !== 'go.sum database tree' || rest.length === 0 || count === undefined)
        return undefined;
    return bytes?.length === hashSizeBytes ? { size: count, hash: bytes } : undefined;
}
function parseCount(digits) {
    if (!/^(?:0|[1-9]\d{0,14})$/.test(digits))
        return undefined;
    return Number(digits) <= maxTreeSize ? Number(digits) : undefined;
}
/** The hash that a record's text gives for a version (or for `version/go.mod`), as in go.sum. */
function hashInRecord(text, module, version) {
    const prefix = `${module} ${version} `;
    const lines = text.split('\n').filter((line) => line.startsWith(`${prefix}h1:`));
    return lines[0]?.slice(prefix.length);
}

;// CONCATENATED MODULE: ./src/go/checksum-database/heads.ts





/** Opens a signed tree head, or says in a string why nobody should believe it. */
function openHead(note, source, key) {
    const opened = (0,checksum_database_note/* openNote */.jN)(note, key);
    if (opened.kind === 'refused')
        return opened.why;
    const tree = parseTree(opened.text);
    return tree ? { tree, note, source } : 'what it signs is no tree head';
}
/** The heads that are remembered of a database. A file that its key has not signed says nothing and is passed over. */
async function rememberedHeads(memory, key) {
    const directories = [memory.directory, memory.goDirectory].filter((path) => path !== undefined);
    const heads = await Promise.all(directories.map((directory) => readHead((0,external_node_path_.join)(directory, key.name, 'latest'), key)));
    return heads.filter((head) => head !== undefined);
}
async function readHead(path, key) {
    try {
        const head = openHead(await (0,promises_.readFile)(path), path, key);
        return typeof head === 'string' ? undefined : head;
    }
    catch (error) {
        if (error.code === undefined)
            throw error;
        return undefined;
    }
}
/** Keeps a head for the next run unless a newer one is kept already; a notice when that cannot be done. */
async function remember(head, memory, key) {
    if (memory.directory === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(memory.directory, key.name, 'latest');
    const kept = await readHead(path, key);
    if (kept && kept.tree.size >= head.tree.size)
        return undefined;
    const draft = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(draft, head.note, { flag: 'wx' });
        await (0,promises_.rename)(draft, path);
        return undefined;
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true }).catch(() => undefined);
        return notRemembered(path, error);
    }
}
function notRemembered(path, error) {
    if (error.code === undefined)
        throw error;
    return {
        id: 'checksum-database-head-not-kept',
        severity: 'notice',
        summary: 'The tree head of the checksum database could not be kept for the next run.',
        evidence: [{ source: path, observed: error.code }],
        remedy: `Let the user of the runner write to ${(0,external_node_path_.dirname)(path)}: a checksum database that shows different trees to different runs is found out by what an earlier run has kept.`,
    };
}

;// CONCATENATED MODULE: ./src/go/checksum-database/tile-proof.ts

/**
 * Reads nodes of a tree from its tiles, every tile authenticated against the hash of the tree: those that hold its
 * peaks by recomputing that hash, every other one by the hash that its parent holds of it.
 * https://research.swtch.com/tlog#authenticating_tiles
 */
async function proveNodes(tree, nodes, readTile) {
    const plan = planTiles(tree, nodes);
    const answers = await Promise.all([...plan.values()].map(({ tile }) => readTile(tile)));
    const contents = new Map();
    for (const [i, [path, { tile }]] of [...plan].entries()) {
        const answer = measured(answers[i], tile);
        if (answer.kind !== 'found')
            return answer;
        contents.set(path, answer.value);
    }
    const wrong = findContradiction(tree, plan, contents);
    if (wrong !== undefined)
        return { kind: 'contradicted', tile: wrong };
    return { kind: 'proved', hashes: nodes.map((node) => hashOf(node, tree, contents)) };
}
/** An answer of another length than the tile has is none: a login page, an error page. */
function measured(answer, tile) {
    const expected = tile.width * hashSizeBytes;
    if (answer.kind !== 'found' || answer.value.length === expected)
        return answer;
    const observed = `${answer.value.length} bytes where a tile has ${expected}`;
    return { kind: 'unreachable', evidence: { source: tilePath(tile), observed } };
}
/** The tiles to fetch by their paths, parents before their children. */
function planTiles(tree, nodes) {
    const plan = new Map();
    for (const peak of peaks(tree.size)) {
        const tile = tileOf(peak, tree.size);
        plan.set(tilePath(tile), { tile, carriesPeak: true });
    }
    for (const node of nodes) {
        for (const tile of unplannedAncestors(node, tree, plan)) {
            plan.set(tilePath(tile), { tile, carriesPeak: false });
        }
    }
    return plan;
}
function unplannedAncestors(node, tree, plan) {
    const chain = [];
    let tile = tileOf(node, tree.size);
    while (!plan.has(tilePath(tile))) {
        chain.unshift(tile);
        tile = tileOf(summit(tile), tree.size);
    }
    return chain;
}
/** The first tile that the hash of the tree does not stand behind. */
function findContradiction(tree, plan, contents) {
    const peakHashes = peaks(tree.size).map((peak) => hashOf(peak, tree, contents));
    // At least one of the tiles on the right edge is wrong, and nothing tells which: the topmost stands for all.
    if (!rootHash(peakHashes).equals(tree.hash))
        return [...plan.keys()][0] ?? 'tile/8/0';
    for (const [path, { tile, carriesPeak }] of plan) {
        if (carriesPeak)
            continue;
        const expected = hashOf(summit(tile), tree, contents);
        if (!subtreeHash(contents.get(path)).equals(expected))
            return path;
    }
    return undefined;
}
function hashOf(node, tree, contents) {
    const tile = tileOf(node, tree.size);
    return hashInTile(node, tile, contents.get(tilePath(tile)));
}

;// CONCATENATED MODULE: ./src/go/checksum-database/client.ts







/**
 * Asks for the hash of a module version and proves the answer: the tree head is signed, it continues every head that is
 * remembered, and the record is in the tree. Throws `ProblemError` when the database contradicts itself.
 */
async function lookup(database, module, version) {
    const path = `lookup/${(0,module_proxy_list/* escapeModule */.cM)(module)}@${(0,module_proxy_list/* escapeModule */.cM)(version)}`;
    const answer = await database.read(path);
    if (answer.kind !== 'found')
        return answer;
    const source = `${database.key.name}/${path}`;
    const record = parseLookup(answer.value);
    if (!record) {
        const observed = 'an answer that is no record of a checksum database';
        return { kind: 'unreachable', evidence: { source, observed } };
    }
    const head = openHead(record.signedHead, source, database.key);
    if (typeof head === 'string')
        throw new src_problem/* ProblemError */.M(notAuthentic(source, head));
    const latest = await prove(database, record, head);
    if ('evidence' in latest)
        return latest;
    const h1 = hashInRecord(record.text, module, version);
    if (h1 === undefined)
        throw new src_problem/* ProblemError */.M(otherModule(source, `${module} ${version}`));
    const problem = await remember(latest, database.memory, database.key);
    return {
        kind: 'found',
        value: {
            h1,
            database: database.key.name,
            recordId: record.id,
            treeSize: latest.tree.size,
            problems: problem ? [problem] : [],
        },
    };
}
/** Proves a record and every known head in the newest of the heads, and returns that one. */
async function prove(database, record, head) {
    const heads = [head, ...(await rememberedHeads(database.memory, database.key))];
    const latest = heads.reduce((a, b) => (b.tree.size > a.tree.size ? b : a));
    if (record.id >= latest.tree.size)
        throw new src_problem/* ProblemError */.M(notInTree(record, head, latest));
    const older = heads.filter((each) => each !== latest);
    const wanted = [
        [{ level: 0, index: record.id }],
        ...older.map(({ tree }) => peaks(tree.size)),
    ];
    const proof = await proveNodes(latest.tree, wanted.flat(), tileReader(database.read));
    if (proof.kind === 'contradicted')
        throw new src_problem/* ProblemError */.M(tileContradicts(proof.tile, latest));
    // A record without its proof is no answer, whatever the server says about the tile.
    if (proof.kind !== 'proved')
        return { kind: 'unreachable', evidence: proof.evidence };
    const [proved, ...rest] = proof.hashes;
    let start = 0;
    for (const each of older) {
        const end = start + peaks(each.tree.size).length;
        const root = rootHash(rest.slice(start, end));
        if (!root.equals(each.tree.hash))
            throw new src_problem/* ProblemError */.M(forked(each, latest, root));
        start = end;
    }
    if (!proved?.equals(recordHash(record.text))) {
        throw new src_problem/* ProblemError */.M(notInTree(record, head, latest));
    }
    return latest;
}
/** Reads tiles; a partial one that is no longer served has grown into the full one, of which it is the beginning. */
function tileReader(read) {
    return async (tile) => {
        const answer = await read(tilePath(tile));
        const full = grown(tile);
        if (answer.kind === 'found' || full === undefined)
            return answer;
        const whole = await read(tilePath(full));
        if (whole.kind !== 'found')
            return answer;
        return { kind: 'found', value: whole.value.subarray(0, tile.width * hashSizeBytes) };
    };
}


/***/ }),

/***/ 9796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eE: () => (/* binding */ knownKeys),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   jN: () => (/* binding */ openNote),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   z$: () => (/* binding */ parseVerifierKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The keys that Go itself carries, by database name. */
const knownKeys = {
    'sum.golang.org': 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
};
const ed25519 = 1;
/** What precedes the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');
/** Decodes standard base64 with its padding; anything else is `undefined`. */
function decodeBase64(text) {
    const wellFormed = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
    return wellFormed ? Buffer.from(text, 'base64') : undefined;
}
/** Reads `name+hash+base64`, or says in a string what is wrong with it. */
function parseVerifierKey(text) {
    const match = /^([^+\s]+)\+([0-9a-fA-F]{8})\+(.+)$/.exec(text);
    const [, name = '', hash = '', base64 = ''] = match ?? [];
    const key = decodeBase64(base64);
    if (!match || !key)
        return 'it is not of the form name+hash+base64';
    const id = keyId(name, key);
    if (id !== hash.toLowerCase())
        return `its hash is ${hash}, that of its name and key is ${id}`;
    if (key[0] !== ed25519)
        return `it is of algorithm ${key[0]}; only 1 (Ed25519) is known`;
    if (key.length !== 33)
        return `it has ${key.length - 1} bytes, an Ed25519 key has 32`;
    const der = Buffer.concat([spkiHead, key.subarray(1)]);
    return { name, id, publicKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: der, format: 'der', type: 'spki' }) };
}
function keyId(name, key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${name}\n`).update(key).digest('hex').slice(0, 8);
}
/**
 * Opens a signed note. Signatures by other keys are passed over; the first by `key` decides.
 * https://pkg.go.dev/golang.org/x/mod/sumdb/note
 */
function openNote(message, key) {
    const note = splitNote(message);
    if (typeof note === 'string')
        return { kind: 'refused', why: note };
    const ours = note.signatures.find(({ name, id }) => name === key.name && id === key.id);
    if (!ours)
        return { kind: 'refused', why: `it has no signature by ${key.name}+${key.id}` };
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(note.text), key.publicKey, ours.bytes)) {
        return { kind: 'refused', why: `its signature by ${key.name}+${key.id} is wrong` };
    }
    return { kind: 'signed', text: note.text };
}
/** Text and signatures of a note, or what is malformed about it. */
function splitNote(message) {
    const whole = decodeText(message);
    if (whole === undefined)
        return 'it is not plain UTF-8 text';
    const blank = whole.lastIndexOf('\n\n');
    if (blank < 0 || !whole.endsWith('\n'))
        return 'it has no signature block at its end';
    const lines = whole.slice(blank + 2, -1).split('\n');
    const signatures = lines.map(parseSignature).filter((signature) => signature !== undefined);
    if (signatures.length < lines.length || lines.length > 100) {
        return 'its signature block is malformed';
    }
    return { text: whole.slice(0, blank + 1), signatures };
}
function parseSignature(line) {
    const [, name = '', base64 = ''] = /^\u2014 ([^+\s]+) (\S+)$/u.exec(line) ?? [];
    const bytes = decodeBase64(base64);
    if (bytes === undefined || bytes.length < 5)
        return undefined;
    return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) };
}
/** Strict UTF-8 without control characters save line breaks; `undefined` for anything else. */
function decodeText(bytes) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
        return /[\u0000-\u0009\u000b-\u001f]/.test(text) ? undefined : text;
    }
    catch (error) {
        if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
            return undefined;
        }
        throw error;
    }
}


/***/ }),

/***/ 9575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ fromFolder),
/* harmony export */   p: () => (/* binding */ overNetwork)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _download_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6846);
/* harmony import */ var _module_proxy_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3694);




/**
 * Reads from a checksum database over the network: through the first proxy that says it serves it, else directly. The
 * way is found out with the first document and kept.
 * https://go.dev/ref/mod#checksum-database
 */
function overNetwork(route) {
    let base;
    return async (path) => {
        base ??= findBase(route);
        const answer = await base;
        return answer.kind === 'found'
            ? (0,_download_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u)(route.http, (0,_module_proxy_list_js__WEBPACK_IMPORTED_MODULE_3__/* .documentUrl */ .LJ)(answer.value, path))
            : answer;
    };
}
async function findBase({ key, url, proxies, http }) {
    if (url !== undefined)
        return { kind: 'found', value: url };
    const walk = await (0,_module_proxy_list_js__WEBPACK_IMPORTED_MODULE_3__/* .walkProxies */ .kJ)(proxies, async (proxyUrl) => {
        const base = (0,_module_proxy_list_js__WEBPACK_IMPORTED_MODULE_3__/* .documentUrl */ .LJ)(proxyUrl, `sumdb/${key.name}`);
        const answer = await (0,_download_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u)(http, (0,_module_proxy_list_js__WEBPACK_IMPORTED_MODULE_3__/* .documentUrl */ .LJ)(base, 'supported'));
        return answer.kind === 'found' ? { kind: 'found', value: base } : answer;
    });
    const isDirect = walk.reachedDirect || walk.answer.kind === 'not-found';
    return isDirect ? { kind: 'found', value: `https://${key.name}` } : walk.answer;
}
/** Reads what the go command has kept of a checksum database in a folder, with no network at all. */
function fromFolder(folder) {
    return async (path) => {
        const source = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path);
        try {
            const value = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(source);
            // The go command creates its files empty and fills them then.
            if (value.length > 0)
                return { kind: 'found', value };
            return { kind: 'not-found', evidence: { source, observed: 'an empty file' } };
        }
        catch (error) {
            return { kind: 'not-found', evidence: { source, observed: codeOf(error) } };
        }
    };
}
/** The system code of a failed file operation; any other error is thrown on. */
function codeOf(error) {
    const { code } = error;
    if (code === undefined)
        throw error;
    return code;
}


/***/ }),

/***/ 8338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ parseChecksumDatabase)
/* harmony export */ });
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9796);

const defaultDatabase = 'sum.golang.org';
/** Names that are no database of their own, but another way to one. */
const aliases = {
    'sum.golang.google.cn': 'sum.golang.org https://sum.golang.google.cn',
};
/**
 * Reads GOSUMDB: `off`, `name`, `name+hash+key`, either of these with an address behind a blank. Empty means Go's
 * default.
 * https://go.dev/ref/mod#environment-variables
 */
function parseChecksumDatabase(gosumdb) {
    if (gosumdb === 'off')
        return { kind: 'off' };
    const whole = aliases[gosumdb] ?? (gosumdb || defaultDatabase);
    const [name = '', url, ...more] = whole.split(/\s+/).filter((word) => word !== '');
    const key = (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVerifierKey */ .z$)(_note_js__WEBPACK_IMPORTED_MODULE_0__/* .knownKeys */ .eE[name] ?? name);
    if (typeof key === 'string')
        return malformed(`the key in it is not usable: ${key}`);
    const wrong = more.length > 0 ? 'it has more than two words' : wrongPlace(key.name, url);
    return wrong === undefined ? { kind: 'database', key, url } : malformed(wrong);
}
function malformed(why) {
    return { kind: 'malformed', why };
}
/** The name becomes an address and the path of a file: nothing in it may lead elsewhere. */
function isHostAndPath(name) {
    const parts = name.split('/');
    const isPlain = parts.every((part) => /^[^?#@%\\]+$/.test(part) && part !== '.' && part !== '..');
    return isPlain && URL.canParse(`https://${name}`);
}
function wrongPlace(name, url) {
    if (!isHostAndPath(name))
        return `${name} is not of the form host[/path]`;
    if (url === undefined)
        return undefined;
    if (!URL.canParse(url))
        return 'what stands behind the key is no address';
    const { protocol } = new URL(url);
    if (['http:', 'https:', 'file:'].includes(protocol))
        return undefined;
    return `the address in it begins with ${protocol}; http, https and file are understood`;
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

/***/ 3694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ documentUrl),
/* harmony export */   WY: () => (/* binding */ parseProxyList),
/* harmony export */   cM: () => (/* binding */ escapeModule),
/* harmony export */   kJ: () => (/* binding */ walkProxies)
/* harmony export */ });
/* harmony import */ var _download_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2683);

/**
 * Reads GOPROXY as Go does. Nothing counts after `direct` or `off`: both are the end of the line for Go too.
 * https://go.dev/ref/mod#environment-variables
 */
function parseProxyList(goproxy) {
    const words = [...goproxy.matchAll(/([^,|]+)([,|]?)/g)];
    const all = words
        .map(([, word = '', separator]) => ({ text: word.trim(), separator }))
        .filter(({ text }) => text !== '')
        .map(({ text, separator }) => parseEntry(text, separator === '|' ? 'any-trouble' : 'not-found'));
    const end = all.findIndex((entry) => typeof entry !== 'string' && entry.kind !== 'proxy');
    const counted = end < 0 ? all : all.slice(0, end + 1);
    const wrong = counted.find((entry) => typeof entry === 'string');
    if (wrong !== undefined)
        return { kind: 'malformed', why: wrong };
    return { kind: 'list', entries: counted.filter((entry) => typeof entry !== 'string') };
}
/** An entry, or what is wrong with it. */
function parseEntry(text, fallThrough) {
    if (text === 'direct' || text === 'off')
        return { kind: text };
    const isWord = !/[.:/]/.test(text);
    const isWhole = text.includes(':/') || text.startsWith('/');
    const address = isWord || isWhole ? text : `https://${text}`;
    // The text itself is never shown: what cannot be taken apart may hold a password anywhere.
    if (!URL.canParse(address))
        return 'it holds an entry that is no address';
    const url = new URL(address);
    const wrong = whyUnusable(url);
    return wrong === undefined ? { kind: 'proxy', url: url.href, fallThrough } : wrong;
}
function whyUnusable(url) {
    const shown = (0,_download_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .r)(url.href);
    if (!['http:', 'https:', 'file:'].includes(url.protocol)) {
        return `${shown} is not an http, https or file address`;
    }
    if (url.protocol === 'file:' && `${url.host}${url.search}${url.hash}` !== '') {
        return `${shown} is a file address with more than a path`;
    }
    if (sendsPasswordInTheClear(url)) {
        return `${shown} has credentials and is http; Go sends them over https only`;
    }
    return undefined;
}
function sendsPasswordInTheClear(url) {
    const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    return url.protocol === 'http:' && `${url.username}${url.password}` !== '' && !isLoopback;
}
/** The address of a document below a proxy or a checksum database. */
function documentUrl(base, path) {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
    return url.href;
}
/** A module path or version as it stands in addresses and file names: capitals become `!` and the small letter. */
function escapeModule(text) {
    return text.replace(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`);
}
/** Asks the proxies of a list in turn, going on from one to the next by the rules of its separators. */
async function walkProxies(entries, ask) {
    const refusals = [];
    for (const entry of entries) {
        if (entry.kind !== 'proxy') {
            return { answer: summarize(refusals, entry.kind), reachedDirect: entry.kind === 'direct' };
        }
        const answer = await ask(entry.url);
        if (answer.kind === 'found')
            return { answer, reachedDirect: false };
        refusals.push(answer);
        if (answer.kind === 'unreachable' && entry.fallThrough === 'not-found')
            break;
    }
    return { answer: summarize(refusals, undefined), reachedDirect: false };
}
function summarize(refusals, end) {
    const isTrouble = refusals.some(({ kind }) => kind === 'unreachable');
    return { kind: isTrouble ? 'unreachable' : 'not-found', evidence: joined(refusals, end) };
}
function joined(refusals, end) {
    const [only, ...more] = refusals;
    if (only === undefined)
        return { source: 'GOPROXY', observed: end ?? 'no proxy is named in it' };
    if (more.length === 0)
        return only.evidence;
    const each = refusals.map(({ evidence }) => `${evidence.source}: ${evidence.observed}`);
    return { source: 'GOPROXY', observed: each.join('; ') };
}


/***/ }),

/***/ 9171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasProvableCopy),
/* harmony export */   F: () => (/* binding */ unpackFromModuleCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4008);
/* harmony import */ var _archive_module_zip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3878);
/* harmony import */ var _checksum_database_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4305);
/* harmony import */ var _checksum_database_route_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9575);
/* harmony import */ var _module_expectation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(427);
/* harmony import */ var _module_problems_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6749);
/* harmony import */ var _toolchain_module_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(310);









/** Unpacks the SDK that the go command has downloaded earlier, with no network. A damaged copy is passed over. */
async function unpackFromModuleCache(cache, version, order) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache.directory, 'cache', 'download', (0,_toolchain_module_js__WEBPACK_IMPORTED_MODULE_8__/* .zipPathOf */ .Yi)(version));
    const recorded = await recordedHash(path);
    const isProvable = cache.setting.kind !== 'malformed' || order.pin !== undefined;
    if (recorded === undefined || !isProvable)
        return { kind: 'absent' };
    const prefix = `${_toolchain_module_js__WEBPACK_IMPORTED_MODULE_8__/* .toolchainPath */ .vk}@${version}/`;
    try {
        const zip = await (0,_archive_module_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackModuleZip */ .Y)({ zipPath: path, prefix, directory: order.directory });
        return await judged(cache, order, { ...zip, version, origin: path, recorded });
    }
    catch (error) {
        if (!(error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .M) || !isAboutTheCopy(error.problem))
            throw error;
        return { kind: 'ignored', path, why: error.problem.summary.replace(/\.$/, '') };
    }
}
async function judged(cache, order, copy) {
    const { origin, h1, sha256, sizeBytes, recorded } = copy;
    const ignored = (why) => ({ kind: 'ignored', path: origin, why });
    if (h1 !== recorded)
        return ignored(`its hash is ${h1}, and go recorded ${recorded}`);
    const proved = await prove(cache, order, copy);
    if (!proved)
        return ignored('nothing that is kept with it proves it');
    return { kind: 'unpacked', value: { origin, sha256, h1, sizeBytes, ...proved } };
}
/** Whether a copy is there together with what may prove it, so that it is worth unpacking. */
async function hasProvableCopy({ directory, setting }, version, pin) {
    const downloads = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'cache', 'download');
    if ((await recordedHash((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(downloads, (0,_toolchain_module_js__WEBPACK_IMPORTED_MODULE_8__/* .zipPathOf */ .Yi)(version)))) === undefined)
        return false;
    if (pin !== undefined && pin.kind !== 'none')
        return true;
    if (setting.kind !== 'database')
        return false;
    const record = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('sumdb', setting.key.name, 'lookup', `${_toolchain_module_js__WEBPACK_IMPORTED_MODULE_8__/* .toolchainPath */ .vk}@${version}`);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(downloads, record), node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK).then(() => true, () => false);
}
/** A full disk, say, would not be helped by downloading the same once more. */
function isAboutTheCopy({ id }) {
    const ids = ['archive-damaged', 'unsafe-archive', 'sdk-hash-wrong'];
    if (id === 'checksum-database-off')
        return false;
    return ids.includes(id) || id.startsWith('checksum-database-');
}
/** The hash that go wrote beside the zip; `undefined` when one of the two is missing or cannot be read. */
async function recordedHash(zipPath) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(zipPath, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(zipPath.replace(/\.zip$/, '.ziphash'), 'utf8')).trim();
    }
    catch (error) {
        if (error.code === undefined)
            throw error;
        return undefined;
    }
}
async function prove(cache, order, seen) {
    if (order.pin && order.pin.kind !== 'none')
        return (0,_module_expectation_js__WEBPACK_IMPORTED_MODULE_6__/* .settlePin */ .hA)(order.pin, seen);
    const verifiedBy = 'h1 hash that go recorded in the module cache';
    const recorded = cache.trust === 'go' ? { verifiedBy, problems: [] } : undefined;
    // What go recorded while its database was off, nobody has proved; go refuses that too.
    if (cache.setting.kind === 'off' && !order.pin)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .M((0,_module_problems_js__WEBPACK_IMPORTED_MODULE_7__/* .off */ .AU)(seen));
    if (cache.setting.kind !== 'database')
        return recorded;
    const { key } = cache.setting;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache.directory, 'cache', 'download', 'sumdb', key.name);
    // Our own heads may be newer than the tiles that go has kept; go's own is not.
    const memory = { directory: undefined, goDirectory: cache.goSumDbState };
    const answer = await (0,_checksum_database_client_js__WEBPACK_IMPORTED_MODULE_4__/* .lookup */ .$)({ key, read: (0,_checksum_database_route_js__WEBPACK_IMPORTED_MODULE_5__/* .fromFolder */ .F)(folder), memory }, _toolchain_module_js__WEBPACK_IMPORTED_MODULE_8__/* .toolchainPath */ .vk, seen.version);
    if (answer.kind !== 'found')
        return recorded;
    const wanted = { hash: answer.value.h1, by: key.name };
    if (seen.h1 !== wanted.hash)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .M((0,_module_problems_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(seen, seen.h1, wanted));
    return {
        verifiedBy: `h1 hash proved by the record of ${key.name} in the module cache`,
        problems: [],
    };
}


/***/ }),

/***/ 427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Yr: () => (/* binding */ expectHash),
/* harmony export */   hA: () => (/* binding */ settlePin)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);
/* harmony import */ var _checksum_database_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4305);
/* harmony import */ var _checksum_database_route_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9575);
/* harmony import */ var _module_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6749);
/* harmony import */ var _toolchain_module_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(310);





/** Begins to find out what the hash has to be; the checksum database is asked only when nothing is pinned. */
function expectHash(request) {
    const { pin, setting, proxies, http, version } = request;
    if (pin)
        return { kind: 'pinned', pin };
    if (setting.kind === 'off')
        return { kind: 'database-off' };
    if (setting.kind === 'malformed')
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M((0,_module_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .settingMalformed */ .uq)(setting.why));
    const { key, url } = setting;
    const database = {
        key,
        read: (0,_checksum_database_route_js__WEBPACK_IMPORTED_MODULE_2__/* .overNetwork */ .p)({ key, url, proxies, http }),
        memory: { directory: request.stateDirectory, goDirectory: request.goSumDbState },
    };
    return { kind: 'asked', answer: (0,_checksum_database_client_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$)(database, _toolchain_module_js__WEBPACK_IMPORTED_MODULE_4__/* .toolchainPath */ .vk, version) };
}
/** Holds what was seen against the expectation. Throws `ProblemError` when it is something else or nobody vouches for it. */
async function settle(expectation, seen) {
    switch (expectation.kind) {
        case 'pinned':
            return { kind: 'found', value: settlePin(expectation.pin, seen) };
        case 'database-off':
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M((0,_module_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .off */ .AU)(seen));
        case 'asked':
            return settleAnswer(await expectation.answer, seen);
    }
}
/** Compares with a pin; throws when the bytes are other ones. */
function settlePin(pin, seen) {
    switch (pin.kind) {
        case 'none':
            return { verifiedBy: 'nothing: go-sha256 is none', problems: [(0,_module_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .unchecked */ .VJ)(seen)] };
        case 'h1':
            return compare(seen, seen.h1, { hash: pin.hash, by: 'go-sha256' });
        case 'sha256':
            return compare(seen, seen.sha256, { hash: pin.hex.toLowerCase(), by: 'go-sha256' });
    }
}
function compare(seen, hash, wanted) {
    if (hash !== wanted.hash)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M((0,_module_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .wrong */ .Qm)(seen, hash, wanted));
    const name = hash.startsWith('h1:') ? 'h1 hash' : 'SHA-256';
    return { verifiedBy: `${name} pinned by ${wanted.by}`, problems: [] };
}
function settleAnswer(answer, seen) {
    switch (answer.kind) {
        case 'not-found':
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M((0,_module_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .recordMissing */ .KW)(seen, answer.evidence));
        case 'unreachable': {
            const { source, observed } = answer.evidence;
            const hint = `${observed}; the module cannot be proved without it, save by the line "go-sha256: ${seen.h1}" (the hash of what was downloaded, unproved)`;
            return { kind: 'unreachable', evidence: { source, observed: hint } };
        }
        case 'found': {
            const { h1, database, recordId, treeSize, problems } = answer.value;
            if (h1 !== seen.h1)
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M((0,_module_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .wrong */ .Qm)(seen, seen.h1, { hash: h1, by: database }));
            const verifiedBy = `h1 hash proved by ${database}: record ${recordId} in its signed tree of ${treeSize}`;
            return { kind: 'found', value: { verifiedBy, problems } };
        }
    }
}


/***/ }),

/***/ 6749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ off),
/* harmony export */   KW: () => (/* binding */ recordMissing),
/* harmony export */   MD: () => (/* binding */ proxiesMalformed),
/* harmony export */   MJ: () => (/* binding */ cachedCopyIgnored),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   VJ: () => (/* binding */ unchecked),
/* harmony export */   uq: () => (/* binding */ settingMalformed)
/* harmony export */ });
/* harmony import */ var _toolchain_module_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(310);

/** GOPROXY cannot be understood. */
function proxiesMalformed(why) {
    return {
        id: 'goproxy-invalid',
        summary: `GOPROXY cannot be understood: ${why}.`,
        evidence: [{ source: 'GOPROXY', observed: why }],
        remedy: 'Set GOPROXY to addresses (https, http or file) separated by "," or "|", to "direct" or to "off".',
    };
}
/** GOSUMDB cannot be understood. */
function settingMalformed(why) {
    return {
        id: 'gosumdb-invalid',
        summary: `GOSUMDB cannot be understood: ${why}.`,
        evidence: [{ source: 'GOSUMDB', observed: why }],
        remedy: 'Set GOSUMDB to "sum.golang.org", to "name+hash+key" of another checksum database with its address behind a blank where it has one, or to "off" together with a pin in the input go-sha256.',
    };
}
/** The bytes are not those that were promised. */
function wrong(seen, hash, wanted) {
    return {
        id: 'sdk-hash-wrong',
        summary: `The Go SDK from ${seen.origin} has another hash than ${wanted.by} says.`,
        evidence: [
            { source: seen.origin, observed: hash },
            { source: wanted.by, observed: wanted.hash },
        ],
        remedy: wanted.by === 'go-sha256'
            ? `Compare the input go-sha256 with the hash of ${seen.version} at a source you trust, and correct it (the zip of a module is another file than the tar.gz of go.dev, with another hash); when the input is right, look at who can change what ${seen.origin} serves.`
            : `Do not use this download: look at who can change what ${seen.origin} serves, remove its copy there, or take the SDK from another source with the input download-sources.`,
    };
}
/** Nobody may be asked for the hash. */
function off(seen) {
    return {
        id: 'checksum-database-off',
        summary: `GOSUMDB is off, so nothing proves the Go SDK from ${seen.origin}. The go command refuses it for that reason, and so does this action.`,
        evidence: [{ source: 'GOSUMDB', observed: 'off' }, unproved(seen)],
        remedy: `Remove GOSUMDB=off from the environment of this step, or ${pinning(seen)}`,
    };
}
/** The checksum database does not know the module, and the proxy has it. */
function recordMissing(seen, evidence) {
    return {
        id: 'checksum-database-record-missing',
        summary: `The checksum database has no record of the Go SDK that ${seen.origin} serves.`,
        evidence: [evidence, unproved(seen)],
        remedy: `Ask for a version that has been released, or ${pinning(seen)}`,
    };
}
/** Accepted because the workflow says so. */
function unchecked(seen) {
    return {
        id: 'sdk-hash-not-checked',
        severity: 'warning',
        summary: `The hash of the Go SDK from ${seen.origin} was not checked.`,
        evidence: [{ source: 'go-sha256', observed: 'none' }, unproved(seen)],
        remedy: `Remove the line "go-sha256: none", or ${pinning(seen)}`,
    };
}
/** The module cache has the SDK, and it is not used. */
function cachedCopyIgnored(path, why) {
    return {
        id: 'module-cache-copy-ignored',
        severity: 'notice',
        summary: `The copy of the Go SDK in the module cache was passed over: ${why}.`,
        evidence: [{ source: path, observed: why }],
        remedy: `Remove the copy with: rm -f '${path}' '${path}hash'`,
    };
}
function unproved(seen) {
    return { source: seen.origin, observed: `${seen.h1} (unproved)` };
}
function pinning(seen) {
    return `pin it with the line "go-sha256: ${seen.h1}". That is the hash of what was seen, proved by nobody: compare it first with the Sum that "GOSUMDB=sum.golang.org go mod download -json ${_toolchain_module_js__WEBPACK_IMPORTED_MODULE_0__/* .toolchainPath */ .vk}@${seen.version}" prints on a machine that reaches the checksum database.`;
}


/***/ }),

/***/ 310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ listPath),
/* harmony export */   Xy: () => (/* binding */ parseToolchainList),
/* harmony export */   Yi: () => (/* binding */ zipPathOf),
/* harmony export */   aG: () => (/* binding */ toolchainVersion),
/* harmony export */   vk: () => (/* binding */ toolchainPath)
/* harmony export */ });
/* harmony import */ var _module_proxy_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3694);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2054);


/** The module whose versions are Go SDKs. https://go.dev/doc/toolchain#toolchain-downloads */
const toolchainPath = 'golang.org/toolchain';
const versionHead = 'v0.0.1-';
/** The module version of an SDK: `v0.0.1-go1.26.8.linux-arm64`. */
function toolchainVersion(version, { os, arch }) {
    return `${versionHead}${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .goName */ .us)(version)}.${os}-${arch}`;
}
/** Where a module version lies below a proxy, and below `cache/download` of a module cache. */
function zipPathOf(moduleVersion) {
    return `${(0,_module_proxy_list_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeModule */ .cM)(toolchainPath)}/@v/${(0,_module_proxy_list_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeModule */ .cM)(moduleVersion)}.zip`;
}
/** Where the names of all its versions lie below a proxy. */
const listPath = `${toolchainPath}/@v/list`;
/** The SDKs for a platform in the text of a version list; `undefined` when the text is no such list. */
function parseToolchainList(text, platform) {
    const lines = text.split('\n').map((line) => line.trim().split(/\s/)[0] ?? '');
    const names = lines.filter((line) => line !== '');
    if (names.length > 0 && !names.some((name) => /^v\d/.test(name)))
        return undefined;
    return names
        .map((name) => parseToolchainVersion(name, platform))
        .filter((version) => version !== undefined)
        .map((version) => ({ version, stable: version.pre === undefined }));
}
function parseToolchainVersion(name, platform) {
    const tail = `.${platform.os}-${platform.arch}`;
    if (!name.startsWith(versionHead) || !name.endsWith(tail))
        return undefined;
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGoVersion */ .SX)(name.slice(versionHead.length, -tail.length));
    // What would be asked for under another name than it is listed by could not be had.
    return version && toolchainVersion(version, platform) === name ? version : undefined;
}


/***/ })

};
