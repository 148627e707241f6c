import type { PrintedDossier } from "#contract/prints.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { stopsOf } from "#domain/review/expectedOffices.ts";
import type { Review } from "#domain/review/review.ts";
import { stopOfKey } from "#domain/review/stop.ts";
import { dossierOf } from "../review/dossier.ts";
import type { DossierParts } from "../review/dossier.ts";
import { nameOfStop } from "../review/minutes.ts";

/** What the cell has in hand at every stop of a review. `now` is milliseconds UTC. */
export async function printedDossier(parts: DossierParts, review: Review, letterhead: Letterhead, now: number): Promise<PrintedDossier> {
  const stops: PrintedDossier["stops"] = [];
  for (const { key } of stopsOf(review.scope)) {
    const stop = stopOfKey(key);
    if (stop !== null) stops.push({ key, name: nameOfStop(key), dossier: await dossierOf(parts, stop, now) });
  }
  return { title: review.title, letterhead, plannedAt: review.plannedAt, madeAt: now, stops };
}
