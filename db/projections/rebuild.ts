import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { EventRow } from "../events/chain.ts";
import type { Writer } from "../connection.ts";
import { perConnection } from "../connection.ts";
import { EVENT_SELECTION, recordedEventOf } from "../events/read.ts";
import { grievanceOfStream, reviewOfStream } from "../events/stream.ts";
import { clearReviews, projectReview } from "./projectReview.ts";
import { projectCase } from "./project.ts";
import { rebuildTroubles } from "./gatherTroubles.ts";

/**
 * Makes all cases and reviews anew from the events alone, and from their first posts the troubles, in one transaction. Returns how many cases there are. No flag is
 * overdue afterwards: sweep again.
 */
export function rebuild(writer: Writer): number {
  return writer.transaction(() => {
    const { clearPosts, clearCases, countCases } = statements(writer);
    clearPosts.run();
    clearCases.run();
    clearReviews(writer);
    for (const [stream, events] of streams(writer)) {
      const id = grievanceOfStream(stream);
      if (id !== null) projectCase(writer, id, events);
      const review = reviewOfStream(stream);
      if (review !== null) projectReview(writer, review);
    }
    rebuildTroubles(writer);
    return countCases.get() ?? 0;
  });
}

/** One stream after the other, each with its events in order. Asks stream by stream, for a cursor cannot stay open over writes. */
function* streams(writer: Writer): Generator<readonly [stream: string, events: readonly RecordedEvent[]]> {
  const { nextStream, ofStream } = statements(writer);
  for (let stream = nextStream.get(""); stream !== undefined; stream = nextStream.get(stream)) {
    yield [stream, ofStream.all(stream).map((row) => recordedEventOf(row))];
  }
}

const statements = perConnection(({ sqlite }) => ({
  clearPosts: sqlite.prepare("DELETE FROM case_post"),
  clearCases: sqlite.prepare("DELETE FROM grievance"),
  countCases: sqlite.prepare<[], number>("SELECT count(*) FROM grievance").pluck(),
  nextStream: sqlite.prepare<[string], string>("SELECT stream FROM event WHERE stream > ? ORDER BY stream LIMIT 1").pluck(),
  ofStream: sqlite.prepare<[string], EventRow>(`SELECT ${EVENT_SELECTION} FROM event WHERE stream = ? ORDER BY hlc, seat`),
}));
