import { ORPCError } from "@orpc/client";
import { faultOfPassphrase, SHORTEST_PASSPHRASE } from "#domain/people/passphrase.ts";
import type { MessageId } from "../../i18n/en.ts";
import { callFailure } from "../failure.ts";

/** One sentence for a person: what is wrong, and what to do. */
export interface Complaint {
  readonly message: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
  /** How long the next try is not heard. */
  readonly waitMs?: number;
}

/** A new passphrase as typed, twice: who mistypes what they cannot see is locked out. */
export interface NewPassphrase {
  readonly passphrase: string;
  readonly again: string;
}

export const NO_PASSPHRASE: NewPassphrase = { passphrase: "", again: "" };

/** What is wrong with a new passphrase; null where it can be sent. */
export function complaintOfNew(
  { passphrase, again }: NewPassphrase,
  name: string,
): ({ readonly field: keyof NewPassphrase } & Complaint) | null {
  const fault = faultOfPassphrase(passphrase, name);
  if (fault !== null) return { field: "passphrase", message: `passphrase.${fault}`, values: { n: SHORTEST_PASSPHRASE } };
  return passphrase === again ? null : { field: "again", message: "passphrase.different" };
}

/** What the engine answered to a call of `people`. */
export function complaintOfError(error: unknown): Complaint {
  if (!(error instanceof ORPCError)) return { message: callFailure(error) };
  const { waitMs, fault } = (error.data ?? {}) as { readonly waitMs?: number; readonly fault?: ReturnType<typeof faultOfPassphrase> };
  switch (error.code) {
    case "WRONG":
      return { message: "signIn.wrong", waitMs: waitMs ?? 0 };
    case "WAIT":
      return { message: "signIn.tooSoon", waitMs: waitMs ?? 0 };
    case "WEAK_PASSPHRASE":
      return { message: `passphrase.${fault ?? "too-simple"}`, values: { n: SHORTEST_PASSPHRASE } };
    case "NAME_TAKEN":
      return { message: "people.nameTaken" };
    case "LAST_ADMINISTRATOR":
      return { message: "people.lastAdministrator" };
    case "ADMINISTRATOR_SEES_ALL":
      return { message: "people.administratorSeesAll" };
    case "NOT_FIRST_RUN":
      return { message: "people.notFirstRun" };
    default:
      return { message: callFailure(error) };
  }
}
