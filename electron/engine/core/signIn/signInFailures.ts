import * as oauth from "oauth4webapi";
import type { SignInFailureCode } from "#contract/signIn.ts";
import { SourceError } from "../ports/source.ts";
import { SignInFailure } from "../ports/signInApp.ts";
import { GrantRefused } from "./tokenRequests.ts";

/** What a sign-in rejects with, of whatever was thrown in it. What is our own fault stays as it is. */
export function failureOf(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof SignInFailure) return error;
  if (signal.aborted) return new SignInFailure("cancelled", "The sign-in was given up.");
  if (error instanceof oauth.AuthorizationResponseError) {
    const word = /^[a-z_]{1,40}$/u.test(error.error) ? error.error : "refused";
    return new SignInFailure(APP_WORDS.has(word) ? "app-refused" : "denied", word);
  }
  if (error instanceof oauth.OperationProcessingError)
    return new SignInFailure("bad-answer", "What the browser brought back is no answer.");
  if (error instanceof GrantRefused) return new SignInFailure("denied", error.message);
  if (error instanceof SourceError) return new SignInFailure(CODE_OF_FAULT.get(error.fault) ?? "bad-answer", error.message);
  return error;
}

/** Said of the app, not of the person. */
const APP_WORDS: ReadonlySet<string> = new Set(["unauthorized_client", "invalid_scope", "invalid_request", "unsupported_response_type"]);

const CODE_OF_FAULT: ReadonlyMap<string, SignInFailureCode> = new Map([
  ["unreachable", "unreachable"],
  ["timeout", "unreachable"],
  ["server-error", "unreachable"],
  ["rate-limited", "unreachable"],
  ["unauthorised", "app-refused"],
  ["forbidden", "denied"],
]);
