import type { GrievanceId, ReviewId } from "#domain/ids.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { stopsOf } from "#domain/review/expectedOffices.ts";
import { stopOfKey } from "#domain/review/stop.ts";
import type { ReviewPictures } from "#contract/review.ts";
import type { Writer } from "#db/connection.ts";
import { forgiveFailures } from "#db/pictures/pictures.ts";
import { keepForReview, picturesForReview } from "#db/review/reviewCases.ts";
import { readReview } from "#db/projections/readReview.ts";
import { mayFetchFrom, MOST_FAILURES } from "../pictures/fetchPicture.ts";
import type { PictureFetcher } from "../pictures/pictureFetcher.ts";
import { casesToldAt } from "./dossier.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

interface PreparingParts {
  readonly record: Writer;
  readonly registry: () => Registry;
  readonly fetching: Pick<PictureFetcher, "wake" | "isUnreached">;
  /** Where pictures may be fetched from: what lies elsewhere is not to be had. */
  readonly mayFetch: (url: URL) => boolean;
  /** Milliseconds UTC. */
  readonly now: () => number;
}

/** Sees that what a review needs is on this machine before the network is away. */
export function createPreparing({ record, registry, fetching, mayFetch, now }: PreparingParts) {
  const keep = (id: ReviewId, cases: readonly GrievanceId[]) => {
    keepForReview(record, id, cases);
    forgiveFailures(
      record,
      picturesForReview(record, id).flatMap(({ url, file, failures }) => (file === null && failures > 0 ? [url] : [])),
    );
    fetching.wake();
  };
  return {
    /** Keeps the pictures of all cases that a review tells of now, and has those fetched that are not here, also what could not be had before. */
    async prepare(id: ReviewId) {
      const review = readReview(record, id);
      if (review === null || review.state === "ended") return;
      const at = now();
      const cases: GrievanceId[] = [];
      for (const { key } of stopsOf(review.scope)) {
        const stop = stopOfKey(key);
        if (stop !== null) cases.push(...casesToldAt(record, stop, registry(), at));
        // Each stop takes a while in a large record, and a review of the whole state has dozens.
        await turnOfTheLoop();
      }
      keep(id, cases);
    },
    /** The same of one case, as it is put before the officers. */
    keepCase(id: ReviewId, grievanceId: GrievanceId) {
      const review = readReview(record, id);
      if (review !== null && review.state !== "ended") keep(id, [grievanceId]);
    },
    picturesOf(id: ReviewId): ReviewPictures {
      const needed = picturesForReview(record, id);
      const here = needed.filter(({ file }) => file !== null).length;
      const failed = needed.filter(
        ({ url, file, failures }) => file === null && (failures >= MOST_FAILURES || !mayFetchFrom(url, mayFetch)),
      ).length;
      return { needed: needed.length, here, failed, isUnreached: fetching.isUnreached() };
    },
  };
}
