import { createRouterClient, isProcedure } from "@orpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey, GrievanceId, OfficeId } from "#domain/ids.ts";
import { ROLES } from "#domain/people/roles.ts";
import type { Role } from "#domain/people/roles.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { readable } from "#domain/text/readable.ts";
import { WALL_PARTS } from "#contract/wallScenes.ts";
import type { CaseHistory } from "#contract/grievances.ts";
import type { Print } from "#contract/prints.ts";
import { examplePost } from "#db/testing/examples.ts";
import { recordOfficeLetter } from "#db/testing/officeLetter.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { DRAFT } from "../../services/invitations/testing/meeting.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { readTable } from "../../services/tables/readTable.ts";
import { router } from "./router.ts";

/*
 * No answer of the engine shows what a citizen's text hides, no matter who asks, but the one that is for it. The calls are taken from the router itself: one
 * that is added without an example here fails.
 */

/** One of each sort, as citizens write them; none stands anywhere else. */
const HIDDEN = [
  /9[ -]?8[ -]?1[ -]?2[ -]?3[ -]?4[ -]?5[ -]?6[ -]?7[ -]?0/u,
  /2341 ?2341 ?2346/u,
  /32145678901/u,
  /satvir\.dhull/u,
  /HR ?26 ?AB ?7788/iu,
];
const NAMES = [/घनश्याम/u, /Rampat/u, /Jiledaar/u, /(?<![\w-])7351(?![\w-])/u];
const WORDS = `Karnal ward 12 me pani nahi aa raha. मेरा नाम घनश्याम है. Rampat Singh S/o Jiledaar Singh, H.No. 7351, gali 4. Phone 98123 45670, ९८१२३४५६७०,
  satvir.dhull@gmail.com, aadhaar 2341 2341 2346, khata no 32145678901, gaadi HR26AB7788`;
const PASSPHRASE = "nau baje daftar khulta hai";
const DC_KARNAL = "REVENUE/district-head/Karnal" as OfficeId;
const MARK = { department: "PHED", district: "Karnal", office: "PHED/district/Karnal" as OfficeId } as const;

/** A sensitive case, in whose words nothing is personal by its form: all of it is hidden. Some of them stand nowhere else. */
const SECRETS = [/balatkar/iu, /ubharkhetwa/iu, /उभारखेतवा/u, /pilibangla/iu, /dukhiyari_7/u, /Sukhvanti/u, /secret-clip/u];
const SECRET_WORDS =
  "Meri behan ke saath padosi ne balatkar kiya, ubharkhetwa ke paas pani bharne gayi thi, pilibangla. Karnal police FIR nahi likhti, 98123 45670";
/** A letter goes to the office that has to act, which gets the facts. */
const TOLD_TO_OFFICE: ReadonlySet<string> = new Set(["letters.print"]);

/** An administrator looks for what is held of the person who asks, and no words of it. */
const ASKED_BY_PERSON = "privacy.requests.find";

/** What a call is asked here, and `acts` for what changes something and answers with no text of a citizen. */
type Example = { readonly ask: unknown } | "acts";
const none: Example = { ask: undefined };

interface Filled {
  readonly id: GrievanceId;
  readonly letterId: string;
  /** The sensitive case, with its letter. */
  readonly sensitive: { readonly id: GrievanceId; readonly letterId: string };
  readonly review: string;
  readonly absence: string;
  readonly request: string;
  readonly campaign: string;
  readonly rows: readonly number[];
}

const wish = (review: string) => ({ review, mode: "editable", closedWithinDays: null, pictures: false, validDays: 30 });

function examples({ id, letterId, review, absence, request, campaign, rows }: Filled): Readonly<Record<string, Example>> {
  const choice = { first: day(-7), last: day(0), by: "district", filter: {} };
  const queue = { filter: {}, order: "newest" };
  const placeFilter = { show: "all", kind: null, district: null, text: "" };
  return {
    "about.get": none,
    "activity.table": none,
    "activity.export": { ask: { format: "csv", locale: "en" } },
    "activity.settings.get": none,
    "transfer.here": none,
    "transfer.waiting": none,
    "transfer.size": { ask: wish(review) },
    "transfer.contradictions": none,
    "transfer.given": none,
    "transfer.print": { ask: { review, locale: "hi" } },
    "audit.list": { ask: auditFilter },
    "audit.export": { ask: { ...auditFilter, format: "csv", locale: "hi" } },
    "about.licences": none,
    "about.licence": { ask: { name: "electron", version: null } },
    "backups.get": none,
    "diskEncryption.get": none,
    "diskEncryption.look": none,
    "updates.get": none,
    "seals.get": none,
    "restoring.look": { ask: { place: null } },
    "restoring.waits": none,
    "channels.list": none,
    "desk.list": { ask: { filter: { text: "9812" }, order: "newest" } },
    "desk.top": { ask: queue },
    "desk.rows": { ask: { rows } },
    "desk.counts": none,
    "desk.valueCounts": { ask: { filter: { states: ["new"] } } },
    "desk.tehsils": none,
    "desk.whyFound": { ask: { rows, text: "9812" } },
    "desk.find": { ask: { id } },
    "desk.asOf": none,
    "desk.checkCalls": { ask: { weeks: 4 } },
    "desk.savedFilters.list": none,
    "desk.presence.others": { ask: { id } },
    "deletionChecks.status": none,
    "files.pictureRoom": none,
    "scans.settings.get": none,
    "floods.get": none,
    "registry.services": none,
    "intake.representatives": none,
    "grievances.get": { ask: { id } },
    "grievances.earlierReports": { ask: { id } },
    "health.get": none,
    "health.report": none,
    "hub.get": none,
    "intake.foresee": { ask: { text: WORDS, address: "" } },
    "intake.earlier": { ask: { phone: "9812345670" } },
    "imports.current": none,
    "imports.log": none,
    "imports.contradictions": { ask: { id: "none" } },
    "imports.links": { ask: { id } },
    "invitations.list": none,
    "invitations.preview": { ask: audience() },
    "invitations.report": { ask: { id: campaign } },
    "invitations.export": { ask: { id: campaign, format: "csv", locale: "hi" } },
    "invitations.optOuts.list": none,
    "letters.draft": { ask: { id, kind: "reminder", to: null } },
    "letters.due": none,
    "letters.mailTo": { ask: { to: "PHED/district/Karnal" } },
    "letters.get": { ask: { id, letterId } },
    "letters.print": { ask: { id, letterId, locale: "hi" } },
    "letters.register": { ask: { officer: null, unansweredOnly: false } },
    "letters.letterhead.get": none,
    "readyWords.reasons.get": none,
    "readyWords.snippets.get": none,
    "readyWords.snippets.ofCase": { ask: { id, audience: "officer" } },
    "live.clock": none,
    "live.changes": none,
    "live.standing": none,
    "officerMail.status": none,
    "officerMail.list": { ask: { state: null } },
    "officerMail.ofCase": { ask: { id } },
    "officerMail.answers": none,
    "network.get": none,
    "officerMail.settings.get": none,
    "outbox.status": none,
    "outbox.draft": { ask: { id, purpose: "marked" } },
    "outbox.list": { ask: { list: "prepared" } },
    "outbox.ofCase": { ask: { id } },
    "outbox.reach": { ask: { id, purpose: "marked" } },
    "outbox.settings.get": none,
    "outbox.account.get": none,
    "people.state": none,
    "people.list": none,
    "places.summary": none,
    "places.names": { ask: { ...placeFilter, after: null, limit: 50 } },
    "places.find": { ask: { text: "gharaun", district: "Karnal" } },
    "places.inHindi": { ask: { places: [{ name: "Rampura", district: "Rewari" }] } },
    "places.exportNames": { ask: { ...placeFilter, format: "csv" } },
    "policy.get": none,
    "policy.categories": none,
    "presenting.watch": none,
    "privacy.retention.get": none,
    "privacy.requests.list": none,
    "privacy.requests.find": { ask: { id: request, text: "9812345670" } },
    "privacy.breaches.list": none,
    "readingProblems.list": none,
    "registry.offices": { ask: { text: "Karnal", department: null, district: null, only: "all", skip: 0, take: 5 } },
    "registry.office": { ask: { id: DC_KARNAL } },
    "registry.representatives": { ask: { text: "", role: null, skip: 0, take: 5 } },
    "registry.exportTable": { ask: { table: "offices", format: "csv", vacant: false } },
    "registry.gaps": { ask: { only: "all", district: null, skip: 0, take: 5 } },
    "reporting.report": { ask: choice },
    "reporting.export": { ask: { choice, what: "cases", format: "csv", locale: "hi" } },
    "reporting.print": { ask: { choice, locale: "en" } },
    "reports.form": { ask: { district: "Karnal", format: "xlsx" } },
    "review.list": none,
    "review.get": { ask: { id: review } },
    "review.pictures": { ask: { id: review } },
    "review.dossier": { ask: { stop: "Karnal" } },
    "review.casesOfTickets": { ask: { tickets: ["261124-ABC234"] } },
    "review.casesOfGroup": { ask: { filter: {} } },
    "review.promises": { ask: { offices: [DC_KARNAL], days: 30 } },
    "review.printMinutes": { ask: { id: review, locale: "hi" } },
    "review.absenceLetter.print": { ask: { id: review, letterId: absence, locale: "en" } },
    "review.absenceLetter.draft": { ask: { id: review, office: DC_KARNAL } },
    "scheduledReports.get": none,
    "scheduledReports.runs": none,
    "search.posts": { ask: { text: "pani" } },
    "settings.get": none,
    "sources.list": none,
    "sources.endedSignIns": none,
    "understanding.summary": none,
    "wall.now": { ask: { cards: 20, offices: 10, parts: [...WALL_PARTS] } },
    "walls.boundaries.get": none,
    "walls.replay.board": { ask: { until: Date.now() } },
    "walls.settings.get": none,
    "walls.elsewhere": none,
    "walls.list": none,
    "walls.order": none,
    "walls.displays.get": none,
    "walls.startsAtLogin.get": none,
    "walls.asked": none,
    "work.ofCase": { ask: { id } },
    "work.marks": none,
    "work.look.get": none,
    "work.colleagues": { ask: { id } },
    "work.mentions": none,
    ...Object.fromEntries(ACTING.map((name) => [name, "acts" as const])),
  };
}

/** What these answer is counts, ids, what was given to them, or what another call of the list above shows as well. */
const ACTING =
  `activity.settings.put seals.put seals.sealNow seals.print backups.put backups.chooseFolder backups.makeKey backups.makeNow restoring.choose restoring.preview restoring.restore restoring.drill restoring.goOn recovery.state recovery.tryAgain recovery.startEmpty recovery.putCopyBack recovery.showFile diskEncryption.dismiss updates.askNow updates.install transfer.make transfer.makeActs transfer.look transfer.open transfer.takeIn transfer.revoke transfer.choose transfer.leave transfer.table channels.put channels.test
  channels.pause channels.readNow channels.remove channels.signIn channels.giveUpSignIn channels.signOut desk.act desk.undo desk.weigh desk.savedFilters.put desk.savedFilters.remove desk.presence.enter files.keep
  files.approvePicture files.fetchPictures files.hidePicture files.showOriginal files.saveAs files.putPictureCap grievances.phones grievances.reveal intake.record imports.begin imports.append imports.check imports.run
  imports.cancel imports.discard imports.faults invitations.save invitations.remove invitations.step invitations.publish invitations.optOuts.add letters.draftDue letters.issue letters.issueDue letters.takeBack
  hub.found hub.join hub.giveUpJoining hub.move hub.leave hub.pair hub.endPairing hub.makeCopy hub.revoke hub.limit letters.printSample letters.letterhead.put network.put network.test officerMail.sendAgain officerMail.release officerMail.forgetAddress officerMail.takeAnswer officerMail.putBy officerMail.settings.put
  outbox.answerIncident outbox.resume outbox.settings.put outbox.account.put outbox.account.test outbox.account.remove people.createFirst people.signIn
  people.lock people.unlock people.signOut people.active people.add people.change people.choosePassphrase places.importNames places.importVillages places.nameInHindi policy.confirmClock policy.put policy.reset
  readyWords.reasons.put readyWords.snippets.put
  readingProblems.raw readingProblems.readAgain readingProblems.dismiss
  presenting.put presenting.open prints.take
  privacy.retention.put privacy.retention.preview privacy.retention.hold privacy.retention.liftHold privacy.requests.receive privacy.requests.held
  privacy.requests.export privacy.requests.erase privacy.requests.settle privacy.breaches.record privacy.breaches.revise privacy.breaches.told
  privacy.breaches.extend privacy.breaches.close privacy.breaches.export registry.putOffice registry.putOfficer registry.handOver registry.endPosting registry.removePosting
  registry.putRepresentative registry.removeRepresentative registry.previewImport registry.applyImport registry.undoServices reports.preview reports.enter review.prepare review.act
  review.runOnCase review.takeBackDecision review.fetchPictures review.absenceLetter.issue scans.readNew scans.readOfCase scans.settings.put floods.put scheduledReports.put scheduledReports.runNow settings.put
  sources.acknowledgeGap understanding.resetLearning walls.boundaries.import walls.boundaries.remove walls.seat.get walls.seat.put walls.settings.put walls.stand
  walls.replay.steer walls.shows walls.pin walls.orderElsewhere walls.notice walls.noteSurge walls.openCases walls.displays.put walls.startsAtLogin.put walls.takeAsked windows.ask windows.askAtWall
  work.putDraft work.dropDraft work.snooze work.endSnooze work.followUp work.endFollowUp work.readMentions work.keepUnread work.look.put`.split(
    /\s+/u,
  );

const auditFilter = { kind: null, actor: null, from: null, until: null, text: "" };

const audience = () => {
  const { channel, department, district, sinceDays, cases, most } = DRAFT;
  return { channel, department, district, sinceDays, cases, most };
};

function day(offset: number): string {
  return new Date(Date.now() + offset * DAY_MS + 5.5 * 3_600_000).toISOString().slice(0, 10);
}

type Caller = { readonly [name: string]: Caller } & ((input: unknown) => Promise<unknown>);

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
let filled: Filled;
const printed: Print[] = [];
const windows = new Map<Role, ReturnType<typeof window>>();
const window = () => createRouterClient(router, { context: engine.contextOfWindow() });

beforeAll(async () => {
  temporary = temporaryFolder();
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: {
      ...hostWithoutWindows,
      print: async ({ token }) => {
        printed.push((await window().prints.take({ token })).print);
        return "/nowhere/paper.pdf";
      },
    },
    scrypt: { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 },
  });
  filled = await fill();
  const chief = window();
  await chief.people.createFirst({ name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" });
  for (const role of ROLES) {
    await chief.people.add({ name: `Ravi ${role}`, role, passphrase: PASSPHRASE });
    const at = window();
    await at.people.signIn({ name: `Ravi ${role}`, passphrase: PASSPHRASE });
    windows.set(role, at);
  }
}, 60_000);
afterAll(async () => {
  await engine.stop();
  temporary.remove();
});

function arrived(externalId: string, differences: Partial<IncomingPost> = {}): GrievanceId {
  const { writer: record, understanding } = engine.context;
  const post = examplePost(externalId, { text: WORDS, createdAt: Date.now() - 3 * DAY_MS, ...differences });
  ingestPosts(record, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
  return grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
}

/** All that can be written into a case, with the same words everywhere; the id of its letter. */
async function workOn(id: GrievanceId, words: string): Promise<string> {
  const at = window();
  const act = async (action: GrievanceAction) => {
    for await (const { refusals } of await at.desk.act({ target: { kind: "case", id }, act: { do: "act", action } }))
      expect([action.type, refusals]).toEqual([action.type, []]);
  };
  const atr = { outcome: "solved", text: words, officer: null, actedAt: null, proof: [`${words}.jpg`.slice(0, 2_000)] } as const;
  await act({ type: "correct-proposal", place: "H.No. 7351, ph 9812345670", urgency: "urgent" });
  await act({ type: "mark", to: MARK });
  await act({ type: "note", words: words });
  await act({ type: "ask-details", question: words });
  await act({ type: "receive-details" });
  await act({ type: "dispute", by: MARK, words: words, superior: DC_KARNAL });
  await act({ type: "answer-dispute", words: words });
  await act({ type: "settle-dispute", words: words });
  await act({ type: "undertake" });
  await act({ type: "interim-reply", reason: words, expectedAt: Date.now() + DAY_MS });
  await act({ type: "send-atr", atr: { ...atr, proof: [...atr.proof] } });
  await act({ type: "return-atr", reason: words });
  await act({ type: "send-atr", atr: { ...atr, proof: [...atr.proof] } });
  await act({ type: "accept-atr", exception: words });
  await act({ type: "reopen", why: words });
  await act({ type: "escalate", to: DC_KARNAL, words: words });
  const { subject, body, kind, answerBy, restsOn } = await at.letters.draft({ id, kind: "reminder", to: null });
  const { letterId } = await at.letters.issue({ id, kind, to: MARK.office, subject, body, answerBy, restsOn, byMail: true });
  await act({ type: "record-letter-answer", letterId, words: words });
  return letterId;
}

/** With a name, a place and a picture, of which nobody may hear either. */
function arrivedSecretly(): GrievanceId {
  const author = { externalId: "x77", handle: "dukhiyari_7", name: "Sukhvanti", location: "pilibangla" };
  const clip = {
    kind: "photo",
    widthPx: 400,
    heightPx: 300,
    url: "https://pbs.twimg.com/media/secret-clip.jpg",
    previewUrl: null,
    description: "Sukhvanti secret-clip",
  } as const;
  return arrived("77", { text: SECRET_WORDS, author, placeName: "pilibangla", media: [clip] });
}

/** A record in which citizens, officers and the cell wrote down what is hidden wherever it can be written. */
async function fill(): Promise<Filled> {
  const at = window();
  const id = arrived("1");
  for (const number of ["2", "3"]) arrived(number);
  const asAuthor = { externalId: "author-1", handle: "citizen_1", name: "Asha Devi", location: null };
  arrived("4", { author: asAuthor });
  arrived("5", {
    author: { externalId: "satvir.dhull@gmail.com", handle: null, name: "satvir.dhull@gmail.com", location: null },
    channel: "email",
  });
  arrived("6", { author: { ...asAuthor, externalId: "x7", handle: "ravi_9812345670", name: "Ravi 98123 45670" }, placeName: "H.No. 7351" });
  await at.intake.record({
    typed: { way: "phone", text: WORDS, name: "Asha Devi", phone: "9812345670", address: "H.No. 7351, Karnal", files: [] },
    district: "Karnal",
    department: "PHED",
    id: crypto.randomUUID(),
  });
  const letterId = await workOn(id, WORDS);
  const sensitive = { id: arrivedSecretly(), letterId: "" };
  sensitive.letterId = await workOn(sensitive.id, SECRET_WORDS);
  const picture = { kind: "document", url: null, previewUrl: null, description: "secret-clip", widthPx: null, heightPx: null } as const;
  recordOfficeLetter(engine.context.writer, [id, sensitive.id], { text: SECRET_WORDS, media: [picture], at: Date.now() });
  const review = (
    await at.review.prepare({ title: "November review", plannedAt: Date.now(), scope: { of: "districts", districts: ["Karnal"] } })
  ).id;
  await at.review.act({ id: review, action: { type: "begin" } });
  await at.review.act({ id: review, action: { type: "take-attendance", office: DC_KARNAL, attendance: "absent", name: null } });
  await at.review.act({ id: review, action: { type: "remark", office: DC_KARNAL, grievanceId: id, words: WORDS } });
  const promise = { type: "promise", office: DC_KARNAL, officer: null, cases: [id], words: WORDS, dueAt: Date.now() + DAY_MS } as const;
  await at.review.act({ id: review, action: { ...promise, cases: [...promise.cases] } });
  const { to, ...absent } = await at.review.absenceLetter.draft({ id: review, office: DC_KARNAL });
  const absence = (
    await at.review.absenceLetter.issue({
      id: review,
      letter: { to, subject: absent.subject, body: absent.body, answerBy: absent.answerBy },
    })
  ).letterId;
  await at.review.act({ id: review, action: { type: "remark", office: DC_KARNAL, grievanceId: sensitive.id, words: SECRET_WORDS } });
  await at.review.act({ id: review, action: { ...promise, cases: [sensitive.id], words: SECRET_WORDS } });
  await at.presenting.put({ screen: { reviewId: review, stop: "Karnal", slide: "case", grievanceId: id } });
  const campaign = (await at.invitations.save({ id: null, draft: DRAFT })).id;
  const rows = engine.context.writer.sqlite.prepare<[], number>("SELECT rowid FROM grievance").pluck().all();
  const { id: request } = await at.privacy.requests.receive({ number: "CMO/RTI/7", wish: "access", receivedAt: Date.now() });
  return { id, letterId, sensitive, review, absence, request, campaign, rows };
}

function callsOf(within: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(within).flatMap(([name, call]) =>
    isProcedure(call) ? [[...path, name].join(".")] : callsOf(call as object, [...path, name]),
  );
}

const CALLS = callsOf(router);

/** Those that go on telling, in which somebody has to wait for what does not come. */
const STREAMS: ReadonlySet<string> = new Set(["live.changes", "presenting.watch", "walls.asked"]);

/** What a call answers to each role; streams are listened to for all of them at the same time. */
async function answersOf(name: string, ask: unknown): Promise<readonly (readonly [Role, unknown[] | null])[]> {
  const asked: (readonly [Role, Promise<unknown[] | null>])[] = [];
  for (const role of ROLES) {
    const answer = answerOf(role, name, ask);
    asked.push([role, answer]);
    // What is printed lies in one place, so that it has to be taken from there first.
    if (!STREAMS.has(name)) await answer;
  }
  return Promise.all(asked.map(async ([role, answer]) => [role, await answer] as const));
}

/** What a call answers, a few of what it goes on telling, and what was printed by it; null where it refuses. */
async function answerOf(role: Role, name: string, ask: unknown): Promise<unknown[] | null> {
  printed.length = 0;
  let call = windows.get(role) as unknown as Caller;
  for (const part of name.split(".")) call = call[part] as Caller;
  try {
    const answer = await call(ask);
    const told = typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer ? await firstOf(answer) : [answer];
    return [...told, ...printed];
  } catch (error) {
    if (error instanceof Error && "code" in error && ["FORBIDDEN"].includes(String(error.code))) return null;
    throw error;
  }
}

async function firstOf(answers: object): Promise<unknown[]> {
  const iterator = (answers as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  const told: unknown[] = [];
  for (;;) {
    const next = await Promise.race([iterator.next(), new Promise<null>((resolve) => setTimeout(() => resolve(null), 400))]);
    if (next === null || next.done === true) break;
    told.push(next.value);
  }
  void iterator.return?.();
  return told;
}

/** Everything that an answer says, with what lies in its files. */
async function saidBy(answer: readonly unknown[]): Promise<string> {
  const files: Buffer[] = [];
  const json = JSON.stringify(answer, (name, value: unknown) => {
    if (name === "bytes" && typeof value === "string") files.push(Buffer.from(value, "base64"));
    return value;
  });
  const file = Buffer.concat(files);
  const table = file.subarray(0, 2).toString() === "PK" ? JSON.stringify(await readTable(file)) : file.toString("utf8");
  return readable(`${json}\n${table}`);
}

describe("every call of the engine", () => {
  test("has its example here, and each example its call", () => {
    const known = Object.keys(examples(filled));
    expect(CALLS.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !CALLS.includes(name))).toEqual([]);
  });

  test.each(CALLS)("%s shows nobody what a text hides", async (name) => {
    const example = examples(filled)[name];
    if (example === undefined || example === "acts") return;
    let answered = 0;
    for (const [role, answer] of await answersOf(name, example.ask)) {
      if (answer === null) continue;
      answered += 1;
      const said = await saidBy(answer);
      for (const hidden of [...HIDDEN, ...NAMES])
        expect([role, hidden.exec(said)?.[0] ?? null, near(said, hidden)]).toEqual([role, null, ""]);
    }
    expect(answered).toBeGreaterThan(0);
  });

  test.each(CALLS)("%s tells nobody a word of a sensitive case", async (name) => {
    for (const of of [filled, { ...filled, ...filled.sensitive }]) {
      const example = examples(of)[name];
      if (example === undefined || example === "acts") continue;
      if ((TOLD_TO_OFFICE.has(name) && of !== filled) || name === ASKED_BY_PERSON) continue;
      for (const [role, answer] of await answersOf(name, example.ask)) {
        const said = await saidBy(answer ?? []);
        for (const secret of SECRETS) expect([role, secret.exec(said)?.[0] ?? null, near(said, secret)]).toEqual([role, null, ""]);
      }
    }
  });

  test("but the letter to the office that has to act, and those who ask to see it, which is an event", async () => {
    const { id, letterId } = filled.sensitive;
    const versionOf = (answer: unknown) => (answer as readonly CaseHistory[])[0]?.case.version ?? 0;
    const before = versionOf(await answerOf("operator", "grievances.get", { id }));
    const print = { id, letterId, locale: "hi" };
    for (const role of ["viewer", "nodal", "administrator"] as const) expect(await answerOf(role, "letters.print", print)).toBeNull();
    expect(await saidBy((await answerOf("operator", "letters.print", print)) ?? [])).toMatch(/ubharkhetwa/u);
    expect(versionOf(await answerOf("operator", "grievances.get", { id }))).toBe(before + 1);
    const hidden = (await answerOf("operator", "grievances.get", { id })) as readonly CaseHistory[];
    const post = { text: "•••", handle: null, media: [] };
    expect(hidden[0]).toMatchObject({ grievance: { sensitive: "sexual-offence" }, posts: [post, post] });
    const shown = (await answerOf("operator", "grievances.reveal", { id })) as readonly CaseHistory[];
    const said = await saidBy(shown);
    for (const secret of [/balatkar/u, /dukhiyari_7/u, /Sukhvanti/u]) expect(said).toMatch(secret);
    expect(shown[0]?.timeline.at(-1)?.event?.type).toBe("personal-data-shown");
    expect(await answerOf("viewer", "grievances.reveal", { id })).toBeNull();
  });

  test("but the one that is for it, and that is an event", async () => {
    const before = await answerOf("operator", "grievances.get", { id: filled.id });
    const said = await saidBy((await answerOf("operator", "grievances.reveal", { id: filled.id })) ?? []);
    for (const hidden of [...HIDDEN, ...NAMES]) expect(said).toMatch(hidden);
    const after = await answerOf("operator", "grievances.get", { id: filled.id });
    const told = (answer: unknown) => (answer as readonly { readonly case: { readonly version: number } }[])[0]?.case.version ?? 0;
    expect(told(after)).toBe(told(before) + 1);
    expect(await answerOf("viewer", "grievances.reveal", { id: filled.id })).toBeNull();
  });
});

function near(said: string, hidden: RegExp): string {
  const at = said.search(hidden);
  return at < 0 ? "" : said.slice(Math.max(0, at - 120), at + 40);
}
