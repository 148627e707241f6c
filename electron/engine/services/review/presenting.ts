import { isDeepStrictEqual } from "node:util";
import type { GrievanceId, ReviewId } from "#domain/ids.ts";
import { stopOfKey } from "#domain/review/stop.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { Dossier } from "#contract/dossier.ts";
import { SLIDES } from "#contract/presenting.ts";
import type { OnScreen, Presented, Slide } from "#contract/presenting.ts";
import { readReview } from "#db/projections/readReview.ts";
import type { Changes } from "../../core/live/changes.ts";
import { dossierOf } from "./dossier.ts";
import type { DossierParts } from "./dossier.ts";
import { presentedCaseOf } from "./presentedCase.ts";
import { reviewView } from "./reviewView.ts";

interface PresentingParts extends DossierParts {
  readonly changes: Pick<Changes, "announce" | "listen">;
  /** Milliseconds UTC. */
  readonly now: () => number;
}

/** While complaints pour in, a room needs no figure more often than this. */
const FIGURES_EVERY_MS = 3_000;

/** The screen that the officers see, as the speaker leads it. Kept in memory alone: after a restart of the engine the speaker's window puts it up again. */
export function createPresenting({ changes, now, ...parts }: PresentingParts) {
  let screen: OnScreen | null = null;
  return {
    put(next: OnScreen | null) {
      screen = next;
      changes.announce("presence");
    },
    /** True where something of this review is on the screen. */
    shows: (reviewId: string) => screen?.reviewId === reviewId,
    /** What is on the screen, at once and whenever it changes, until the signal aborts. */
    async *watch(signal?: AbortSignal): AsyncGenerator<Presented | null, void, void> {
      let shown: Presented | null | undefined;
      let of: OnScreen | null = null;
      let readMs = Number.NEGATIVE_INFINITY;
      for await (const { topics } of changes.listen(signal)) {
        const isOther = shown === undefined || !isDeepStrictEqual(of, screen);
        const isOld = topics.includes("record") && performance.now() - readMs >= FIGURES_EVERY_MS;
        if (!isOther && !isOld) continue;
        [of, readMs] = [screen, performance.now()];
        const next = screen === null ? null : await presentedOf(parts, screen, now());
        if (shown !== undefined && isDeepStrictEqual(next, shown)) continue;
        shown = next;
        yield next;
      }
    },
  };
}

async function presentedOf(parts: DossierParts, { reviewId, stop, slide, grievanceId }: OnScreen, now: number): Promise<Presented | null> {
  const place = stop === null || !NEEDS_DOSSIER.has(slide) ? null : stopOfKey(stop);
  const dossier = place === null ? null : await dossierOf(parts, place, now);
  const { record } = parts;
  const registry = parts.registry();
  const pictures = parts.settings.wall().pictures.all;
  const review = readReview(record, reviewId as ReviewId);
  if (review === null) return null;
  const view = reviewView(record, review, registry, now);
  const { id, title, scope, state } = view;
  const attendance = view.stops.find(({ key }) => key === stop)?.offices ?? null;
  const promised = view.promises.filter((promise) => stop !== null && promise.stop === stop);
  return {
    review: { id, title: maskPersonalData(title), scope, state },
    stop,
    slide,
    attendance,
    dossier: dossier && shownOf(dossier, slide),
    promised,
    case: grievanceId === null ? null : presentedCaseOf(record, grievanceId as GrievanceId, { registry, pictures }, now),
    lastPromiseOf: promised.at(-1)?.office ?? null,
  };
}

/** The others stand at once, and wait for no figure to be counted. */
const NEEDS_DOSSIER: ReadonlySet<Slide> = new Set(
  SLIDES.filter((slide) => slide !== "title" && slide !== "attendance" && slide !== "case"),
);

/** Words of citizens are there only while they are shown. */
function shownOf(dossier: Dossier, slide: Slide): NonNullable<Presented["dossier"]> {
  const { readAt, period, figures, targets, ranking, offices, owing, all, sorts, places, promises } = dossier;
  return {
    readAt,
    period,
    figures,
    targets,
    ranking,
    offices,
    owing,
    all,
    sorts,
    places,
    promises,
    incidents: slide === "incidents" ? dossier.incidents : [],
  };
}
