import { z } from "zod";

/*
 * X lets a program answer only somebody who mentioned its account. The mention is read from X's own data of the post, by the
 * id of the account: a name in the text may mention nobody, and an account can change its name.
 */

const mentionSchema = z.object({ id: z.string() });
const entitiesSchema = z.object({ mentions: z.array(z.unknown()).optional().catch(undefined) });
const bodySchema = z.object({ entities: entitiesSchema.optional().catch(undefined) });
const payloadSchema = z.object({
  data: z.object({
    entities: entitiesSchema.optional().catch(undefined),
    note_tweet: bodySchema.optional().catch(undefined),
    note_post: bodySchema.optional().catch(undefined),
  }),
});

/** Whether a post of X mentions the account of that id; `payload` is JSON text. False where it cannot be read. */
export function mentionsOnX(payload: string, ourUserId: string): boolean {
  const read = payloadSchema.safeParse(parsed(payload));
  if (!read.success) return false;
  const { entities, note_tweet: note, note_post: notePost } = read.data.data;
  return [entities, note?.entities, notePost?.entities].some((each) =>
    each?.mentions?.some((mention) => mentionSchema.safeParse(mention).data?.id === ourUserId),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
