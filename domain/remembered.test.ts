import { expect, test } from "vitest";
import { forgetTexts, Recent } from "./remembered.ts";

test("knows the last texts, however many came before, and no long one", () => {
  const recent = new Recent<number>({ most: 3, longest: 5 });
  for (let at = 0; at < 100; at += 1) {
    const text = `t${at}`;
    recent.keep(text, at);
    for (let before = Math.max(0, at - 2); before <= at; before += 1) expect(recent.of(`t${before}`)).toBe(before);
  }
  const known = Array.from({ length: 100 }, (_, at) => recent.of(`t${at}`)).filter((made) => made !== undefined);
  expect(known.length).toBeLessThanOrEqual(6);
  recent.keep("longer", 1);
  expect(recent.of("longer")).toBeUndefined();
});

test("forgets all texts, and knows what comes afterwards", () => {
  const recent = [new Recent<number>({ most: 1, longest: 5 }), new Recent<number>({ most: 3, longest: 5 })];
  for (const each of recent) for (const text of ["one", "two"]) each.keep(text, 1);
  forgetTexts();
  expect(recent.flatMap((each) => [each.of("one"), each.of("two")])).toEqual([undefined, undefined, undefined, undefined]);
  for (const each of recent) each.keep("three", 3);
  expect(recent.map((each) => each.of("three"))).toEqual([3, 3]);
});
