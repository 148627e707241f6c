import type { Correction, RuleScores } from "#domain/understanding/learner.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import type { CaseKey } from "#domain/ids.ts";
import { appendToStream } from "#db/append/append.ts";
import { grievanceStream } from "#db/events/stream.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { keepLearned, learnFrom } from "#engine/core/understanding/learned.ts";

export interface TaughtLesson {
  readonly correction: Correction;
  readonly rules: RuleScores;
}

export interface Beginnings {
  /** From the events alone. */
  readonly fromEventsMs: number;
  /** Writes what was learned into the record. */
  readonly keepMs: number;
  /** With what was kept. */
  readonly fromKeptMs: number;
  readonly keptMb: number;
}

/** How long it takes to have again, at a start, what was learned from these corrections, out of a real record. */
export function beginnings(lessons: readonly TaughtLesson[]): Beginnings {
  const record = temporaryRecord();
  const { writer } = record;
  try {
    writer.transaction(() => {
      for (const [index, { correction, rules }] of lessons.entries()) {
        const { text, department, kind } = correction;
        const payload = { department, kind, dueAt: null, lesson: { wording: text, rules } };
        const event = { type: "proposal-corrected", version: 1, payload };
        appendToStream(writer, { stream: grievanceStream(grievanceIdOf(`x:${index}:0` as CaseKey)), event, actor: "desk", at: index });
      }
    });
    const [fromEventsMs, learned] = timed(() => learnFrom(writer));
    const [keepMs] = timed(() => keepLearned(writer, learned));
    const [fromKeptMs, again] = timed(() => learnFrom(writer));
    if (again.learner.corrections !== lessons.length) throw new Error("What was kept is not what was learned");
    const keptMb = writer.sqlite.prepare<[], number>("SELECT length(content) / 1048576.0 FROM learned").pluck().get() ?? 0;
    return { fromEventsMs, keepMs, fromKeptMs, keptMb };
  } finally {
    record.remove();
  }
}

function timed<Result>(work: () => Result): readonly [ms: number, result: Result] {
  const begunAt = performance.now();
  const result = work();
  return [performance.now() - begunAt, result];
}
