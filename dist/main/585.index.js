export const id = 585;
export const ids = [585];
export const modules = {

/***/ 1585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseMiseToml: () => (/* binding */ parseMiseToml)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _version_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9679);


/** Reads the Go version out of the `[tools]` table of a mise.toml: text, a table with `version`, or a list of these. */
function parseMiseToml(text) {
    const parsed = parseToml(text);
    if (parsed.kind === 'wrong')
        return parsed;
    const tools = isTable(parsed.table.tools) ? parsed.table.tools : {};
    const name = ['go', 'golang', 'core:go'].find((tool) => Object.hasOwn(tools, tool));
    if (name === undefined)
        return { kind: 'silent', why: 'its [tools] have no go' };
    const line = lineOf(text, name);
    const version = versionIn(tools[name]);
    if (typeof version === 'string')
        return (0,_version_line_js__WEBPACK_IMPORTED_MODULE_1__/* .versionAt */ .m)(line, `${name} = "${version}"`, version);
    const why = `${name} is ${JSON.stringify(tools[name])}, not a version in quotes such as "1.26"`;
    return { kind: 'wrong', line, why };
}
function parseToml(text) {
    try {
        return { kind: 'toml', table: (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text.replace(/^\uFEFF/, '')) };
    }
    catch (error) {
        if (!(error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx))
            throw error;
        return { kind: 'wrong', line: error.line, why: 'it is not valid TOML' };
    }
}
function versionIn(value) {
    if (Array.isArray(value))
        return versionIn(value[0]);
    return isTable(value) ? value.version : value;
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The parser does not keep positions; the first line that begins with the key or a table of its name is it. */
function lineOf(text, name) {
    const key = new RegExp(`^\\s*(?:\\[?\\s*tools\\s*\\.\\s*)?["']?${name}["']?\\s*[=\\].]`);
    const index = text.split('\n').findIndex((line) => key.test(line));
    return index < 0 ? 1 : index + 1;
}


/***/ })

};
