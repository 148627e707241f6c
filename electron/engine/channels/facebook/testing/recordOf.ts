import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import type { Channel } from "#domain/post/channel.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createRecorder, introduceSources } from "../../../core/ingest/recorder.ts";
import type { Recorder } from "../../../core/sync/recorder.ts";
import type { Source } from "../../../core/ports/source.ts";

export interface RecordedPost {
  readonly externalId: string;
  readonly text: string;
  readonly role: string;
  readonly isPrivate: 0 | 1;
  readonly conversationId: string;
  readonly inReplyToId: string | null;
  readonly inReplyToAuthorId: string | null;
  readonly authorExternalId: string;
  readonly withheldIn: string | null;
}

/** For tests: a real record on the disk, and what is in it. */
export function recordOf(now: () => number = Date.now) {
  const temporary = temporaryRecord();
  const { writer } = temporary;
  const rules = { understand, policy: () => DEFAULT_SLA_POLICY, now };
  const recorder: Recorder = createRecorder(writer, rules, () => undefined);
  const posts = writer.sqlite.prepare<[Channel], RecordedPost>(
    `SELECT external_id AS externalId, text, role, is_private AS isPrivate, conversation_id AS conversationId, in_reply_to_id AS inReplyToId,
       in_reply_to_author_id AS inReplyToAuthorId, author_external_id AS authorExternalId, withheld_in AS withheldIn
     FROM post WHERE channel = ? ORDER BY id`,
  );
  const cases = writer.sqlite.prepare<[], { readonly count: number }>("SELECT count(*) AS count FROM grievance");
  return {
    writer,
    recorder,
    introduce: (source: Source) => introduceSources(writer, [source]),
    posts: (channel: Channel = "facebook") => posts.all(channel),
    caseCount: () => cases.get()?.count ?? 0,
    [Symbol.dispose]: () => temporary.remove(),
  };
}
