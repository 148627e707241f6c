import { createHash, randomUUID } from "node:crypto";
import type { Hold } from "#domain/privacy/holds.ts";
import type { State } from "#domain/grievance/state.ts";
import { maySettle, requestDueAt } from "#domain/privacy/request.ts";
import type { CitizenRequest, HeldCounts, RequestOutcome, Wish } from "#domain/privacy/request.ts";
import { maskKnown } from "#domain/text/mask.ts";
import type { MaskedText } from "#domain/text/mask.ts";
import type { Channel } from "#domain/post/channel.ts";
import { findPerson, keyOf } from "#db/privacy/findPerson.ts";
import type { Account, FoundAccount } from "#db/privacy/findPerson.ts";
import { personData } from "#db/privacy/personData.ts";
import { readRegisters, recordPrivacyEvent } from "#db/privacy/registers.ts";
import type { Writer } from "#db/connection.ts";
import { eraseHeld } from "./eraseHeld.ts";
import type { ErasingProgress } from "./eraseHeld.ts";
import { heldCountsOf, holdsOfCase } from "./held.ts";
import { personExport } from "./personExport.ts";
import { retentionPolicyOf } from "./retention.ts";
import { writeExport } from "./writeExport.ts";

export interface RequestsParts {
  readonly record: Writer;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly papersFolder: string;
  readonly picturesFolder: string;
  readonly removeFiles: (names: readonly string[]) => void;
  readonly onDidChange: () => void;
  readonly onDidErase: () => void;
}

/** An account as a window gets it: under a token, since its id may be a telephone number or an address. */
export interface ShownAccount extends Pick<FoundAccount, "posts" | "lastAt" | "why"> {
  readonly token: string;
  readonly channel: Channel;
  readonly handle: MaskedText | null;
  readonly name: MaskedText | null;
}

export interface HeldView {
  readonly counts: HeldCounts;
  readonly cases: readonly {
    readonly ticket: string;
    readonly state: State;
    readonly openedAt: number;
    readonly isShared: boolean;
    readonly holds: readonly Hold[];
  }[];
}

export type Requests = ReturnType<typeof createRequests>;

/** Accounts that were found are known by their tokens until so many others were. */
const MOST_KNOWN = 5_000;

/** Requests of citizens about their data: the register, and what is done for each. */
export function createRequests(parts: RequestsParts) {
  const { record, now, papersFolder, picturesFolder, removeFiles, onDidChange, onDidErase } = parts;
  const known = new Map<string, Account>();

  function requestOf(id: string): CitizenRequest | null {
    return readRegisters(record).requests.find((request) => request.id === id) ?? null;
  }

  /** Null where a token is not known any more. */
  function accountsOf(tokens: readonly string[]): readonly Account[] | null {
    const accounts = [...new Set(tokens)].map((token) => known.get(token));
    return accounts.every((account) => account !== undefined) ? accounts : null;
  }

  function remember(account: Account): string {
    const token = createHash("sha256").update(keyOf(account)).digest("base64url").slice(0, 22);
    known.delete(token);
    known.set(token, account);
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value ?? "");
    return token;
  }

  return {
    list: (): readonly CitizenRequest[] => readRegisters(record).requests,
    requestOf,
    accountsOf,

    /** Notes that a request came in. Answers with its id. */
    receive(
      { number, wish, receivedAt }: { readonly number: string; readonly wish: Wish; readonly receivedAt: number },
      actor: string,
    ): string {
      const requestId = randomUUID();
      const dueAt = requestDueAt(receivedAt, retentionPolicyOf(record).answerWithinDays);
      recordPrivacyEvent(
        record,
        { type: "request-received", version: 1, payload: { requestId, number, wish, receivedAt, dueAt } },
        actor,
        now(),
      );
      onDidChange();
      return requestId;
    },

    /** Who may be meant. That somebody looked is recorded. */
    find(requestId: string, typed: string, actor: string): { readonly accounts: readonly ShownAccount[]; readonly isCut: boolean } {
      const { accounts, isCut } = findPerson(record, typed);
      recordPrivacyEvent(
        record,
        { type: "request-looked-up", version: 1, payload: { requestId, accounts: accounts.length } },
        actor,
        now(),
      );
      const shown = accounts.map(({ authorId, handle, name, ...account }) => ({
        ...account,
        token: remember({ channel: account.channel, authorId }),
        handle: maskKnown(handle),
        name: maskKnown(name),
      }));
      return { accounts: shown, isCut };
    },

    held(accounts: readonly Account[]): HeldView {
      const data = personData(record, accounts);
      const at = now();
      return {
        counts: heldCountsOf(record, data),
        cases: data.cases.map(({ id, isShared, grievance: { ticket, state, openedAt } }) => ({
          ticket,
          state,
          openedAt,
          isShared,
          holds: holdsOfCase(record, id, at, false),
        })),
      };
    },

    /** Writes what is held into a new folder in `folder`; rejects with NoSuchFolder, or the disk's error. */
    async export(
      request: CitizenRequest,
      accounts: readonly Account[],
      folder: string,
      actor: string,
    ): Promise<{ readonly folder: string; readonly counts: HeldCounts }> {
      const { exporting, counts } = personExport({
        record,
        accounts,
        number: request.number,
        now: now(),
        folders: [papersFolder, picturesFolder],
      });
      const written = await writeExport(folder, exporting);
      recordPrivacyEvent(record, { type: "request-exported", version: 1, payload: { requestId: request.id, counts } }, actor, now());
      onDidChange();
      return { folder: written, counts };
    },

    /** Erases what is held, in steps; what was done is recorded with the last. */
    async *erase(
      request: CitizenRequest,
      accounts: readonly Account[],
      { reason, mayEraseYoung }: { readonly reason: string; readonly mayEraseYoung: boolean },
      actor: string,
    ): AsyncGenerator<ErasingProgress, void> {
      for await (const progress of eraseHeld({ record, accounts, actor, now: now(), mayEraseYoung, removeFiles })) {
        if (progress.finished !== null) {
          const payload = { requestId: request.id, reason, ...progress.finished, held: [...progress.finished.held] };
          recordPrivacyEvent(record, { type: "request-erased", version: 1, payload }, actor, now());
          onDidErase();
          onDidChange();
        }
        yield progress;
      }
    },

    /** False where it cannot be settled so. */
    settle(request: CitizenRequest, outcome: RequestOutcome, reason: string, actor: string): boolean {
      if (!maySettle(request, outcome)) return false;
      recordPrivacyEvent(
        record,
        { type: "request-settled", version: 1, payload: { requestId: request.id, outcome, reason } },
        actor,
        now(),
      );
      onDidChange();
      return true;
    },
  };
}
