// Graphviz takes the maps that we write as DOT, says nothing against them, and draws all that they hold.
import { spawnSync } from "node:child_process";
import { arrowCount, eachMap, expectCount } from "./maps.mjs";

await eachMap("graphviz", "dot", (drawing, map) => {
  const { status, stdout, stderr, error } = spawnSync("dot", ["-Tsvg"], {
    input: drawing,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error) throw new Error(`dot cannot be run (Debian: graphviz): ${error.message}`);
  if (status !== 0 || stderr !== "") throw new Error(`dot ended with ${status}: ${stderr.trim()}`);
  const count = (kind) => stdout.split(`class="${kind}"`).length - 1;
  expectCount("measures", count("node"), map.nodes.length);
  expectCount("arrows", count("edge"), arrowCount(map));
  if (/<script|onload="|xlink:href/.test(stdout)) throw new Error("text of a plan became markup");
});
