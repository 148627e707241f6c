import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { typedInSchema } from "#domain/post/typedIn.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { casesOfAuthor } from "#db/queries/otherCases.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { casePosts } from "#db/queries/casePosts.ts";
import { searchPosts } from "#db/search/searchPosts.ts";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { typeIn } from "./typeIn.ts";
import type { TypingIn } from "./typeIn.ts";

const { understand, ruleScores } = createUnderstanding();
const rules = { understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING };
const SCAN = { hash: "a".repeat(64), name: "पत्र.pdf", mediaType: "application/pdf", bytes: 9 } as const;

let temporary: TemporaryRecord;
beforeEach(() => {
  temporary = temporaryRecord();
});
afterEach(() => temporary.remove());

const typed = (differences: Partial<TypingIn["typed"]> = {}) =>
  typedInSchema.parse({
    way: "phone",
    text: "घरौंडा के वार्ड 5 में चार दिन से पानी नहीं आ रहा",
    name: "सुनीता",
    phone: "+91 98123-45670",
    address: "",
    files: [],
    ...differences,
  });
const take = (id: string, more: Partial<TypingIn> = {}) =>
  typeIn(temporary.writer, { id, typed: typed(), district: null, department: null, actor: "osd", ruleScores, ...more }, rules);
const caseOf = (id: ReturnType<typeof take>["grievanceId"]) => readGrievance(temporary.writer, id);

describe("a complaint that is typed in", () => {
  test("opens a case of the desk that is read like any other", () => {
    const { grievanceId, ticket } = take("one");
    expect(caseOf(grievanceId)).toMatchObject({
      ticket,
      channel: "desk",
      kind: "grievance",
      department: "PHED",
      district: "Karnal",
      state: "new",
    });
    const [post] = casePosts(temporary.writer, grievanceId, 10);
    expect(post).toMatchObject({ name: "सुनीता", role: "citizen" });
  });

  test("opens one case however often the window asks, and keeps what was corrected meanwhile", () => {
    const first = take("one", { department: "ULB" });
    expect(take("one", { department: "HSVP" })).toEqual(first);
    expect(caseOf(first.grievanceId)?.department).toBe("ULB");
    expect(temporary.writer.sqlite.prepare("SELECT count(*) AS n FROM grievance").get()).toEqual({ n: 1 });
  });

  test("counts what a person says of department and district over what the words say", () => {
    const { grievanceId } = take("one", { department: "ULB", district: "Panipat" });
    expect(caseOf(grievanceId)).toMatchObject({ department: "ULB", district: "Panipat" });
  });

  test("is where a person says that it is, in the district of that place", () => {
    const { grievanceId } = take("one", { district: "Panipat", place: "Israna" });
    expect(caseOf(grievanceId)).toMatchObject({ district: "Panipat", place: "Israna" });
    const other = take("two", { place: "Gharaunda" });
    expect(caseOf(other.grievanceId)).toMatchObject({ district: "Karnal", place: "Gharaunda" });
  });

  test("is a grievance also where the words alone would not show it", () => {
    const { grievanceId } = take("one", { typed: typed({ text: "बात करनी है" }) });
    expect(caseOf(grievanceId)?.kind).toBe("grievance");
  });

  test("of a telephone that called before is found by its number, however that is written", () => {
    const first = take("one");
    const second = take("two", { typed: typed({ phone: "098123 45670" }) });
    take("three", { typed: typed({ phone: null }) });
    const ids = casesOfAuthor(temporary.writer, "desk", "phone:9812345670", 10).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([first.grievanceId, second.grievanceId]));
    expect(searchPosts(temporary.writer, { text: "9812345670", limit: 10, searcher: { findsHidden: true } }).posts).toHaveLength(2);
  });

  test("carries its scan", () => {
    const { grievanceId } = take("one", { typed: typed({ way: "letter", files: [SCAN] }) });
    expect(casePosts(temporary.writer, grievanceId, 10)[0]?.media).toMatchObject([{ kind: "document", file: SCAN }]);
  });
});
