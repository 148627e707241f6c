import type { HoldCode } from "#domain/reply/outboxHold.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { OutboxAccount } from "./userAccess.ts";
import { holdOfFault } from "../../core/sending/hold.ts";
import { wordsOfX } from "../../core/ports/postOutcome.ts";
import { createXReplies } from "./replies.ts";

export type UserAccessTest =
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
