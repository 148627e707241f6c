import { askRows } from "#db/ask.ts";
import type { PostKey } from "#domain/grievance/events.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { takeItem } from "#db/toldItems/takeItem.ts";
import type { Pulling } from "./pullNext.ts";
import { openItem } from "./pullItems.ts";
import { markOfPost } from "./places.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

const ASKED_AT_ONCE = 100;
/** Versions of each, of every seat that has it. */
const MOST_FOUND = 500;

/**
 * Posts of cases that are here and themselves are not: they were told before the case lay in one of the districts of this seat, and passed over. Returns how many came.
 */
export async function bringMissingPosts(
  at: SeatAtHub,
  admitted: ReadonlyMap<string, Admitted>,
  { now, onDidTake }: Pulling,
): Promise<number> {
  const { record, hub } = at;
  let came = 0;
  for (let after = { channel: "", externalId: "" }; ;) {
    const posts = missing(record, after.channel, after.externalId, ASKED_AT_ONCE);
    const last = posts.at(-1);
    if (last === undefined) return came;
    after = last;
    const items = await hub.itemsOfMarks([...new Set(posts.map((post) => markOfPost(post)))], MOST_FOUND);
    const taken = items.filter((item) => {
      const admission = admitted.get(item.seat);
      const until = admission?.ruling?.until?.items ?? Number.POSITIVE_INFINITY;
      if (admission === undefined || item.number > until) return false;
      const opened = openItem(at, item, { admission, now: now() });
      return typeof opened !== "string" && opened.content?.kind === "post" && takeItem(record, opened.content);
    }).length;
    came += taken;
    if (taken > 0) onDidTake({ events: taken, files: [] });
    if (posts.length < ASKED_AT_ONCE) return came;
  }
}

const missing = askRows<[channel: string, externalId: string, limit: number], PostKey>(
  `SELECT DISTINCT c.channel, c.external_id AS externalId FROM case_post c
   WHERE (c.channel, c.external_id) > (?, ?) AND NOT EXISTS (SELECT 1 FROM post p WHERE p.channel = c.channel AND p.external_id = c.external_id)
   ORDER BY c.channel, c.external_id LIMIT ?`,
);
