import { ORPCError } from "@orpc/client";
import { EngineLostError } from "../client/connection.ts";
import { EngineSilentError } from "../client/engine.ts";
import type { MessageId } from "../i18n/en.ts";

/** Why something that was asked of the engine did not happen; `desk.failed.…` says it to a person. */
export type Failure =
  | "lost"
  | "silent"
  | "forbidden"
  | "outOfScope"
  | "signedOut"
  | "locked"
  | "notFound"
  | "notUndoable"
  | "notSeen"
  | "notDrawn"
  | "notTheirs"
  | "noRepresentative"
  | "other";

export function failureOf(error: unknown): Failure {
  if (error instanceof EngineLostError) return "lost";
  if (error instanceof EngineSilentError) return "silent";
  if (error instanceof ORPCError) return OF_CODES[error.code] ?? "other";
  // An answer in steps that breaks off because its port has closed is told in the port's own words.
  return error instanceof Error && error.name === "AbortError" ? "lost" : "other";
}

const OF_CODES: Readonly<Record<string, Failure>> = {
  FORBIDDEN: "forbidden",
  OUT_OF_SCOPE: "outOfScope",
  UNAUTHENTICATED: "signedOut",
  LOCKED: "locked",
  NOT_FOUND: "notFound",
  NOT_UNDOABLE: "notUndoable",
  NOT_SEEN: "notSeen",
  NOT_DRAWN: "notDrawn",
  NOT_THEIRS: "notTheirs",
  NO_REPRESENTATIVE: "noRepresentative",
};

export const failureSentence = (failure: Failure): MessageId => `desk.failed.${failure}`;
