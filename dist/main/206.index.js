export const id = 206;
export const ids = [206];
export const modules = {

/***/ 5206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unpackProvedCopy: () => (/* binding */ unpackProvedCopy)
/* harmony export */ });
/* harmony import */ var _checksum_database_setting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8338);
/* harmony import */ var _module_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9171);
/* harmony import */ var _toolchain_module_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(310);



/**
 * Unpacks the SDK from the machine's module cache when the records that go keeps beside it, or the pin, prove it. That
 * needs no network, so it goes before every source; a copy that cannot be proved that way waits for its turn.
 */
async function unpackProvedCopy({ goModCache, goSumDbState, gosumdb }, order) {
    const source = goModCache ?? 'GOMODCACHE';
    const none = { kind: 'not-found', evidence: { source, observed: 'no proved copy' } };
    if (goModCache === undefined)
        return none;
    const version = (0,_toolchain_module_js__WEBPACK_IMPORTED_MODULE_2__/* .toolchainVersion */ .aG)(order.version, order.platform);
    const setting = (0,_checksum_database_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChecksumDatabase */ .a)(gosumdb);
    const cache = { directory: goModCache, setting, goSumDbState, trust: 'proof' };
    if (!(await (0,_module_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .hasProvableCopy */ .$)(cache, version, order.pin)))
        return none;
    const copy = await (0,_module_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackFromModuleCache */ .F)(cache, version, order);
    return copy.kind === 'unpacked' ? { kind: 'found', value: copy.value } : none;
}


/***/ })

};
