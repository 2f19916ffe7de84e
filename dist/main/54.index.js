export const id = 54;
export const ids = [54];
export const modules = {

/***/ 5250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ sinceBeatMs),
/* harmony export */   t: () => (/* binding */ startHeartbeat)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2944);


/** Unpacking may keep this process from its timers for about a second, so one beat missed means nothing. */
const everyMs = 2_000;
/** Keeps a file's time of modification fresh for as long as this process lives. Returns what ends it. */
function startHeartbeat(path, intervalMs = everyMs) {
    const timer = setInterval(() => void beat(path), intervalMs);
    timer.unref();
    return () => clearInterval(timer);
}
/** How long ago the last beat was; `undefined` when the file is gone. A clock that was set back counts as a beat now. */
async function sinceBeatMs(path) {
    const status = await (0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .NJ)(_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingThere */ .Er, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path));
    return status && Math.max(0, Date.now() - status.mtimeMs);
}
/** Whatever refuses the beat, this process has nothing to do about it; others only judge by its absence. */
async function beat(path) {
    const now = new Date();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)(path, now, now).catch(() => undefined);
}


/***/ }),

/***/ 7145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ describeSelf),
/* harmony export */   c_: () => (/* binding */ lifeOf),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2944);




const untold = [..._error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingThere */ .Er, 'EACCES', 'EPERM', 'ESRCH'];
/** The record of this process. */
async function describeSelf() {
    const [pidNamespace, bootId, stat] = await Promise.all([
        (0,_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .unless */ .NJ)(untold, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)('/proc/self/ns/pid')),
        readTold('/proc/sys/kernel/random/boot_id'),
        readTold('/proc/self/stat'),
    ]);
    return {
        id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
        pid: process.pid,
        hostname: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(),
        pidNamespace,
        bootId: bootId?.trim(),
        born: stat && parseProcessStat(stat).born,
        startedAt: new Date().toISOString(),
    };
}
/** Understands a record; `undefined` when its writer was killed at it. */
function parseOwner(text) {
    try {
        const value = JSON.parse(text);
        const isOwner = typeof value?.id === 'string' && Number.isSafeInteger(value.pid);
        return isOwner ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** Whether the process that wrote a record still runs. Only where both count their processes alike can that be known. */
async function lifeOf(owner, self) {
    const countsAlike = owner.hostname === self.hostname &&
        owner.bootId === self.bootId &&
        owner.pidNamespace === self.pidNamespace;
    if (!countsAlike || owner.pid <= 0)
        return 'unknown';
    if (!isRunning(owner.pid))
        return 'dead';
    const stat = owner.born === undefined ? undefined : await readTold(`/proc/${owner.pid}/stat`);
    if (stat === undefined)
        return 'unknown';
    const { state, born } = parseProcessStat(stat);
    return state !== 'Z' && born === owner.born ? 'alive' : 'dead';
}
function isRunning(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}
/** State and start time from proc_pid_stat(5). The name before them stands in parentheses and may hold anything. */
function parseProcessStat(text) {
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], born: fields[19] };
}
async function readTold(path) {
    return (0,_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .unless */ .NJ)(untold, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
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


/***/ }),

/***/ 1619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ unremovable),
/* harmony export */   SF: () => (/* binding */ ownerFile),
/* harmony export */   gO: () => (/* binding */ openStaging),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2944);
/* harmony import */ var _heartbeat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5250);
/* harmony import */ var _own_area_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9694);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7145);
/* harmony import */ var _remove_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4597);







/** The file in a staging directory that says whose it is; its time of modification is the heartbeat. */
const ownerFile = 'owner.json';
/** Makes a staging directory. Throws the system's error when the tool cache cannot be written to. */
async function openStaging(root, heartbeatMs) {
    const owner = await (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSelf */ .As)();
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,_own_area_js__WEBPACK_IMPORTED_MODULE_3__/* .ownArea */ .u)(root), 'staging', owner.id);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
    const record = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, ownerFile);
    const [sdk, scratch] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'sdk'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'scratch')];
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(record, JSON.stringify(owner));
        await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(sdk), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(scratch)]);
    }
    catch (error) {
        await (0,_remove_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTree */ .d)(directory);
        throw error;
    }
    const stop = (0,_heartbeat_js__WEBPACK_IMPORTED_MODULE_2__/* .startHeartbeat */ .t)(record, heartbeatMs);
    return { directory, sdk, scratch, aside: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'aside'), stop };
}
/**
 * Removes a staging directory. The owner record goes last, so that a process killed at it leaves something that the
 * next one knows to be dead. What may not be removed (a damaged copy of another user's) stays.
 */
async function discard(staging) {
    const parts = [staging.sdk, staging.scratch, staging.aside, staging.directory];
    for (const part of parts)
        await (0,_error_code_js__WEBPACK_IMPORTED_MODULE_6__/* .unless */ .NJ)(unremovable, (0,_remove_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTree */ .d)(part));
    staging.stop();
}
/** What a removal may fail with when others own or use some of it. */
const unremovable = ['EACCES', 'EPERM', 'EBUSY', 'ENOTEMPTY', 'EROFS'];


/***/ }),

/***/ 54:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2944);
/* harmony import */ var _heartbeat_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5250);
/* harmony import */ var _own_area_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9694);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7145);
/* harmony import */ var _remove_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4597);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1619);










const defaults = { silenceMs: 3_600_000, secondLookMs: 5_000, nobodyMs: 300_000 };
/** Removes what dead processes left in a tool cache, and nothing of a live one's. Says what it removed. */
async function sweep(root, limits = {}) {
    const self = await (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .describeSelf */ .As)();
    const judge = (directory) => judgeOwner(directory, self, { ...defaults, ...limits });
    const directories = await stagingDirectories(root);
    const first = await Promise.all(directories.map(judge));
    const silent = directories.filter((_, n) => first[n] === 'silent');
    if (silent.length > 0)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(limits.secondLookMs ?? defaults.secondLookMs);
    const second = await Promise.all(silent.map(judge));
    const dead = [
        ...directories.filter((_, n) => first[n] === 'dead'),
        ...silent.filter((_, n) => second[n] !== 'alive'),
    ];
    const removed = [];
    for (const directory of dead)
        if (await removeDead(directory))
            removed.push(directory);
    return removed;
}
async function stagingDirectories(root) {
    const areas = ['', 'go'].map((part) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root), part, _own_area_js__WEBPACK_IMPORTED_MODULE_5__/* .ownDirectory */ .c, 'staging'));
    const names = await Promise.all(areas.map((area) => (0,_error_code_js__WEBPACK_IMPORTED_MODULE_9__/* .unless */ .NJ)([..._error_code_js__WEBPACK_IMPORTED_MODULE_9__/* .nothingThere */ .Er, 'EACCES'], (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(area))));
    return areas.flatMap((area, n) => (names[n] ?? []).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(area, name)));
}
async function judgeOwner(directory, self, limits) {
    const record = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, _staging_js__WEBPACK_IMPORTED_MODULE_8__/* .ownerFile */ .SF);
    const text = await (0,_error_code_js__WEBPACK_IMPORTED_MODULE_9__/* .unless */ .NJ)([..._error_code_js__WEBPACK_IMPORTED_MODULE_9__/* .nothingThere */ .Er, 'EACCES'], (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(record, 'utf8'));
    const owner = text === undefined ? undefined : (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .parseOwner */ .pZ)(text);
    if (!owner)
        return (await ageMs(directory)) > limits.nobodyMs ? 'dead' : 'alive';
    const life = await (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .lifeOf */ .c_)(owner, self);
    if (life !== 'unknown')
        return life;
    const silenceMs = (await (0,_heartbeat_js__WEBPACK_IMPORTED_MODULE_4__/* .sinceBeatMs */ .n)(record)) ?? 0;
    return silenceMs > limits.silenceMs ? 'silent' : 'alive';
}
async function ageMs(directory) {
    const status = await (0,_error_code_js__WEBPACK_IMPORTED_MODULE_9__/* .unless */ .NJ)(_error_code_js__WEBPACK_IMPORTED_MODULE_9__/* .nothingThere */ .Er, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(directory));
    return status ? Date.now() - status.ctimeMs : 0;
}
/** Takes a directory for itself by giving it another name first, so that of several sweepers one removes it. */
async function removeDead(directory) {
    const taken = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, '..', (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    const isTaken = await (0,_error_code_js__WEBPACK_IMPORTED_MODULE_9__/* .unless */ .NJ)([..._error_code_js__WEBPACK_IMPORTED_MODULE_9__/* .nothingThere */ .Er, ..._error_code_js__WEBPACK_IMPORTED_MODULE_9__/* .refusals */ .Ke], (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(directory, taken).then(() => true));
    if (!isTaken)
        return false;
    await (0,_error_code_js__WEBPACK_IMPORTED_MODULE_9__/* .unless */ .NJ)(_staging_js__WEBPACK_IMPORTED_MODULE_8__/* .unremovable */ .Br, (0,_remove_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .removeTree */ .d)(taken));
    return true;
}


/***/ })

};
