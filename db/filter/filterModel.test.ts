import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MEDIA_SHOWN } from "#domain/desk/filter.ts";
import type { CaseFilter, GrantedFilter } from "#domain/desk/filter.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import type { PostMedia } from "#domain/post/incomingPost.ts";
import { STATES } from "#domain/grievance/state.ts";
import { URGENCIES } from "#domain/proposal/proposal.ts";
import { appendEvents } from "../append/append.ts";
import { blankPost } from "../erasure/blankPost.ts";
import { placesOfTehsil, tehsils } from "../places/placesOfTehsil.ts";
import { recordPost } from "../posts/recordPost.ts";
import { rebuild } from "../projections/rebuild.ts";
import { groupedCounts } from "../queue/groupedCounts.ts";
import { idsOfRows, listQueue } from "../queue/listQueue.ts";
import { valueCounts } from "../queue/valueCounts.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { plansOf } from "../testing/plans.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const DEPARTMENTS = ["UHBVN", "PHED", null] as const;
const DISTRICTS = ["Panipat", "Karnal", null] as const;
const CATEGORIES = ["voltage", "bill", null] as const;
const KINDS = ["photo", "animation", "video", "document"] as const;
const SHOWN = { picture: ["photo", "animation"], video: ["video"], document: ["document"] } as const;
const OFFICE = "UHBVN/district/Panipat" as OfficeId;

const example = fc.record({
  department: fc.constantFrom(...DEPARTMENTS),
  district: fc.constantFrom(...DISTRICTS),
  category: fc.constantFrom(...CATEGORIES),
  kind: fc.option(fc.constantFrom(...KINDS)),
  isMarked: fc.boolean(),
  isInTehsil: fc.boolean(),
  isSensitive: fc.boolean(),
});
type Example = typeof example extends fc.Arbitrary<infer One> ? One : never;

const some = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const asked = fc.record({
  departments: some(DEPARTMENTS),
  districts: some(DISTRICTS),
  categories: some(CATEGORIES),
  media: some(MEDIA_SHOWN),
  offices: some([OFFICE, null]),
  inTehsil: fc.boolean(),
  findsHidden: fc.boolean(),
});

test("a filter with several values in several fields holds just the cases that fit one value of each", () => {
  const first = tehsils(record.writer).find(({ district }) => district === "Panipat");
  if (first === undefined) throw new Error("The directory has no tehsil of Panipat");
  const village = placesOfTehsil(record.writer, first).at(-1) ?? "";
  fc.assert(
    fc.property(fc.array(example, { minLength: 1, maxLength: 8 }), asked, (cases, { inTehsil, findsHidden, ...lists }) => {
      record.remove();
      record = temporaryRecord();
      const ids = cases.map((each, at) => open(at, each, village));
      const filter: GrantedFilter = { ...lists, ...(inTehsil ? { tehsils: [first] } : {}), findsHidden };
      const fits = (each: Example): boolean =>
        (lists.departments?.includes(each.department) ?? true) &&
        (lists.districts?.includes(each.district) ?? true) &&
        (lists.categories?.includes(each.category) ?? true) &&
        (lists.media?.some((shown) => each.kind !== null && (SHOWN[shown] as readonly string[]).includes(each.kind)) ?? true) &&
        (lists.offices?.includes(each.isMarked ? OFFICE : null) ?? true) &&
        (!inTehsil || (each.isInTehsil && each.district === "Panipat")) &&
        (findsHidden || !each.isSensitive || (!inTehsil && lists.media === undefined && lists.categories === undefined));
      const found = idsOfRows(record.writer, [...listQueue(record.writer, { filter, order: "oldest" })]);
      expect(found).toEqual(ids.filter((_, at) => fits(afterMarking(cases[at] as Example))));
    }),
    { numRuns: 30 },
  );
});

test("the counts beside the values are the lengths of the lists behind them, and none where no figures tell", () => {
  fc.assert(
    fc.property(fc.array(example, { minLength: 1, maxLength: 8 }), some(DEPARTMENTS), some(DISTRICTS), (cases, departments, districts) => {
      record.remove();
      record = temporaryRecord();
      for (const [at, each] of cases.entries()) open(at, each, "Samalkha");
      record.writer.sqlite.exec(
        "INSERT INTO snooze (person, grievance_id, until_at, box, set_at) SELECT 'osd', id, 9e15, '', 0 FROM grievance ORDER BY id LIMIT 1",
      );
      const filter: CaseFilter = { departments, districts, ofPerson: { person: "osd", list: "awake" } };
      const counts = valueCounts(record.writer, filter);
      const length = (changes: CaseFilter) => listQueue(record.writer, { filter: { ...filter, ...changes }, order: "oldest" }).length;
      for (const state of STATES) expect([state, counts?.states[state] ?? 0]).toEqual([state, length({ states: [state] })]);
      for (const code of DEPARTMENTS) expect([code, counts?.departments[code ?? ""] ?? 0]).toEqual([code, length({ departments: [code] })]);
      for (const name of DISTRICTS) expect([name, counts?.districts[name ?? ""] ?? 0]).toEqual([name, length({ districts: [name] })]);
    }),
    { numRuns: 15 },
  );
  expect(valueCounts(record.writer, { media: ["video"] })).toBeNull();
});

test("the counts of categories, offices, tehsils, pictures, urgencies and channels are the lengths of the lists behind them, whatever else is asked for", () => {
  const first = tehsils(record.writer).find(({ district }) => district === "Panipat");
  if (first === undefined) throw new Error("The directory has no tehsil of Panipat");
  const village = placesOfTehsil(record.writer, first).at(-1) ?? "";
  const states = some(["new", "marked"] as const);
  fc.assert(
    fc.property(fc.array(example, { minLength: 1, maxLength: 8 }), asked, states, (cases, { inTehsil, ...lists }, of) => {
      record.remove();
      record = temporaryRecord();
      for (const [at, each] of cases.entries()) open(at, each, village);
      const filter: GrantedFilter = { ...lists, states: of, ...(inTehsil ? { tehsils: [first] } : {}) };
      const counts = groupedCounts(record.writer, filter);
      const length = (changes: CaseFilter) => listQueue(record.writer, { filter: { ...filter, ...changes }, order: "oldest" }).length;
      for (const code of CATEGORIES) expect([code, counts.categories[code ?? ""] ?? 0]).toEqual([code, length({ categories: [code] })]);
      for (const office of [OFFICE, null])
        expect([office, counts.offices[office ?? ""] ?? 0]).toEqual([office, length({ offices: [office] })]);
      for (const urgency of URGENCIES)
        expect([urgency, counts.urgencies[urgency] ?? 0]).toEqual([urgency, length({ urgencies: [urgency] })]);
      for (const channel of ["x", "email"] as const)
        expect([channel, counts.channels[channel] ?? 0]).toEqual([channel, length({ channels: [channel] })]);
      for (const shown of MEDIA_SHOWN) expect([shown, counts.media[shown] ?? 0]).toEqual([shown, length({ media: [shown] })]);
      for (const each of tehsils(record.writer).filter(({ district }) => district === "Panipat")) {
        const name = `${each.district}/${each.tehsil}`;
        expect([name, counts.tehsils[name] ?? 0]).toEqual([name, length({ tehsils: [each] })]);
      }
    }),
    { numRuns: 20 },
  );
});

test("what a case shows follows its posts: an edit, an erasure, and a post that comes after the event that names it", () => {
  const media = (...kinds: readonly PostMedia["kind"][]) =>
    kinds.map((kind) => ({ kind, url: `https://example.org/${kind}` })) as unknown as PostMedia[];
  const shows = () => MEDIA_SHOWN.filter((shown) => listQueue(record.writer, { filter: { media: [shown] }, order: "oldest" }).length > 0);
  const id = openExampleCase(record.writer, examplePost("1", { media: media("photo", "document") }));
  expect(shows()).toEqual(["picture", "document"]);
  const payload = { post: { channel: "x", externalId: "2" }, role: "citizen", isRepost: false, createdAt: MORNING } as const;
  appendEvents(record.writer, {
    grievanceId: id,
    events: [{ type: "post-joined", version: 1, payload } as never],
    actor: "engine",
    now: MORNING,
  });
  expect(shows()).toEqual(["picture", "document"]);
  recordPost(record.writer, examplePost("2", { media: media("video", "animation") }), MORNING);
  expect(shows()).toEqual(["picture", "video", "document"]);
  recordPost(record.writer, examplePost("1", { media: media("document"), versionId: "1b", versionIndex: 1 }), MORNING);
  expect(shows()).toEqual(["picture", "video", "document"]);
  blankPost(record.writer, { channel: "x", externalId: "2" }, MORNING);
  expect(shows()).toEqual(["document"]);
  rebuild(record.writer);
  expect(shows()).toEqual(["document"]);
});

test("what a case shows is looked up by its key", () => {
  const plans = plansOf(record.file, (reader) =>
    listQueue(reader, { filter: { media: ["video"], states: ["new"], findsHidden: true }, order: "newest" }),
  );
  expect(plans).toContain("SEARCH m EXISTS USING PRIMARY KEY (grievance_id=? AND shows=?)");
  expect(plans.filter((plan) => /json_each|SCAN/u.test(plan))).toEqual([]);
  const counted = plansOf(record.file, (reader) => groupedCounts(reader, { states: ["new"], findsHidden: true }));
  expect(counted.filter((plan) => /^SCAN (?:g|p|c)\b/u.test(plan))).toEqual([]);
});

/** The mark decides the department, and the district where none was known; what was known within another department does not stay. */
function afterMarking(each: Example): Example {
  if (!each.isMarked) return each;
  const category = each.department === "UHBVN" ? each.category : null;
  return { ...each, department: "UHBVN", district: each.district ?? "Panipat", category };
}

function open(
  at: number,
  { department, district, category, kind, isMarked, isInTehsil, isSensitive }: Example,
  village: string,
): GrievanceId {
  const media = kind === null ? [] : [{ kind, url: `https://example.org/${at}`, previewUrl: null, altText: null } as unknown as PostMedia];
  const proposal = exampleProposal({
    departments: department === null ? [] : [{ code: department, score: 1, evidence: [] }],
    category: category === null ? null : { code: category, label: { en: category, hi: category }, score: 1, evidence: [] },
    district,
    place: isInTehsil ? village : null,
    sensitive: isSensitive ? { sort: "illness", evidence: [] } : null,
  } as never);
  const id = openExampleCase(record.writer, examplePost(String(at), { media, createdAt: MORNING + at * 1_000 }), proposal);
  const to = { department: "UHBVN", district: "Panipat", office: OFFICE } as const;
  if (isMarked)
    appendEvents(record.writer, { grievanceId: id, events: [{ type: "marked", version: 1, payload: { to } }], actor: "osd", now: MORNING });
  return id;
}
