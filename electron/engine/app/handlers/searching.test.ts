import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

const PASSPHRASE = "nau baje daftar khulta hai";
const PHONE = "9812345670";

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
beforeEach(() => {
  temporary = temporaryFolder();
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
    scrypt: { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 },
  });
  const { writer: record, understanding } = engine.context;
  const post = examplePost("1", { text: `पानीपत में पानी नहीं, मेरा नाम सतबीर है, फोन ${PHONE}` });
  ingestPosts(record, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
});
afterEach(async () => {
  await engine.stop();
  temporary.remove();
});

const window = () => createRouterClient(router, { context: engine.contextOfWindow() });

async function signedIn(role: "viewer" | "operator" | "nodal") {
  const chief = window();
  await chief.people.createFirst({ name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" });
  const { id } = await chief.people.add({ name: "Ravi", role, passphrase: PASSPHRASE });
  const at = window();
  await at.people.signIn({ name: "Ravi", passphrase: PASSPHRASE });
  return { at, id };
}

const searches = () =>
  engine.context.writer.sqlite
    .prepare<[], { actor: string; payload: string }>("SELECT actor, payload FROM event WHERE stream = 'search'")
    .all()
    .map(({ actor, payload }) => ({ actor, ...(JSON.parse(payload) as object) }));

const queue = (text: string) => ({ filter: { text }, order: "newest" }) as const;

test("a viewer finds no number, neither whole nor digit by digit, and is told so once it is whole", async () => {
  const { at } = await signedIn("viewer");
  expect((await at.search.posts({ text: "पानीपत" })).posts).toMatchObject([{ text: expect.stringContaining("98••••••70") }]);
  for (let digits = 1; digits <= PHONE.length; digits += 1) {
    const text = PHONE.slice(0, digits);
    expect([text, (await at.desk.list(queue(text))).total, (await at.search.posts({ text })).posts]).toEqual([text, 0, []]);
  }
  for (const text of [PHONE, "98123 45670", "+91-98123-45670", "९८१२३४५६७०"]) {
    expect([text, await at.desk.list(queue(text))]).toMatchObject([text, { total: 0, withheld: true }]);
    expect([text, await at.search.posts({ text })]).toEqual([text, { posts: [], cursor: null, withheld: true }]);
    expect(await at.desk.top(queue(text))).toBeNull();
  }
  for (const text of ["सतबीर", "satbir"]) expect([text, (await at.desk.list(queue(text))).total]).toEqual([text, 0]);
  expect(searches()).toEqual([]);
});

test("an operator finds a whole number and not its beginning, and the record says once who looked, without the number", async () => {
  const { at, id } = await signedIn("operator");
  for (const text of ["98", "981", "98123", "9812345"]) expect([text, (await at.desk.list(queue(text))).total]).toEqual([text, 0]);
  expect(searches()).toEqual([]);
  for (const text of [PHONE, "98123 45670"]) {
    expect([text, await at.desk.list(queue(text))]).toMatchObject([text, { total: 1, withheld: false }]);
    expect([text, await at.search.posts({ text })]).toMatchObject([text, { posts: [{ externalId: "1" }], withheld: false }]);
  }
  expect(searches()).toEqual([{ actor: id, sort: "phone", number: "98••••••70" }]);
  expect((await at.desk.list(queue("satbir"))).total).toBe(1);
  expect(searches()).toHaveLength(1);
});

test("a window cannot say of itself that it may find what is hidden", async () => {
  const { at } = await signedIn("nodal");
  const filter = { text: "satbir", findsHidden: true } as never;
  await expect(at.desk.list({ filter, order: "newest" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect((await at.desk.list(queue("\uf8ffsatbir"))).total).toBe(0);
});

test("a case shows nothing that it hides until somebody asks, and then the record says who", async () => {
  const { at, id: person } = await signedIn("operator");
  const id = (await at.search.posts({ text: "पानीपत" })).posts[0]?.grievanceId as never;
  expect(JSON.stringify(await at.grievances.get({ id }))).not.toMatch(/9812345670|सतबीर/u);
  expect((await at.grievances.reveal({ id })).posts).toMatchObject([{ text: expect.stringContaining(PHONE) }]);
  const { timeline } = await at.grievances.get({ id });
  expect(timeline.at(-1)).toMatchObject({ actor: person, event: { type: "personal-data-shown" } });
});

test("words, place, pictures and kin of a sensitive case find it for nobody who may not have it shown", async () => {
  const { writer: record, understanding } = engine.context;
  const author = { externalId: "a1", handle: "quokka_ji", name: "Asha Devi", location: null };
  const media = [
    { kind: "photo", url: "https://pic.example/1.jpg", previewUrl: null, description: null, widthPx: 1, heightPx: 1 },
  ] as const;
  const hidden = examplePost("2", { author, media, text: "पानीपत के समालखा में एचआईवी मरीज zephyr को दवा नहीं मिली" });
  const open = examplePost("3", { author, text: "करनाल में सड़क टूटी है" });
  ingestPosts(record, [hidden, open], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
  const id = record.sqlite.prepare<[], string>("SELECT id FROM grievance WHERE first_post_external_id = '2'").pluck().get() as never;
  const other = record.sqlite.prepare<[], string>("SELECT id FROM grievance WHERE first_post_external_id = '3'").pluck().get() as never;
  const { at: viewer } = await signedIn("viewer");
  const chief = window();
  await chief.people.signIn({ name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" });
  await chief.people.add({ name: "Suman", role: "osd", passphrase: PASSPHRASE });
  const osd = window();
  await osd.people.signIn({ name: "Suman", passphrase: PASSPHRASE });
  const sensitive = { type: "set-sensitive", sort: "illness", reason: "HIV" } as const;
  const marked = { target: { kind: "case", id }, act: { do: "act", action: sensitive } } as const;
  if ((await osd.grievances.get({ id })).grievance.sensitive === null) for await (const _ of await osd.desk.act(marked));
  await chief.people.signOut();

  const place = record.sqlite.prepare<[string], string>("SELECT place FROM grievance WHERE id = ?").pluck().get(id);
  const typed = ["zephyr", "zeph", "ze", "zephyr panipat", "@quokka_ji", "quokka", ...(place == null ? [] : [place])];
  const found = async (at: typeof viewer, filter: object) => {
    const [{ rows }, top] = [await at.desk.list({ filter, order: "newest" }), await at.desk.top({ filter, order: "newest" })];
    return [rows, top?.rows ?? ""].some((each) => rowNumbers(each).includes(rowOf(id)));
  };
  for (const text of typed) {
    expect([text, await found(viewer, { text }), await found(osd, { text })]).toEqual([text, false, true]);
    const posts = async (at: typeof viewer) => (await at.search.posts({ text })).posts.some((each) => each.grievanceId === id);
    expect([text, await posts(viewer), await posts(osd)]).toEqual([text, false, true]);
  }
  const filters = [{ media: ["picture"] }, { sameIncidentAs: id }, ...(place == null ? [] : [{ places: [place] }])];
  for (const filter of filters) expect([filter, await found(viewer, filter), await found(osd, filter)]).toEqual([filter, false, true]);
  expect([await found(viewer, { districts: ["Panipat"] }), await found(viewer, { text: "panipat" })]).toEqual([true, true]);
  const earlier = async (at: typeof viewer) => (await at.grievances.get({ id: other })).earlier.map((each) => each.id);
  expect([await earlier(viewer), await earlier(osd)]).toEqual([[], [id]]);
});

/** The row of a case. */
const rowOf = (id: string) =>
  engine.context.writer.sqlite.prepare<[string], number>("SELECT rowid FROM grievance WHERE id = ?").pluck().get(id);
const rowNumbers = (rows: string): readonly (number | undefined)[] => [
  ...new Uint32Array(new Uint8Array(Buffer.from(rows, "base64")).buffer),
];
