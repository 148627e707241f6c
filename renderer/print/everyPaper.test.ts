import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import type { PrintedLetter } from "#contract/letters.ts";
import type { Minutes as MinutesOnPaper } from "#contract/minutes.ts";
import { COUNTS } from "#domain/reporting/figures.ts";
import type { PrintedDossier as DossierOnPaper, PrintedReport as ReportOnPaper } from "#contract/prints.ts";
import { Letter } from "./Letter.tsx";
import { PrintedDossier } from "./PrintedDossier.tsx";
import { AttendanceTable } from "./minutes/AttendanceTable.tsx";
import { Minutes } from "./minutes/Minutes.tsx";
import { FIRST_SEAL } from "#domain/seal/seal.ts";
import { PrintedReport } from "./PrintedReport.tsx";
import { PrintedSeal } from "./PrintedSeal.tsx";

const LOCALES = ["en", "hi"] as const;
const AT = Date.UTC(2026, 10, 24, 5);

const seal = {
  seat: "3f00000000000000",
  seatSeq: 812,
  head: `ab12cd34ef56a7b8${"1".repeat(48)}`,
  events: 40,
  at: AT,
  publicKey: "k".repeat(44),
  previous: "1".repeat(64),
  signature: "s".repeat(88),
};

describe("a seal on paper", () => {
  test.each(LOCALES)("says in words how it is checked, with a short code, and names no command (%s)", (locale) => {
    const html = renderToStaticMarkup(
      createElement(PrintedSeal, { paper: { seal, fingerprint: "f f", letterhead: DEFAULT_LETTERHEAD }, locale }),
    );
    expect(html).not.toMatch(/npm|--db|--seals|engine/u);
    expect(html).toContain(">ab12 cd34 ef56 a7b8<");
    expect(html).toContain(locale === "en" ? "ask the administrator of the record" : "अभिलेख के प्रशासक से");
  });

  test.each(LOCALES)("that is the first says that there is none before it, in place of 64 zeros (%s)", (locale) => {
    const paper = { seal: { ...seal, previous: FIRST_SEAL }, fingerprint: "f f", letterhead: DEFAULT_LETTERHEAD };
    const html = renderToStaticMarkup(createElement(PrintedSeal, { paper, locale }));
    expect(html).toContain(locale === "en" ? "none: this is the first" : "कोई नहीं: यह पहली मुहर है");
    expect(html).not.toContain("0000 0000 0000 0000 0000");
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
      checked: 0,
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

  test.each(LOCALES)("do not say that nothing is unsolved where no citizen was asked (%s)", (locale) => {
    const paper = minutes(null, []);
    const asked = (checked: number, notSolved: number) => {
      const figures = { ...stop.figures, checked, notSolved };
      return drawn({ ...paper, stops: [{ ...stop, figures }] } as unknown as MinutesOnPaper, locale);
    };
    const unsolved = locale === "en" ? "Closed, not solved" : "बंद पर हल नहीं";
    expect(asked(0, 0)).not.toContain(unsolved);
    expect(asked(4, 0)).toMatch(
      new RegExp(`${locale === "en" ? "Asked by telephone" : "फ़ोन पर पूछा गया"} <b>4</b>.*${unsolved} <b>0</b>`, "u"),
    );
  });

  test.each(LOCALES)("name the stop in each heading of it: sheets come apart (%s)", (locale) => {
    const headings = [...drawn(minutes(null, []), locale).matchAll(/<h3>([^<]*)/gu)].map(([, said = ""]) => said);
    const [stopName, others] = locale === "en" ? ["Karnal", "Others"] : ["करनाल", "अन्य"];
    expect(headings.map((said) => said.split(" · ")[1])).toEqual([stopName, stopName, others]);
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

describe("a letter on paper", () => {
  test.each(LOCALES)(
    "has the last day for the answer on a line of its own, where a reader looks for it, though its words name it (%s)",
    (locale) => {
      const body = { en: "Please answer by 24.11.2026.", hi: "दिनांक 24.11.2026 तक उत्तर दें।" };
      const letter = { letterId: "1", number: "CMO/1", officer: null, subject: { en: "Water", hi: "पानी" }, body, answerBy: AT };
      const printed = { letter, letterhead: DEFAULT_LETTERHEAD, toLabel: { en: "SDO", hi: "SDO" }, copyTo: [], issuedAt: AT };
      const html = renderToStaticMarkup(createElement(Letter, { printed: printed as unknown as PrintedLetter, locale }));
      expect(html).toContain(`${locale === "en" ? "Answer due by" : "उत्तर की अंतिम तिथि"}: <strong>24.11.2026</strong>`);
    },
  );

  test("about several cases has a line for each, and what is no list stays one paragraph", () => {
    const body = { en: "They are late.\n\n1. The first.\n2. The second.\n\nAnswer.\n1. Now.", hi: "" };
    const letter = { letterId: "1", number: "CMO/1", officer: null, subject: { en: "Water", hi: "पानी" }, body, answerBy: null };
    const printed = { letter, letterhead: DEFAULT_LETTERHEAD, toLabel: { en: "SDO", hi: "SDO" }, copyTo: [], issuedAt: AT };
    const html = renderToStaticMarkup(createElement(Letter, { printed: printed as unknown as PrintedLetter, locale: "en" }));
    expect(html.match(/<li>/gu)).toHaveLength(2);
  });
});

describe("a report on paper", () => {
  const NOBODY = { cases: 0, medianMs: null, p90Ms: null };
  const drawn = (some: object) => {
    const nothing = Object.fromEntries(COUNTS.map((count) => [count, 0]));
    const figures = { ...nothing, response: NOBODY, undertaking: NOBODY, disposal: NOBODY, ...some };
    const line = { key: { district: "Karnal" }, label: { en: "Karnal", hi: "करनाल" }, figures, before: figures };
    const choice = { first: "2026-11-24", last: "2026-11-24", by: "district", filter: {} };
    const times = { from: AT, asOf: AT, beforeFrom: AT, beforeAsOf: AT, recordFrom: AT };
    const invitations = { campaigns: 0, invited: 0, sent: 0, cases: 0 };
    const report = { choice, ...times, total: figures, totalBefore: figures, lines: [line], costs: [], invitations };
    const words = { en: "Said.", hi: "कहा।" };
    const summary = { findings: [words], best: [], worst: [] };
    const paper = { report, letterhead: DEFAULT_LETTERHEAD, number: "1", madeAt: AT, targets: [], summary, scope: null };
    return renderToStaticMarkup(createElement(PrintedReport, { paper: paper as unknown as ReportOnPaper, locale: "en" }));
  };

  test("has no heading above a chart of nothing, and speaks of grey only where a line is", () => {
    // On the sheet of the rates: alone on one it would say little.
    expect(drawn({ receipts: 3, disposed: 3 })).toMatch(/Annex 1.*With the most receipts.*Annex 2/u);
    expect(drawn({})).not.toContain("With the most receipts");
    expect(drawn({})).toContain("In grey");
    expect(drawn({ reportsInTime: 12 })).not.toContain("In grey");
  });
});

describe("what minutes say of who came", () => {
  const line = (name: string, attendance: readonly string[]) => ({
    office: { en: name, hi: name },
    holder: null,
    name: null,
    attendance,
    letter: null,
  });
  const drawn = (attendance: readonly object[]) =>
    renderToStaticMarkup(createElement(AttendanceTable, { attendance: attendance as never, locale: "en" }));

  test("counts nobody where attendance was not taken, and else also those of whom nothing was recorded", () => {
    expect(drawn([line("A", ["absent"])])).toContain("Present: 0, represented: 0, absent: 1");
    expect(drawn([line("A", []), line("B", [])])).not.toContain("Present: 0");
    expect(drawn([line("A", ["present"]), line("B", [])])).toContain("Present: 1, represented: 0, absent: 0, not recorded: 1");
    expect(drawn([line("A", ["present"])])).toContain("Present: 1, represented: 0, absent: 0<");
  });
});

describe("a dossier on paper", () => {
  const NOBODY = { cases: 0, medianMs: null, p90Ms: null };
  const sort = (category: string, overdue: number) => ({
    department: "PHED",
    category,
    label: { en: category, hi: category },
    open: 4,
    overdue,
    incidents: 0,
  });
  const office = (name: string, letters: number) => ({
    office: name,
    label: { en: name, hi: name },
    holder: null,
    overdue: 1,
    oldestDueAt: AT,
    letters,
    unanswered: letters,
    lastLetterAt: null,
    mails: 0,
  });
  const parts = { responsiveness: 50, onTime: 50, overdue: 50, atrQuality: 50, solved: 95.3, activity: null };
  const figures = { ...Object.fromEntries(COUNTS.map((count) => [count, 0])), response: NOBODY, undertaking: NOBODY, disposal: NOBODY };
  const dossier = {
    readAt: AT,
    period: { from: AT, asOf: AT, since: "days" },
    figures,
    targets: [],
    ranking: { rank: 2, rankWas: 2, among: 16, score: 60, scoreWas: 60, parts, open: 4, overdue: 1, askedTooLate: 0, readAt: AT },
    offices: [office("Written", 1), office("Not written", 0)],
    owing: { offices: 2, overdue: 2, unmarked: 0 },
    all: { open: 12, overdue: 2, incidents: 0 },
    sorts: [sort("Late", 2), sort("In time", 0)],
    places: [],
    incidents: [],
    promises: [],
    cases: [],
  };
  /** With cases, unless `some` has other figures. */
  const drawn = (locale: "en" | "hi", some: object = { figures: { ...figures, pending: 12, pendingAsked: 2, pendingOverdue: 2 } }) => {
    const stops = ["Karnal", "Nuh"].map((key) => ({ key, name: { en: key, hi: key }, dossier: { ...dossier, ...some } }));
    const paper = { title: "Weekly", letterhead: DEFAULT_LETTERHEAD, plannedAt: AT, madeAt: AT, stops } as unknown as DossierOnPaper;
    return renderToStaticMarkup(createElement(PrintedDossier, { dossier: paper, locale }));
  };

  test.each(LOCALES)("carries the name of each stop onto every sheet (%s)", (locale) => {
    expect([...drawn(locale).matchAll(/<thead><tr><td><h2>(\w+)/gu)].map(([, name]) => name)).toEqual(["Karnal", "Nuh"]);
  });

  test("says how many are ranked and how many are not, and what each part of a score measures", () => {
    expect(drawn("en")).toContain("7 others are not ranked: fewer than 5 cases to be judged by (without the cell’s delay).");
    expect(drawn("hi")).toContain("7 अन्य क्रम में नहीं: आकलन के लिए 5 से कम शिकायतें (प्रकोष्ठ के विलंब के बिना)।");
    expect(drawn("en")).toMatch(/Lasting.*disposals that were not reopened/u);
    expect(drawn("hi")).toMatch(/टिकाऊ निपटान.*निपटान जो पुनः नहीं खुले/u);
  });

  test("lists among what is most late nothing that is not, and leaves the lists out where nothing is", () => {
    expect(drawn("en")).toContain(">Late<");
    expect(drawn("en")).not.toContain(">In time<");
    expect(drawn("en")).toContain("The place of all 2 overdue reports is not known, or is withheld for a sensitive case.");
    for (const list of ["Categories", "Places"]) expect(drawn("en")).toContain(`${list} with most late cases`);
    expect(
      drawn("en", { figures: { ...figures, pending: 12 }, owing: { offices: 0, overdue: 0, unmarked: 0 }, offices: [] }),
    ).not.toContain("with most late cases");
  });

  test.each(LOCALES)("says of a stop where nothing is in one line that nothing is (%s)", (locale) => {
    const html = drawn(locale, { ranking: null, offices: [], owing: { offices: 0, overdue: 0, unmarked: 0 }, sorts: [] });
    expect(html).not.toContain("<h3>");
    expect(html).toContain(locale === "en" ? "No case is open here." : "यहाँ कोई शिकायत लंबित नहीं है।");
  });

  test("leaves no cell empty where nothing was written to an office", () => {
    expect(drawn("en")).toContain("<td>none</td>");
    expect(drawn("hi")).toContain("<td>कोई नहीं</td>");
  });
});
