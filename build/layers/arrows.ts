import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync, Visitor } from "vite";
import { filesBelow } from "./filesBelow.ts";

/** One file names another: to import, to export again, or for a type alone. `to` is a path from the root, or the name of a library. */
export interface Arrow {
  readonly from: string;
  readonly line: number;
  readonly to: string;
}

const LAYERS = ["domain", "db", "hub", "electron", "renderer"];

/** As `imports` of package.json has them. */
const ALIASES: Readonly<Record<string, string>> = aliasesIn(join(import.meta.dirname, "..", "..", "package.json"));

/** Every arrow between the files of the product under `root`. Tests and what tests share count as no part of it. */
export function arrowsUnder(root: string): readonly Arrow[] {
  return filesBelow(root, LAYERS)
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$|\/testing\/|\.config\.ts$/u.test(file))
    .flatMap((file) => arrowsOf(file, readFileSync(join(root, file), "utf8")));
}

/** Every arrow that leaves a file, `import type` and `import("…")` within types included. Throws where the file cannot be parsed. */
export function arrowsOf(file: string, text: string): readonly Arrow[] {
  const { program, module, errors } = parseSync(file, text);
  if (errors[0] !== undefined) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const found: { readonly start: number; readonly name: string }[] = [
    ...module.staticImports.map(({ moduleRequest }) => ({ start: moduleRequest.start, name: moduleRequest.value })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [{ start: moduleRequest.start, name: moduleRequest.value }] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({ start, name: text.slice(start + 1, end - 1) })),
  ];
  if (text.includes("import(")) {
    new Visitor({
      TSImportType({ source }) {
        found.push({ start: source.start, name: source.value });
      },
    }).visit(program);
  }
  const arrows = found.map(({ start, name }) => ({ from: file, line: lineAt(text, start), to: targetOf(file, name) }));
  return [...new Map(arrows.map((arrow) => [`${arrow.line} ${arrow.to}`, arrow])).values()];
}

/** Whether an arrow leads to code of the project, and not to a library or a style sheet. */
export function isOurs(target: string): boolean {
  return /\.tsx?$/u.test(target);
}

/** Every specifier of the project names its file with the extension, so that no resolver is needed. */
function targetOf(file: string, name: string): string {
  if (name.startsWith(".")) return posix.join(posix.dirname(file), name);
  const alias = Object.keys(ALIASES).find((prefix) => name.startsWith(prefix));
  return alias === undefined ? name : `${ALIASES[alias] ?? ""}${name.slice(alias.length)}`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function aliasesIn(manifest: string): Readonly<Record<string, string>> {
  const { imports } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly imports: Readonly<Record<string, string>> };
  return Object.fromEntries(
    Object.entries(imports).map(([alias, target]) => [alias.replace("*", ""), posix.normalize(target).replace("*", "")]),
  );
}
