import type { ReadAgainOutcome } from "#contract/readingProblems.ts";
import type { Writer } from "#db/connection.ts";
import { rawOfReadingProblem, readingProblem, settleReadingProblem, showRawOfReadingProblem } from "#db/sources/readingProblems.ts";
import type { Recorder } from "../sync/recorder.ts";
import { SourceError } from "../ports/source.ts";
import type { PushedPage, Source } from "../ports/source.ts";

/** What a person does about what could not be read. */
export interface ReadingProblems {
  /** Reads it once more: what it brings is recorded, and the problem is settled, or counted once more. */
  readAgain(id: number, actor: string, signal: AbortSignal): Promise<ReadAgainOutcome | { readonly outcome: "not-found" }>;
  /** As it came, or its beginning; null where nothing is kept. That somebody looked is recorded. */
  show(id: number, actor: string): Uint8Array | null;
  /** What was kept of it is erased. So many of those named were open. */
  dismiss(ids: readonly number[], actor: string): number;
}

export interface ReadingProblemsOptions {
  readonly record: Writer;
  readonly recorder: Recorder;
  /** By its key; null where it is not set up. */
  readonly sourceOf: (key: string) => Source | null;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly onDidChange: () => void;
}

export function createReadingProblems({ record, recorder, sourceOf, now, onDidChange }: ReadingProblemsOptions): ReadingProblems {
  async function readAgain(id: number, actor: string, signal: AbortSignal): Promise<ReadAgainOutcome | { readonly outcome: "not-found" }> {
    const problem = readingProblem(record, id);
    if (problem === null || problem.state !== "open") return { outcome: "not-found" };
    const { sourceKey, name, place } = problem;
    const source = sourceOf(sourceKey);
    if (place === null || !source?.readAgain) return { outcome: "no-way" };
    let page: PushedPage | null;
    try {
      page = await source.readAgain({ ...problem, raw: rawOfReadingProblem(record, id) }, signal);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return { outcome: "failed", fault: error.fault, detail: error.message };
    }
    if (page === null) return { outcome: "gone" };
    recorder.recordPushed(sourceKey, page, { usd: 0, at: now() });
    const still = page.notRead?.find((each) => each.name === name);
    if (still !== undefined) return { outcome: "not-read", reason: still.reason };
    settleReadingProblem(record, id, { state: "read", by: actor, at: now() });
    onDidChange();
    return { outcome: "read", posts: page.posts.length };
  }

  return {
    readAgain,
    show: (id, actor) => showRawOfReadingProblem(record, id, actor, now()),
    dismiss(ids, actor) {
      const at = now();
      const dismissed = record.transaction(
        () => ids.filter((id) => settleReadingProblem(record, id, { state: "dismissed", by: actor, at })).length,
      );
      if (dismissed > 0) onDidChange();
      return dismissed;
    },
  };
}
