import type { PrintedDossier } from "#contract/prints.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { stopsOf } from "#domain/review/expectedOffices.ts";
import type { Review } from "#domain/review/review.ts";
import type { Reader } from "#db/connection.ts";
import { dossierOf, stopOfKey } from "../review/dossier.ts";
import { nameOfStop } from "../review/minutes.ts";

/** What the cell has in hand at every stop of a review, all of one instant. `now` is milliseconds UTC. */
export function printedDossier(reader: Reader, review: Review, registry: Registry, letterhead: Letterhead, now: number): PrintedDossier {
  return reader.snapshot(() => ({
    title: review.title,
    letterhead,
    plannedAt: review.plannedAt,
    madeAt: now,
    stops: stopsOf(review.scope).flatMap(({ key }) => {
      const stop = stopOfKey(key);
      return stop === null ? [] : [{ key, name: nameOfStop(key), dossier: dossierOf(reader, stop, registry, now) }];
    }),
  }));
}
