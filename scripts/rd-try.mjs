import { rolldown } from "rolldown";
import { preparedForTests } from "./build/prepared.mjs";
const plugin = preparedForTests();
const t=Date.now();
// pass 1: static closures
const { resolve } = await import("node:path");
const infos = new Map();
const bundle = await rolldown({ input: { cornerstones: "src/cli/index.ts" }, platform: "node", plugins: [plugin, { name:"graph", buildEnd(){ for (const id of this.getModuleIds()) infos.set(id, this.getModuleInfo(id)); } }] });
await bundle.generate({ format: "esm" });
const closure = (root) => { const seen=new Set(); const open=[root]; for(let id=open.pop(); id; id=open.pop()){ if(seen.has(id)) continue; seen.add(id); open.push(...(infos.get(id)?.importedIds??[])); } return seen; };
const main = closure(resolve("src/cli/index.ts"));
const check = closure(resolve("src/cli/check/run-check.ts"));
console.log(main.size, check.size, Date.now()-t);
const out = await bundle.write({ dir: "dist/try", format: "esm", minify: true, entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js", cleanDir:true,
  codeSplitting: { groups: [ { name: "main", test: (id) => main.has(id), priority: 3 }, { name: "check", test: (id) => check.has(id), priority: 2 } ] } });
console.log(out.output.length, out.output.filter(o=>o.type==="chunk").map(o=>o.fileName+":"+o.code.length).sort((a,b)=>b.split(":")[1]-a.split(":")[1]).slice(0,25), Date.now()-t);
