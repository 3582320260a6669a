// The package brings no types of its own; these are of the part that is used here.
declare module "picomatch" {
  /** Whether a path with `/` fits a glob. */
  function picomatch(
    glob: string,
    options: { readonly dot: boolean; readonly posix: boolean },
  ): (path: string) => boolean;

  namespace picomatch {
    function scan(pattern: string): { readonly isGlob: boolean };
  }

  // biome-ignore lint/style/noDefaultExport: the package exports no other way
  export { picomatch as default };
}
