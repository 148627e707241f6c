import { afterEach, beforeEach, expect, test } from "vitest";
import type { OfficeId, OfficerId, PostingId } from "#domain/ids.ts";
import { officeIdIn } from "#domain/registry/office.ts";
import type { Office } from "#domain/registry/office.ts";
import type { Officer } from "#domain/registry/posting.ts";
import { createRegistry } from "#domain/registry/registry.ts";
import { MORNING } from "#db/testing/examples.ts";
import { putOffice, putOfficer, putPosting } from "#db/registry/registry.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createOfficeRegistry } from "./officeRegistry.ts";
import { createOfficeSearch } from "./searchOffices.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const KARNAL = "PHED/district/Karnal" as OfficeId;
const ASHA = { name: "आशा देवी", designation: null, phone: "9812345678", email: "asha@hry.nic.in", xHandle: null, facebookId: null };

/** Offices and officers that nobody has spelled yet. */
function manyOffices(count: number) {
  const offices = Array.from({ length: count }, (_, at): Office => {
    const area = `Nayagaon ${at}`;
    const title = { en: "Junior Engineer", hi: "कनिष्ठ अभियंता" };
    const id = officeIdIn("PHED", "block", area, "Karnal");
    return { id, department: "PHED", level: "block", area, district: "Karnal", title, nodal: false, fromAt: null, untilAt: null };
  });
  let spelled = 0;
  const officers = offices.map((_, at): Officer => ({
    ...ASHA,
    id: `officer-${at}` as OfficerId,
    get designation() {
      spelled += 1;
      return "XEN";
    },
  }));
  const postings = offices.map(({ id: officeId }, at) => {
    return { id: `posting-${at}` as PostingId, officeId, officerId: `officer-${at}` as OfficerId, fromAt: 0, untilAt: null };
  });
  return { registry: createRegistry({ offices, officers, postings }), spelled: () => spelled };
}

/** How often the event loop turned until it was answered. */
async function turnsUntil(answer: Promise<unknown>): Promise<number> {
  let turns = 0;
  let answered = false;
  const turn = () => {
    turns += 1;
    if (!answered) setImmediate(turn);
  };
  setImmediate(turn);
  await answer;
  answered = true;
  return turns;
}

test("lets other work pass while it spells thousands of names for the first search", async () => {
  const search = createOfficeSearch(manyOffices(3000).registry);
  expect(await turnsUntil(search.find("", MORNING, true))).toBeLessThan(3);
  expect(await turnsUntil(search.find("nayagaon 2999", MORNING, true))).toBeGreaterThan(40);
  expect(await turnsUntil(search.find("nayagaon 2998", MORNING, true))).toBeLessThan(3);
});

test("spells each name once for searches at the same time, and not again in the registry after a change", async () => {
  const { registry, spelled } = manyOffices(500);
  const search = createOfficeSearch(registry);
  const [one, other] = await Promise.all([search.find("nayagaon 12 asha", MORNING, true), search.find("नयागांव 13", MORNING, true)]);
  expect(one?.map(({ office }) => office.area)).toContain("Nayagaon 12");
  expect(other?.map(({ office }) => office.area)).toContain("Nayagaon 13");
  const next = createRegistry({ ...registry, postings: registry.postings.slice(1) });
  expect(await createOfficeSearch(next).find("nayagaon xen", MORNING, true)).toHaveLength(499);
  expect(spelled()).toBe(500);
});

test("spells only what is new after somebody came to an office", async () => {
  const { offices, postings } = manyOffices(1000).registry;
  const act = { actor: "nodal", now: MORNING };
  record.writer.transaction(() => {
    for (const office of offices.filter(({ area }) => area?.startsWith("Nayagaon"))) putOffice(record.writer, office, act);
    for (const { officerId } of postings) putOfficer(record.writer, { ...ASHA, id: officerId }, act);
    for (const posting of postings) putPosting(record.writer, posting, act);
  });
  const registry = createOfficeRegistry(record.writer, () => undefined);
  expect(await turnsUntil(registry.search("nayagaon 999 asha", MORNING, true))).toBeGreaterThan(15);
  registry.handOver({ officeId: KARNAL, fromAt: 0, officer: { ...ASHA, name: "बबीता" } }, act);
  const asked = registry.search("babita", MORNING, true);
  expect(await turnsUntil(asked)).toBeLessThan(5);
  expect((await asked).map(({ office }) => office.id)).toEqual([KARNAL]);
  const [holding] = await registry.search("nayagaon 999", MORNING, true);
  registry.putOfficer({ ...ASHA, id: "officer-999" as OfficerId, name: "सुनीता" }, act);
  expect(holding?.holding?.officer.name).toBe(ASHA.name);
  expect((await registry.search("sunita", MORNING, true)).map(({ office }) => office.area)).toEqual(["Nayagaon 999"]);
  expect(await registry.search("nayagaon 999 asha", MORNING, false)).toEqual([]);
});

test("answers from the registry as it is when names have been spelled", async () => {
  const registry = createOfficeRegistry(record.writer, () => undefined);
  const asked = registry.search("asha devi", MORNING, true);
  registry.handOver({ officeId: KARNAL, fromAt: 0, officer: ASHA }, { actor: "nodal", now: MORNING });
  expect((await asked).map(({ office, holding }) => [office.id, holding?.officer.name])).toEqual([[KARNAL, "आशा देवी"]]);
});

test("finds nobody by a telephone number or an address for those who do not see them", async () => {
  const registry = createOfficeRegistry(record.writer, () => undefined);
  registry.handOver({ officeId: KARNAL, fromAt: 0, officer: ASHA }, { actor: "nodal", now: MORNING });
  for (const text of ["98123", "asha@hry"]) {
    expect(await registry.search(text, MORNING, true)).toHaveLength(1);
    expect(await registry.search(text, MORNING, false)).toEqual([]);
  }
  expect(await registry.search("phed karnal asha devi", MORNING, false)).toHaveLength(1);
});
