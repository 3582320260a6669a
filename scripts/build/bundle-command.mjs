// Bundles the command. What every run needs, what reads the arguments and what checks a plan are one chunk each, since every file
// that Node opens costs a third of a millisecond; all else is loaded when it is asked for. esbuild cannot be told so: it makes
// a chunk of its own for every set of commands that share something, 75 of them for one check. The chunks are CommonJS, which Node
// starts without its loader of modules, and reads without waiting.
import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { rolldown } from "rolldown";
import { preparedForTests } from "./prepared.mjs";

/** The chunks, each of what its module imports, directly or not, and no chunk before it has. */
const CHUNKS = {
  main: "src/cli/index.ts",
  program: "src/cli/run-program.ts",
  width: "src/markup/width.ts",
  check: "src/cli/check/run-check.ts",
};

/** The files of the command and what went into each, in the form of esbuild's answers. */
export async function bundleCommand(outdir, input) {
  const graph = new Map();
  const bundle = await rolldown({
    input,
    platform: "node",
    plugins: [preparedForTests(), putOff, rememberGraph(graph)],
  });
  // The first time only tells what imports what.
  await bundle.generate({ format: "cjs" });
  const { output } = await bundle.generate({
    dir: outdir,
    format: "cjs",
    minify: true,
    comments: false,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    codeSplitting: { groups: groupsOf(graph) },
  });
  await bundle.close();
  const outputs = Object.fromEntries(
    output.map(({ fileName, modules }) => [`${outdir}/${fileName}`, { inputs: inputsOf(modules) }]),
  );
  const outputFiles = output.map(({ fileName, code }) => ({
    path: join(outdir, fileName),
    contents: inAscii(required(code)),
  }));
  return { outputFiles, metafile: { inputs: {}, outputs } };
}

/** Node's own modules are there at once; and a chunk that runs from kept code could not import. */
function required(code) {
  return code.replace(/\bimport\(([`"'])(node:\w+)\1\)/g, 'Promise.resolve(require("$2"))');
}

/** Of a file of ASCII alone the engine takes the bytes as they are, and half of the memory. */
function inAscii(code) {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, before, unit) => {
    if (before.length % 2 === 1) throw new Error(`"${before}${unit}" cannot be written in ASCII`);
    return `${before}\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** What packages load or make at their start, and hardly any run needs: each is a text of a file and what stands in its place. */
const PUT_OFF = [
  // commander could start subcommands that are programs of their own; ours are not.
  [/[\\/]commander[\\/]lib[\\/]command\.js$/, "require('node:child_process')", "{}"],
  // Whether colours are wanted is settled elsewhere, and handed in.
  [
    /[\\/]chalk[\\/]source[\\/]index\.js$/,
    "import supportsColor from '#supports-color';",
    "const supportsColor = { stdout: false, stderr: false };",
  ],
  // Only emoji and their like need a segmenter, which takes milliseconds to make.
  [
    /(?<!cli-table3[\\/])node_modules[\\/]string-width[\\/]index\.js$/,
    "const segmenter = new Intl.Segmenter();",
    "let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };",
  ],
  // Nor does anything else need Unicode's tables.
  [
    /(?<!cli-table3[\\/])node_modules[\\/]string-width[\\/]index\.js$/,
    "const defaultIgnorableCodePointRegex = /^\\p{Default_Ignorable_Code_Point}$/u;",
    'const defaultIgnorableCodePointRegex = { test: (text) => new RegExp("^\\\\p{Default_Ignorable_Code_Point}$", "u").test(text) };',
  ],
];

const putOff = {
  name: "put-off",
  load: async (id) => {
    const replacements = PUT_OFF.filter(([file]) => file.test(id));
    if (replacements.length === 0) return undefined;
    let code = await readFile(id, "utf8");
    for (const [, from, to] of replacements) {
      if (!code.includes(from)) throw new Error(`${id} has no "${from}" any more`);
      code = code.replace(from, () => to);
    }
    return code;
  },
};

function rememberGraph(graph) {
  return {
    name: "remember-graph",
    buildEnd() {
      for (const id of this.getModuleIds()) graph.set(id, this.getModuleInfo(id)?.importedIds ?? []);
    },
  };
}

function groupsOf(graph) {
  return Object.entries(CHUNKS).map(([name, module], at) => {
    const modules = closure(graph, resolve(module));
    return { name, test: (id) => modules.has(id), priority: 10 - at };
  });
}

function closure(graph, root) {
  const found = new Set();
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(graph.get(id) ?? []));
  }
  return found;
}

function inputsOf(modules) {
  return Object.fromEntries(
    Object.entries(modules ?? {}).map(([id, { renderedLength }]) => [
      // The prepared modules have no file.
      id.startsWith("\0") ? id.slice(1) : relative(process.cwd(), id).replaceAll("\\", "/"),
      { bytesInOutput: renderedLength },
    ]),
  );
}
