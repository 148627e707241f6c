import { describe, expect, test } from "vitest";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { departmentHeading } from "../../../i18n/names.ts";
import { widthOf } from "../../parts/widthOf.ts";
import { narrowed, UPRIGHT_REM } from "./HeatMatrix.tsx";

/** Letters that are drawn narrower than so are no longer read from the last seat. */
const NARROWEST = 0.59;

describe("an upright heading of the matrix", () => {
  test("is drawn as it is where its longest word has room, however long the name", () => {
    expect(narrowed("Roads and Buildings and Bridges", 9)).toBeUndefined();
  });

  test.each(["en", "hi"] as const)("in the narrowest column has every word of every department whole and readable in %s", (locale) => {
    const cutOrTiny = DEPARTMENT_CODES.map((code) => departmentHeading(code, locale)).filter((name) => {
      const by = Number(/scaleX\((.+)\)/u.exec(String(narrowed(name, UPRIGHT_REM)?.transform))?.[1] ?? 1);
      return by < NARROWEST || name.split(" ").some((word) => by * widthOf(word) > UPRIGHT_REM);
    });
    expect(cutOrTiny).toEqual([]);
  });

  test("has before it is narrowed as much more room as it then gives up", () => {
    const style = narrowed("Administration", UPRIGHT_REM);
    const by = Number(/scaleX\((.+)\)/u.exec(String(style?.transform))?.[1]);
    expect(Number.parseFloat(String(style?.width)) * by).toBeCloseTo(100);
  });
});
