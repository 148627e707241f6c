import { z } from "zod";
import type { PostKey } from "#domain/grievance/events.ts";
import type { EventRow } from "./chain.ts";

const OF_POSTS: ReadonlySet<string> = new Set(["grievance-opened", "post-joined"]);
const joinedSchema = z.object({ post: z.object({ channel: z.string(), externalId: z.string() }) });

/** The post that an event says belongs to its case; null where it says that of none. */
export function postJoinedBy({ type, payload }: Pick<EventRow, "type" | "payload">): PostKey | null {
  const joined = OF_POSTS.has(type) ? joinedSchema.safeParse(JSON.parse(payload)).data : undefined;
  return joined === undefined ? null : (joined.post as PostKey);
}
