import { z } from "zod";
import type { Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { KnownAccounts } from "./accounts.ts";
import { createGraphClient } from "./client.ts";
import type { GraphClient } from "./client.ts";
import { EdgeReader } from "./edge.ts";
import type { FacebookValues } from "./form.ts";
import { idSchema } from "./payload.ts";

const DAY_MS = 24 * 3_600_000;

/** Throws {@link SourceError} where no token is stored on this machine. */
export function createContext({ values, secret, now, offices }: Given<FacebookValues>): MetaContext {
  const token = secret("pageToken");
  if (token === undefined) throw new SourceError("unauthorised", "No page token is stored on this machine.");
  const pageId = values.pageId.trim();
  const client = createGraphClient({ baseUrl: values.baseUrl, token, appSecret: secret("appSecret"), now });
  const ourIds = new Set([pageId]);
  let instagram: Promise<string | null> | null = null;

  async function askForInstagram(signal: AbortSignal): Promise<string | null> {
    const account = await findInstagram(client, { pageId, instagramId: values.instagramId.trim() }, signal);
    if (account === null) return null;
    ourIds.add(account.id);
    if (account.username !== null) ourIds.add(`@${account.username.toLowerCase()}`);
    return account.id;
  }

  return {
    client,
    edges: new EdgeReader(client),
    pageId,
    accounts: { ourIds, offices: offices.facebook },
    async instagramId(signal) {
      instagram ??= askForInstagram(signal);
      try {
        const id = await instagram;
        // A page may be joined with an account later on.
        if (id === null) instagram = null;
        return id;
      } catch (error) {
        instagram = null;
        throw error;
      }
    },
    windowBeginsAt: () => (client.theirNow() ?? now()) - values.windowDays * DAY_MS,
    now,
  };
}

/** What errors must never tell. */
export function secretsOf({ secret }: Pick<Given<FacebookValues>, "secret">): readonly string[] {
  return [secret("pageToken"), secret("appSecret")].flatMap((each) => each?.trim() || []);
}

interface InstagramAccount {
  readonly id: string;
  /** Without the @. */
  readonly username: string | null;
}

const pageSchema = z.object({ instagram_business_account: z.object({ id: idSchema }).nullish() });
const accountSchema = z.object({ id: idSchema, username: z.string().optional().catch(undefined) });

/** The Instagram account that is named, else the one that the page is joined with; null where it is joined with none. Throws {@link SourceError}. */
async function findInstagram(
  client: GraphClient,
  { pageId, instagramId }: { readonly pageId: string; readonly instagramId: string },
  signal: AbortSignal,
): Promise<InstagramAccount | null> {
  const id = instagramId === "" ? await joinedWith(client, pageId, signal) : instagramId;
  if (id === null) return null;
  const read = accountSchema.safeParse(await client.get(id, { fields: "id,username" }, signal));
  if (!read.success) throw new SourceError("bad-answer", "Meta did not say whose Instagram account this is.");
  return { id, username: read.data.username ?? null };
}

async function joinedWith(client: GraphClient, pageId: string, signal: AbortSignal): Promise<string | null> {
  const read = pageSchema.safeParse(await client.get(pageId, { fields: "instagram_business_account" }, signal));
  if (!read.success) throw new SourceError("bad-answer", "Meta did not say whether the page has an Instagram account.");
  return read.data.instagram_business_account?.id ?? null;
}

/** What the sources of one page share. */
export interface MetaContext {
  readonly client: GraphClient;
  readonly edges: EdgeReader;
  readonly pageId: string;
  readonly accounts: KnownAccounts;
  /** The page's Instagram account; null where it has none. Throws {@link SourceError}. */
  instagramId(signal: AbortSignal): Promise<string | null>;
  /** So far back a first visit goes, and older posts are asked for new comments: milliseconds UTC, by Meta's clock once it has answered. */
  readonly windowBeginsAt: () => number;
  /** Milliseconds UTC. */
  readonly now: () => number;
}
