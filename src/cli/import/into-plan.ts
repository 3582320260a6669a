import { basename } from "node:path";
import { importInto } from "../../authoring/imported/import-into.ts";
import { runEdit } from "../edit/run-edit.ts";
import { gridFlags } from "./import-flags.ts";
import type { Importing } from "./importing.ts";
import { planGridOptions } from "./plan-grid-options.ts";
import { isRefused, settleImport } from "./settle-import.ts";
import { tellImport } from "./tell-import.ts";

/** Brings the rows into a plan that is there, as any other edit; resolves with the exit code. */
export async function intoPlan(importing: Importing): Promise<number> {
  const { file, options, io, shown } = importing;
  let isStopped = false;
  let forget = async (): Promise<void> => undefined;
  const code = await runEdit(io, { ...options, plan: options.into ?? "" }, async (edited) => {
    const settled = await settleImport(importing, { ...gridFlags(options), ...planGridOptions(edited) });
    const { proposed } = settled;
    await tellImport({ ...proposed, notes: file.remarks }, { io, options, out: io.stderr });
    isStopped = await isRefused(proposed, importing);
    if (isStopped || !(await settled.agree())) return null;
    forget = settled.forget;
    return (now) => {
      const edit = importInto(now, proposed, options.onConflict);
      return { ...edit, says: `${edit.says} from ${basename(shown)}` };
    };
  });
  if (code === 0) await forget();
  return isStopped ? 1 : code;
}
