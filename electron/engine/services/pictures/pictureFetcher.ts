import { DAY_MS } from "#domain/clock/indianDay.ts";
import { keptPictureFiles } from "#db/pictures/pictureRoom.ts";
import { wantedPictures } from "#db/pictures/wantedPictures.ts";
import { picturesForReview } from "#db/review/reviewCases.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { Alarm } from "../../core/time/alarm.ts";
import type { Clock } from "../../core/time/clock.ts";
import { fetchPicture, keepWithinCap, mayFetchFrom, mayTryAgain, MOST_FAILURES, TRY_AGAIN_AFTER_MS } from "./fetchPicture.ts";
import type { PictureOutcome, PictureParts } from "./fetchPicture.ts";

/** Older complaints get their pictures when somebody opens them. */
const LOOKS_BACK_MS = 2 * DAY_MS;
/** Of one look at the record; between two of them others have their turn. */
const BATCH = 24;
const AT_ONCE = 3;
/** Posts come in pages: one look for many. */
const GATHERS_MS = 500;
/** What was written since may be on its way into the record; by the clock of the disk. */
const BEING_WRITTEN_MS = 10 * 60_000;
const IDLE_MS = TRY_AGAIN_AFTER_MS;
/** While nobody answers at all, as on a laptop without a network. */
const UNREACHED_MS = { first: 15_000, longest: 10 * 60_000 };

export type PictureFetcher = ReturnType<typeof startPictureFetcher>;

export interface PictureFetcherOptions extends Omit<PictureParts, "now"> {
  readonly clock: Clock;
  /** How long it rests before it begins, milliseconds; 0 where left out. */
  readonly restMs?: number;
  /** Pictures came, or could not be had, or there is a network again or none. */
  readonly onDidFetch: () => void;
}

/**
 * Fetches pictures by itself, so that they are here when the network is not: first those that a review needs, however old they are and whether
 * they were let go, then those of new complaints, the newest first.
 */
export function startPictureFetcher({ clock, restMs = 0, onDidFetch, ...rest }: PictureFetcherOptions) {
  const parts: PictureParts = { ...rest, now: () => clock.now() };
  const ending = new AbortController();
  const { signal } = ending;
  const alarm = new Alarm(clock, signal);
  let unreachedMs = 0;
  const running = run();

  async function run(): Promise<void> {
    if (restMs > 0) await clock.sleep(restMs, signal);
    // What lies about for nothing is swept at the next start, where it cannot be now.
    await sweep().catch((error: unknown) => logOwnFault("pictures", error));
    while (!signal.aborted) {
      const waitMs = await step().catch((error: unknown) => {
        logOwnFault("pictures", error);
        return IDLE_MS;
      });
      if (signal.aborted) return;
      await alarm.sleep(waitMs);
      await clock.sleep(GATHERS_MS, signal);
    }
  }

  async function sweep(): Promise<void> {
    await parts.pictures.sweep(keptPictureFiles(parts.record), Date.now() - BEING_WRITTEN_MS);
  }

  /** Fetches a batch; returns how long to rest before the next, milliseconds. */
  async function step(): Promise<number> {
    const now = clock.now();
    const wanting = { since: now - LOOKS_BACK_MS, mostFailures: MOST_FAILURES, triedBefore: now - TRY_AGAIN_AFTER_MS, now };
    const passes = (url: string) => mayFetchFrom(url, parts.mayFetch);
    const needed = picturesForReview(parts.record, null).filter(
      ({ url, file, failures, triedAt }) =>
        file === null && failures < MOST_FAILURES && (failures === 0 || mayTryAgain(triedAt ?? 0, now)) && passes(url),
    );
    const isNeeded = new Set(needed.map(({ url }) => url));
    const wanted = wantedPictures(parts.record, wanting, BATCH, passes).filter(({ url }) => !isNeeded.has(url));
    const batch = [...needed, ...wanted].slice(0, BATCH);
    const outcomes: PictureOutcome[] = [];
    const waiting = [...batch];
    const worker = async () => {
      for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift())
        outcomes.push(await fetchPicture(next.url, next.grievanceId, parts, signal));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, () => worker()));
    if (signal.aborted) return 0;
    await keepWithinCap(parts);
    const wasUnreached = unreachedMs > 0;
    const isUnreached = outcomes.includes("unreached") && !outcomes.includes("fetched");
    if (outcomes.some((outcome) => outcome !== "unreached") || isUnreached !== wasUnreached) onDidFetch();
    if (isUnreached) {
      unreachedMs = unreachedMs === 0 ? UNREACHED_MS.first : Math.min(unreachedMs * 2, UNREACHED_MS.longest);
      return unreachedMs;
    }
    unreachedMs = 0;
    return batch.length === BATCH ? 0 : IDLE_MS;
  }

  return {
    /** Posts have come, or there is another way to fetch. */
    wake: () => alarm.ring(),
    /** True while nobody answers at all, as without a network. */
    isUnreached: () => unreachedMs > 0,
    async stop() {
      ending.abort();
      await running;
    },
  };
}
