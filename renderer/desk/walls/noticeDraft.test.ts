import { describe, expect, test } from "vitest";
import { draftOfNotice, draftOfTemplate, EMPTY_NOTICE, noticeOfDraft } from "./noticeDraft.ts";
import { NOTICE_TEMPLATE_NAMES, NOTICE_TEMPLATES } from "./noticeTemplates.ts";

/** 14:20 in India. */
const NOW = Date.UTC(2026, 10, 24, 8, 50);
const MINUTE_MS = 60_000;
const written = { ...EMPTY_NOTICE, title: { hi: "बैठक ", en: "" } };

describe("a notice as it is written", () => {
  test.each(["14:30", "1430", "14.30", " १४:३० ", "੧੪:੩੦"])("counts down to the next %s in India", (countsDownTo) => {
    expect(noticeOfDraft({ ...written, countsDownTo }, NOW)).toEqual({
      notice: { title: { hi: "बैठक", en: "" }, text: { hi: "", en: "" }, countsDownTo: NOW + 10 * MINUTE_MS, untilAt: null },
    });
  });

  test("means tomorrow by a time that is over for today", () => {
    expect(noticeOfDraft({ ...written, until: "14:20" }, NOW)).toMatchObject({ notice: { untilAt: NOW + 24 * 60 * MINUTE_MS } });
  });

  test("needs a title in one of the languages, and times that a clock shows", () => {
    expect(noticeOfDraft({ ...EMPTY_NOTICE, countsDownTo: "24:00", until: "soon" }, NOW)).toEqual({
      faults: { title: "empty", countsDownTo: "time", until: "time" },
    });
  });

  test.each(NOTICE_TEMPLATE_NAMES)("may begin with the words for %s, in both languages, and comes back as it was put up", (name) => {
    const draft = draftOfTemplate(NOTICE_TEMPLATES[name], NOW);
    const read = noticeOfDraft(draft, NOW);
    if (!("notice" in read)) throw new Error("It has faults");
    const { title, text, countsDownTo } = read.notice;
    expect([title.hi, title.en, text.hi, text.en].every((words) => words !== "")).toBe(true);
    expect(countsDownTo).toBe(
      NOTICE_TEMPLATES[name].countsDownMinutes === null ? null : NOW + NOTICE_TEMPLATES[name].countsDownMinutes * MINUTE_MS,
    );
    expect(draftOfNotice(read.notice)).toEqual(draft);
  });
});
