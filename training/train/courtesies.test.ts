import { expect, test } from "vitest";
import { withCourtesies } from "./courtesies.ts";
import type { LabelledPost } from "./posts.ts";

const post = (kind: LabelledPost["kind"], at: number): LabelledPost => ({
  id: `a${at}`,
  text: `No water in ward ${at}`,
  lang: "en",
  department: "PHED",
  district: null,
  kind,
  urgency: "routine",
  alt_departments: [],
  place: null,
  writer: "a",
  sensitivity: null,
});

test("some complaints begin or end as letters do, the same at each training, and thanks stay as they were written", () => {
  const complaints = Array.from({ length: 1_000 }, (_, at) => post("grievance", at));
  const learned = withCourtesies(complaints);
  const courteous = learned.filter(({ text }, at) => text !== complaints[at]?.text);
  expect(courteous.length).toBeGreaterThan(40);
  expect(courteous.length).toBeLessThan(150);
  for (const [at, { text }] of learned.entries()) expect(text).toContain(complaints[at]?.text);
  expect(withCourtesies(complaints)).toEqual(learned);
  const thanks = complaints.map((_, at) => post("praise", at));
  expect(withCourtesies(thanks)).toEqual(thanks);
});
