// Compiles the published schemas of packs while a bundle is built, so that nothing is compiled where packs are read:
// a browser that forbids `eval` reads them too. Plain JavaScript, since the build itself needs it.
const fs = require('node:fs');
const path = require('node:path');
const { default: Ajv } = require('ajv');
const { default: standaloneCode } = require('ajv/dist/standalone');

const folder = path.resolve(__dirname, '..', '..', 'walkthroughs');
const names = ['anchor', 'pack', 'symbols', 'walkthrough'];
const fileOf = (name) => `${name}.schema.json`;

/** One exported function for each schema. The schemas name each other by their file names. */
function validatingCode() {
  const schemas = Object.fromEntries(
    names.map((name) => [fileOf(name), JSON.parse(fs.readFileSync(path.join(folder, fileOf(name)), 'utf8'))]),
  );
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    messages: false,
    inlineRefs: false,
    // The schemas leave out `type` in the parts of an `if` or `anyOf`, where the object around them has it.
    strictTypes: false,
    code: { source: true, esm: true },
  });
  return standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, fileOf(name)])));
}

/** Puts the code in place of the module that `compiledSchemas.d.ts` declares. */
const compiledSchemas = {
  name: 'compiled-schemas',
  setup(build) {
    build.onResolve({ filter: /\/compiledSchemas$/ }, () => ({
      path: 'compiledSchemas',
      namespace: 'compiled-schemas',
    }));
    build.onLoad({ filter: /.*/, namespace: 'compiled-schemas' }, () => ({
      contents: validatingCode(),
      // What the code needs of ajv is found from here.
      resolveDir: __dirname,
      watchFiles: names.map((name) => path.join(folder, fileOf(name))),
    }));
  },
};

module.exports = { compiledSchemas };
