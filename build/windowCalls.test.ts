import { readFileSync } from "node:fs";
import { parseSync, Visitor } from "vite";
import { describe, expect, test } from "vitest";
import { contract } from "../electron/contract/contract.ts";
import { WINDOW_CALLS } from "../electron/contract/windowCalls.ts";
import { arrowsOf } from "./layers/arrows.ts";

/*
 * What the pages of each window ask of the engine, read from their code: chains such as `queries.desk.list`, also where parts of them have a name of their own
 * (`const { desk } = queries`). A window may ask just that.
 */

const ASKED = pathsOf(contract);

function pathsOf(router: object, before: readonly string[] = []): readonly string[] {
  return Object.entries(router).flatMap(([name, part]: [string, object]) =>
    "~orpc" in part ? [[...before, name].join(".")] : pathsOf(part, [...before, name]),
  );
}

/** All files of `renderer/` that a page loads. */
function filesOfPage(area: string): readonly string[] {
  const found = new Set<string>();
  const next = [`renderer/${area}/page.tsx`];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    next.push(...arrowsOf(file, readFileSync(file, "utf8")).flatMap(({ to }) => (/^renderer\/.*\.tsx?$/u.test(to) ? [to] : [])));
  }
  return [...found];
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly computed?: boolean;
  readonly object?: Node;
  readonly property?: Node;
  readonly expression?: Node;
  readonly id?: Node;
  readonly init?: Node | null;
  readonly key?: Node;
  readonly value?: Node;
  readonly properties?: readonly Node[];
}

/** Names of a chain of properties, the first one last resolved; null for anything else. */
function chainOf(node: Node | null | undefined): readonly string[] | null {
  if (node?.type === "Identifier") return [node.name ?? ""];
  if (node?.type === "ChainExpression" || node?.type === "TSNonNullExpression") return chainOf(node.expression);
  if (node?.type === "CallExpression") return [""];
  if (node?.type !== "MemberExpression" || node.computed === true) return null;
  const before = chainOf(node.object);
  return before === null ? null : [...before, node.property?.name ?? ""];
}

function askedIn(file: string): readonly string[] {
  const { program } = parseSync(file, readFileSync(file, "utf8"));
  const chains: (readonly string[])[] = [];
  const named = new Map<string, readonly string[]>();
  const inner = new Set<Node>();
  new Visitor({
    MemberExpression(member) {
      const node = member as unknown as Node;
      if (node.object !== undefined) inner.add(node.object);
      if (!inner.has(node)) chains.push(chainOf(node) ?? []);
    },
    VariableDeclarator(declared) {
      const { id, init } = declared as unknown as Node;
      const from = chainOf(init);
      if (id?.type !== "ObjectPattern" || from === null) return;
      for (const { key, value } of id.properties ?? []) {
        chains.push([...from, key?.name ?? ""]);
        if (value?.name !== undefined) named.set(value.name, [...from, key?.name ?? ""]);
      }
    },
  }).visit(program);
  const whole = chains.map(([first = "", ...rest]) => `.${[...(named.get(first) ?? [first]), ...rest].join(".")}.`);
  return ASKED.filter((path) => {
    // The name of an answer that is kept is no question.
    const asks = new RegExp(`\\.${path.replaceAll(".", "\\.")}\\.(?!key\\.|queryKey\\.)`, "u");
    return whole.some((chain) => asks.test(chain));
  });
}

/** Asked by a function that is given the area. */
const PASSED_ON: Readonly<Record<string, readonly string[]>> = { desk: ["imports.append", "imports.begin"] };

describe("a window may ask the engine", () => {
  test.each(["wall", "desk", "review", "settings", "print"] as const)("just what its pages ask: %s", (window) => {
    const asked = new Set([...filesOfPage(window).flatMap(askedIn), ...(PASSED_ON[window] ?? [])]);
    expect([...WINDOW_CALLS[window]].toSorted()).toEqual([...asked].toSorted());
  });
});
