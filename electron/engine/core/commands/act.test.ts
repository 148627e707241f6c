import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { EVENT_OF_ACTION } from "#domain/grievance/transitions.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { caseHistorySchema } from "#contract/grievances.ts";
import { appendEvents } from "#db/append/append.ts";
import { readHistory } from "#db/events/read.ts";
import { rebuild } from "#db/projections/rebuild.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "../ingest/ingestPosts.ts";
import { createFirstSettings } from "../settings/firstSettings.ts";
import { act } from "./act.ts";
import { maskCase } from "../../services/cases/maskCase.ts";
import { readCase } from "../../services/cases/readCase.ts";

/** What is put right of a proposal. */
type Correction = Omit<Extract<GrievanceAction, { readonly type: "correct-proposal" }>, "type">;

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const NOON = MORNING + 2 * HOUR_MS;
const unknown = grievanceIdOf("x:0:0" as CaseKey);

function correct(id: GrievanceId, correction: Correction) {
  const ruleScores = () => ({ department: { PHED: 3 }, kind: {}, urgency: {}, district: {} });
  const action = { type: "correct-proposal", ...correction } as const;
  const rules = { policy: DEFAULT_SLA_POLICY, ruleScores, registry: standardRegistry() };
  return act(record.writer, { id, action, actor: "desk", now: NOON, ...rules });
}

const ingest = (...posts: readonly IncomingPost[]) =>
  ingestPosts(record.writer, posts, { understand, policy: () => DEFAULT_SLA_POLICY, now: () => NOON });

const read = (id: GrievanceId) => {
  const found = readCase(record.writer, id, { registry: standardRegistry(), now: NOON });
  return found && maskCase(found, { showsReplies: true, showsContacts: true, namesSensitive: true });
};

const caseOfPost = (post: IncomingPost) => grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));

describe("correcting a case", () => {
  test("changes it, counts its time again and is told in its history as the desk's act", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    const { outcome } = correct(id, { department: "ULB", urgency: "emergency", place: "Ward 12" });
    expect(outcome).toBe("done");
    expect(readGrievance(record.writer, id)).toMatchObject({
      department: "ULB",
      urgency: "emergency",
      place: "Ward 12",
      district: "Karnal",
      dueAt: MORNING + 2 * HOUR_MS,
      correctedAt: NOON,
    });
    expect(readHistory(record.writer, id).timeline.at(-1)).toMatchObject({
      applied: true,
      recorded: { actor: "desk", event: { type: EVENT_OF_ACTION["correct-proposal"] } },
    });
  });

  test("keeps the citizen's words to be learned from, and no phone number of theirs", () => {
    const id = openExampleCase(record.writer, examplePost("1", { text: "टंकी टूटी है, फोन ९८१२३ ४५६७८ या 98123-45678" }));
    correct(id, { department: "ULB" });
    const event = readHistory(record.writer, id).timeline.at(-1)?.recorded.event;
    expect(event).toMatchObject({ payload: { lesson: { rules: { department: { PHED: 3 } } } } });
    const payload = JSON.stringify(event);
    expect(payload).toContain("टंकी टूटी है");
    expect(payload).not.toMatch(/45678|४५६७८/u);
  });

  test("of a channel that is kept out of learning teaches nothing, and that of others goes on to", () => {
    createFirstSettings(record.writer, () => NOON).change({ notLearnedFrom: ["x"] });
    const [onX, byMail] = [examplePost("1"), examplePost("<1@a>", { channel: "email", isPrivate: true })].map((post) =>
      openExampleCase(record.writer, post),
    ) as [GrievanceId, GrievanceId];
    for (const id of [onX, byMail]) expect(correct(id, { department: "ULB" }).outcome).toBe("done");
    const lessonIn = (id: GrievanceId) => readHistory(record.writer, id).timeline.at(-1)?.recorded.event;
    expect(lessonIn(onX)).toMatchObject({ payload: { lesson: null } });
    expect(lessonIn(byMail)).toMatchObject({ payload: { lesson: { wording: expect.any(String) } } });
  });

  test("of a case whose post is not here teaches nothing and is recorded all the same", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    record.writer.sqlite.exec("DROP TRIGGER post_never_removed; DELETE FROM post_payload; DELETE FROM post_search; DELETE FROM post");
    expect(correct(id, { department: "ULB" }).outcome).toBe("done");
    expect(readHistory(record.writer, id).timeline.at(-1)?.recorded.event).toMatchObject({ payload: { lesson: null } });
  });

  test("is refused, and records nothing, where it changes nothing or the case is with an office", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    expect(correct(unknown, { urgency: "urgent" })).toEqual({ outcome: "not-found" });
    expect(correct(id, { district: "Karnal" })).toMatchObject({ outcome: "refused", refusal: { code: "nothing-changed" } });
    const marked = { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } } as const;
    appendEvents(record.writer, { grievanceId: id, events: [marked], actor: "desk", now: NOON });
    expect(correct(id, { department: "ULB" })).toMatchObject({ outcome: "refused", refusal: { code: "already-marked" } });
    expect(readHistory(record.writer, id).timeline).toHaveLength(2);
  });

  test("of the department proposes the office that answers there, as the category in the post tells", () => {
    const post = examplePost("1", { text: "gharaunda me police traffic jam, overload dumper, rta sunta nahi" });
    ingest(post);
    const id = caseOfPost(post);
    const proposed = () => read(id)?.offices.find(({ role }) => role === "proposed")?.id;
    expect(read(id)?.case.department).toBe("POLICE");
    correct(id, { department: "TRANSPORT" });
    expect(proposed()).toBe("TRANSPORT/district/Karnal, RTA");
    correct(id, { department: "PHED" });
    expect(proposed()).toBe("PHED/district/Karnal");
    correct(id, { department: "TRANSPORT", district: "Panipat" });
    expect(proposed()).toBe("TRANSPORT/district/Panipat");
  });

  test("is the last word: later posts and edits of the citizen no longer change what was judged", () => {
    const first = examplePost("1", { text: "4 din se pani nahi aa raha" });
    ingest(first);
    const id = caseOfPost(first);
    correct(id, { department: "ULB" });
    const judged = readGrievance(record.writer, id);
    const author = first.author;
    ingest(examplePost("2", { author, conversationId: "1", text: "Panipat, transformer me aag lag gayi", createdAt: MORNING + 60_000 }), {
      ...first,
      versionId: "1b",
      versionIndex: 1,
      text: "Hisar me bijli nahi hai",
    });
    expect(readGrievance(record.writer, id)).toEqual({ ...judged, version: 3 });
    rebuild(record.writer);
    expect(readGrievance(record.writer, id)).toEqual({ ...judged, version: 3 });
  });
});

describe("a case as it is read", () => {
  test("shows its posts masked, the proposal with its evidence as recorded, and what happened since", () => {
    const post = examplePost("1", { text: "करनाल वार्ड 12 में टैंकर नहीं आया, पेयजल नहीं, फोन 9812345678" });
    ingest(post);
    const id = caseOfPost(post);
    correct(id, { urgency: "urgent" });
    const shown = read(id);
    expect(caseHistorySchema.parse(shown)).toEqual(shown);
    expect(shown?.posts).toMatchObject([{ externalId: "1", role: "citizen", isRepost: false }]);
    expect(JSON.stringify(shown)).not.toContain("9812345678");
    expect(shown?.case).toMatchObject({ urgency: "urgent", district: "Karnal", speaker: "citizen", correctedAt: NOON });
    expect(shown?.proposal).toMatchObject({
      urgency: "routine",
      category: { code: expect.any(String) },
      office: { department: "PHED" },
      missing: expect.any(Array),
    });
    expect(shown?.proposal.departments[0]).toMatchObject({ code: "PHED", similarPosts: 0 });
    expect(shown?.proposal.departments[0]?.evidence.length).toBeGreaterThan(0);
    expect(shown?.timeline.map(({ event, actor }) => [event?.type, actor])).toEqual([
      ["grievance-opened", "engine"],
      ["proposal-corrected", "desk"],
    ]);
    expect(read(unknown)).toBeNull();
  });

  test("is readable where an older program recorded less", () => {
    const proposal = exampleProposal();
    const bare = {
      language: "hi",
      kind: "grievance",
      departments: [{ code: "PHED" }],
      district: "Karnal",
      place: null,
      urgency: "routine",
      routine: false,
    };
    const id = openExampleCase(record.writer, examplePost("1"), { ...(bare as unknown as typeof proposal), location: proposal.location });
    const shown = read(id);
    expect(caseHistorySchema.parse(shown)).toMatchObject({
      proposal: { departments: [{ code: "PHED", score: 0, evidence: [], similarPosts: 0 }], category: null, office: null, missing: [] },
    });
  });

  test("tells that a representative wrote it, also after a rebuild", () => {
    const id = openExampleCase(record.writer, examplePost("1"), exampleProposal({ speaker: "representative" }));
    expect(read(id)?.case.speaker).toBe("representative");
    rebuild(record.writer);
    expect(read(id)?.case.speaker).toBe("representative");
  });
});
