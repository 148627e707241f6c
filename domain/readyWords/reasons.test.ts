import { describe, expect, test } from "vitest";
import { findPersonalData } from "../text/personalData.ts";
import { PROGRAM_REASONS } from "./programReasons.ts";
import { REASON_KINDS } from "./reasonKinds.ts";
import { holdsReason, LONGEST_REASON, MOST_REASONS, ownReasons, reasonsFor, reasonSettingsSchema, toggleReason } from "./reasonSettings.ts";

describe("the program's own reasons", () => {
  test("keep to the limits of a room's, and each is there once", () => {
    expect(reasonSettingsSchema.safeParse(PROGRAM_REASONS).success).toBe(true);
    for (const kind of REASON_KINDS)
      for (const language of ["hi", "en"] as const) {
        const texts = PROGRAM_REASONS[kind].map((reason) => reason[language]);
        expect(texts.length).toBeGreaterThan(0);
        expect(new Set(texts).size).toBe(texts.length);
      }
  });

  test("hold nothing that a screen would hide as personal", () => {
    const texts = REASON_KINDS.flatMap((kind) => PROGRAM_REASONS[kind].flatMap(({ hi, en }) => [hi, en]));
    expect(texts.filter((text) => findPersonalData(text).length > 0)).toEqual([]);
  });
});

describe("the reasons of a room", () => {
  const own = [{ hi: "अपना", en: "our own" }];

  test("stand in the place of the program's, for what they were set for alone", () => {
    expect(reasonsFor("note", { note: own })).toEqual(own);
    expect(reasonsFor("reopen", { note: own })).toBe(PROGRAM_REASONS.reopen);
    expect(reasonsFor("note", { note: [] })).toEqual([]);
  });

  test("are stored only where they are other ones", () => {
    expect(ownReasons("note", own)).toEqual(own);
    expect(ownReasons("note", [])).toEqual([]);
    expect(ownReasons("note", PROGRAM_REASONS.note)).toBeUndefined();
    expect(ownReasons("note", PROGRAM_REASONS.note.toReversed())).toHaveLength(PROGRAM_REASONS.note.length);
  });

  test("are as many as there are number keys, short, and in both languages", () => {
    const fits = (reasons: unknown) => reasonSettingsSchema.safeParse({ note: reasons }).success;
    const many = (n: number) => Array.from({ length: n }, (_, index) => ({ hi: `हिंदी ${index}`, en: `English ${index}` }));
    expect([fits(many(MOST_REASONS)), fits(many(MOST_REASONS + 1))]).toEqual([true, false]);
    expect([fits([{ hi: "क", en: "x".repeat(LONGEST_REASON) }]), fits([{ hi: "क", en: "x".repeat(LONGEST_REASON + 1) }])]).toEqual([
      true,
      false,
    ]);
    expect([fits([{ hi: "क", en: " " }]), fits([{ hi: "क" }])]).toEqual([false, false]);
    expect(
      fits([
        { hi: "क", en: "one" },
        { hi: "क", en: "two" },
      ]),
    ).toBe(false);
    expect(reasonSettingsSchema.safeParse({ "something-else": [] }).success).toBe(false);
  });
});

describe("a chosen reason", () => {
  test("fills an empty field, stands behind what a person typed, and joins other reasons", () => {
    expect(toggleReason("", "No photographs.")).toBe("No photographs.");
    expect(toggleReason("Ward 4: ", "No photographs.")).toBe("Ward 4: No photographs.");
    expect(toggleReason("No photographs.", "The work is incomplete.")).toBe("No photographs. The work is incomplete.");
    expect(toggleReason("Waiting for the office", "After the meeting")).toBe("Waiting for the office; After the meeting");
    expect(toggleReason("कार्यालय की प्रतीक्षा", "बैठक के बाद")).toBe("कार्यालय की प्रतीक्षा; बैठक के बाद");
  });

  test("goes again when it is chosen once more, and leaves what a person typed", () => {
    expect(toggleReason("Ward 4. No photographs. Seen today.", "No photographs.")).toBe("Ward 4. Seen today.");
    expect(toggleReason("Waiting for the office; After the meeting", "After the meeting")).toBe("Waiting for the office");
    expect(toggleReason("Waiting for the office; After the meeting", "Waiting for the office")).toBe("After the meeting");
    for (const kind of REASON_KINDS)
      for (const { hi, en } of PROGRAM_REASONS[kind]) {
        expect(toggleReason(toggleReason("", hi), hi)).toBe("");
        expect(toggleReason(toggleReason("Ward 4", en), en)).toBe("Ward 4");
      }
  });

  test("is not taken for a part of other words", () => {
    expect(holdsReason("The work is not done.", "done.")).toBe(true);
    expect(holdsReason("The work is undone.", "done.")).toBe(false);
    expect(holdsReason("Incomplete works", "Incomplete work")).toBe(false);
  });
});
