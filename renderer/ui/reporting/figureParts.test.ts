import { expect, test } from "vitest";
import { changeWords } from "./figureParts.ts";

test("a change of few cases is told in cases, of many in percent, and from none as that, with a true minus sign", () => {
  const said = (now: number, before: number) => changeWords(now, before, "en");
  expect([said(7, 2), said(2, 7), said(5, 5), said(0, 0), said(30, 2)]).toEqual(["+5", "−5", "", "", "+28"]);
  expect([said(150, 100), said(50, 100), said(100, 100), said(0, 100)]).toEqual(["+50%", "−50%", "±0%", "−100"]);
  expect([said(3, 0), changeWords(300, 0, "hi"), said(1_492, 27)]).toEqual(["from 0", "0 से", "+1,465"]);
});
