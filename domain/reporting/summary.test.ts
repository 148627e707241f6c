import { describe, expect, test } from "vitest";
import { COUNTS } from "./figures.ts";
import type { Figures } from "./figures.ts";
import { LEAST_DUE, summaryOf } from "./summary.ts";

const NOBODY = { cases: 0, medianMs: null, p90Ms: null } as const;
const figures = (some: Partial<Figures>): Figures => ({
  ...(Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<(typeof COUNTS)[number], number>),
  response: NOBODY,
  undertaking: NOBODY,
  disposal: NOBODY,
  ...some,
});
const line = (name: string, some: Partial<Figures>) => ({ label: { en: name, hi: `हि ${name}` }, figures: figures(some) });
const judged = (name: string, kept: number, missed: number) => line(name, { reportsInTime: kept, reportsMissed: missed });

describe("who is best and worst", () => {
  test("goes by the share that came in time, and by nobody with too few due", () => {
    const lines = [
      judged("A", 9, 1),
      judged("B", 20, 20),
      judged("C", 2, 28),
      judged("D", 15, 5),
      judged("one of one", 1, 0),
      judged("just too few", LEAST_DUE - 1, 0),
    ];
    const { best, worst } = summaryOf(figures({}), figures({}), lines);
    expect(best.map(({ label }) => label.en)).toEqual(["A", "D"]);
    expect(worst).toMatchObject([
      { label: { en: "C" }, kept: 2, due: 30 },
      { label: { en: "B" }, kept: 20, due: 40 },
    ]);
  });

  test("is five and five at most, and nobody is both", () => {
    const lines = Array.from({ length: 23 }, (_, at) => judged(String(at).padStart(2, "0"), at, 23 - at));
    const { best, worst } = summaryOf(figures({}), figures({}), lines);
    expect(best.map(({ label }) => label.en)).toEqual(["22", "21", "20", "19", "18"]);
    expect(worst.map(({ label }) => label.en)).toEqual(["00", "01", "02", "03", "04"]);
    const three = summaryOf(figures({}), figures({}), lines.slice(0, 3));
    expect([three.best.length, three.worst.length]).toEqual([1, 1]);
    expect(summaryOf(figures({}), figures({}), lines.slice(0, 1))).toMatchObject({ best: [], worst: [] });
  });
});

describe("what is found", () => {
  const cameIn = (now: number, before: number) => summaryOf(figures({ receipts: now }), figures({ receipts: before }), []).findings[0];

  test("tells a change of few cases in cases, and of many in percent", () => {
    expect(cameIn(7, 2).en).toBe("7 cases came in, 5 more than in the period before (2); none was disposed of.");
    expect(cameIn(7, 2).hi).toBe("7 शिकायतें प्राप्त, पिछली अवधि (2) से 5 अधिक; निपटान शून्य।");
    expect(cameIn(150, 100).en).toContain("50% more than in the period before (100)");
    expect(cameIn(100, 1_25_000).hi).toContain("पिछली अवधि (1,25,000) से 1,24,900 कम");
    expect(cameIn(1_492, 27).en).toContain("1,465 more than in the period before (27)");
    expect(cameIn(1, 0).en).toBe("1 case came in, 1 more than in the period before (0); none was disposed of.");
    expect(summaryOf(figures({}), null, []).findings[0].en).toBe(
      "No case came in, with no whole record of the period before; none was disposed of.",
    );
    const [alone] = summaryOf(figures({ receipts: 1 }), null, []).findings;
    expect(alone.en).toBe("1 case came in, with no whole record of the period before; none was disposed of.");
    expect(alone.hi).toBe("1 शिकायत प्राप्त, पिछली अवधि का पूरा रिकॉर्ड नहीं; निपटान शून्य।");
    expect(cameIn(40, 40).en).toContain("as many as in the period before");
    expect(cameIn(1_001, 1_000).en).toContain("1 more than in the period before (1,000)");
    expect(cameIn(0, 0)).toEqual({
      en: "No case came in, nor in the period before; none was disposed of.",
      hi: "कोई शिकायत प्राप्त नहीं, पिछली अवधि में भी नहीं; निपटान शून्य।",
    });
    for (const before of [0, 1, 19]) expect(cameIn(19, before).en).not.toContain("%");
  });

  test("says how much is open and overdue, and with whom", () => {
    const total = figures({ pending: 40, pendingAsked: 32, pendingOverdue: 10, pendingMarkingsOverdue: 7, lateSeason: 3, lateLonger: 1 });
    const lines = [
      line("Karnal", { pending: 14, pendingAsked: 12, pendingOverdue: 6 }),
      line("Hisar", { pending: 20, pendingAsked: 18, pendingOverdue: 3 }),
      line("Jind", { pending: 5, pendingAsked: 2 }),
    ];
    const [, open, where] = summaryOf(total, figures({}), lines).findings;
    expect(open.en).toBe(
      "40 cases were pending at the end of the period, 32 of them with offices. Reports overdue: 10 (31.3%), by more than 30 days: 4. Late to mark: 7.",
    );
    expect(open.hi).toBe(
      "अवधि के अंत में 40 शिकायतें लंबित, जिनमें से 32 कार्यालयों के पास। रिपोर्ट अतिदेय: 10 (31.3%), 30 दिन से अधिक विलंब: 4। अंकन में विलंब: 7।",
    );
    expect(where.en).toBe("Most reports overdue: Karnal (6 of 12); Hisar (3 of 18).");
    expect(where.hi).toBe("सर्वाधिक रिपोर्ट अतिदेय: हि Karnal (12 में से 6); हि Hisar (18 में से 3)।");
    const [, late] = summaryOf({ ...total, pendingAskedTooLate: 6 }, figures({}), lines).findings;
    expect(late.en).toContain("by more than 30 days: 4, overdue when marked (the cell’s delay): 6. Late to mark: 7.");
    expect(late.hi).toContain("30 दिन से अधिक विलंब: 4, अंकन से पहले ही अतिदेय (प्रकोष्ठ का विलंब): 6। अंकन में विलंब: 7।");
    const [, none, nowhere] = summaryOf(figures({}), figures({}), []).findings;
    expect([none.en, nowhere.en]).toEqual([
      "Nothing was pending at the end of the period.",
      "No report was overdue at the end of the period.",
    ]);
  });

  const late = (name: string, overdue: number, asked: number, kept = 0, missed = 0) =>
    line(name, { pendingOverdue: overdue, pendingAsked: asked, reportsInTime: kept, reportsMissed: missed });
  const whereOf = (lines: readonly ReturnType<typeof line>[]) =>
    summaryOf(figures({ pendingOverdue: lines.reduce((sum, { figures: { pendingOverdue } }) => sum + pendingOverdue, 0) }), null, lines)
      .findings[2];

  test("names those with most late cases first, among equals those with the lowest share in time, and says how many have as many as the last", () => {
    const { en, hi } = whereOf([
      late("A", 3, 9, 4, 1),
      late("B", 3, 9, 1, 4),
      late("C", 2, 4),
      late("D", 5, 5),
      late("E", 2, 3),
      late("F", 3, 3, 3, 2),
    ]);
    expect(en).toBe("Most reports overdue: D (5 of 5); B (3 of 9); F (3 of 3); and 1 more with 3.");
    expect(hi).toBe("सर्वाधिक रिपोर्ट अतिदेय: हि D (5 में से 5); हि B (9 में से 3); हि F (3 में से 3); तथा 1 अन्य (3)।");
    expect(whereOf([late("C", 2, 4), late("E", 2, 3)]).en).toBe("Most reports overdue: E (2 of 3); C (2 of 4).");
  });

  test("names none of the best as late, and says that it leaves them out", () => {
    const best = late("Best", 9, 200, 190, 10);
    const worst = late("Worst", 4, 20, 2, 18);
    expect(whereOf([best, worst])).toEqual({
      en: "Most reports overdue, apart from the best below: Worst (4 of 20).",
      hi: "सर्वाधिक रिपोर्ट अतिदेय, नीचे दिए गए श्रेष्ठ को छोड़कर: हि Worst (20 में से 4)।",
    });
    expect(whereOf([best, late("Worst", 0, 20, 2, 18)]).en).toBe("Reports are overdue only with those who are among the best below.");
    // One of the best with fewer than those that are named is left out of nothing.
    expect(whereOf([late("Best", 1, 200, 190, 10), worst]).en).toBe("Most reports overdue: Worst (4 of 20).");
  });

  test("does not say that nothing is overdue where only the name of who owes is unknown", () => {
    expect(summaryOf(figures({ pendingOverdue: 2 }), null, []).findings[2]).toEqual({
      en: "None of the overdue reports is with anyone who is named in the annex.",
      hi: "अतिदेय रिपोर्टें अनुलग्नक में सूचीबद्ध किसी के पास नहीं हैं।",
    });
  });
});
