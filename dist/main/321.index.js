export const id = 321;
export const ids = [321];
export const modules = {

/***/ 2321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseChecks: () => (/* binding */ parseChecks)
/* harmony export */ });
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5214);

const settings = ['error', 'warning', 'notice', 'off'];
/** `checks`: a YAML 1.2 map of check ids to what becomes of a failure, such as `rosetta: warning`. */
async function parseChecks(text, known) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 1196, 19));
    const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
    const [error] = document.errors;
    if (error)
        return (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(`it is not valid YAML: ${error.message}`);
    const map = document.toJS({ maxAliasCount: 10 });
    if (typeof map !== 'object' || map === null || Array.isArray(map)) {
        return (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(`${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is not a map; written as id: ${settings.join('|')}, one on a line`);
    }
    const faults = Object.entries(map).flatMap(([id, setting]) => fault(id, setting, known));
    return faults.length > 0 ? (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(...faults) : (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .right */ .pG)(map);
}
function fault(id, setting, known) {
    if (!known.includes(id))
        return [`${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(id)} is no check; the checks are ${known.join(', ')}`];
    if (typeof setting === 'string' && settings.includes(setting))
        return [];
    return [`${id}: ${(0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(String(setting))} is not one of ${settings.join(', ')}`];
}


/***/ })

};
