import { dirname, resolve } from "node:path";
import type { EditedPlan } from "../../authoring/edits/edit.ts";
import type { CivilDate } from "../../civil-date.ts";
import { InputError } from "../../errors.ts";
import { resolveMeasures } from "../../measures/resolve-measures.ts";
import { type OpenPlan, openParsed, otherFileOf } from "../../plan/open-parsed.ts";
import { openPlan } from "../../plan/open-plan.ts";
import { refuseConflict } from "../../plan/refuse-conflict.ts";
import type { Validator } from "../../schema/compile-schema.ts";
import { planValidator } from "../../schema/plan-validator.ts";
import { encodeText } from "../../source/encode-text.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import type { Io } from "../io.ts";
import type { PlanFile } from "../plans/discover-plans.ts";
import { catalogueLoader } from "../plans/load-catalogue.ts";
import type { LoadedConfig } from "../plans/load-config.ts";

export interface EditTarget {
  readonly file: PlanFile;
  readonly config: LoadedConfig;
  readonly maxBytes: number;
  /** The day of the edit, as the plan understands it. */
  readonly dayIn: (open: OpenPlan) => CivilDate;
}

/** Reads the bytes of one plan, as often as that is needed, as what is to be edited. */
export interface PlanOpener {
  readonly fromBytes: (bytes: Uint8Array) => Promise<EditedPlan>;
  readonly fromDisk: () => Promise<EditedPlan>;
  readonly reopen: (file: YamlFile) => OpenPlan;
}

export function planOpener(io: Io, { file, config, maxBytes, dayIn }: EditTarget): PlanOpener {
  const { path, shown } = file;
  const validate = planValidator();
  const fallback =
    config.config.catalogue === null ? undefined : resolve(config.folder, config.config.catalogue);
  const loader = catalogueLoader(io, { maxBytes, fallback });
  const read = async (bytes: Uint8Array): Promise<EditedPlan> => {
    const open = openWhole(shown, bytes, validate);
    const catalogue = await loader.ofPlan(open.plan.catalogue, dirname(path));
    return {
      open,
      plan: open.plan,
      catalogue,
      measures: resolveMeasures(open.plan, catalogue),
      day: dayIn(open),
    };
  };
  let known: { readonly bytes: Uint8Array; readonly plan: EditedPlan } | null = null;
  // Between the question and the lock nobody has changed most plans, and reading a large one takes its time.
  const fromBytes = async (bytes: Uint8Array): Promise<EditedPlan> => {
    if (known === null || Buffer.compare(known.bytes, bytes) !== 0)
      known = { bytes, plan: await read(bytes) };
    return known.plan;
  };
  return {
    fromBytes,
    fromDisk: async () => fromBytes(await io.readFile(path, shown, maxBytes)),
    reopen: (file) => openParsed(file, validate),
  };
}

/**
 * A plan that can be written again: its text stands for just these bytes.
 *
 * @throws InputError where it is no plan, has conflict markers, or holds bytes that its text does not stand for.
 */
export function openWhole(shown: string, bytes: Uint8Array, validate: Validator): OpenPlan {
  const open = openPlan(shown, bytes, validate);
  const { text, bom } = open.file.source;
  refuseConflict(open.file);
  const otherFile = otherFileOf(open);
  if (otherFile !== null) throw new InputError(`${shown}: ${otherFile}`);
  // A text that does not stand for just these bytes (another encoding, broken characters) is never written.
  if (!open.readable || Buffer.compare(encodeText(text, bom), bytes) !== 0)
    throw new InputError(`${shown}: this cannot be read as a plan; \`cornerstones check\` says more`);
  return open;
}
