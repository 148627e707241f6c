import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { EventRow } from "../events/chain.ts";
import type { Writer } from "../connection.ts";
import { perConnection } from "../connection.ts";
import { EVENT_SELECTION, recordedEventOf } from "../events/read.ts";
import { grievanceOfStream, reviewOfStream } from "../events/stream.ts";
import { clearReviews, projectReview } from "./projectReview.ts";
import { clearWriting } from "../search/indexWriting.ts";
import { projectPlaceNames } from "./placeNames.ts";
import { projectCase } from "./project.ts";
import { readGrievance } from "./grievanceRow.ts";
import { settleIncident } from "./incidents.ts";
import { clearIncidents } from "./incidentTable.ts";

/**
 * Makes all cases and reviews again from the events alone, and from their first posts the incidents, in one transaction. Returns how many cases there are. No flag is
 * overdue afterwards: sweep again.
 */
export function rebuild(writer: Writer): number {
  return writer.transaction(() => {
    const { clearPosts, clearCases, clearFigures, countCases } = statements(writer);
    clearPosts.run();
    clearCases.run();
    clearWriting(writer);
    // Triggers count up and down from what is there, so that a wrong figure would stay wrong.
    for (const clear of clearFigures) clear.run();
    clearReviews(writer);
    for (const [stream, events] of streams(writer)) {
      const id = grievanceOfStream(stream);
      if (id !== null) projectCase(writer, id, events);
      const review = reviewOfStream(stream);
      if (review !== null) projectReview(writer, review);
    }
    rebuildIncidents(writer);
    projectPlaceNames(writer);
    return countCases.get() ?? 0;
  });
}

/** Which incident a case belongs to does not rest on the order. */
function rebuildIncidents(writer: Writer): void {
  clearIncidents(writer);
  const { firstCase, nextCase } = statements(writer);
  for (let next = firstCase.get(); next !== undefined; next = nextCase.get(next.openedAt, next.id)) {
    const grievance = readGrievance(writer, next.id);
    if (grievance !== null) settleIncident(writer, grievance, []);
  }
}

/** One stream after the other, each with its events in order. Asks stream by stream, for a cursor cannot stay open over writes. */
function* streams(writer: Writer): Generator<readonly [stream: string, events: readonly RecordedEvent[]]> {
  const { nextStream, ofStream } = statements(writer);
  for (let stream = nextStream.get(""); stream !== undefined; stream = nextStream.get(stream)) {
    yield [stream, ofStream.all(stream).map((row) => recordedEventOf(writer, row))];
  }
}

interface InIncident {
  readonly id: GrievanceId;
  readonly openedAt: number;
}

const IN_INCIDENT = "SELECT id, opened_at AS openedAt FROM grievance WHERE state NOT IN ('not-a-grievance', 'duplicate')";

/** Kept by triggers on cases. */
const FIGURES = [
  "case_figure",
  "open_cell_figure",
  "state_figure",
  "day_figure",
  "hour_figure",
  "cell_day_figure",
  "arrival_figure",
  "late_figure",
  "owing_figure",
  "performance_figure",
] as const;

const statements = perConnection(({ sqlite }) => ({
  clearPosts: sqlite.prepare("DELETE FROM case_post"),
  clearCases: sqlite.prepare("DELETE FROM grievance"),
  clearFigures: [
    ...FIGURES.map((table) => sqlite.prepare(`DELETE FROM ${table} WHERE true`)),
    sqlite.prepare("UPDATE total SET value = 0 WHERE name IN ('openEmergencies', 'openRedFlags')"),
  ],
  countCases: sqlite.prepare<[], number>("SELECT count(*) FROM grievance").pluck(),
  firstCase: sqlite.prepare<[], InIncident>(`${IN_INCIDENT} ORDER BY opened_at DESC, id DESC LIMIT 1`),
  nextCase: sqlite.prepare<[number, string], InIncident>(
    `${IN_INCIDENT} AND (opened_at, id) < (?, ?) ORDER BY opened_at DESC, id DESC LIMIT 1`,
  ),
  nextStream: sqlite.prepare<[string], string>("SELECT stream FROM event WHERE stream > ? ORDER BY stream LIMIT 1").pluck(),
  ofStream: sqlite.prepare<[string], EventRow>(`SELECT ${EVENT_SELECTION} FROM event WHERE stream = ? ORDER BY hlc, seat`),
}));
