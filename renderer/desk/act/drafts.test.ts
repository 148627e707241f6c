import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import { EXAMPLE_ID } from "../case/testing/exampleHistory.ts";
import { atrOf, EMPTY_ATR } from "./atrDraft.ts";
import { evidenceSentence, similarSentence } from "./because.ts";
import { markOfOffice } from "#domain/registry/markOfOffice.ts";
import { markTo } from "./marking.ts";
import { scopeOf } from "./scope.ts";

const english = wordsOf(createIntl({ locale: FORMAT_LOCALES.en, messages: MESSAGES.en }));

describe("a report in the form", () => {
  test("is none while it says nothing", () => {
    expect(atrOf({ ...EMPTY_ATR, text: "  " })).toBeNull();
  });

  test("says what was not said as not known, never as no", () => {
    expect(atrOf({ ...EMPTY_ATR, text: " done ", officer: " " })).toEqual({
      outcome: "solved",
      text: "done",
      officer: null,
      actedAt: null,
      proof: [],
      citizenContacted: null,
    });
    expect(atrOf({ ...EMPTY_ATR, text: "done", contacted: "no" })?.citizenContacted).toBe(false);
  });
});

describe("a mark", () => {
  const standing = { state: "new", department: "PHED", district: "Panipat" } as const;

  test("to the proposed department of a new case takes the proposal, with its office", () => {
    expect(markTo(standing, "PHED")).toEqual({ do: "accept" });
    expect(markTo({ ...standing, state: "marked" }, "PHED")).toMatchObject({ do: "act", action: { type: "mark" } });
    expect(markTo(standing, "ULB")).toEqual({
      do: "act",
      action: { type: "mark", to: { department: "ULB", district: "Panipat", office: null } },
    });
  });

  test("does not name the district's own office, and names any other", () => {
    const office = (id: string, district: "Karnal" | null) =>
      markOfOffice({ id: id as never, department: "PHED", district }, { district: "Panipat" });
    expect(office("PHED/district/Karnal", "Karnal")).toEqual({ department: "PHED", district: "Karnal", office: null });
    expect(office("PHED/sub-division/Gharaunda", "Karnal").office).toBe("PHED/sub-division/Gharaunda");
    expect(office("PHED/department", null)).toEqual({ department: "PHED", district: "Panipat", office: "PHED/department" });
  });
});

describe("the scope of an act", () => {
  const of = (open: number, only: boolean | null) => {
    const { isWide, target } = scopeOf(EXAMPLE_ID, open, only, () => {});
    return [isWide, target.kind];
  };

  test("is the whole trouble unless somebody says otherwise, and the case where it stands alone", () => {
    expect([of(7, null), of(7, true), of(7, false), of(1, null), of(0, false)]).toEqual([
      [true, "trouble"],
      [false, "case"],
      [true, "trouble"],
      [false, "case"],
      [false, "case"],
    ]);
  });
});

describe("why a department is proposed", () => {
  test("is told by the citizen's words, each once and a few of them", () => {
    expect(evidenceSentence(["pani … nahi", "tanker", "nahi", "JE", "motor", "pipe"], english)).toBe("because: pani, nahi, tanker, JE");
    expect(evidenceSentence([], english)).toBeNull();
  });

  test("is told by similar posts where there are any", () => {
    expect([0, 1, 14].map((similarPosts) => similarSentence({ similarPosts }, english))).toEqual([
      null,
      "1 similar post went there",
      "14 similar posts went there",
    ]);
  });
});
