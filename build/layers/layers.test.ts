import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { arrowsOf, arrowsUnder } from "./arrows.ts";
import { cyclesIn } from "./cycles.ts";
import { picture } from "./picture.ts";
import { describeArrow, describeCycle } from "./report.ts";
import { forbidden } from "./rules.ts";

const ROOT = resolve(import.meta.dirname, "..", "..");

describe("the folders of the product", () => {
  const arrows = arrowsUnder(ROOT);
  const cycles = cyclesIn(arrows);
  const ways = forbidden(arrows);

  test("are seen with what leaves them", () => {
    expect(arrows.length).toBeGreaterThan(5000);
    expect(arrows.some(({ from, to }) => from.startsWith("renderer/") && to.startsWith("domain/"))).toBe(true);
  });

  test("form no circle, at no depth", () => {
    expect(cycles.map(describeCycle)).toEqual([]);
  });

  test("import only what their layer may", () => {
    expect([...ways].map(([way, each]) => [way, ...each.map(describeArrow)].join("\n  "))).toEqual([]);
  });

  test("are drawn in ARCHITECTURE.md as they are; `npm run layers -- --picture` draws them", () => {
    expect(/```mermaid.*?```/su.exec(readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8"))?.[0]).toBe(picture(arrows));
  });
});

describe("the check itself", () => {
  const root = mkdtempSync(join(tmpdir(), "layers-"));
  afterAll(() => rmSync(root, { recursive: true }));

  /** A tree of these files, and what is found in it. */
  function planted(files: Readonly<Record<string, string>>) {
    rmSync(join(root, "electron"), { recursive: true, force: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const arrows = arrowsUnder(root);
    return { cycles: cyclesIn(arrows), ways: forbidden(arrows) };
  }

  test("finds a circle of types alone, and names its folders and lines", () => {
    const { cycles } = planted({
      "electron/main/walls/wall.ts": 'import type { Menu } from "../menu/menu.ts";\nexport interface Wall { menu: Menu }',
      "electron/main/menu/menu.ts": 'export interface Menu { wall: import("../walls/wall.ts").Wall }',
    });
    expect(cycles).toHaveLength(1);
    expect(cycles[0]).toMatchObject({ folder: "electron/main", nodes: ["electron/main/menu", "electron/main/walls"] });
    expect(cycles[0]?.arrows.map(describeArrow).toSorted()).toEqual([
      "electron/main/menu/menu.ts:1 electron/main/walls/wall.ts",
      "electron/main/walls/wall.ts:1 electron/main/menu/menu.ts",
    ]);
  });

  test("finds a circle between a folder's own files and a folder in it", () => {
    const { cycles } = planted({
      "electron/main/index.ts": 'export * from "./walls/wall.ts";',
      "electron/main/walls/wall.ts": 'import { title } from "../title.ts";\nexport const wall = title;',
      "electron/main/title.ts": 'export const title = "";',
    });
    expect(cycles.map(({ nodes }) => nodes)).toEqual([["electron/main", "electron/main/walls"]]);
  });

  test("finds a circle of three folders at different depths, of an alias and of an import at run time", () => {
    const { cycles } = planted({
      "electron/engine/app/deep/one.ts": 'export const one = () => import("../../core/two.ts");',
      "electron/engine/core/two.ts": 'export type { Three } from "#engine/services/three.ts";',
      "electron/engine/services/three.ts": 'import { one } from "../app/deep/one.ts";\nexport type Three = typeof one;',
    });
    expect(cycles.map(({ nodes }) => nodes.length)).toEqual([3]);
  });

  test("finds none where arrows go one way, whatever tests do", () => {
    const { cycles, ways } = planted({
      "electron/engine/app/start.ts": 'import "../core/clock.ts";',
      "electron/engine/core/clock.ts": 'export {} from "./ports/port.ts";',
      "electron/engine/core/ports/port.ts": "export {};",
      "electron/engine/core/clock.test.ts": 'import "../app/start.ts";',
    });
    expect({ cycles, ways: [...ways] }).toEqual({ cycles: [], ways: [] });
  });

  test("finds what imports from a tier above it, from another area, and Electron where it has no place", () => {
    const { ways } = planted({
      "electron/engine/core/clock.ts": 'import { app } from "electron";\nimport type { Mail } from "../services/mail.ts";',
      "electron/engine/services/mail.ts": 'export type Mail = string;\nexport * from "../../main/menu.ts";',
      "electron/main/menu.ts": 'import { app } from "electron";',
    });
    expect([...ways.keys()].toSorted()).toEqual([
      "electron/engine/core -> electron",
      "electron/engine/core -> electron/engine/services",
      "electron/engine/services -> electron/main",
    ]);
  });

  test.each([
    'import "./b.ts";',
    'import type { B } from "./b.ts";',
    'import { type B } from "./b.ts";',
    'export * from "./b.ts";',
    'export type { B } from "./b.ts";',
    'const b = await import("./b.ts");',
    'type B = import("./b.ts").B;',
  ])("sees %s", (text) => {
    expect(arrowsOf("domain/a.ts", text)).toEqual([{ from: "domain/a.ts", line: 1, to: "domain/b.ts" }]);
  });
});
