import { z } from "zod";
import { SourceError } from "../../core/ports/source.ts";
import type { GraphClient } from "./client.ts";
import { isGone, refusesFields } from "./graphRefusal.ts";
import { idSchema } from "./payload.ts";

/** What became of a thing that was asked for by its id. */
export type LookedUp =
  | { readonly outcome: "here"; readonly raw: unknown; readonly fields: string }
  /** Deleted, or not shown to us: Meta does not tell these apart. */
  | { readonly outcome: "gone" }
  /** It has none of the fields that were asked for, so that it is another kind of thing. */
  | { readonly outcome: "other" };

/** Things by their ids, one after the other: Meta lets no new app ask for several at once. `choices` of fields are tried in turn. Throws {@link SourceError}. */
export async function lookUp(
  client: GraphClient,
  ids: readonly string[],
  choices: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, LookedUp>> {
  const found = new Map<string, LookedUp>();
  for (const id of ids) found.set(id, await lookUpOne(client, id, choices, signal));
  return found;
}

const thingSchema = z.looseObject({ id: idSchema });

async function lookUpOne(client: GraphClient, id: string, choices: readonly string[], signal: AbortSignal): Promise<LookedUp> {
  for (const fields of choices) {
    try {
      const raw = await client.get(encodeURIComponent(id), { fields }, signal);
      if (!thingSchema.safeParse(raw).success)
        throw new SourceError("bad-answer", "Meta answered with something that is not what was asked for.");
      return { outcome: "here", raw, fields };
    } catch (error) {
      if (isGone(error)) return { outcome: "gone" };
      if (!refusesFields(error)) throw error;
    }
  }
  return { outcome: "other" };
}
