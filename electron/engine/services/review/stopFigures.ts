import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { Figures } from "#domain/reporting/figures.ts";
import { filterOfStop, goesThrough } from "#domain/review/stop.ts";
import type { Stop } from "#domain/review/stop.ts";
import type { Dossier } from "#contract/dossier.ts";
import type { Reader } from "#db/connection.ts";
import { knownFrom } from "#db/queries/reachesBack.ts";
import { revision } from "#db/queries/stats.ts";
import { readReview } from "#db/projections/readReview.ts";
import { reviewsBegunWithin } from "#db/review/reviews.ts";
import type { ReportWork } from "../reporting/reportWork.ts";

interface StopFigures {
  readonly period: Dossier["period"];
  /** As a report of these days, of this stop alone, has them. */
  readonly figures: Figures;
}

/** The figures of a stop since it was last reviewed. `now` is milliseconds UTC. */
export type ReadStopFigures = (stop: Stop, now: number) => Promise<StopFigures>;

/** Counted beside the engine, as reports are; what was counted stands until the record changes, or the clock has gone on. */
export function createStopFigures(reader: Reader, work: Pick<ReportWork, "figures">): ReadStopFigures {
  const counted = new Map<string, { readonly revision: number; readonly now: number; readonly figures: Promise<StopFigures> }>();
  return (stop, now) => {
    const key = JSON.stringify(stop);
    const known = counted.get(key);
    const at = revision(reader);
    if (known?.revision === at && now >= known.now && now - known.now < STANDS_MS) return known.figures;
    const figures = countedFigures(reader, work, stop, now);
    counted.set(key, { revision: at, now, figures });
    // What could not be counted is tried again by anyone who asks next.
    void figures.catch(() => counted.get(key)?.figures === figures && counted.delete(key));
    return figures;
  };
}

const STANDS_MS = 60_000;

async function countedFigures(reader: Reader, work: Pick<ReportWork, "figures">, stop: Stop, now: number): Promise<StopFigures> {
  const period = { ...periodOfStop(reader, stop, now), asOf: now };
  return { period, figures: await work.figures({ filter: filterOfStop(stop), by: null, from: period.from, asOf: now }) };
}

/** Without a review in that time a stop is told of as the ranking judges it: of thirty days, this one included, if the record is as old. */
const DAYS_TOLD = 30;
const LOOKED_BACK_DAYS = 92;

/** Since the day on which the stop was reviewed last; a review of today goes on, and asks of the time before it. */
function periodOfStop(reader: Reader, stop: Stop, now: number): Pick<Dossier["period"], "from" | "since"> {
  const today = startOfIndianDay(now);
  const last = reviewsBegunWithin(reader, today - LOOKED_BACK_DAYS * DAY_MS, today).find(({ id }) => {
    const review = readReview(reader, id);
    return review !== null && goesThrough(review.scope, stop);
  });
  if (last !== undefined) return { from: startOfIndianDay(last.begunAt), since: "review" };
  const from = today - (DAYS_TOLD - 1) * DAY_MS;
  const begins = startOfIndianDay(knownFrom(reader) ?? now);
  return begins > from ? { from: begins, since: "record" } : { from, since: "days" };
}
