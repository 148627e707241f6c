import type { PlaceEvent, PlaceNaming } from "#domain/geography/placeNaming.ts";
import { appendToStream } from "../append/append.ts";
import type { Writer } from "../connection.ts";
import { PLACES_STREAM } from "../events/stream.ts";
import { applyNaming } from "../projections/placeNames.ts";

/** Records how people say that places are written. Joins the caller's transaction. `at`: milliseconds UTC. */
export function namePlaces(writer: Writer, names: readonly PlaceNaming[], actor: string, at: number): void {
  writer.transaction(() => {
    const event: PlaceEvent = { type: "place-named", version: 1, payload: { names: [...names] } };
    appendToStream(writer, { stream: PLACES_STREAM, event, actor, at });
    for (const naming of names) applyNaming(writer, naming);
  });
}
