import { expect, test } from "vitest";
import { PROGRAM_REASONS } from "#domain/readyWords/programReasons.ts";
import { reasonsFormOf, reasonsFormSchema } from "./reasonsForm.ts";

const changed = (note: { hi: string; en: string }[]) => {
  const form = reasonsFormOf({});
  return reasonsFormSchema.safeParse({ reasons: { ...form.reasons, note } });
};

test("lists that nobody changed are not stored, so that they change with the program", () => {
  expect(reasonsFormSchema.parse(reasonsFormOf({}))).toEqual({});
  expect(changed([...PROGRAM_REASONS.note]).data).toEqual({});
});

test("a list of one's own is stored as it was typed, and so is an empty one", () => {
  expect(changed([{ hi: " अपना ", en: "Our own" }]).data).toEqual({ note: [{ hi: "अपना", en: "Our own" }] });
  expect(changed([]).data).toEqual({ note: [] });
  expect(reasonsFormSchema.parse(reasonsFormOf({ note: [] }))).toEqual({ note: [] });
});

test("a reason that is empty, too long or there twice is told at its field", () => {
  const faults = (note: { hi: string; en: string }[]) =>
    changed(note).error?.issues.map(({ path, message }) => [path.slice(2).join("."), message]);
  expect(faults([{ hi: "", en: "x".repeat(201) }])).toEqual([
    ["0.hi", "readyReasons.fault.empty"],
    ["0.en", "readyReasons.fault.long"],
  ]);
  expect(
    faults([
      { hi: "क", en: "one" },
      { hi: "क", en: "two" },
    ]),
  ).toEqual([["1.hi", "readyReasons.fault.twice"]]);
});
