// Compiles the JSON schemas of packs at build time. At run time, ajv would need `eval`, which some browsers forbid.
// Plain JavaScript, since the build itself uses it.
const fs = require('node:fs');
const path = require('node:path');
const { default: Ajv } = require('ajv');
const { default: standaloneCode } = require('ajv/dist/standalone');

const folder = path.resolve(__dirname, '..', '..', 'walkthroughs');
const names = ['anchor', 'pack', 'symbols', 'walkthrough'];
const fileOf = (name) => `${name}.schema.json`;

/** A module that exports one function for each schema. The schemas refer to each other by file name. */
function validatingCode() {
  const schemas = Object.fromEntries(
    names.map((name) => [fileOf(name), JSON.parse(fs.readFileSync(path.join(folder, fileOf(name)), 'utf8'))]),
  );
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    messages: false,
    inlineRefs: false,
    // In the parts of an `if` or `anyOf`, the schemas leave out the `type` that the enclosing object has.
    strictTypes: false,
    code: { source: true, esm: true },
  });
  return standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, fileOf(name)])));
}

/** An esbuild plugin that provides the module which `compiledSchemas.d.ts` declares. */
const compiledSchemas = {
  name: 'compiled-schemas',
  setup(build) {
    build.onResolve({ filter: /\/compiledSchemas$/ }, () => ({
      path: 'compiledSchemas',
      namespace: 'compiled-schemas',
    }));
    build.onLoad({ filter: /.*/, namespace: 'compiled-schemas' }, () => ({
      contents: validatingCode(),
      // The code imports parts of ajv from here.
      resolveDir: __dirname,
      watchFiles: names.map((name) => path.join(folder, fileOf(name))),
    }));
  },
};

module.exports = { compiledSchemas };
