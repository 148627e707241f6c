import type { DepartmentCode } from "#domain/department/departments.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId, OfficeId, OfficerId, PostingId, RepresentativeId } from "#domain/ids.ts";
import { CHANNELS } from "#domain/post/channel.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { putOfficer, putPosting } from "#db/registry/registry.ts";
import { examplePost, exampleProposal, openExampleCase } from "#db/testing/examples.ts";

/** In the middle of October: offices change hands, so that a period has both officers. */
const HANDED_OVER = Date.UTC(2026, 9, 15, 18, 30);
const KINDS = ["suggestion", "grievance", "praise"] as const;
const DEPARTMENTS: readonly DepartmentCode[] = ["PHED", "UHBVN", "ULB"];

/**
 * What a made-up year has not, in some of its cases: answers that citizens read, officers who hold offices, citizens who were asked by
 * telephone, suggestions, and cases of every channel. `until` is the end of that year, milliseconds UTC.
 */
export function fillYearUp(writer: Writer, until: number): void {
  const { sqlite } = writer;
  const act = { actor: "test", now: until };
  const offices = sqlite
    .prepare<[], OfficeId>(
      "SELECT DISTINCT marked_office FROM grievance WHERE marked_office IS NOT NULL AND district IN ('Panipat', 'Rohtak', 'Hisar') ORDER BY 1",
    )
    .pluck()
    .all();
  const known = sqlite
    .prepare<[], { readonly id: GrievanceId; readonly openedAt: number; readonly disposedAt: number | null }>(
      "SELECT id, opened_at AS openedAt, disposed_at AS disposedAt FROM grievance WHERE rowid % 7 = 0 ORDER BY rowid",
    )
    .all();
  writer.transaction(() => {
    for (const [index, office] of offices.entries()) {
      // One officer looks after several offices; some are vacant from the middle of October on.
      const [first, second] = [officerId(index % 40), officerId(40 + (index % 30))];
      for (const id of [first, second]) putOfficer(writer, officer(id), act);
      putPosting(writer, posting(office, first, 0, HANDED_OVER), act);
      if (index % 4 !== 0) putPosting(writer, posting(office, second, HANDED_OVER, null), act);
    }
    for (const [index, { id, openedAt, disposedAt }] of known.entries()) {
      const createdAt = Math.min(until, openedAt + (1 + (index % 90)) * HOUR_MS + index);
      const key = { channel: "x", externalId: `answer-${index}` } as const;
      const answer = (role: "ours" | "office", isRepost: boolean, at: number): GrievanceEvent => ({
        type: "post-joined",
        version: 1,
        payload: { post: key, role, isRepost, createdAt: at, dueAtIfFirst: null },
      });
      const append = (event: GrievanceEvent, now: number) => appendEvents(writer, { grievanceId: id, events: [event], actor: "desk", now });
      append(answer(index % 2 === 0 ? "ours" : "office", index % 5 === 0, createdAt), until);
      // A second answer later, and one that was written before the citizen wrote, say nothing more.
      if (index % 3 === 0) append(answer("ours", false, createdAt + DAY_MS), until);
      if (index % 11 === 0) append(answer("office", false, openedAt - HOUR_MS), until);
      if (disposedAt === null || index % 2 === 0) continue;
      const result = (["solved", "not-solved", "no-answer"] as const)[index % 3] ?? "solved";
      const calledAt = Math.min(until, disposedAt + (index % 20) * DAY_MS);
      append({ type: "check-called", version: 1, payload: { week: "2026-W40", result, words: null } }, calledAt);
    }
    for (const [index, channel] of CHANNELS.entries()) {
      for (let each = 0; each < 20; each++) {
        const post = examplePost(`${channel}-${each}`, { channel, createdAt: until - (each * 18 + index) * DAY_MS });
        const code = DEPARTMENTS[each % DEPARTMENTS.length] ?? "PHED";
        openExampleCase(
          writer,
          post,
          exampleProposal({
            kind: KINDS[(each + index) % KINDS.length] ?? "suggestion",
            departments: [{ code, score: 0.9, evidence: ["पानी"] }],
            // Of some the record says which one it was.
            ...(each % 3 === 2 ? { speaker: "representative" as const } : {}),
            ...(each % 6 === 2 ? { representative: `mla-${each % 4}` as RepresentativeId } : {}),
          }),
        );
      }
    }
  });
}

function officerId(index: number): OfficerId {
  return `01930000-0000-7000-8000-${String(index).padStart(12, "0")}` as OfficerId;
}

function officer(id: OfficerId) {
  return { id, name: `Officer ${id.slice(-3)}`, designation: null, phone: null, email: null, xHandle: null, facebookId: null };
}

function posting(officeId: OfficeId, officer: OfficerId, fromAt: number, untilAt: number | null) {
  return { id: `${officeId} ${fromAt}` as PostingId, officeId, officerId: officer, fromAt, untilAt };
}
