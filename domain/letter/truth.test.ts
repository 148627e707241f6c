import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertNever } from "../assertNever.ts";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import type { EventId, HybridTime, OfficeId, SeatId } from "../ids.ts";
import type { GrievanceAction } from "../grievance/actions.ts";
import { LETTER_KINDS } from "../grievance/choices.ts";
import { decide } from "../grievance/decide.ts";
import type { GrievanceEvent } from "../grievance/events.ts";
import { fold } from "../grievance/fold.ts";
import type { RecordedEvent } from "../grievance/fold.ts";
import { letterBasisOf, letterRefusal } from "../grievance/letterBasis.ts";
import type { LetterKind } from "../grievance/letter.ts";
import { officeIdOfMark } from "../registry/registry.ts";
import { maskPersonalData } from "../text/mask.ts";
import { composeLetter } from "./compose.ts";
import { dateOnPaper } from "./days.ts";
import type { LetterFacts } from "./facts.ts";
import { EXAMPLE_ID, exampleOpening } from "../grievance/testing/exampleOpening.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const id = EXAMPLE_ID;
const PHED = { department: "PHED", district: "Karnal", office: null } as const;
const PWD = { department: "PWD", district: "Karnal", office: null } as const;
const ABOVE = "PHED/department" as OfficeId;
const OFFICES = [officeIdOfMark(PHED), officeIdOfMark(PWD), ABOVE];

const opening = exampleOpening({ openedAt: OPENED, dueAt: OPENED + 7 * DAY_MS }, { departments: [{ code: "PHED" }], district: "Karnal" });

/** What people do to a case; `after` is the time since the act before. */
const step = fc.record({
  after: fc.constantFrom(HOUR_MS, DAY_MS, 3 * DAY_MS, 8 * DAY_MS),
  what: fc.constantFrom(
    "mark",
    "mark-other",
    "add",
    "undertake",
    "report",
    "return",
    "accept",
    "exception",
    "reopen",
    "extend",
    "ask",
    "told",
    "aside",
    "restore",
    "escalate",
    "letter",
    "letter-out",
    "undo",
  ),
  which: fc.nat({ max: 11 }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** The case after those steps of them that are allowed, and its events. */
function lived(steps: readonly Step[]) {
  const recorded: RecordedEvent[] = [];
  let now = OPENED;
  const record = (events: readonly GrievanceEvent[]) => {
    for (const event of events) {
      const index = String(recorded.length).padStart(4, "0");
      recorded.push({ id: `e${index}` as EventId, seat: "s" as SeatId, time: index as HybridTime, actor: "osd", at: now, event });
    }
  };
  record([opening]);
  for (const { after, what, which } of steps) {
    now += after;
    const { grievance, timeline, turns } = fold(id, recorded);
    if (grievance === null) throw new Error("The case was not opened");
    const decision = decide(grievance, actionOf(what, which, now, recorded), {
      now,
      policy: DEFAULT_SLA_POLICY,
      issuing: { timeline, turns, officeOf: officeIdOfMark },
      undoing: { timeline, actor: "osd" },
    });
    if (decision.ok) record(decision.events);
  }
  const { grievance, timeline, turns } = fold(id, recorded);
  if (grievance === null) throw new Error("The case was not opened");
  return { grievance, timeline, turns, now: now + HOUR_MS };
}

function actionOf(what: Step["what"], which: number, now: number, recorded: readonly RecordedEvent[]): GrievanceAction {
  const office = OFFICES[which % 3] as OfficeId;
  const letterId = `l${which % 4}`;
  switch (what) {
    case "mark":
      return { type: "mark", to: PHED };
    case "mark-other":
      return { type: "mark", to: PWD };
    case "add":
      return { type: "additionally-mark", to: PWD };
    case "report":
      return { type: "send-atr", atr: { outcome: "solved", text: `Report of ${now}`, officer: null, actedAt: null, proof: [] } };
    case "return":
      return { type: "return-atr", reason: `Reason of ${now}` };
    case "accept":
      return { type: "accept-atr", exception: null };
    case "exception":
      return { type: "accept-atr", exception: "Settled in court" };
    case "reopen":
      return { type: "reopen", why: `Cause of ${now}` };
    case "extend":
      return which % 2 === 0
        ? { type: "interim-reply", reason: "Tender", expectedAt: now + 4 * DAY_MS }
        : { type: "grant-extension", dueAt: now + 4 * DAY_MS };
    case "ask":
      return { type: "ask-details", question: "Which ward?" };
    case "told":
      return { type: "receive-details" };
    case "aside":
      return { type: "set-aside", aside: { as: "sub-judice", reason: "Civil suit" } };
    case "restore":
      return { type: "restore", reason: "Suit withdrawn" };
    case "escalate":
      return { type: "escalate", to: ABOVE };
    case "letter": {
      const kind = LETTER_KINDS[which % 4] as LetterKind;
      const words = { en: "Words", hi: "शब्द" };
      const letter = { letterId, kind, number: `N${which}`, to: office, officer: null, subject: words, body: words, answerBy: null };
      return { type: "issue-letter", ...letter };
    }
    case "letter-out":
      return which % 2 === 0
        ? { type: "record-letter-sent", letterId, way: "by-hand" }
        : { type: "record-letter-answer", letterId, words: "The motor was burnt" };
    case "undo":
      return { type: "undo", events: [recorded.at(-1)?.id ?? ""] };
    case "undertake":
      return { type: "undertake" };
    default:
      return assertNever(what);
  }
}

/** What of the case counts, told apart from the code that letters use. */
function truthOf({ timeline, grievance }: ReturnType<typeof lived>) {
  const counted = timeline.filter(({ applied }) => applied).map(({ recorded }) => recorded);
  const named = (...types: readonly GrievanceEvent["type"][]) =>
    counted.filter(({ event }) => event !== null && types.includes(event.type));
  const last = named("atr-sent").at(-1);
  const since = counted.slice(last === undefined ? 0 : counted.indexOf(last) + 1);
  return {
    hasReport: last !== undefined,
    lastReport: last,
    judged: since.filter(({ event }) => event?.type === "atr-returned" || event?.type === "reopened"),
    dueAt: grievance.dueAt,
    markedAt: named("marked")[0]?.at ?? 0,
    markedDays: named("marked", "additionally-marked", "escalated").map(({ at }) => dateOnPaper(at)),
    numbersOut: named("letter-sent").map(({ event }) => (event?.type === "letter-sent" ? event.payload.letterId : "")),
    letters: named("letter-issued"),
    counted,
  };
}

/** The markings of a case to an office, told from the bare events. */
const markingsTo = (office: OfficeId, events: readonly RecordedEvent[]) =>
  events.filter(
    ({ event }) => (event?.type === "marked" || event?.type === "additionally-marked") && officeIdOfMark(event.payload.to) === office,
  );

/** Who answers for a case after some of its events, the one that it is marked to first, and whether the cell has it; told from the bare events. */
function hands(events: readonly RecordedEvent[]) {
  let offices: readonly OfficeId[] = [];
  let isWithCell = true;
  let wasWithCell = true;
  for (const { event } of events) {
    if (event?.type === "marked") {
      const to = officeIdOfMark(event.payload.to);
      offices = [to, ...offices.slice(1).filter((each) => each !== to)];
      isWithCell = false;
    }
    if (event?.type === "additionally-marked") offices = [...offices, officeIdOfMark(event.payload.to)];
    // While a court has it, it is where it was before.
    if (event?.type === "set-aside") wasWithCell = isWithCell;
    if (event?.type === "restored") isWithCell = wasWithCell;
    if (event?.type === "atr-sent" || event?.type === "disposed") isWithCell = true;
    if (event?.type === "atr-returned" || event?.type === "reopened") isWithCell = false;
  }
  return { offices, isWithCell };
}

/**
 * Whether an office let the time run out: it had the case then, or has had it since before without a break while its report lay with the cell. What happened
 * before a case was reopened is of another matter.
 */
function letItPass(office: OfficeId, { counted, dueAt }: ReturnType<typeof truthOf>): boolean {
  const all = counted.slice(0, counted.findLastIndex(({ at }) => at <= (dueAt ?? 0)) + 1);
  const then = hands(all);
  if (all.length < counted.findLastIndex(({ event }) => event?.type === "reopened") + 1 || !then.offices.includes(office)) return false;
  const keptIt = counted.slice(all.length).every((_, index) => hands(counted.slice(0, all.length + index + 1)).offices.includes(office));
  return keptIt || !then.isWithCell;
}

const DAY = /\d{2}\.\d{2}\.\d{4}/gu;

describe("over any history of a case, a letter that may be issued", () => {
  test("states nothing that the case does not hold, in either language", () => {
    let written = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
        const life = lived([{ after: HOUR_MS, what: "mark", which: 0 }, ...steps]);
        const { grievance, timeline, turns, now } = life;
        const truth = truthOf(life);
        for (const office of OFFICES) {
          const basis = letterBasisOf(grievance, { office, timeline, turns, officeOf: officeIdOfMark });
          for (const kind of LETTER_KINDS) {
            const refusal = letterRefusal(kind, basis, now);
            // Nobody explains a delay that had set in before the cell asked anybody, or while another office had the case; who let the time run out does.
            if (kind === "explanation" && (refusal === null || refusal === "asked-too-late")) {
              const isAbove = !hands(truth.counted).offices.includes(office);
              const owes = isAbove ? truth.markedAt <= (truth.dueAt ?? 0) : letItPass(office, truth);
              expect(refusal).toBe(owes ? null : "asked-too-late");
            }
            if (refusal !== null) continue;
            written += 1;
            const { sentLetters, answers, report, dueAt } = basis;
            const facts: LetterFacts = {
              ticket: grievance.ticket,
              shortNumber: "123-456-789",
              openedAt: grievance.openedAt,
              writtenAt: now,
              matter: null,
              department: { en: "D", hi: "वि" },
              place: null,
              answers,
              dueAt,
              reminders: 0,
              earlier: sentLetters,
              report: report && {
                ...report,
                text: maskPersonalData(report.text),
                end: report.end && { ...report.end, why: maskPersonalData(report.end.why) },
              },
              answerBy: null,
            };
            const { subject, body } = composeLetter(kind, facts);
            const both = `${subject.en}\n${body.en}\n${subject.hi}\n${body.hi}`;

            // A letter goes only where the office has the case and owes something.
            expect(["marked", "in-action"]).toContain(grievance.state);
            // It says that no report came only where none did, and names one only where it came.
            if (
              /was due on .* and has not been received|still awaited\.|no action-taken report|जो अब तक प्राप्त नहीं/u.test(
                both.replaceAll(/A fresh[^.]*\./gu, ""),
              )
            )
              expect(truth.hasReport).toBe(false);
            if (/report was received|report of \d|fresh report (?:is|has)|नई रिपोर्ट (?:दिनांक|अब तक|प्राप्त)|satisfactory/u.test(both))
              expect(truth.hasReport).toBe(true);
            if (kind === "dissatisfaction") {
              expect(truth.judged.length).toBeGreaterThan(0);
              const text = truth.lastReport?.event?.type === "atr-sent" ? truth.lastReport.event.payload.atr.text : "";
              expect(body.en).toContain(text);
              expect(body.hi).toContain(text);
            }
            if (/returned on/u.test(body.en)) expect(truth.judged.some(({ event }) => event?.type === "atr-returned")).toBe(true);
            if (/reopened on/u.test(body.en)) expect(truth.judged.some(({ event }) => event?.type === "reopened")).toBe(true);
            // Late is only what is late.
            if (/late by|विलंब हो|was due on|time limit for the report expired/u.test(both)) {
              expect(truth.dueAt).not.toBeNull();
              expect(truth.dueAt ?? 0).toBeLessThan(now);
            }
            const late = /late by (\d+) day/u.exec(body.en)?.[1];
            if (late !== undefined) expect(Number(late)).toBe(Math.floor((now - (truth.dueAt ?? 0)) / DAY_MS));
            if (kind === "explanation" || kind === "show-cause") {
              expect(truth.dueAt ?? now).toBeLessThan(now);
            }
            if (/to your office/u.test(body.en)) {
              const markings = markingsTo(office, truth.counted).map(({ at }) => dateOnPaper(at));
              const [, first, last = ""] =
                /to your office(?: as well)? on (?:(\S+), and again(?:, as an additional office,)? on )?([\d.]+)\./u.exec(body.en) ?? [];
              expect(truth.markedDays).toContain(last);
              // Who was marked more than once is told of the first time as well.
              const isToldOnce = answers?.as === "escalated" || markings[0] === last;
              expect(first).toBe(isToldOnce ? undefined : markings[0]);
            }
            const hadItBefore = markingsTo(office, truth.counted).some(({ at }) => at <= (truth.dueAt ?? 0));
            if (/expired before it was marked/u.test(body.en)) expect(/marked to your office again\./u.test(body.en)).toBe(hadItBefore);
            // Letters before are those that went out to this very office.
            for (const [, number] of body.en.matchAll(/no\. (N\d+) dated/gu)) {
              const issued = truth.letters.filter(({ event }) => event?.type === "letter-issued" && event.payload.number === number);
              expect(
                issued.some(
                  ({ event }) =>
                    event?.type === "letter-issued" && event.payload.to === office && truth.numbersOut.includes(event.payload.letterId),
                ),
              ).toBe(true);
            }
            // Both languages name the same days.
            expect([...body.hi.matchAll(DAY)].map(String).toSorted()).toEqual([...body.en.matchAll(DAY)].map(String).toSorted());
          }
        }
      }),
      { numRuns: 2000, seed: 20261129 },
    );
    expect(written).toBeGreaterThan(500);
  });
});
