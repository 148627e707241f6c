import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createRecorder, introduceSources } from "../../core/ingest/recorder.ts";
import { drain } from "../../core/sync/drain.ts";
import type { DrainOptions, DrainResult } from "../../core/sync/drain.ts";
import type { Recorder } from "../../core/sync/recorder.ts";
import type { Source } from "../../core/ports/source.ts";

/** A post as the record holds it. */
interface StoredPost {
  readonly externalId: string;
  readonly versionIndex: number;
  readonly role: string;
  readonly text: string;
  readonly conversationId: string;
  readonly isPrivate: 0 | 1;
}

/** For tests: a real record that sources are drained into. */
export interface DrainedRecord {
  readonly record: TemporaryRecord;
  readonly recorder: Recorder;
  /** Impatient: what passes is tried again almost at once. */
  drain(source: Source, options?: Partial<DrainOptions>): Promise<DrainResult>;
  posts(): readonly StoredPost[];
  cases(): number;
  remove(): void;
}

export function drainedRecord(): DrainedRecord {
  const record = temporaryRecord();
  const { writer } = record;
  const recorder = createRecorder(writer, { understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now }, () => undefined);
  return {
    record,
    recorder,
    drain(source, options = {}) {
      introduceSources(writer, [source]);
      return drain(source, recorder, { timeoutMs: 30_000, random: () => 0, ...options });
    },
    posts: () =>
      writer.sqlite
        .prepare<[], StoredPost>(
          `SELECT external_id AS externalId, version_index AS versionIndex, role, text, conversation_id AS conversationId, is_private AS isPrivate
           FROM post ORDER BY id`,
        )
        .all(),
    cases: () => Number(writer.sqlite.prepare("SELECT count(*) FROM grievance").pluck().get()),
    remove: () => record.remove(),
  };
}
