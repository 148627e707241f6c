import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../../i18n/messages.ts";
import { wordsOf } from "../../../i18n/useWords.ts";
import { atrOf, EMPTY_ATR } from "./AtrDialog.tsx";
import { evidenceSentence, similarSentence } from "../pane/reasonSentences.ts";
import { markOfOffice } from "#domain/registry/markOfOffice.ts";
import { markTo } from "../possible/marking.ts";

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
  const standing = { state: "new", department: "PHED", district: "Panipat", place: null } as const;
  const guess = (code: "PHED" | "TRANSPORT", office: { level: "district"; jurisdiction: string } | null) => ({
    code,
    score: 0.5,
    evidence: [],
    similarPosts: 0,
    office,
  });
  const proposal = {
    departments: [guess("PHED", null), guess("TRANSPORT", { level: "district", jurisdiction: "Panipat, RTA" })],
    district: "Panipat" as const,
    place: null,
    office: null,
  };

  test("to the proposed department of a new case takes the proposal, with its office", () => {
    expect(markTo({ grievance: standing, proposal }, "PHED")).toEqual({ do: "accept" });
    expect(markTo({ grievance: { ...standing, state: "marked" }, proposal }, "PHED")).toMatchObject({
      do: "act",
      action: { type: "mark" },
    });
    expect(markTo({ grievance: standing, proposal }, "ULB")).toEqual({ do: "accept", department: "ULB" });
  });

  test("to another department names the office that the proposal names there, but of one case and at its place alone", () => {
    const to = (district: "Panipat" | "Karnal", isWide: boolean, place: string | null = null) =>
      markTo({ grievance: { ...standing, state: "marked", district, place }, proposal }, "TRANSPORT", isWide);
    const marks = (district: "Panipat" | "Karnal", office: string | null) => ({
      do: "act",
      action: { type: "mark", to: { department: "TRANSPORT", district, office } },
    });
    expect(to("Panipat", false)).toEqual(marks("Panipat", "TRANSPORT/district/Panipat, RTA"));
    expect(to("Panipat", true)).toEqual(marks("Panipat", null));
    expect(to("Karnal", false)).toEqual(marks("Karnal", null));
    expect(to("Panipat", false, "Samalkha")).toEqual(marks("Panipat", null));
  });

  test("does not name the district's own office, and names any other", () => {
    const office = (id: string, district: "Karnal" | null) =>
      markOfOffice({ id: id as never, department: "PHED", district }, { district: "Panipat" });
    expect(office("PHED/district/Karnal", "Karnal")).toEqual({ department: "PHED", district: "Karnal", office: null });
    expect(office("PHED/sub-division/Gharaunda", "Karnal").office).toBe("PHED/sub-division/Gharaunda");
    expect(office("PHED/department", null)).toEqual({ department: "PHED", district: "Panipat", office: "PHED/department" });
  });
});

describe("why a department is proposed", () => {
  test("is told by the citizen's words, each once and a few of them", () => {
    expect(evidenceSentence(["pani … nahi", "tanker", "nahi", "JE", "motor", "pipe"], english)).toBe("because of: pani, nahi, tanker, JE");
    expect(evidenceSentence([], english)).toBeNull();
  });

  test("does not repeat a word that a longer one of them holds", () => {
    expect(evidenceSentence(["paani me current", "current", "aag", "aag lagi"], english)).toBe("because of: paani me current, aag lagi");
  });

  test("leaves out little words, which say nothing to a person", () => {
    expect(evidenceSentence(["the", "paani … hai", "aa raha", "है", "tanker"], english)).toBe("because of: paani, tanker");
    expect(evidenceSentence(["the", "this"], english)).toBeNull();
  });

  test("is told by similar posts where there are any", () => {
    expect([0, 1, 14].map((similarPosts) => similarSentence({ similarPosts }, english))).toEqual([
      null,
      "1 similar post went there",
      "14 similar posts went there",
    ]);
  });
});
