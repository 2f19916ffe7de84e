export const id = 671;
export const ids = [671];
export const modules = {

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


/***/ })

};
