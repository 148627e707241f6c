import { isDeepStrictEqual } from "node:util";
import type { GrievanceId, ReviewId } from "#domain/ids.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { OnScreen, Presented } from "#contract/presenting.ts";
import type { Reader } from "#db/connection.ts";
import { readReview } from "#db/review/readReview.ts";
import type { Changes } from "../live/changes.ts";
import { dossierCaseOf, dossierOf, stopOfKey } from "./dossier.ts";
import { reviewView } from "./reviewView.ts";

/** The screen that the officers see, as the speaker leads it. */
export interface Presenting {
  put(screen: OnScreen | null): void;
  /** What is on the screen, at once and whenever it changes, until the signal aborts. */
  watch(signal?: AbortSignal): AsyncGenerator<Presented | null, void, void>;
}

interface PresentingParts {
  readonly record: Reader;
  readonly registry: () => Registry;
  readonly changes: Pick<Changes, "announce" | "listen">;
  /** Milliseconds UTC. */
  readonly now: () => number;
}

/** While complaints pour in, a room needs no figure more often than this. */
const FIGURES_EVERY_MS = 3_000;

/** Kept in memory alone: after a restart of the engine the speaker's window puts it up again. */
export function createPresenting({ record, registry, changes, now }: PresentingParts): Presenting {
  let screen: OnScreen | null = null;
  return {
    put(next) {
      screen = next;
      changes.announce("presence");
    },
    async *watch(signal) {
      let shown: Presented | null | undefined;
      let of: OnScreen | null = null;
      let readAt = 0;
      for await (const { topics } of changes.listen(signal)) {
        const isOther = shown === undefined || !isDeepStrictEqual(of, screen);
        const isOld = topics.includes("record") && now() - readAt >= FIGURES_EVERY_MS;
        if (!isOther && !isOld) continue;
        [of, readAt] = [screen, now()];
        const next = screen === null ? null : presentedOf(record, screen, registry(), readAt);
        if (shown !== undefined && isDeepStrictEqual(next, shown)) continue;
        shown = next;
        yield next;
      }
    },
  };
}

function presentedOf(record: Reader, { reviewId, stop, slide, grievanceId }: OnScreen, registry: Registry, now: number): Presented | null {
  const review = readReview(record, reviewId as ReviewId);
  if (review === null) return null;
  const view = reviewView(record, review, registry, now);
  const { id, title, scope, state } = view;
  const attendance = view.stops.find(({ key }) => key === stop)?.offices ?? null;
  const offices = new Set((attendance ?? []).map(({ office }) => office));
  const place = stop === null ? null : stopOfKey(stop);
  const promised = view.promises.filter(({ office }) => offices.has(office) || registry.office(office)?.district === stop);
  return {
    review: { id, title, scope, state },
    stop,
    slide,
    attendance,
    dossier: place === null ? null : withoutCases(dossierOf(record, place, registry, now)),
    promised,
    case: grievanceId === null ? null : dossierCaseOf(record, grievanceId as GrievanceId),
    lastPromiseOf: promised.at(-1)?.office ?? null,
  };
}

function withoutCases({ readAt, figures, offices, sorts, promises }: ReturnType<typeof dossierOf>): NonNullable<Presented["dossier"]> {
  return { readAt, figures, offices, sorts, promises };
}
