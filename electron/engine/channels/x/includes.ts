import type { z } from "zod";
import { mediaSchema, placeSchema, postSchema, userSchema } from "./payload.ts";
import type { XMedia, XPlace, XPost, XUser, envelopeSchema } from "./payload.ts";

/** An object as X sent it, beside what was read of it. */
interface Included<Read> {
  readonly read: Read;
  readonly raw: unknown;
}

/** The objects that came along with an answer, by their ids. */
export interface Includes {
  readonly users: ReadonlyMap<string, Included<XUser>>;
  readonly posts: ReadonlyMap<string, Included<XPost>>;
  readonly media: ReadonlyMap<string, Included<XMedia>>;
  readonly places: ReadonlyMap<string, Included<XPlace>>;
}

export function readIncludes(includes: z.infer<typeof envelopeSchema>["includes"]): Includes {
  return {
    users: byKey(includes?.users, userSchema, ({ id }) => id),
    posts: byKey([...(includes?.tweets ?? []), ...(includes?.posts ?? [])], postSchema, ({ id }) => id),
    media: byKey(includes?.media, mediaSchema, ({ media_key }) => media_key),
    places: byKey(includes?.places, placeSchema, ({ id }) => id),
  };
}

/** A map, not an object: the keys come from outside and may be called `__proto__`. */
function byKey<Read>(items: readonly unknown[] | undefined, schema: z.ZodType<Read>, keyOf: (read: Read) => string) {
  const found = new Map<string, Included<Read>>();
  for (const raw of items ?? []) {
    const read = schema.safeParse(raw);
    if (read.success) found.set(keyOf(read.data), { read: read.data, raw });
  }
  return found;
}
