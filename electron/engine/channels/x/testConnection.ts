import type { ConnectionTest, Words } from "#contract/channels.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import type { HoldCode } from "#domain/reply/outboxHold.ts";
import { wordsOfX } from "../../core/ports/postOutcome.ts";
import { SourceError } from "../../core/ports/source.ts";
import { holdOfFault } from "../../core/sending/hold.ts";
import { ExplainedError, tested } from "../common/tested.ts";
import { createXClient } from "./client.ts";
import type { XClient } from "./client.ts";
import { lookUpUser } from "./lookUpUser.ts";
import { envelopeSchema, userSchema } from "./payload.ts";
import { createXReplies } from "./replies.ts";
import { userClientOf } from "./userAccess.ts";
import type { OutboxAccount, UserAccess } from "./userAccess.ts";

/**
 * Asks X once: for the account (one user read), else for the least page of the search (ten post reads at most). Where messages are wanted and something
 * speaks for the account, also for whom, and for one message.
 */
export function testConnection(
  settings: XSourceSettings,
  bearer: string,
  signal: AbortSignal = new AbortController().signal,
  userAccess: UserAccess | null = null,
): Promise<ConnectionTest> {
  const { baseUrl, userId, messages } = settings;
  return tested(async () => {
    const handle = await askOnce(createXClient({ baseUrl, bearer, now: Date.now }), settings, signal);
    if (userAccess !== null && userId !== null && messages) {
      await askForMessages(userClientOf({ baseUrl, access: userAccess }, { now: Date.now }), userId, signal);
    }
    return handle === null ? null : `@${handle}`;
  });
}

async function askOnce(client: XClient, { userId, query }: XSourceSettings, signal: AbortSignal): Promise<string | null> {
  if (userId !== null) return (await lookUpUser(client, userId, signal)).handle;
  if (query === null) throw new SourceError("bad-request", "Name an account or a query.");
  await client.get("tweets/search/recent", { query, max_results: 10 }, signal);
  return null;
}

/** Throws where the user token does not let us read direct messages. */
async function askForMessages(client: XClient, userId: string, signal: AbortSignal): Promise<void> {
  try {
    const { data } = envelopeSchema.parse(await client.get("users/me", { "user.fields": "id,username" }, signal));
    if (userSchema.safeParse(data).data?.id !== userId) throw new ExplainedError("unauthorised", "", WRONG_ACCOUNT);
    await client.get("dm_events", { max_results: 1 }, signal);
  } catch (error) {
    if (!(error instanceof SourceError) || error instanceof ExplainedError) throw error;
    if (error.fault === "unauthorised") throw new ExplainedError(error.fault, "", TOKEN_EXPIRED);
    throw error.fault === "forbidden" ? new ExplainedError(error.fault, "", NOT_ALLOWED) : error;
  }
}

const TOKEN_EXPIRED: Words = {
  en: "X answers, but the account’s own token has run out, so no direct messages are read: enter a new one.",
  hi: "X ने उत्तर दिया, पर खाते के अपने टोकन की अवधि पूरी हो गई है, इसलिए सीधे संदेश नहीं पढ़े जाते: नया टोकन भरें।",
};
const WRONG_ACCOUNT: Words = {
  en: "X answers, but the account’s token speaks for another account, so no direct messages are read: enter the token of this one.",
  hi: "X ने उत्तर दिया, पर खाते का टोकन किसी दूसरे खाते का है, इसलिए सीधे संदेश नहीं पढ़े जाते: इसी खाते का टोकन भरें।",
};
const NOT_ALLOWED: Words = {
  en: "X answers, but the account’s token may not read direct messages: give the X app that permission (dm.read) and make a new token.",
  hi: "X ने उत्तर दिया, पर खाते के टोकन को सीधे संदेश पढ़ने की अनुमति नहीं है: X ऐप को यह अनुमति (dm.read) दें और नया टोकन बनाएँ।",
};

type UserAccessTest =
  | { readonly ok: true; readonly handle: string | null }
  | { readonly ok: false; readonly code: HoldCode | "unreachable"; readonly detail: string };

/** Asks X once for whom a token speaks. Whether it may write X tells only when something is written. */
export async function testUserAccess(account: OutboxAccount, now: () => number, signal?: AbortSignal): Promise<UserAccessTest> {
  try {
    const { id, handle } = await createXReplies({ account, now }).account(signal ?? new AbortController().signal);
    if (id === account.userId) return { ok: true, handle };
    return { ok: false, code: "wrong-account", detail: handle === null ? id : `@${handle}` };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { ok: false, code: holdOfFault(error) ?? "unreachable", detail: wordsOfX(error.message) };
  }
}
