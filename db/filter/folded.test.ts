import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { DEFAULT_FLOOD_SETTINGS } from "#domain/desk/floods.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { appendEvents } from "../append/append.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { floodSignsOf } from "../queries/floodSigns.ts";
import { listQueue, queueSql } from "../queue/listQueue.ts";
import { queueCounts } from "../queue/queueCounts.ts";
import { topOfQueue } from "../queue/topOfQueue.ts";
import { queueRows } from "../queue/queueRows.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";

let temporary: TemporaryRecord;
beforeEach(() => {
  temporary = temporaryRecord();
});
afterEach(() => temporary.remove());

const WORDS = "हमारी कॉलोनी की सड़क पाँच साल से टूटी हुई है और नगर परिषद में कोई सुनने वाला नहीं है कृपया सुध लें";
const by = (name: string) => ({ externalId: name, handle: name, name, location: null });

function open(
  id: string,
  author: string,
  { text = WORDS, minute = 0, ...more }: Partial<IncomingPost> & { minute?: number } = {},
  proposal: Partial<Proposal> = {},
) {
  const post = examplePost(id, { author: by(author), text, createdAt: MORNING + minute * 60_000, ...more });
  return openExampleCase(
    temporary.writer,
    post,
    exampleProposal({ departments: [{ code: "ULB", score: 0.9, evidence: [] }], ...proposal }),
  );
}

function act(id: GrievanceId, action: GrievanceAction): void {
  const grievance = readGrievance(temporary.writer, id);
  const decision = grievance && decide(grievance, action, { now: MORNING, policy: DEFAULT_SLA_POLICY });
  if (!decision?.ok) throw new Error(`${action.type} is refused`);
  appendEvents(temporary.writer, { grievanceId: id, events: decision.events, actor: "osd", now: MORNING });
}

const list = (filter: CaseFilter) =>
  queueRows(temporary.writer, [...listQueue(temporary.writer, { filter, order: "oldest" })]).map(({ id }) => id);
const NEW: CaseFilter = { states: ["new"] };
const folded = (filter: CaseFilter = NEW) => list({ ...filter, folded: true });

describe("a flood in a list of new cases", () => {
  test("of many accounts with the same words is one line, which says how many stand under it", () => {
    const [first, ...others] = ["a", "b", "c", "d"].map((name, at) => open(name, name, { minute: at }));
    expect(folded()).toEqual([first]);
    expect(list({ ...NEW, folded: false })).toEqual(others);
    expect([list(NEW).length, queueCounts(temporary.writer, "osd").new]).toEqual([4, 4]);
    const signs = floodSignsOf(temporary.writer, first as GrievanceId, DEFAULT_FLOOD_SETTINGS);
    expect(signs).toMatchObject({ folded: 3, copies: 3, overLimit: null });
  });

  test("of one author about one thing is one line; what they write of something else is not of it", () => {
    const first = open("1", "asha", { text: "सेक्टर 7 में नाली जाम है, पानी भरा है" });
    open("2", "asha", { text: "सेक्टर 7 में नाली जाम है, अब भी पानी भरा है", minute: 30 });
    const other = open(
      "3",
      "asha",
      { text: "पेंशन तीन महीने से नहीं आई, दादी बीमार है", minute: 40 },
      { departments: [{ code: "SOCIAL_JUSTICE", score: 1, evidence: [] }] },
    );
    expect(folded()).toEqual([first, other]);
  });

  test("folds no emergency, nothing that may be one, no sensitive case and no representative's word", () => {
    const ids = [
      open("1", "a"),
      open("2", "b", { minute: 1 }, { urgency: "emergency" }),
      open("3", "c", { minute: 2 }, { sensitive: { sort: "illness", evidence: [] } }),
      open("4", "d", { minute: 3 }, { speaker: "representative" }),
      open("5", "e", { minute: 4 }, { urgency: "urgent" }),
    ];
    expect(folded()).toEqual(ids);
  });

  test("folds nothing under a case that somebody has begun to act on, or that is not in the same list", () => {
    const [first, second, third] = ["a", "b", "c"].map((name, at) => open(name, name, { minute: at }));
    act(first as GrievanceId, { type: "mark", to: { department: "ULB", district: "Karnal", office: null } });
    expect(folded()).toEqual([second]);
    act(second as GrievanceId, { type: "assign", to: "asha" });
    expect(folded()).toEqual([second, third]);
  });

  test("is looked for from each case backwards, without sorting what came before it", () => {
    const { sql, values } = queueSql(temporary.writer, { filter: { ...NEW, folded: true }, order: "oldest" });
    const plan = temporary.writer.sqlite.prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    expect(plan.map(({ detail }) => detail).join("\n")).toContain("SEARCH k USING INDEX incident_case_newest");
    expect(plan.filter(({ detail }) => detail === "USE TEMP B-TREE FOR ORDER BY").length).toBeLessThanOrEqual(1);
  });

  test("is not folded where the list asks for what copies may differ in", () => {
    const ids = ["a", "b"].map((name, at) => open(name, name, { minute: at }));
    expect(folded({ ...NEW, openedFrom: MORNING + 30_000 })).toEqual([ids[1]]);
    expect(folded({ ...NEW, text: "सड़क" })).toHaveLength(2);
  });

  test("loses no case: whatever the list is narrowed to, each is in it or stands under one that is", () => {
    const kinds = fc.record({
      author: fc.constantFrom("asha", "bina", "chand"),
      words: fc.constantFrom(WORDS, `${WORDS} जय हिंद`, "नाली जाम है सेक्टर 7"),
      district: fc.constantFrom("Karnal" as const, "Hisar" as const, null),
      urgency: fc.constantFrom("routine" as const, "urgent" as const, "emergency" as const),
      minute: fc.nat(600),
    });
    const filters = fc.constantFrom<CaseFilter>(
      NEW,
      { ...NEW, districts: ["Karnal"] },
      { ...NEW, urgencies: ["urgent", "emergency"] },
      { ...NEW, openedBefore: MORNING + 300 * 60_000 },
      { states: ["new", "marked"] },
    );
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1, maxLength: 12 }), filters, fc.nat(), (cases, filter, marked) => {
        temporary.remove();
        temporary = temporaryRecord();
        const ids = cases.map(({ author, words, district, urgency, minute }, at) =>
          open(String(at), author, { text: words, minute }, { district, urgency }),
        );
        if (marked % 3 === 0) act(ids[marked % ids.length]!, { type: "mark", to: { department: "ULB", district: "Karnal", office: null } });
        const all = list(filter);
        const shown = new Set(folded(filter));
        const away = list({ ...filter, folded: false });
        expect([...shown, ...away].toSorted()).toEqual([...all].toSorted());
        const incidentOf = (id: GrievanceId) =>
          temporary.writer.sqlite.prepare("SELECT incident_id FROM incident_case WHERE grievance_id = ?").pluck().get(id);
        for (const id of away) {
          expect(readGrievance(temporary.writer, id)?.urgency).not.toBe("emergency");
          expect(all.some((each) => shown.has(each) && incidentOf(each) === incidentOf(id))).toBe(true);
        }
        const queue = { filter: { ...filter, folded: true }, order: "newest" } as const;
        const whole = [...listQueue(temporary.writer, queue)];
        const top = topOfQueue(temporary.writer, queue, { rows: 5, leastRows: 1, cases: 5, openCases: 5, posts: 5 });
        if (top !== null) expect([...top]).toEqual(whole.slice(0, top.length));
      }),
      { numRuns: 40 },
    );
  });
});

describe("the evidence of a flood", () => {
  const signs = (id: GrievanceId, settings = DEFAULT_FLOOD_SETTINGS) => floodSignsOf(temporary.writer, id, settings);

  test("tells a new account by the day that its platform names, and says nothing where it names none", () => {
    const day = 86_400_000;
    const young = open("1", "a", { author: { ...by("a"), since: MORNING - 3 * day } });
    const old = open("2", "b", { text: "बिजली नहीं है सेक्टर 9 में", author: { ...by("b"), since: MORNING - 400 * day } });
    const unknown = open("3", "c", { text: "कूड़ा नहीं उठा वार्ड 3 में" });
    expect([young, old, unknown].map((id) => signs(id)?.newAccountDays)).toEqual([3, null, null]);
  });

  test("counts the cases of one author in a month against the limit, once there is one", () => {
    const texts = ["सड़क टूटी है", "नाली जाम है", "बिजली नहीं है"];
    const ids = texts.map((text, at) => open(String(at), "asha", { text, minute: at }));
    expect(ids.map((id) => signs(id)?.overLimit)).toEqual([null, null, null]);
    expect(ids.map((id) => signs(id, { ...DEFAULT_FLOOD_SETTINGS, monthlyLimit: 2 })?.overLimit)).toEqual([null, null, 3]);
  });
});

describe("how far a case has gone", () => {
  const reach = (seen: number) => ({ seen, shared: 1, liked: 2, answered: null });

  test("orders a list, and lists what goes round", () => {
    const [quiet, loud, known] = [
      open("1", "a", { reach: reach(20) }),
      open("2", "b", { text: "एक", reach: reach(50_000) }),
      open("3", "c", { text: "दो" }),
    ];
    const order = queueRows(temporary.writer, [...listQueue(temporary.writer, { filter: {}, order: "widest" })]).map(({ id }) => id);
    expect(order).toEqual([loud, quiet, known]);
    expect(list({ widerThan: 10_000 })).toEqual([loud]);
    expect(signsWidth(loud)).toBe(50_000);
  });

  test("puts what goes round now before the others of its urgency, in a list by urgency and at its top", () => {
    const now = { createdAt: Date.now() - 60_000 };
    const ids = [
      open("1", "a", { text: "एक" }),
      open("2", "b", { text: "दो", reach: reach(50_000), ...now }),
      // It went round last year.
      open("3", "c", { text: "तीन", reach: reach(90_000), createdAt: Date.now() - 300 * DAY_MS }),
    ];
    const order = queueRows(temporary.writer, [...listQueue(temporary.writer, { filter: {}, order: "urgent" })]).map(({ id }) => id);
    expect(order[0]).toBe(ids[1]);
    expect(order).toHaveLength(3);
  });

  const signsWidth = (id: GrievanceId) => floodSignsOf(temporary.writer, id, DEFAULT_FLOOD_SETTINGS)?.width;
});
