import { z } from "zod";
import { SourceError } from "../../core/ports/source.ts";
import type { XClient } from "./client.ts";

/** Marks our subscriptions among those of other programs that share the app. */
const TAG = "ismgt";
const PATH = "activity/subscriptions";

/** What is followed of the account: who names it, what it writes and takes back. */
const PUBLIC_EVENTS = ["post.mention.create", "post.create", "post.delete"] as const;
/** Told only to whom the account itself has let in. */
const PRIVATE_EVENTS = ["dm.received", "dm.sent"] as const;

const subscriptionSchema = z.object({
  subscription_id: z.string(),
  event_type: z.string(),
  filter: z.object({ user_id: z.string().optional() }).optional(),
  tag: z.string().optional(),
});
const listSchema = z.object({
  data: z.array(subscriptionSchema).optional(),
  meta: z.object({ next_token: z.string().optional() }).optional(),
});

/**
 * Sees to it that the app is subscribed to what is followed of the account, and to nothing else under our tag. `inItsName` signs for the account and
 * may be null: then its messages are not followed. Returns what could not be had though the rest could, one line each. Throws {@link SourceError}.
 */
export async function settleSubscriptions(
  client: XClient,
  inItsName: XClient | null,
  userId: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const present = await list(client, signal);
  const wanted: readonly string[] = [...PUBLIC_EVENTS, ...(inItsName ? PRIVATE_EVENTS : [])];
  const isWanted = ({ event_type, filter }: Subscription) => wanted.includes(event_type) && filter?.user_id === userId;
  for (const stale of present) {
    if (stale.tag === TAG && !isWanted(stale)) await client.delete(`${PATH}/${stale.subscription_id}`, signal);
  }
  const problems: string[] = [];
  for (const event_type of wanted) {
    if (present.some((each) => each.event_type === event_type && isWanted(each))) continue;
    const isPrivate = PRIVATE_EVENTS.some((each) => each === event_type);
    try {
      await (isPrivate && inItsName ? inItsName : client).post(PATH, { event_type, filter: { user_id: userId }, tag: TAG }, signal);
    } catch (error) {
      if (!(error instanceof SourceError) || !isPrivate || (error.fault !== "forbidden" && error.fault !== "unauthorised")) throw error;
      problems.push(`X does not tell of direct messages as they come: ${error.message}`);
    }
  }
  return problems;
}

type Subscription = z.infer<typeof subscriptionSchema>;

/** An app has few of them; ten pages are all that are looked at. */
async function list(client: XClient, signal: AbortSignal): Promise<readonly Subscription[]> {
  const all: Subscription[] = [];
  let token: string | undefined;
  for (let page = 0; page < 10; page += 1) {
    const read = listSchema.safeParse(await client.get(PATH, { pagination_token: token }, signal));
    if (!read.success) throw new SourceError("bad-answer", "X answered with something that is not a list of subscriptions.");
    all.push(...(read.data.data ?? []));
    token = read.data.meta?.next_token;
    if (token === undefined) break;
  }
  return all;
}
