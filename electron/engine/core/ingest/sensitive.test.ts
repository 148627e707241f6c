import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey } from "#domain/ids.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { appendEvents } from "#db/append/append.ts";
import { readEvents } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { wallCards } from "#db/queries/wallCards.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "./ingestPosts.ts";

let record: TemporaryRecord;
beforeEach(() => void (record = temporaryRecord()));
afterEach(() => record.remove());

const first = examplePost("100", { text: "करनाल वार्ड 12 में पानी नहीं आ रहा" });
const id = grievanceIdOf(caseKeyOf(first) ?? ("" as CaseKey));
const take = (...posts: Parameters<typeof ingestPosts>[1]) =>
  ingestPosts(record.writer, posts, { understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING });

test("a further post of the citizen hides a case that was marked, and that a person said may be shown", () => {
  take(first);
  appendEvents(record.writer, {
    grievanceId: id,
    actor: "osd",
    now: MORNING,
    events: [{ type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } }],
  });
  expect(wallCards(record.writer, 1)[0]).toMatchObject({ sensitive: null, silence: null });
  const text = "मेरे पति दहेज के लिए मुझे मारते हैं, कोई सुनता नहीं";
  take(examplePost("101", { author: first.author, conversationId: "100", inReplyToId: "100", text, createdAt: MORNING + 60_000 }));
  expect(readGrievance(record.writer, id)?.sensitive).toBe("domestic-violence");
  const card = wallCards(record.writer, 1)[0];
  expect(card).toMatchObject({ silence: "sensitive", place: null, evidence: [], mediaCount: 0, picture: null, department: "PHED" });
  expect(card?.text.told()).toBe("");
});
/** As older weights may have read it. */
const takeMissing = (...posts: Parameters<typeof ingestPosts>[1]) =>
  ingestPosts(record.writer, posts, {
    understand: (post) => ({ ...understand(post), sensitive: null }),
    policy: () => DEFAULT_SLA_POLICY,
    now: () => MORNING,
  });

describe("what a person said may be shown", () => {
  const told = "मेरे पति दहेज के लिए मुझे मारते हैं";
  const version = (index: number, text: string) => examplePost("100", { text, versionId: `v${index}`, versionIndex: index });
  const says = (sort: "illness" | "domestic-violence" | null) =>
    appendEvents(record.writer, {
      grievanceId: id,
      actor: "osd",
      now: MORNING,
      events: [{ type: "sensitivity-set", version: 1, payload: { sort, reason: "A street play" } }],
    });
  const standing = () => {
    const { sensitive, doubts } = readGrievance(record.writer, id) ?? {};
    return [sensitive, doubts?.includes("sensitive")];
  };

  test("stays shown after an edit that tells nothing else", () => {
    take(version(0, told));
    expect(standing()).toEqual(["domestic-violence", false]);
    says(null);
    take(version(1, `${told}!! कोई सुनता नहीं`));
    expect(standing()).toEqual([null, false]);
  });

  test("is hidden after an edit that tells something else, and asked again until a person says which", () => {
    take(version(0, told));
    says(null);
    take(version(1, "मेरी पत्नी को टीबी है और दवाई नहीं मिल रही"));
    expect(standing()).toEqual(["illness", true]);
    says("illness");
    expect(standing()).toEqual(["illness", false]);
  });

  test("is asked for once more though the case is marked", () => {
    take(version(0, told));
    says(null);
    take(examplePost("101", { author: first.author, conversationId: "100", inReplyToId: "100", text: told, createdAt: MORNING + 60_000 }));
    expect(standing()).toEqual(["domestic-violence", true]);
    appendEvents(record.writer, {
      grievanceId: id,
      actor: "osd",
      now: MORNING,
      events: [{ type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } }],
    });
    expect(standing()).toEqual(["domestic-violence", true]);
    says(null);
    expect(standing()).toEqual([null, false]);
  });

  test("is only what a person said: an edit hides a case whose opening missed what it tells", () => {
    takeMissing(version(0, told));
    expect(standing()).toEqual([null, false]);
    take(version(1, `${told}!!`));
    expect(standing()).toEqual(["domestic-violence", false]);
  });

  test("counts for nothing once it is undone", () => {
    takeMissing(version(0, told));
    says("illness");
    says(null);
    const events = readEvents(record.writer, id).flatMap(({ id: said, event }) => (event?.type === "sensitivity-set" ? [said] : []));
    expect(events).toHaveLength(2);
    appendEvents(record.writer, {
      grievanceId: id,
      actor: "osd",
      now: MORNING,
      events: [{ type: "act-undone", version: 1, payload: { events } }],
    });
    expect(standing()).toEqual([null, false]);
    take(version(1, `${told}!!`));
    expect(standing()).toEqual(["domestic-violence", false]);
  });
});
