import type { SourceFault } from "#contract/sources.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { SourceError } from "../../core/ports/source.ts";
import { createXClient } from "./client.ts";
import type { XClient } from "./client.ts";
import { userClientOf } from "./createXSources.ts";
import type { XUserAccess } from "./createXSources.ts";
import { lookUpUser } from "./lookUpUser.ts";
import { envelopeSchema, userSchema } from "./payload.ts";

/** What a user token lets us do with direct messages. */
export type MessagesTest = "readable" | "token-expired" | "wrong-account" | "not-allowed";

export type ConnectionTest =
  | { readonly ok: true; readonly handle: string | null; readonly messages?: MessagesTest }
  | { readonly ok: false; readonly fault: SourceFault; readonly detail: string };

/**
 * Asks X once: for the account (one user read), else for the least page of the search (ten post reads at most). Where messages are wanted and something
 * speaks for the account, also for whom, and for one message.
 */
export async function testConnection(
  settings: XSourceSettings,
  bearer: string,
  signal: AbortSignal = new AbortController().signal,
  userAccess: XUserAccess | null = null,
): Promise<ConnectionTest> {
  const client = createXClient({ baseUrl: settings.baseUrl, bearer, now: Date.now });
  try {
    const handle = await askOnce(client, settings, signal);
    if (userAccess === null || settings.userId === null || !settings.messages) return { ok: true, handle };
    const inItsName = userClientOf(settings.baseUrl, userAccess, Date.now);
    return { ok: true, handle, messages: await askForMessages(inItsName, settings.userId, signal) };
  } catch (error) {
    if (error instanceof SourceError) return { ok: false, fault: error.fault, detail: error.message };
    throw error;
  }
}

async function askOnce(client: XClient, { userId, query }: XSourceSettings, signal: AbortSignal): Promise<string | null> {
  if (userId !== null) return (await lookUpUser(client, userId, signal)).handle;
  if (query === null) throw new SourceError("bad-request", "Name an account or a query.");
  await client.get("tweets/search/recent", { query, max_results: 10 }, signal);
  return null;
}

async function askForMessages(client: XClient, userId: string, signal: AbortSignal): Promise<MessagesTest> {
  try {
    const { data } = envelopeSchema.parse(await client.get("users/me", { "user.fields": "id,username" }, signal));
    if (userSchema.safeParse(data).data?.id !== userId) return "wrong-account";
    await client.get("dm_events", { max_results: 1 }, signal);
    return "readable";
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (error.fault === "unauthorised") return "token-expired";
    if (error.fault === "forbidden") return "not-allowed";
    throw error;
  }
}
