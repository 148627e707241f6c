import type { SourceFault, XSourceSettings } from "#contract/sources.ts";
import { SourceError } from "../source.ts";
import { createXClient } from "./client.ts";
import type { XClient } from "./client.ts";
import { lookUpUser } from "./lookUpUser.ts";

export type ConnectionTest =
  | { readonly ok: true; readonly handle: string | null }
  | { readonly ok: false; readonly fault: SourceFault; readonly detail: string };

/** Asks X once: for the account (one user read), else for the least page of the search (ten post reads at most). */
export async function testConnection(
  settings: XSourceSettings,
  bearer: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<ConnectionTest> {
  const client = createXClient({ baseUrl: settings.baseUrl, bearer, now: Date.now });
  try {
    return { ok: true, handle: await askOnce(client, settings, signal) };
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
