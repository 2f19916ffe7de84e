export const id = 790;
export const ids = [790,54,671];
export const modules = {

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

/***/ 790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bringToToolCache: () => (/* binding */ bringToToolCache)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/go/archive/disk-full.ts
var disk_full = __webpack_require__(6058);
// EXTERNAL MODULE: ./src/go/install-order.ts
var install_order = __webpack_require__(1816);
// EXTERNAL MODULE: ./src/go/install-problems.ts
var install_problems = __webpack_require__(9878);
;// CONCATENATED MODULE: ./src/go/progress.ts
const intervalMs = 5_000;
/** Turns the progress of a download into a line every five seconds; a short download says nothing. */
function progressLine(say) {
    let toldAtMs = 0;
    return (progress) => {
        if (progress.elapsedMs - toldAtMs < intervalMs)
            return;
        toldAtMs = progress.elapsedMs;
        say(progressText(progress));
    };
}
/** `42 %, 31.2 MB/s, from go.dev`; megabytes where the total is not known. */
function progressText({ source, receivedBytes, totalBytes, elapsedMs }) {
    const megabytes = receivedBytes / 1e6;
    const share = totalBytes
        ? `${Math.floor((receivedBytes / totalBytes) * 100)} % of ${(totalBytes / 1e6).toFixed(1)} MB`
        : `${megabytes.toFixed(1)} MB`;
    const rate = (megabytes / Math.max(elapsedMs / 1000, 0.001)).toFixed(1);
    return `${share}, ${rate} MB/s, from ${source}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/go/error-code.ts
var error_code = __webpack_require__(2944);
// EXTERNAL MODULE: ./src/go/version.ts
var go_version = __webpack_require__(2054);
// EXTERNAL MODULE: ./src/go/tool-cache/heartbeat.ts
var heartbeat = __webpack_require__(5250);
// EXTERNAL MODULE: ./src/go/tool-cache/owner.ts
var tool_cache_owner = __webpack_require__(7145);
;// CONCATENATED MODULE: ./src/go/tool-cache/claim.ts





/**
 * Tries to claim a file by creating it, or by taking it over from a process that died or stalled. Never waits.
 *
 * To take over, the name of the claim together with the id of the one holder that is to lose it is created exclusively.
 * So of all who found that holder dead one goes on, and it looks again before it acts.
 */
async function tryClaim(path, limits) {
    const self = await (0,tool_cache_owner/* describeSelf */.As)();
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    if (await create(path, self))
        return { kind: 'ours', claim: hold(path, self, limits) };
    const holder = await readHolder(path);
    if (!(await isLost(path, holder, self, limits)))
        return { kind: 'taken', holder };
    const isOurs = await takeOver(path, holder, self);
    return isOurs ? { kind: 'ours', claim: hold(path, self, limits) } : { kind: 'taken', holder };
}
async function create(path, owner) {
    try {
        await (0,promises_.writeFile)(path, JSON.stringify(owner), { flag: 'wx' });
        return true;
    }
    catch (error) {
        if ((0,error_code/* hasCode */.up)(error, ['EEXIST']))
            return false;
        // A full disk takes the name and not the content.
        if ((0,error_code/* hasCode */.up)(error, ['ENOSPC', 'EDQUOT']))
            await (0,promises_.rm)(path, { force: true });
        throw error;
    }
}
async function readHolder(path) {
    const text = await (0,error_code/* unless */.NJ)(error_code/* nothingThere */.Er, (0,promises_.readFile)(path, 'utf8'));
    return { owner: text === undefined ? undefined : (0,tool_cache_owner/* parseOwner */.pZ)(text) };
}
function hold(path, self, { heartbeatMs }) {
    const stop = (0,heartbeat/* startHeartbeat */.t)(path, heartbeatMs);
    return {
        release: async () => {
            stop();
            const { owner } = await readHolder(path);
            if (owner?.id === self.id)
                await (0,promises_.rm)(path, { force: true });
        },
    };
}
async function isLost(path, { owner }, self, { stalledMs }) {
    if (owner && (await (0,tool_cache_owner/* lifeOf */.c_)(owner, self)) === 'dead')
        return true;
    return ((await (0,heartbeat/* sinceBeatMs */.n)(path)) ?? 0) > stalledMs;
}
/** How long the moment of taking over may last, before whoever was at it is taken for dead. */
const takeOverMs = 60_000;
async function takeOver(path, holder, self) {
    const loser = holder.owner?.id;
    const token = `${path}.from-${loser ?? 'nobody'}`;
    if (!(await create(token, self))) {
        if (((await (0,heartbeat/* sinceBeatMs */.n)(token)) ?? 0) > takeOverMs)
            await (0,promises_.rm)(token, { force: true });
        return false;
    }
    try {
        const isStillTheirs = (await readHolder(path)).owner?.id === loser;
        if (!isStillTheirs)
            return false;
        const draft = `${path}.by-${self.id}`;
        await (0,promises_.writeFile)(draft, JSON.stringify({ ...self, tookOverFrom: loser ?? 'nobody' }));
        await (0,promises_.rename)(draft, path);
        return true;
    }
    finally {
        await (0,promises_.rm)(token, { force: true });
    }
}

// EXTERNAL MODULE: ./src/go/tool-cache/own-area.ts
var own_area = __webpack_require__(9694);
// EXTERNAL MODULE: ./src/go/tool-cache/tool-cache.ts
var tool_cache = __webpack_require__(313);
;// CONCATENATED MODULE: ./src/go/tool-cache/in-flight.ts







const defaults = {
    pollMs: 100,
    heartbeatMs: undefined,
    stalledMs: 15_000,
    patienceMs: 600_000,
};
/**
 * Waits while another process installs the same SDK into the same tool cache, so that it is downloaded once. This saves
 * work and no more: when in doubt both install, and the rename into place decides.
 *
 * After a process that died or stalled the next one takes over and the others go on waiting. After one that gave up they
 * all go their own way, as to fail one after the other would take each the sum of all.
 */
async function awaitOther(awaited) {
    const limits = { ...defaults, ...awaited.limits };
    const startedAt = Date.now();
    const path = await claimPath(awaited);
    let before;
    for (;;) {
        const waitedMs = Date.now() - startedAt;
        const turn = await tryTurn(awaited, path, waitedMs);
        if (turn.kind !== 'taken')
            return turn;
        if (waitedMs > limits.patienceMs || gaveUp(before, turn.holder))
            return goAlone(waitedMs);
        before = noticed(awaited, before, turn.holder);
        await (0,external_node_timers_promises_.setTimeout)(limits.pollMs);
    }
}
async function tryTurn(awaited, path, waitedMs) {
    const value = await awaited.isThere();
    if (value !== undefined)
        return { kind: 'there', value, waitedMs };
    const limits = { ...defaults, ...awaited.limits };
    const attempt = await (0,error_code/* unless */.NJ)(error_code/* refusals */.Ke, tryClaim(path, limits));
    if (!attempt)
        return goAlone(waitedMs);
    return attempt.kind === 'ours' ? claimed(awaited, attempt.claim.release, waitedMs) : attempt;
}
function goAlone(waitedMs) {
    return { kind: 'ours', done: async () => undefined, waitedMs };
}
/** A holder whose record is not there yet is not one to tell of, nor to compare the next one with. */
function noticed({ onWait }, before, now) {
    if (!now.owner)
        return before;
    if (!before)
        onWait?.(now);
    return now;
}
/** The one before may have placed it between the last look and the claim. */
async function claimed({ isThere }, done, waitedMs) {
    const value = await isThere();
    if (value === undefined)
        return { kind: 'ours', done, waitedMs };
    await done();
    return { kind: 'there', value, waitedMs };
}
/** A new holder that did not take over means that the one before released its claim with nothing in place. */
function gaveUp(before, now) {
    if (!before?.owner || !now.owner || before.owner.id === now.owner.id)
        return false;
    return now.owner.tookOverFrom === undefined;
}
async function claimPath({ root, version, platform }) {
    const name = `${(0,go_version/* toolCacheVersion */.tI)(version)}-${(0,tool_cache/* toolCacheArch */.Tm)(platform)}`;
    return (0,external_node_path_.join)(await (0,own_area/* ownArea */.u)(root), 'in-flight', name);
}

// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/go/tool-cache/changes.ts
var changes = __webpack_require__(6671);
;// CONCATENATED MODULE: ./src/go/tool-cache/move-aside.ts










/** The limits of `place` unless it is given others. */
const defaultLimits = {
    quietMs: 300_000,
    watchMs: 500,
    patienceMs: 30_000,
};
/** A stalled process that comes back looks again before it acts, but it should not be necessary. */
const stalledMs = 3_600_000;
/**
 * Moves a copy that is damaged, half written or unproved out of the way, unless somebody is at work in it. One process
 * at a time does this: a second one could otherwise move away what the first one has just put there.
 */
async function moveAside(wanted, limits) {
    const { goroot } = (0,tool_cache/* slotOf */.SW)(wanted);
    const path = (0,external_node_path_.join)(await (0,own_area/* ownArea */.u)(wanted.root), 'replacing', slotName(wanted));
    const deadline = Date.now() + limits.patienceMs;
    for (;;) {
        const attempt = await (0,error_code/* unless */.NJ)(error_code/* refusals */.Ke, tryClaim(path, { stalledMs }));
        if (attempt?.kind === 'ours') {
            return moveClaimed(wanted, limits).finally(attempt.claim.release);
        }
        const observed = attempt ? 'another process is replacing it' : 'cannot be written to';
        if (!attempt || Date.now() > deadline)
            return busy(goroot, observed);
        await (0,external_node_timers_promises_.setTimeout)(50);
    }
}
/** Lets a directory be renamed: one without write permission cannot change its parent. Somebody else's stays as it is. */
async function makeMovable(directory) {
    const status = await (0,promises_.lstat)(directory);
    if (!status.isDirectory() || (status.mode & 0o200) !== 0)
        return;
    await (0,error_code/* unless */.NJ)(error_code/* refusals */.Ke, (0,promises_.chmod)(directory, (status.mode & 0o777) | 0o200));
}
async function moveClaimed(wanted, limits) {
    const { goroot } = (0,tool_cache/* slotOf */.SW)(wanted);
    const before = await identity(goroot);
    const found = await (0,tool_cache/* examine */.sb)(wanted);
    if (found.kind === 'hit' || found.kind === 'absent')
        return { kind: 'changed' };
    const writer = await signOfWriter(found, limits);
    if (writer)
        return busy(goroot, writer);
    const isSame = (await identity(goroot)) === before;
    return isSame ? tryTakeAway(wanted, found) : { kind: 'changed' };
}
async function tryTakeAway(wanted, found) {
    try {
        await takeAway(wanted, found);
        return { kind: 'aside', why: found.why };
    }
    catch (error) {
        if ((0,error_code/* hasCode */.up)(error, error_code/* nothingThere */.Er))
            return { kind: 'changed' };
        if (!(0,error_code/* hasCode */.up)(error, [...error_code/* refusals */.Ke, 'EXDEV', 'EBUSY']))
            throw error;
        return busy(found.goroot, `${found.why.observed}, and cannot be replaced (${error.code})`);
    }
}
/** The marker goes first: where it is, there has to be a complete copy or none. */
async function takeAway(wanted, found) {
    const { goroot, marker } = (0,tool_cache/* slotOf */.SW)(wanted);
    await (0,promises_.mkdir)(wanted.staging.aside, { recursive: true });
    await (0,promises_.rm)(marker, { force: true, recursive: true });
    try {
        await makeMovable(goroot);
        await (0,promises_.rename)(goroot, (0,external_node_path_.join)(wanted.staging.aside, (0,external_node_crypto_.randomUUID)()));
    }
    catch (error) {
        if (found.kind === 'unproved')
            await (0,tool_cache/* writeMarker */.en)(marker);
        throw error;
    }
}
/** Other tools copy into the place itself and remove from it, file by file. */
async function signOfWriter(found, limits) {
    switch (found.kind) {
        case 'unfinished': {
            const quiet = await (0,changes/* quietMs */.Z)(found.goroot);
            const seconds = Math.max(0, Math.round(quiet / 1000));
            return quiet < limits.quietMs
                ? `half written, last changed ${seconds} s ago: another tool may be at it`
                : undefined;
        }
        case 'damaged': {
            const isBusy = await (0,changes/* isChanging */.K)(found.goroot, limits.watchMs);
            return isBusy ? 'somebody is adding to it or removing from it' : undefined;
        }
        case 'unproved':
            return undefined;
    }
}
async function identity(path) {
    const status = await (0,error_code/* unless */.NJ)(error_code/* nothingThere */.Er, (0,promises_.lstat)(path));
    return status && `${status.dev}:${status.ino}`;
}
function slotName(wanted) {
    return `${(0,go_version/* toolCacheVersion */.tI)(wanted.version)}-${(0,external_node_path_.basename)((0,tool_cache/* slotOf */.SW)(wanted).goroot)}`;
}
function busy(source, observed) {
    return { kind: 'busy', why: { source, observed } };
}

// EXTERNAL MODULE: ./src/go/tool-cache/sdk-tree.ts
var sdk_tree = __webpack_require__(3067);
// EXTERNAL MODULE: ./src/go/tool-cache/staging.ts
var tool_cache_staging = __webpack_require__(1619);
;// CONCATENATED MODULE: ./src/go/tool-cache/place.ts









/** What a rename fails with when others have put something there, or have removed the directory above. */
const beaten = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOENT'];
const refused = ['EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY'];
/**
 * Moves an SDK to its place with one rename, so that nobody ever sees half of it, and then declares it complete.
 *
 * Nothing is flushed to the disk for that: a process that is killed takes nothing with it that it has written, and after
 * a power cut the next run looks at the programs before it trusts them. To flush fifteen thousand files would take
 * longer than to unpack them.
 */
async function place(placing) {
    await refuseWrongContent(placing);
    await makeMovable(placing.staging.sdk);
    return settle(placing, undefined, 10);
}
async function settle(placing, replaced, attemptsLeft) {
    const outcome = attemptsLeft === 0 ? place_gaveUp(placing) : await advance(placing);
    switch (outcome.kind) {
        case 'in':
            return declare(placing, replaced);
        case 'hit':
            return yieldTo(placing, outcome);
        case 'busy':
            return outcome;
        case 'aside':
            return settle(placing, outcome.why, attemptsLeft - 1);
        case 'changed':
            return settle(placing, replaced, attemptsLeft - 1);
    }
}
function place_gaveUp(placing) {
    const { goroot } = (0,tool_cache/* slotOf */.SW)(placing);
    return { kind: 'busy', why: { source: goroot, observed: 'others keep changing it' } };
}
async function advance(placing) {
    const found = await (0,tool_cache/* examine */.sb)(placing);
    switch (found.kind) {
        case 'hit':
            return found;
        case 'absent':
            return moveIn(placing);
        default:
            return moveAside(placing, { ...defaultLimits, ...placing.limits });
    }
}
/** The archive was what its hash says, and may still hold another Go than it is named for. */
async function refuseWrongContent({ staging, version, platform }) {
    const damage = await (0,sdk_tree/* findDamage */.T)(staging.sdk, version, platform);
    if (!damage)
        return;
    const source = damage.source.replace(staging.sdk, 'GOROOT');
    throw new problem/* ProblemError */.M({
        id: 'archive-content',
        summary: `What was unpacked is not ${(0,go_version/* goName */.us)(version)} for ${platform.os}/${platform.arch}`,
        evidence: [{ source, observed: damage.observed }],
        remedy: 'Let the source serve the archive as Go released it, or name another one in the input download-sources',
    });
}
async function moveIn(placing) {
    const { goroot } = (0,tool_cache/* slotOf */.SW)(placing);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(goroot), { recursive: true });
        await (0,promises_.rename)(placing.staging.sdk, goroot);
        return { kind: 'in' };
    }
    catch (error) {
        if ((0,error_code/* hasCode */.up)(error, beaten))
            return { kind: 'changed' };
        if (!(0,error_code/* hasCode */.up)(error, refused))
            throw error;
        return { kind: 'busy', why: { source: goroot, observed: `cannot be made (${error.code})` } };
    }
}
async function declare(placing, replaced) {
    const { goroot, marker } = (0,tool_cache/* slotOf */.SW)(placing);
    await (0,tool_cache/* writeMarker */.en)(marker);
    await (0,tool_cache_staging/* discard */.vf)(placing.staging);
    return { kind: 'ours', goroot, replaced };
}
async function yieldTo(placing, hit) {
    await (0,tool_cache_staging/* discard */.vf)(placing.staging);
    return { ...hit, kind: 'another' };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/go/tool-cache/private-place.ts






/**
 * Places an SDK in another tool cache than the one it was staged for, such as that of the job in RUNNER_TEMP, after
 * `place` has answered `busy`. Between volumes it is copied, as a clone where the file system can.
 */
async function placePrivately(placing, root) {
    const staging = await (0,tool_cache_staging/* openStaging */.gO)(root);
    try {
        await makeMovable(placing.staging.sdk);
        await move(placing.staging.sdk, staging.sdk);
        await (0,tool_cache_staging/* discard */.vf)(placing.staging);
        return await place({ ...placing, staging, root });
    }
    catch (error) {
        await (0,tool_cache_staging/* discard */.vf)(staging);
        throw error;
    }
}
/** `cpSync` takes a tenth of the time of `cp`, and nothing else is to be done meanwhile. */
async function move(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (!(0,error_code/* hasCode */.up)(error, ['EXDEV']))
            throw error;
        const mode = external_node_fs_.constants.COPYFILE_FICLONE;
        (0,external_node_fs_.cpSync)(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, mode });
    }
}

// EXTERNAL MODULE: ./src/go/tool-cache/receipt.ts
var tool_cache_receipt = __webpack_require__(4246);
// EXTERNAL MODULE: ./src/go/tool-cache/remove-tree.ts
var remove_tree = __webpack_require__(4597);
// EXTERNAL MODULE: ./src/go/tool-cache/sweep.ts
var sweep = __webpack_require__(54);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/go/tool-cache/writable-root.ts






/** The first directory that can be written to, made when it is not there. */
async function rootToWrite(roots) {
    const refusals = [];
    for (const root of roots.directories) {
        const refusal = await refusalOf(root);
        if (!refusal)
            return { root, problem: readOnly(roots, root, refusals) };
        refusals.push(refusal);
    }
    const last = await unnamedDirectory(refusals);
    return { root: last, problem: readOnly(roots, last, refusals) };
}
const refusing = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ELOOP', 'ENOTSUP'];
/** Tried where it will be needed: an older directory of another user in it would refuse as well. */
async function refusalOf(root) {
    try {
        const staging = (0,external_node_path_.join)(await (0,own_area/* ownArea */.u)(root), 'staging');
        await (0,promises_.mkdir)(staging, { recursive: true });
        await (0,promises_.access)(staging, promises_.constants.W_OK | promises_.constants.X_OK);
        const go = (0,external_node_path_.join)(root, 'go');
        if (await (0,error_code/* unless */.NJ)(error_code/* nothingThere */.Er, (0,promises_.stat)(go)))
            await (0,promises_.access)(go, promises_.constants.W_OK | promises_.constants.X_OK);
        return undefined;
    }
    catch (error) {
        if (!(0,error_code/* hasCode */.up)(error, refusing))
            throw error;
        return { source: error.path ?? root, observed: `cannot be written to (${error.code})` };
    }
}
/** A new one each time: a name in a directory that all users share would be anybody's to fill beforehand. */
async function unnamedDirectory(refusals) {
    try {
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'setup-go-arm64-'));
    }
    catch (error) {
        if (!(0,error_code/* hasCode */.up)(error, refusing))
            throw error;
        throw new problem/* ProblemError */.M({
            id: 'tool-cache-nowhere',
            summary: 'There is no directory to install Go in: none that was tried can be written to',
            evidence: [
                ...refusals,
                { source: (0,external_node_os_.tmpdir)(), observed: `cannot be written to (${error.code})` },
            ],
            remedy: "Set RUNNER_TOOL_CACHE, in the file .env beside the runner's run.sh, to a directory that the runner's user may write to",
        });
    }
}
function readOnly({ directories, configuredBy }, root, refusals) {
    const wanted = directories[0];
    if (configuredBy === undefined || wanted === undefined || wanted === root)
        return undefined;
    return {
        id: 'tool-cache-read-only',
        severity: 'notice',
        summary: `The tool cache ${wanted} cannot be written to; Go is placed in ${root}, for this job only`,
        evidence: [{ source: configuredBy, observed: wanted }, ...refusals],
        remedy: `Let the runner's user write to it (\`sudo chown -R "$(id -un)" ${quoted(wanted)}\` as that user, or a mount with write access), or set ${configuredBy} to a directory that it may write to`,
    };
}
function quoted(path) {
    return `'${path.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./src/go/bring.ts















/**
 * Brings an SDK into the tool cache from the first source that has it, unless another process does so at the same time.
 * Also removes what dead processes left there.
 */
async function bringToToolCache(order) {
    const { root, problem } = await rootToWrite(order.roots);
    const swept = (0,sweep.sweep)(root);
    // It is waited for below; a failure must not end the process before that.
    swept.catch(() => { });
    const installed = await takeTurn(order, root).catch((error) => {
        throw (0,disk_full/* explainDiskFull */.G)(error, root);
    });
    await swept;
    return { ...installed, problems: [...(problem ? [problem] : []), ...installed.problems] };
}
async function takeTurn(order, root) {
    const wanted = (0,install_order/* wantedIn */.n)(order, root);
    const turn = await awaitOther({
        ...wanted,
        isThere: async () => {
            const found = await (0,tool_cache/* findSdk */.wW)(wanted);
            return found.kind === 'hit' ? found : undefined;
        },
        onWait: ({ owner }) => order.say(`Waiting for process ${owner?.pid}, which installs ${(0,go_version/* goName */.us)(order.version)} here.`),
    });
    if (turn.kind === 'there')
        return (0,install_order/* fromToolCache */.r)(turn.value);
    try {
        return await bring(order, root);
    }
    finally {
        await turn.done();
    }
}
async function bring(order, root) {
    const staging = await (0,tool_cache_staging/* openStaging */.gO)(root);
    try {
        const { source, unpacked } = await unpackFromFirst(order, staging);
        const receipt = receiptFor(order, source, unpacked);
        await (0,tool_cache_receipt/* writeReceipt */.Qz)(staging.sdk, receipt);
        const placing = { ...(0,install_order/* wantedIn */.n)(order, root), staging };
        const placed = await place(placing);
        if (placed.kind !== 'busy')
            return settled(placed, receipt, unpacked.problems);
        const fallback = order.roots.directories.at(-1) ?? root;
        const elsewhere = await placePrivately(placing, fallback);
        if (elsewhere.kind === 'busy')
            throw (0,install_problems/* nothingWorked */.Ym)(order, [placed.why, elsewhere.why]);
        const told = (0,install_problems/* placedElsewhere */.yQ)(elsewhere.goroot, placed.why);
        return settled(elsewhere, receipt, [...unpacked.problems, told]);
    }
    finally {
        await (0,tool_cache_staging/* discard */.vf)(staging);
    }
}
function settled(placed, receipt, problems) {
    if (placed.kind === 'another')
        return (0,install_order/* fromToolCache */.r)({ ...placed, kind: 'hit' });
    const { goroot } = placed;
    return { goroot, cacheHit: false, source: receipt.source, receipt, problems };
}
async function unpackFromFirst(order, staging) {
    const said = [];
    const { copies, sources } = await order.openSources();
    for (const copy of copies) {
        const answer = await unpack(order, copy, staging);
        if (answer.kind === 'found')
            return { source: copy, unpacked: answer.value };
        await empty(staging);
    }
    for (const source of sources) {
        order.say(`Getting ${(0,go_version/* goName */.us)(order.version)} from ${source.name}.`);
        const answer = await unpack(order, source, staging);
        if (answer.kind === 'found')
            return { source, unpacked: answer.value };
        order.say(`${answer.evidence.source}: ${answer.evidence.observed}`);
        said.push(answer.evidence);
        await empty(staging);
    }
    throw (0,install_problems/* nothingWorked */.Ym)(order, said);
}
function unpack({ version, platform, pin, say }, source, { sdk, scratch }) {
    const onProgress = progressLine(say);
    return source.unpack({ version, platform, pin, directory: sdk, scratch, onProgress });
}
/** What a source left half done must not be mixed with what the next one brings. */
async function empty({ sdk, scratch }) {
    for (const directory of [sdk, scratch]) {
        await (0,remove_tree/* removeTree */.d)(directory);
        await (0,promises_.mkdir)(directory);
    }
}
function receiptFor({ version, platform }, source, { origin, sha256, h1, verifiedBy }) {
    const placedAt = new Date().toISOString();
    const what = { version: (0,go_version/* goName */.us)(version), os: platform.os, arch: platform.arch };
    return { ...what, source: source.name, origin, sha256, h1, verifiedBy, placedAt };
}


/***/ }),

/***/ 6671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isChanging),
/* harmony export */   Z: () => (/* binding */ quietMs),
/* harmony export */   countEntries: () => (/* binding */ countEntries)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2944);




const unreadable = [..._error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingThere */ .Er, 'EACCES'];
async function entriesOf(directory) {
    return (await (0,_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .unless */ .NJ)(unreadable, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true }))) ?? [];
}
/** How many files and directories there are below a directory, links not followed. */
async function countEntries(directory) {
    let count = 0;
    const waiting = [directory];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const parent = next;
        const entries = await entriesOf(parent);
        count += entries.length;
        waiting.push(...entries.filter((e) => e.isDirectory()).map((e) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, e.name)));
    }
    return count;
}
/** Whether somebody is adding to a directory or removing from it at this moment: it is counted twice. */
async function isChanging(directory, betweenMs = 500) {
    const before = await countEntries(directory);
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(betweenMs);
    return (await countEntries(directory)) !== before;
}
/**
 * How long ago something last changed in the top two levels of a directory. The time of the change of status is asked,
 * as unpacking and copying set the time of modification to that of the original.
 */
async function quietMs(directory) {
    const children = (await entriesOf(directory)).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, entry.name));
    const nested = await Promise.all(children.map(async (child) => (await entriesOf(child)).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(child, entry.name))));
    const times = await Promise.all([directory, ...children, ...nested.flat()].map(changedAt));
    return Date.now() - Math.max(0, ...times);
}
async function changedAt(path) {
    return (await (0,_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .unless */ .NJ)(unreadable, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)))?.ctimeMs ?? 0;
}


/***/ }),

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
