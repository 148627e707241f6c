import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import type { Minutes as MinutesOnPaper } from "#contract/minutes.ts";
import { Minutes } from "./minutes/Minutes.tsx";
import { PrintedSeal } from "./PrintedSeal.tsx";

const LOCALES = ["en", "hi"] as const;
const AT = Date.UTC(2026, 10, 24, 5);

describe("a seal on paper", () => {
  const seal = {
    seat: "3f00000000000000",
    seatSeq: 812,
    head: `ab12cd34ef56a7b8${"0".repeat(48)}`,
    events: 40,
    at: AT,
    publicKey: "k".repeat(44),
    previous: "1".repeat(64),
    signature: "s".repeat(88),
  };

  test.each(LOCALES)("says in words how it is checked, with a short code, and names no command (%s)", (locale) => {
    const html = renderToStaticMarkup(
      createElement(PrintedSeal, { paper: { seal, fingerprint: "f f", letterhead: DEFAULT_LETTERHEAD }, locale }),
    );
    expect(html).not.toMatch(/npm|--db|--seals|engine/u);
    expect(html).toContain(">ab12 cd34 ef56 a7b8<");
    expect(html).toContain(locale === "en" ? "ask the administrator of the record" : "अभिलेख के प्रशासक से");
  });
});

describe("minutes on paper", () => {
  const stop: MinutesOnPaper["stops"][number] = {
    name: { en: "Karnal", hi: "करनाल" },
    figures: {
      from: AT,
      receipts: 3,
      disposals: 1,
      pending: 2,
      pendingOverdue: 0,
      pendingMarkingsOverdue: 0,
      reopened: 0,
      notSolved: 0,
    },
    attendance: [],
    promises: [],
    decisions: [],
    remarks: [],
  };
  const minutes = (chair: string | null, decisions: (typeof stop)["decisions"]) =>
    ({
      number: "CMO/1",
      title: "Weekly review",
      letterhead: DEFAULT_LETTERHEAD,
      chair,
      begunAt: AT,
      endedAt: AT,
      stops: [
        { ...stop, decisions },
        { ...stop, name: { en: "Others", hi: "अन्य" }, figures: null },
      ],
      copyTo: [],
    }) as unknown as MinutesOnPaper;
  const drawn = (paper: MinutesOnPaper, locale: "en" | "hi") => renderToStaticMarkup(createElement(Minutes, { minutes: paper, locale }));
  const lines = (html: string) => [...html.matchAll(/data-by-hand/gu)].length;

  test.each(LOCALES)("leave a line to be filled in by hand for the chair and the decisions that nobody entered (%s)", (locale) => {
    expect(lines(drawn(minutes(null, []), locale))).toBe(2);
  });

  test.each(LOCALES)("say who presided and what was decided, where that was entered (%s)", (locale) => {
    const decided = {
      case: { ticket: "261124-ABCDEF", subject: { en: "Water", hi: "पानी" } },
      decision: "remarked",
      to: null,
      words: "By Friday",
    };
    const html = drawn(minutes("The APSCM", [decided] as unknown as (typeof stop)["decisions"]), locale);
    expect(html).toContain("The APSCM");
    expect(html).toContain("By Friday");
    expect(lines(html)).toBe(0);
  });
});
