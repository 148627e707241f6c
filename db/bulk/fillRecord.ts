import type { EventOf, GrievanceEvent } from "#domain/grievance/events.ts";
import { postOf } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { addTo } from "#domain/addTo.ts";
import { mayBeWritten } from "#domain/grievance/writtenWords.ts";
import type { WritingEvent } from "#domain/grievance/writtenWords.ts";
import type { EventId, GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { perWriter } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { appendToStream } from "../append/append.ts";
import { grievanceStream } from "../events/stream.ts";
import { nextPostId } from "../postId.ts";
import { insertNewPost, keepVersion } from "../posts/recordPost.ts";
import { rowOf } from "../projections/grievanceRow.ts";
import { settleIncident } from "../projections/incidents.ts";
import { fieldsOf } from "../schema/columns.ts";
import { grievance as table } from "../schema/grievance.ts";
import { indexWritingOfRow } from "../search/indexWriting.ts";
import { inBulk } from "./inBulk.ts";

/** Whether payloads, events and incidents are kept as well, or only what lists and search are read from. */
export type Fullness = "whole" | "light";

/** What may be put into a record that is being filled. Each thing once, and in the order in which it happened. */
export interface Filling {
  readonly addPost: (post: IncomingPost) => void;
  readonly addEvents: (id: GrievanceId, events: readonly GrievanceEvent[], actor: string, at: number) => void;
  /** As its events left it; `number` is its row, counted in the order of opening. */
  readonly addCase: (number: number, grievance: Grievance, postCount: number, opening: EventOf<"grievance-opened">) => void;
}

/**
 * Fills a record in which there are no posts yet. `fill` says what there is by calling the {@link Filling} and yields often; see {@link inBulk}. The
 * clock and the flags of lateness are the caller's to see to.
 */
export function fillRecord<Step>(
  writer: Writer,
  fullness: Fullness,
  fill: (filling: Filling) => Generator<Step>,
): Generator<Step | { readonly index: string }> {
  if (statements(writer).anyPost.get() !== undefined) throw new Error("The record is not empty");
  return inBulk(writer, fill(fillingOf(writer, fullness)));
}

function fillingOf(writer: Writer, fullness: Fullness): Filling {
  const { joinPost, insertCase } = statements(writer);
  const writing = new Map<GrievanceId, WritingEvent[]>();
  return {
    addPost(post) {
      const postId = nextPostId(writer, post.createdAt);
      insertNewPost(writer, postId, post, post.createdAt);
      if (fullness === "whole") keepVersion(writer, postId, post, post.createdAt);
    },
    addEvents(id, events, actor, at) {
      for (const event of events) {
        const post = postOf(event);
        if (post) joinPost.run(post.channel, post.externalId, id);
        if (fullness === "whole") appendToStream(writer, { stream: grievanceStream(id), event, actor, at });
        if (fullness === "whole" && mayBeWritten(event)) addTo(writing, id, { id: `${id}${at}` as EventId, event, actor });
      }
    },
    addCase(number, grievance, postCount, opening) {
      insertCase.run({ ...rowOf(grievance, postCount), number });
      if (fullness === "whole") settleIncident(writer, grievance, [{ event: opening }]);
      // No index tells the events of a case while very much is written.
      indexWritingOfRow(writer, number, writing.get(grievance.id) ?? []);
      writing.delete(grievance.id);
    },
  };
}

const statements = perWriter(({ sqlite }) => {
  const fields = fieldsOf(table);
  const columns = fields.map(({ column }) => column).join(", ");
  return {
    anyPost: sqlite.prepare("SELECT 1 FROM post LIMIT 1"),
    joinPost: sqlite.prepare("INSERT INTO case_post (channel, external_id, grievance_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
    insertCase: sqlite.prepare(
      `INSERT INTO grievance (rowid, ${columns}) VALUES (@number, ${fields.map(({ field }) => `@${field}`).join(", ")})`,
    ),
  };
});
