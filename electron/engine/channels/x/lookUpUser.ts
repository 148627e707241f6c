import { SourceError } from "../../core/ports/source.ts";
import type { Reads } from "../../core/ports/source.ts";
import type { XClient } from "./client.ts";
import { problemLine } from "./faults.ts";
import { envelopeSchema, userSchema } from "./payload.ts";

/** GET /2/users/:id. Throws {@link SourceError}; X says by an error in a good answer that there is no such account. */
export async function lookUpUser(
  client: XClient,
  userId: string,
  signal: AbortSignal,
): Promise<{ readonly handle: string | null; readonly reads: Reads }> {
  const body = envelopeSchema.safeParse(await client.get(`users/${userId}`, { "user.fields": "id,name,username" }, signal));
  const user = userSchema.safeParse(body.data?.data);
  if (user.success) return { handle: user.data.username ?? null, reads: { posts: 0, users: 1 } };
  const [problem] = body.data?.errors ?? [];
  if (!problem) throw new SourceError("bad-answer", "X answered with something that is not an account.");
  throw new SourceError(problem.type?.endsWith("/resource-not-found") ? "not-found" : "forbidden", problemLine(problem));
}
