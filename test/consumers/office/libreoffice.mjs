import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const EDITS = fileURLToPath(new URL("edit-files.py", import.meta.url));

/** LibreOffice with settings of its own in `folder`, so that nobody's open window is asked. */
export function libreOffice(folder) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;

  /** Writes files anew in another format, all in one go; resolves with the paths, by the files' names. */
  async function convert(files, format, into, ...more) {
    const target = join(folder, into);
    mkdirSync(target, { recursive: true });
    await run(
      "soffice",
      [profile, "--headless", ...more, "--convert-to", format, "--outdir", target, ...files],
      {
        timeout: 300_000,
      },
    );
    const ending = format.split(":")[0];
    return files.map((file) => join(target, `${basename(file).replace(/\.\w+$/, "")}.${ending}`));
  }

  /** Opens files, changes in them what `jobs` say, and saves them in their own format, as a person would. */
  async function edit(jobs) {
    const child = spawn("python3", [EDITS, profile], {
      stdio: ["pipe", "inherit", "inherit"],
      // Debian's own Python alone knows LibreOffice.
      env: { ...process.env, PATH: `/usr/bin:${process.env.PATH}` },
    });
    child.stdin.end(JSON.stringify(jobs));
    const [status] = await once(child, "close");
    if (status !== 0) throw new Error(`edit-files.py ended with ${status}`);
  }

  return { convert, edit };
}

/** The text of a PDF, a string a page. */
export async function pdfPages(file) {
  const { stdout } = await run("pdftotext", ["-layout", file, "-"], { maxBuffer: 2 ** 26 });
  return stdout.split("\f").slice(0, -1);
}
