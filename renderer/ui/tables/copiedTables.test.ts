import * as fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { guardCopiedTables, harmlessCells } from "./copiedTables.ts";

/** A page on which somebody has selected this and presses copy; answers with what lies on the clipboard, null where the page left it alone. */
function copiedFrom(text: string, isOfCells: boolean): string | null {
  const listeners: ((event: unknown) => void)[] = [];
  const contents = { querySelector: () => (isOfCells ? {} : null) };
  const page = {
    getSelection: () => ({ isCollapsed: false, toString: () => text, getRangeAt: () => ({ cloneContents: () => contents }) }),
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
    removeEventListener: () => undefined,
  };
  guardCopiedTables(page as unknown as Document);
  let kept: string | null = null;
  let isPrevented = false;
  const clipboardData = { setData: (_: string, data: string) => (kept = data) };
  for (const listener of listeners) listener({ clipboardData, preventDefault: () => (isPrevented = true) });
  return isPrevented ? kept : null;
}

test("cells that are copied out of a table hold nothing that a spreadsheet runs", () => {
  expect(copiedFrom("=1+1\tPanipat\n'x\t@SUM(1)\nplain\t＝1", true)).toBe("'=1+1\tPanipat\n'x\t'@SUM(1)\nplain\t'＝1");
});

test("words that are copied out of a text stay as they are", () => {
  expect(copiedFrom("=1+1", false)).toBeNull();
});

test("the pasted table has the cells that were copied, and none that runs", () => {
  const cell = fc.string({ unit: fc.constantFrom("=", "+", "@", " ", "a", "क", "'", "\u200b", "＝"), maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const pasted = harmlessCells(rows.map((row) => row.join("\t")).join("\n"));
      const { data } = Papa.parse<string[]>(pasted, { delimiter: "\t", newline: "\n", quoteChar: "\u0001" });
      expect(data.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      expect(data.flat().filter((each) => /^[\s\u200b]*[=+@＝]/u.test(each))).toEqual([]);
    }),
  );
});
