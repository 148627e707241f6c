import type { WrittenPattern } from "./scan.ts";

/** Watches every pattern that the project's code makes while it runs, until it is stopped; what libraries make is passed over. */
export function watchPatterns(root: string): { readonly found: readonly WrittenPattern[]; readonly stop: () => void } {
  const Original = globalThis.RegExp;
  const found: WrittenPattern[] = [];
  const note = (made: RegExp) => {
    const place = callerWithin(root, new Error("for its stack").stack ?? "");
    if (place !== null) found.push({ ...place, source: made.source, flags: made.flags });
    return made;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, given: ConstructorParameters<typeof RegExp>) => note(new target(...given)),
    apply: (target, _, given: ConstructorParameters<typeof RegExp>) => note(target(...given)),
  });
  return {
    found,
    stop: () => {
      globalThis.RegExp = Original;
    },
  };
}

/** The first frame outside this file; null where it lies in a library. */
function callerWithin(root: string, stack: string): { readonly file: string; readonly line: number } | null {
  const frame = stack.split("\n").find((line) => /:\d+:\d+\)?$/u.test(line) && !line.includes("/build/patterns/madeAtRunTime.ts")) ?? "";
  const from = frame.indexOf(root);
  if (from < 0 || frame.includes("/node_modules/")) return null;
  const [, file = "", line = ""] = /^([^:]+):(\d+):\d+/u.exec(frame.slice(from + root.length + 1)) ?? [];
  return { file, line: Number(line) };
}
