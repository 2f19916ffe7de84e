// In the bundle the file of this name is OpenPGP.js itself, as it was published: scripts/build.ts puts it there.
export * from 'openpgp';
