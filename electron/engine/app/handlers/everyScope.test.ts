import { createRouterClient, isProcedure } from "@orpc/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey, GrievanceId, OfficeId } from "#domain/ids.ts";
import type { Role } from "#domain/people/roles.ts";
import type { Scope } from "#domain/people/scope.ts";
import { isWithin } from "#domain/people/scope.ts";
import { WALL_PARTS } from "#contract/wallScenes.ts";
import type { Print } from "#contract/prints.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { asOfNow } from "../../core/commands/asOf.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { readTable } from "../../services/tables/readTable.ts";
import { writeTable } from "../../services/tables/writeTable.ts";
import { router } from "./router.ts";
import { SCOPE_OF_CALL } from "./scopeOfCalls.ts";
import { EVERY_ACT } from "./testing/everyRight.ts";

/*
 * Somebody who sees the cases of some departments or districts gets nothing of another's: no row, no count, no word, no picture, no line of an export, no undo. Every
 * call of the router is asked by people with scopes, about a case of theirs and about each that is not, on a record in which each case has words of its own.
 */

const PASSPHRASE = "nau baje daftar khulta hai";
const EVERY_SORT: readonly { readonly department: DepartmentCode; readonly district: DistrictName; readonly secret: string }[] = [
  { department: "PHED", district: "Karnal", secret: "kesarbagh" },
  { department: "PHED", district: "Ambala", secret: "neelkamal" },
  { department: "REVENUE", district: "Karnal", secret: "surajmukhi" },
  { department: "REVENUE", district: "Ambala", secret: "chandrahaar" },
];
const SCOPES: readonly Scope[] = [
  { departments: null, districts: ["Karnal"] },
  { departments: ["PHED"], districts: null },
  { departments: ["PHED"], districts: ["Karnal"] },
];
const PEOPLE = ["osd", "nodal"] as const satisfies readonly Role[];

interface Known {
  readonly id: GrievanceId;
  readonly ticket: string;
  readonly row: number;
  readonly department: DepartmentCode;
  readonly district: DistrictName;
  readonly secret: string;
  readonly phone: string;
  readonly letterId: string;
  readonly replyId: string;
  readonly mailId: string;
  readonly file: string;
  /** Of an act of the administrator's colleague, and of the case's events. */
  readonly version: number;
}

type Caller = { readonly [name: string]: Caller } & ((input: unknown) => Promise<unknown>);

let engine: Engine;
let cases: readonly Known[] = [];
const ends: (() => Promise<void> | void)[] = [];
const printed: Print[] = [];
const window = (of = engine) => createRouterClient(router, { context: of.contextOfWindow("desk") });
const windows: { readonly scope: Scope; readonly role: Role; readonly at: ReturnType<typeof window> }[] = [];

beforeAll(async () => {
  engine = start();
  cases = await filled(engine, EVERY_SORT);
  const chief = window();
  await chief.people.createFirst({ name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" });
  for (const [number, scope] of SCOPES.entries())
    for (const role of PEOPLE) {
      const name = `Ravi ${role} ${number}`;
      await chief.people.add({ name, role, passphrase: PASSPHRASE, scope });
      const at = window();
      await at.people.signIn({ name, passphrase: PASSPHRASE });
      windows.push({ scope, role, at });
    }
}, 60_000);
afterAll(async () => {
  for (const end of ends) await end();
});

function start(): Engine {
  const temporary = temporaryFolder();
  const started: Engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: {
      ...hostWithoutWindows,
      print: async ({ token }) => {
        printed.push((await window(started).prints.take({ token })).print);
        return "/nowhere/paper.pdf";
      },
    },
    scrypt: { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 },
  });
  ends.push(
    () => started.stop(),
    () => temporary.remove(),
  );
  return started;
}

/** Cases that were worked on alike. Those after the first were put into its incident, so that one of theirs names those of others. */
async function filled(of: Engine, sorts: typeof EVERY_SORT): Promise<readonly Known[]> {
  const known: Known[] = [];
  for (const sort of sorts) known.push(await opened(of, sort));
  for (const { id } of known.slice(1)) await act(of, id, { type: "put-in-incident", with: known[0]?.id ?? id });
  // Words that name the others, as a letter about several cases does.
  for (const { id } of known) await act(of, id, { type: "note", words: known.map(({ ticket }) => ticket).join(", ") });
  return known.map((each) => ({ ...each, version: versionOf(each, of) }));
}

async function act(of: Engine, id: GrievanceId, action: GrievanceAction) {
  for await (const { refusals } of await window(of).desk.act({ target: { kind: "case", id }, act: { do: "act", action } }))
    expect([action.type, refusals]).toEqual([action.type, []]);
}

async function opened(of: Engine, { department, district, secret }: (typeof EVERY_SORT)[number]): Promise<Known> {
  const { writer, understanding } = of.context;
  const number = EVERY_SORT.findIndex((each) => each.secret === secret);
  const phone = `98123${45670 + number}`;
  const url = `https://pbs.twimg.com/media/${secret}.jpg`;
  const post = examplePost(String(number + 1), {
    text: `${secret} pani nahi aa raha, phone ${phone}`,
    createdAt: Date.now() - 3 * DAY_MS,
    author: { externalId: `author-${secret}`, handle: `${secret}_x`, name: secret, location: secret },
    media: [{ kind: "photo", widthPx: 400, heightPx: 300, url, previewUrl: null, description: secret }],
  });
  ingestPosts(writer, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
  const id = grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
  const file = `${String(number + 1).repeat(64)}.jpg`;
  writer.sqlite
    .prepare("INSERT OR REPLACE INTO picture (url, grievance_id, file, failures, tried_at, bytes, fetched_at) VALUES (?, ?, ?, 0, 1, 9, 1)")
    .run(url, id, file);
  const at = window(of);
  const office = `${department}/district/${district}` as OfficeId;
  const mark = { department, district, office };
  const atr = { outcome: "solved", text: `${secret} mended`, officer: secret, actedAt: null, proof: [] as string[] } as const;
  await act(of, id, { type: "correct-proposal", kind: "grievance", department, district, place: secret, urgency: "emergency" });
  await act(of, id, { type: "mark", to: mark });
  await act(of, id, { type: "note", words: secret });
  await act(of, id, { type: "undertake" });
  await act(of, id, { type: "send-atr", atr: { ...atr, proof: [] } });
  await act(of, id, { type: "return-atr", reason: secret });
  await act(of, id, { type: "send-atr", atr: { ...atr, proof: [] } });
  await act(of, id, { type: "accept-atr", exception: secret });
  await act(of, id, { type: "reopen", why: secret });
  await act(of, id, { type: "escalate", to: `REVENUE/district-head/${district}` as OfficeId, words: secret });
  const draft = await at.letters.draft({ id, kind: "reminder", to: office });
  const { letterId } = await at.letters.issue({
    id,
    kind: draft.kind,
    to: office,
    subject: draft.subject,
    body: { en: `${draft.body.en} ${secret}`, hi: `${draft.body.hi} ${secret}` },
    answerBy: draft.answerBy,
    restsOn: draft.restsOn,
    byMail: false,
  });
  const replyId = `reply-${number}`;
  const reply = {
    replyId,
    purpose: "marked",
    language: "en",
    text: `${secret} noted`,
    to: { channel: "x", externalId: post.externalId },
  } as const;
  await act(of, id, { type: "prepare-reply", ...reply, approved: false });
  const mailId = `mail-${number}`;
  writer.sqlite
    .prepare(
      "INSERT INTO officer_mail (id, grievance_id, event_id, kind, office, state, attempts, due_at, prepared_at, subject, to_address) VALUES (?, ?, ?, 'marked', ?, 'withheld', 0, 1, 1, ?, ?)",
    )
    .run(mailId, id, `event-${number}`, office, secret, `${secret}@example.org`);
  writer.sqlite
    .prepare(
      "INSERT INTO office_answer (grievance_id, channel, external_id, is_proven, read_as, reading, received_at, state, officer, why) VALUES (?, 'x', ?, 1, 'atr', '{}', 1, 'waits', ?, ?)",
    )
    .run(id, post.externalId, secret, null);
  const found = writer.sqlite
    .prepare<[string], { ticket: string; row: number }>("SELECT ticket, rowid AS row FROM grievance WHERE id = ?")
    .get(id);
  return {
    id,
    ticket: found?.ticket ?? "",
    row: found?.row ?? 0,
    department,
    district,
    secret,
    phone,
    letterId,
    replyId,
    mailId,
    file,
    version: 0,
  };
}

function versionOf({ id }: Pick<Known, "id">, of = engine): number {
  return (
    of.context.writer.sqlite.prepare<[string], number>("SELECT count(*) FROM event WHERE stream = 'grievance:' || ?").pluck().get(id) ?? 0
  );
}

function callsOf(within: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(within).flatMap(([name, call]) =>
    isProcedure(call) ? [[...path, name].join(".")] : callsOf(call as object, [...path, name]),
  );
}
const CALLS = callsOf(router);

const onCase = (id: GrievanceId, action: object) => ({ target: { kind: "case", id }, act: { do: "act", action } });
const note = { type: "note", words: "seen" };
const rowsOf = (...rows: readonly number[]) => Buffer.from(new Uint32Array(rows).buffer).toString("base64");
const day = (offset: number) => new Date(Date.now() + offset * DAY_MS + 5.5 * 3_600_000).toISOString().slice(0, 10);

/** What each call is asked about a case: several questions where there are several ways to name it. A call that is not here is refused whatever it is asked. */
async function questions(of: Known, isOwn = false): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { id, ticket, row, secret, phone, letterId, file, mailId, department, district } = of;
  const choice = { first: day(-7), last: day(0), by: "district", filter: {} };
  const answer = { grievanceId: id, channel: "x", externalId: String(cases.indexOf(of) + 1) };
  const asOf = asOfNow(engine.context.writer);
  const filters = [
    {},
    { text: secret },
    { text: ticket },
    { text: phone },
    { text: `@${secret}_x` },
    { cases: [id] },
    { departments: [department] },
    { districts: [district] },
    { places: [secret] },
    { sameIncidentAs: id },
    { offices: [`${department}/district/${district}`] },
    { reopened: true },
    { urgencies: ["emergency"] },
    { happened: { what: "marked", from: null, before: Date.now() + DAY_MS } },
  ];
  const report = Buffer.from(
    (await writeTable({ name: "r", heading: ["Ticket", "Outcome", "Action taken"], rows: [[ticket, "solved", "done"]] }, "csv")).bytes ??
      "",
    "base64",
  ).toString("base64");
  return {
    "about.get": [undefined],
    "about.licence": [{ name: "electron", version: null }],
    "about.licences": [undefined],
    "activity.table": [undefined],
    "activity.export": [{ format: "csv", locale: "en" }],
    "activity.settings.get": [undefined],
    "desk.act": [
      // On a case of theirs some of these would take it out of their scope, or bring one of others into it.
      ...(isOwn ? [onCase(id, note)] : EVERY_ACT.map(({ action }) => onCase(id, action))),
      { target: { kind: "rows", rows: [row] }, act: { do: "act", action: note } },
      { target: { kind: "filter", filter: {} }, act: { do: "act", action: note } },
      { target: { kind: "filter", filter: { cases: [id] } }, act: { do: "act", action: note } },
      { target: { kind: "seen", rows: rowsOf(row), asOf }, act: { do: "act", action: note } },
      ...(isOwn ? [] : [{ target: { kind: "case", id }, act: { do: "accept" } }]),
    ],
    "desk.asOf": [undefined],
    "desk.checkCalls": [{ weeks: 4 }],
    "desk.counts": [undefined],
    "desk.find": [{ id }],
    "desk.list": filters.map((filter) => ({ filter, order: "newest" })),
    "desk.presence.enter": [{ id }],
    "desk.presence.others": [{ id }],
    "desk.rows": [{ rows: [row] }],
    "desk.savedFilters.list": [undefined],
    "desk.savedFilters.put": [{ id: "f", name: "f", queue: { filter: { text: secret }, order: "newest" } }],
    "desk.savedFilters.remove": [{ id: "f" }],
    "desk.top": filters.map((filter) => ({ filter, order: "newest" })),
    "desk.tehsils": [undefined],
    "desk.whyFound": [secret, phone, "note"].map((text) => ({ rows: [row], text })),
    "desk.valueCounts": filters.map((filter) => ({ filter })),
    "desk.undo": [{ runId: "none" }],
    "desk.weigh": [{ asOf, rows: rowsOf(row), act: { do: "act", action: note } }],
    "files.approvePicture": [{ id, file, crop: null, blurs: [] }],
    "files.fetchPictures": [{ id }],
    "files.hidePicture": [{ id, file }],
    "files.keep": [{ name: "a.txt", content: "" }],
    "files.saveAs": [{ id, file }],
    "files.showOriginal": [{ id, file }],
    "scans.readNew": [{ file }],
    "scans.readOfCase": [{ id, file }],
    "scans.settings.get": [undefined],
    "floods.get": [undefined],
    "registry.services": [undefined],
    "intake.representatives": [undefined],
    "grievances.earlierReports": [{ id }],
    "grievances.get": [{ id }],
    "grievances.phones": [{ id }],
    "grievances.reveal": [{ id }],
    "imports.links": [{ id }],
    "intake.earlier": [{ phone }],
    "intake.foresee": [{ text: secret, address: "" }],
    "intake.record": [],
    "letters.draft": [{ id, kind: "reminder", to: null }],
    "letters.draftDue": [{ to: `${department}/district/${district}`, kind: "explanation" }],
    "letters.due": [undefined],
    "letters.mailTo": [{ to: `${department}/district/${district}` }],
    "letters.get": [{ id, letterId }],
    "letters.issue": [
      {
        id,
        kind: "reminder",
        to: `${department}/district/${district}`,
        subject: { en: "s", hi: "s" },
        body: { en: "b", hi: "b" },
        answerBy: null,
        restsOn: "",
        byMail: false,
      },
    ],
    "letters.issueDue": [
      {
        to: `${department}/district/${district}`,
        kind: "explanation",
        ids: isOwn ? [id] : [cases[0]?.id ?? id, id],
        subject: { en: "s", hi: "s" },
        body: { en: "b", hi: "b" },
        answerBy: null,
        restsOn: "",
        byMail: false,
      },
    ],
    "letters.letterhead.get": [undefined],
    "readyWords.reasons.get": [undefined],
    "readyWords.snippets.get": [undefined],
    "readyWords.snippets.ofCase": [{ id, audience: "citizen" }],
    "letters.print": [{ id, letterId, locale: "en" }],
    "letters.register": [{ officer: null, unansweredOnly: false }],
    "live.changes": [undefined],
    "live.clock": [undefined],
    "live.standing": [undefined],
    "officerMail.answers": [undefined],
    "officerMail.list": [{ state: null }],
    "officerMail.ofCase": [{ id }],
    "officerMail.putBy": [answer],
    "officerMail.sendAgain": [{ id: mailId }],
    "officerMail.takeAnswer": [{ ...answer, as: "atr" }],
    "outbox.answerIncident": [{ id, purpose: "marked" }],
    "outbox.draft": [{ id, purpose: "marked" }],
    "outbox.list": [{ list: "prepared" }, { list: "approved" }],
    "outbox.ofCase": [{ id }],
    "outbox.reach": [{ id, purpose: "marked" }],
    "outbox.settings.get": [undefined],
    "people.active": [undefined],
    "people.choosePassphrase": [{ old: "not it at all", chosen: "aur kuch bhi nahin chalega" }],
    "people.createFirst": [{ name: "Second", passphrase: "aur kuch bhi nahin chalega" }],
    "people.list": [undefined],
    "people.state": [undefined],
    "people.lock": [],
    "people.signIn": [],
    "people.signOut": [],
    "people.unlock": [],
    "places.find": [{ text: secret, district: null }],
    "places.inHindi": [{ places: [{ name: "Rampura", district: "Rewari" }] }],
    "places.summary": [undefined],
    "policy.categories": [undefined],
    "policy.get": [undefined],
    "prints.take": [{ token: "none" }],
    "registry.endPosting": [{ id: crypto.randomUUID(), untilAt: Date.now() }],
    "registry.handOver": [],
    "registry.putOffice": [],
    "registry.putOfficer": [],
    "registry.removePosting": [{ id: crypto.randomUUID() }],
    "registry.exportTable": [{ table: "offices", format: "csv", vacant: false }],
    "registry.gaps": [{ only: "all", district: null, skip: 0, take: 5 }],
    "registry.office": [{ id: `${department}/district/${district}` }],
    "registry.offices": [{ text: "Karnal", department: null, district: null, only: "all", skip: 0, take: 5 }],
    "registry.representatives": [{ text: "", role: null, skip: 0, take: 5 }],
    "reporting.export": [
      { choice, what: "cases", format: "csv", locale: "hi" },
      { choice, what: "figures", format: "csv", locale: "en" },
      { choice: { ...choice, filter: { districts: [district] } }, what: "cases", format: "csv", locale: "en" },
    ],
    "reporting.print": [{ choice, locale: "en" }],
    "reporting.report": [choice, { ...choice, by: "department" }, { ...choice, filter: { departments: [department] } }],
    "reports.enter": [{ bytes: report }],
    "reports.form": [
      { district, format: "csv" },
      { district: null, format: "csv" },
    ],
    "reports.preview": [{ bytes: report }],
    "search.posts": [{ text: secret }, { text: phone }, { text: "pani" }],
    "settings.get": [undefined],
    "settings.put": [{ locale: "hi" }],
    "sources.list": [undefined],
    "sources.endedSignIns": [undefined],
    "transfer.here": [undefined],
    "wall.now": [
      { cards: 20, offices: 10, parts: [] },
      { cards: 1, offices: 1, parts: ["surgeAlerts"], mayAcknowledge: true },
    ],
    "windows.ask": [{ command: "showMirror" }, { command: "openWall" }, { command: "showAbout" }],
    "windows.askAtWall": [{ command: "showDesk" }, { command: "openSettings" }],
    "work.colleagues": [{ id }],
    "work.dropDraft": [{ kind: "note", id }],
    "work.endFollowUp": [{ id }],
    "work.endSnooze": [{ id }],
    "work.followUp": [{ id, dueAt: Date.now(), line: "later" }],
    "work.keepUnread": [{ eventId: crypto.randomUUID() }],
    "work.look.get": [undefined],
    "work.look.put": [],
    "work.marks": [undefined],
    "work.mentions": [undefined],
    "work.ofCase": [{ id }],
    "work.putDraft": [],
    "work.readMentions": [{ id }],
    "work.snooze": [{ id, untilAt: Date.now() + DAY_MS, reason: "later" }],
    "walls.replay.board": [{ until: Date.now() }],
    "walls.boundaries.get": [undefined],
    "walls.settings.get": [undefined],
  };
}

/** Those that name the case itself: of another's they answer nothing. */
const NAMES_ONE =
  /^(?:desk\.find|desk\.presence|grievances\.|files\.(?!keep)|imports\.links|letters\.(?:draft|get|issue|print)|officerMail\.(?:ofCase|putBy|sendAgain|takeAnswer)|outbox\.(?:answerIncident|draft|ofCase|reach)|readyWords\.snippets\.ofCase|work\.(?:colleagues|dropDraft|end|followUp|ofCase|readMentions|snooze))/u;
/** What else a call says is a fault of the engine. */
const KNOWN_CODES = new Set(
  "answered FORBIDDEN NOT_FOUND OUT_OF_SCOPE NOT_SEEN NOT_UNDOABLE NOT_MARKED NOT_DRAWN NOT_KEPT NOT_FIRST_RUN WRONG WAIT REFUSED NOT_A_TABLE BAD_PERIOD".split(
    " ",
  ),
);
const STREAMS: ReadonlySet<string> = new Set(["live.changes"]);

/** What a call answers, its refusal, and what was printed by it. */
async function answerOf(
  at: ReturnType<typeof window>,
  name: string,
  ask: unknown,
): Promise<{ readonly code: string; readonly told: unknown }> {
  printed.length = 0;
  let call = at as unknown as Caller;
  for (const part of name.split(".")) call = call[part] as Caller;
  try {
    const answer = await call(ask);
    const told =
      typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer
        ? await stepsOf(answer as AsyncIterable<unknown>, STREAMS.has(name) ? 0 : Infinity)
        : answer;
    return { code: "answered", told: [told, ...printed] };
  } catch (error) {
    const { code = "failed", data = null, message = "" } = error as { code?: string; data?: unknown; message?: string };
    return { code, told: [data, message] };
  }
}

async function stepsOf(steps: AsyncIterable<unknown>, most: number): Promise<unknown[]> {
  const told: unknown[] = [];
  if (most > 0) for await (const step of steps) told.push(step);
  return told;
}

/** All that an answer says, with what lies in its files. */
async function saidBy(told: unknown): Promise<string> {
  const files: Buffer[] = [];
  const json = JSON.stringify(told, (name, value: unknown) => {
    if (name === "bytes" && typeof value === "string") files.push(Buffer.from(value, "base64"));
    return value;
  });
  const file = Buffer.concat(files);
  return `${json}\n${file.subarray(0, 2).toString() === "PK" ? JSON.stringify(await readTable(file)) : file.toString("utf8")}`;
}

const traces = ({ id, ticket, secret, phone, letterId, mailId, file, replyId }: Known, asked: unknown) => {
  const given =
    JSON.stringify(asked, (name, value: unknown) => (name === "bytes" ? Buffer.from(String(value), "base64").toString() : value)) ?? "";
  return [id, ticket, secret, phone, letterId, mailId, file, `"${replyId}"`].filter((trace) => !given.includes(trace));
};

describe("somebody who sees a part of the record", () => {
  test("is thought of by every call, and each has questions here unless it is refused", async () => {
    expect([...SCOPE_OF_CALL.keys()].toSorted()).toEqual(CALLS.toSorted());
    const asked = Object.keys(await questions(cases[0] as Known));
    expect(CALLS.filter((name) => SCOPE_OF_CALL.get(name) !== "whole" && !asked.includes(name) && name !== "transfer.waiting")).toEqual([]);
    expect(asked.filter((name) => SCOPE_OF_CALL.get(name) === "whole" || !CALLS.includes(name))).toEqual([]);
  });

  test("is refused what needs the whole record", async () => {
    for (const name of CALLS.filter((each) => SCOPE_OF_CALL.get(each) === "whole"))
      for (const { at } of windows) expect([name, (await answerOf(at, name, undefined)).code]).toEqual([name, "OUT_OF_SCOPE"]);
  });

  test.each(CALLS.filter((name) => SCOPE_OF_CALL.get(name) !== "whole"))("%s tells nothing of another's case", async (name) => {
    for (const { scope, role, at } of windows)
      for (const about of cases) {
        const isOwn = isWithin(scope, about);
        for (const ask of (await questions(about, isOwn))[name] ?? []) {
          const { code, told } = await answerOf(at, name, ask);
          expect([name, ask, KNOWN_CODES.has(code) ? "known" : [code, told]]).toEqual([name, ask, "known"]);
          if (!isOwn && NAMES_ONE.test(name)) expect([role, ask, code]).toEqual([role, ask, code === "FORBIDDEN" ? code : "NOT_FOUND"]);
          const said = await saidBy(told);
          for (const other of cases.filter((each) => !isWithin(scope, each)))
            for (const trace of traces(other, ask)) expect([role, scope, ask, near(said, trace)]).toEqual([role, scope, ask, ""]);
        }
      }
  });

  test("is told of their own, and somebody who sees everything of all", async () => {
    const chief = createRouterClient(router, { context: engine.contextOfWindow("desk") });
    await chief.people.signIn({ name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" });
    const telling = [
      "grievances.get",
      "desk.rows",
      "search.posts",
      "letters.get",
      "outbox.ofCase",
      "officerMail.ofCase",
      "reporting.report",
    ];
    const [osd] = windows;
    for (const name of telling)
      for (const [at, about] of [
        [chief, cases[3]],
        [osd?.at ?? chief, cases[0]],
      ] as const) {
        const asked = (await questions(about as Known, true))[name]?.[0];
        expect([name, (await answerOf(at, name, asked)).code]).toEqual([name, "answered"]);
      }
    expect(await saidBy((await answerOf(chief, "grievances.get", { id: cases[3]?.id })).told)).toContain("chandrahaar");
    expect(await saidBy((await answerOf(osd?.at ?? chief, "grievances.get", { id: cases[0]?.id })).told)).toContain("kesarbagh");
  });

  test.each(SCOPES.map((scope) => [JSON.stringify(scope), scope] as const))(
    "counts what a record of nothing else would count: %s",
    async (_, scope) => {
      const alone = start();
      const own = await filled(
        alone,
        EVERY_SORT.filter((each) => isWithin(scope, each)),
      );
      const fresh = start();
      await filled(fresh, EVERY_SORT);
      await window(fresh).people.createFirst({ name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" });
      const chief = window(fresh);
      await chief.people.signIn({ name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" });
      await chief.people.add({ name: "Ravi", role: "osd", passphrase: PASSPHRASE, scope });
      const at = window(fresh);
      await at.people.signIn({ name: "Ravi", passphrase: PASSPHRASE });
      for (const about of own) {
        const asked = await questions(about, true);
        for (const name of COUNTING)
          for (const ask of asked[name] ?? []) {
            const [one, other] = [await answerOf(at, name, ask), await answerOf(window(alone), name, ask)];
            expect([name, ask, one.code, figuresIn(one.told)]).toEqual([name, ask, other.code, figuresIn(other.told)]);
          }
      }

      // Nobody is signed in at a wall: who sits at the desks of the seat, or whose the administrator said that it is, decides what it shows.
      const wallOf = (of: Engine) => createRouterClient(router, { context: of.contextOfWindow("wall") });
      const tellsOfOthers = async () => {
        const said = await saidBy(await wallOf(fresh).wall.now(EVERYTHING_ON_WALLS));
        return EVERY_SORT.some((each) => !isWithin(scope, each) && said.includes(each.secret));
      };
      expect(await tellsOfOthers()).toBe(false);
      await chief.walls.seat.put({ of: "room" });
      expect(await tellsOfOthers()).toBe(true);
      await expect(at.windows.ask({ command: "openWall" })).rejects.toMatchObject({ code: "OUT_OF_SCOPE" });
      await chief.walls.seat.put({ of: "part", scope });
      await at.people.signOut();
      expect(await tellsOfOthers()).toBe(false);
      // The clock of each puts down in its own time what comes next.
      await vi.waitFor(
        async () => {
          const [one, other] = [await wallOf(fresh).wall.now(EVERYTHING_ON_WALLS), await wallOf(alone).wall.now(EVERYTHING_ON_WALLS)];
          expect(one.scope).toEqual(scope);
          expect(figuresIn(one, "", OWN_NUMBERS_OF_WALLS)).toEqual(figuresIn(other, "", OWN_NUMBERS_OF_WALLS));
        },
        { timeout: 40_000, interval: 500 },
      );
      const replayed = async (of: Engine) => figuresIn(await wallOf(of).walls.replay.board({ until: Date.now() }));
      expect(await replayed(fresh)).toEqual(await replayed(alone));
    },
  );

  test("keeps the offices of their district, and no others", async () => {
    const nodal = windows.find(({ role, scope }) => role === "nodal" && scope.departments === null)?.at ?? window();
    const officer = { name: "Meera Devi", designation: null, phone: null, email: null, xHandle: null, facebookId: null };
    const ofDistrict = (district: DistrictName) => ({
      officeId: `PHED/district/${district}` as OfficeId,
      fromAt: Date.UTC(2026, 0, 1) - 5.5 * 3_600_000,
      officer,
    });
    await expect(nodal.registry.handOver(ofDistrict("Ambala"))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { holding } = await nodal.registry.handOver(ofDistrict("Karnal"));
    await expect(nodal.registry.putOfficer({ ...officer, id: holding.officer.id, phone: "01842200000" })).resolves.toMatchObject({
      name: "Meera Devi",
    });
    const chief = engine.context.offices.handOver(ofDistrict("Ambala"), { actor: "x", now: Date.now() });
    if (chief.outcome !== "done") throw new Error("Nobody holds it yet");
    const { officer: theirs, posting } = chief.holding;
    await expect(nodal.registry.putOfficer({ ...officer, id: theirs.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(nodal.registry.endPosting({ id: posting.id, untilAt: Date.now() })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await nodal.registry.removePosting({ id: posting.id })).toEqual({ removed: false });
  });

  test("has done nothing to another's case by all that", () => {
    for (const each of cases) {
      const isAnybodys = SCOPES.some((scope) => isWithin(scope, each));
      if (!isAnybodys) expect([each.secret, versionOf(each)]).toEqual([each.secret, each.version]);
    }
  });

  test("keeps a file for a case of theirs, and sends no file of another's", async () => {
    for (const { scope, at } of windows.filter(({ role }) => role === "osd")) {
      const own = cases.find((each) => isWithin(scope, each));
      const other = cases.find((each) => !isWithin(scope, each));
      const kept = await at.files.keep({ name: "a.jpg", content: Buffer.from([0xff, 0xd8, 0xff, 1]).toString("base64") });
      const answer = async (hash = "") => {
        const pictures = [{ hash, name: "a.jpg", mediaType: "image/jpeg" as const, bytes: 4 }];
        const words = { purpose: "free", language: "en", text: "mended", to: { channel: "x", externalId: "1" } } as const;
        const action: GrievanceAction = { type: "prepare-reply", replyId: crypto.randomUUID(), ...words, approved: false, pictures };
        const target = { kind: "case", id: own?.id ?? ("" as GrievanceId) } as const;
        for await (const { refusals } of await at.desk.act({ target, act: { do: "act", action } })) expect(refusals).toEqual([]);
      };
      await expect(answer(other?.file.slice(0, 64))).rejects.toMatchObject({ code: "NOT_FOUND" });
      await answer(kept.hash);
    }
  });
});

const COUNTING = [
  "desk.counts",
  "desk.list",
  "desk.top",
  "desk.valueCounts",
  "intake.earlier",
  "letters.register",
  "officerMail.answers",
  "officerMail.list",
  "outbox.list",
  "outbox.reach",
  "registry.office",
  "reporting.report",
  "reports.form",
  "search.posts",
  "wall.now",
];

/** Every count of an answer, by where it stands, and how long its lists are. Numbers of rows and times are another record's own. */
function figuresIn(told: unknown, path = "", own: ReadonlySet<string> = OWN_NUMBERS): readonly string[] {
  if (typeof told === "number") return told < 1_000_000 ? [`${path} ${told}`] : [];
  if (typeof told !== "object" || told === null) return [];
  const list = Array.isArray(told) ? [`${path} ${told.length} long`] : [];
  return [
    ...list,
    ...Object.entries(told).flatMap(([name, part]: [string, unknown]) =>
      own.has(name) || /(?:Ms|At)$/u.test(name) ? [] : figuresIn(part, `${path}.${name}`, own),
    ),
  ];
}
// Withheld are the figures of a wall that cannot be told apart: no window of theirs shows them.
const OWN_NUMBERS = new Set(["revision", "row", "rows", "version", "incident", "figures", "headlines", "targets"]);

const OWN_NUMBERS_OF_WALLS = new Set(["revision", "row", "rows", "version", "incident", "scope"]);
const EVERYTHING_ON_WALLS = { cards: 20, offices: 10, parts: WALL_PARTS.filter((part) => part !== "review") };

function near(said: string, trace: string): string {
  const at = said.indexOf(trace);
  return at < 0 ? "" : said.slice(Math.max(0, at - 160), at + 60);
}
