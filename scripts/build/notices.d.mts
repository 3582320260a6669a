import type { Metafile } from "esbuild";

export function bundledPackages(meta: Pick<Metafile, "outputs">): readonly string[];
export function thirdPartyNotices(meta: Pick<Metafile, "outputs">): Promise<string>;
