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

/**
 * Things by their ids, in one request where Meta lets it be: one that is gone, or of another kind, makes it refuse the whole request, and
 * each is then asked for alone. `choices` of fields are tried one after the other. Throws {@link SourceError}.
 */
export async function lookUp(
  client: GraphClient,
  ids: readonly string[],
  choices: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, LookedUp>> {
  const found = ids.length > 1 ? await together(client, ids, choices[0] ?? "id", signal) : new Map<string, LookedUp>();
  for (const id of ids) if (!found.has(id)) found.set(id, await alone(client, id, choices, signal));
  return found;
}

const thingSchema = z.looseObject({ id: idSchema });

async function together(client: GraphClient, ids: readonly string[], fields: string, signal: AbortSignal): Promise<Map<string, LookedUp>> {
  const found = new Map<string, LookedUp>();
  try {
    const answer = z.record(z.string(), z.unknown()).safeParse(await client.get("", { ids: ids.join(","), fields }, signal));
    for (const id of ids) {
      const raw = answer.success ? answer.data[id] : undefined;
      if (thingSchema.safeParse(raw).success) found.set(id, { outcome: "here", raw, fields });
    }
  } catch (error) {
    if (!isOfOne(error)) throw error;
  }
  return found;
}

async function alone(client: GraphClient, id: string, choices: readonly string[], signal: AbortSignal): Promise<LookedUp> {
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

function isOfOne(error: unknown): boolean {
  return isGone(error) || (error instanceof SourceError && error.fault === "bad-request");
}
