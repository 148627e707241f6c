import { ORPCError } from "@orpc/client";
import { EngineLostError } from "../client/connection.ts";
import { EngineSilentError } from "../client/engine.ts";
import type { MessageId } from "../i18n/en.ts";

/** Why something that was asked of the engine did not happen. */
export type Failure =
  | "lost"
  | "silent"
  | "forbidden"
  | "outOfScope"
  | "setByAdministrator"
  | "ofRoom"
  | "readOnly"
  | "onlyInRoom"
  | "signedOut"
  | "locked"
  | "notFound"
  | "tooLarge"
  | "notTaken"
  | "notUndoable"
  | "notSeen"
  | "notDrawn"
  | "notTheirs"
  | "noRepresentative"
  | "other";

export function failureOf(error: unknown): Failure {
  if (error instanceof EngineLostError) return "lost";
  if (error instanceof EngineSilentError) return "silent";
  if (error instanceof ORPCError) return error.code === "BAD_REQUEST" ? badRequest(error.data) : (OF_CODES[error.code] ?? "other");
  // An answer in steps that breaks off because its port has closed is told in the port's own words.
  return error instanceof Error && error.name === "AbortError" ? "lost" : "other";
}

/** What was asked does not fit the contract; `data` tells each part that does not. */
function badRequest(data: unknown): Failure {
  const issues: unknown = typeof data === "object" && data !== null && "issues" in data ? data.issues : null;
  const isTooBig = (issue: unknown) => typeof issue === "object" && issue !== null && "code" in issue && issue.code === "too_big";
  return Array.isArray(issues) && issues.some(isTooBig) ? "tooLarge" : "notTaken";
}

const OF_CODES: Readonly<Record<string, Failure>> = {
  FORBIDDEN: "forbidden",
  OUT_OF_SCOPE: "outOfScope",
  SET_BY_ADMINISTRATOR: "setByAdministrator",
  DECIDED_BY_ROOM: "ofRoom",
  READ_ONLY: "readOnly",
  ONLY_IN_ROOM: "onlyInRoom",
  UNAUTHENTICATED: "signedOut",
  LOCKED: "locked",
  NOT_FOUND: "notFound",
  NOT_UNDOABLE: "notUndoable",
  NOT_SEEN: "notSeen",
  NOT_DRAWN: "notDrawn",
  NOT_THEIRS: "notTheirs",
  NO_REPRESENTATIVE: "noRepresentative",
};

/** Of what is asked about a case, at the desk. */
const OF_CASES: Readonly<Record<Failure, MessageId>> = {
  lost: "desk.failed.lost",
  silent: "desk.failed.silent",
  forbidden: "desk.failed.forbidden",
  outOfScope: "desk.failed.outOfScope",
  setByAdministrator: "managed.refused",
  ofRoom: "managed.ofRoom.refused",
  readOnly: "transfer.refused.READ_ONLY",
  onlyInRoom: "transfer.refused.ONLY_IN_ROOM",
  signedOut: "desk.failed.signedOut",
  locked: "desk.failed.locked",
  notFound: "desk.failed.notFound",
  tooLarge: "failed.tooLarge",
  notTaken: "failed.notTaken",
  notUndoable: "desk.failed.notUndoable",
  notSeen: "desk.failed.notSeen",
  notDrawn: "desk.failed.notDrawn",
  notTheirs: "desk.failed.notTheirs",
  noRepresentative: "desk.failed.noRepresentative",
  other: "desk.failed.other",
};

/** Of everything else, such as settings, reviews and files. */
const OF_OTHERS: Readonly<Partial<Record<Failure, MessageId>>> = {
  lost: "settings.engineLost",
  silent: "settings.callSilent",
  forbidden: "people.forbidden",
  outOfScope: "people.outOfScope",
  notFound: "failed.gone",
};

/** What happened and what to do, where a case is on screen. */
export const failureSentence = (failure: Failure): MessageId => OF_CASES[failure];

/** The same where it is about no case: why something was not done. */
export function callFailure(error: unknown): MessageId {
  const failure = failureOf(error);
  return OF_OTHERS[failure] ?? OF_CASES[failure];
}

/** Why something cannot be shown: nothing was to be done, and nothing typed is at stake. */
export function readFailure(error: unknown): MessageId {
  const failure = failureOf(error);
  return failure === "lost" ? "failed.away" : failure === "silent" ? "failed.silent" : callFailure(error);
}
