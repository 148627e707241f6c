import { z } from "zod";
import { SourceError } from "../../core/ports/source.ts";
import type { XClient } from "./client.ts";
import { lacksPlan } from "./faults.ts";

/** Marks our subscriptions among those of other programs that share the app. */
const TAG = "ismgt";
const PATH = "activity/subscriptions";

/** What everybody may be told of the account: what it writes and takes back. */
const PUBLIC_EVENTS = ["post.create", "post.delete"] as const;
/**
 * Told only to whom the account itself has let in: who names it (`tweet.read`), and its messages (`dm.read`). docs.x.com, "X Activity API", and
 * X's OpenAPI 2.166; looked up on 30 November 2026. Of mentions only those come that name it in their words, so that polls go on.
 */
const MENTIONS = "post.mention.create";
const MESSAGES = ["dm.received", "dm.sent"] as const;

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

/** Whose activity is followed, and in whose name. */
export interface Followed {
  readonly userId: string;
  /** Signs for the account; null where nobody does, and then nothing private is followed. */
  readonly inItsName: XClient | null;
  readonly messages: boolean;
}

/**
 * Sees to it that the app is subscribed to what is followed of the account, and to nothing else under our tag. Returns what could not be had though
 * the rest could, one line each. Throws {@link SourceError}, as where the plan of the app lacks it all.
 */
export async function settleSubscriptions(
  client: XClient,
  { userId, inItsName, messages }: Followed,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const present = await list(client, signal);
  const ofAccount: readonly string[] = inItsName === null ? [] : [MENTIONS, ...(messages ? MESSAGES : [])];
  const wanted = new Set([...PUBLIC_EVENTS, ...ofAccount]);
  const isWanted = ({ event_type, filter }: Subscription) => wanted.has(event_type) && filter?.user_id === userId;
  for (const stale of present) {
    if (stale.tag === TAG && !isWanted(stale)) await client.delete(`${PATH}/${stale.subscription_id}`, signal);
  }
  const missing = (event: string) => !present.some((each) => each.event_type === event && isWanted(each));
  const subscribe = (by: XClient, event_type: string) => by.post(PATH, { event_type, filter: { user_id: userId }, tag: TAG }, signal);
  for (const event of PUBLIC_EVENTS.filter((each) => missing(each))) await subscribe(client, event);
  if (inItsName === null) return [NOBODY_SIGNED_IN];
  const problems: string[] = [];
  for (const event of ofAccount.filter((each) => missing(each))) {
    try {
      await subscribe(inItsName, event);
    } catch (error) {
      if (!lacksConsent(error)) throw error;
      problems.push(`${event === MENTIONS ? NO_MENTIONS : NO_MESSAGES} ${error.message}`);
    }
  }
  return problems;
}

const NOBODY_SIGNED_IN =
  "X tells of mentions as they come only in the name of the account, and nobody has signed in for it; they are polled all the same.";
const NO_MENTIONS =
  "X does not tell of mentions as they come: the account has not consented to it (tweet.read). Sign in again; they are polled all the same.";
const NO_MESSAGES = "X does not tell of direct messages as they come: the account has not consented to it (dm.read). Sign in again.";

/** It is the account's word that is missing, and not the plan of the app: that would be refused to anybody. */
function lacksConsent(error: unknown): error is SourceError {
  if (!(error instanceof SourceError) || lacksPlan(error)) return false;
  return error.fault === "forbidden" || error.fault === "unauthorised" || error.fault === "signed-out";
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
