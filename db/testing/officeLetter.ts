import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { joiningOf } from "#domain/grievance/intake.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { PostMedia } from "#domain/post/incomingPost.ts";
import type { Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { recordPost } from "../posts/recordPost.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { examplePost, MORNING } from "./examples.ts";

/** An office's e-mail about several cases, joined to each of them. */
export function recordOfficeLetter(
  writer: Writer,
  cases: readonly GrievanceId[],
  { text, media = [], at = MORNING + 60_000 }: { readonly text: string; readonly media?: readonly PostMedia[]; readonly at?: number },
): { readonly channel: "email"; readonly externalId: string } {
  const key = { channel: "email", externalId: `<${at}@phed.example.in>` } as const;
  const author = { externalId: "xen.karnal@phed.example.in", handle: null, name: "Suresh", location: null };
  const post = examplePost(key.externalId, { ...key, role: "office", isPrivate: true, author, text, media, createdAt: at });
  writer.transaction(() => {
    recordPost(writer, post, at);
    for (const id of cases) {
      const grievance = readGrievance(writer, id);
      if (grievance === null) throw new Error("No such case");
      const joining = joiningOf({ ...key, role: "office", isRepost: false, createdAt: at }, grievance, DEFAULT_SLA_POLICY);
      appendEvents(writer, { grievanceId: id, events: [joining], actor: "engine", now: at });
    }
  });
  return key;
}
