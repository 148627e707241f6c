import type { Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import { createGraphClient } from "./client.ts";
import type { MetaContext } from "./context.ts";
import { EdgeReader } from "./edge.ts";
import type { FacebookValues } from "./form.ts";
import { findInstagram } from "./instagramAccount.ts";

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
    windowMs: values.windowDays * DAY_MS,
    now,
  };
}

/** What errors must never tell. */
export function secretsOf({ secret }: Pick<Given<FacebookValues>, "secret">): readonly string[] {
  return [secret("pageToken"), secret("appSecret")].flatMap((each) => each?.trim() || []);
}
