import type { SignInFailureCode } from "#contract/signIn.ts";

/** A platform that people sign in at, and our app there. */
export interface SignInApp {
  /** As a person calls it. */
  readonly platform: string;
  /** What the platform calls itself in its answers (RFC 9207). */
  readonly issuer: string;
  /** The page on which a person agrees. */
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** Null where a sign-in cannot be given back by a program. */
  readonly revokeUrl: string | null;
  /** Where a code for another device is had; null where there is none. */
  readonly deviceUrl: string | null;
  readonly clientId: string;
  /** Null for an app that keeps none. */
  readonly clientSecret: string | null;
  /** Where the platform wants the secret. */
  readonly secretGoesIn: "heading" | "body";
  readonly scopes: readonly string[];
  /** What this machine is called in the address that the browser comes back to; `127.0.0.1` where left out. */
  readonly callbackHost?: "localhost";
  /** What the page is asked beyond the standard, such as Google's `access_type`. */
  readonly pageParameters: Readonly<Record<string, string>>;
}

/** Whose account a sign-in is of, as the platform tells it. */
export interface SignedInAccount {
  readonly id: string;
  readonly name: string | null;
}

export class SignInFailure extends Error {
  override readonly name = "SignInFailure";
  readonly code: SignInFailureCode;

  /** `detail` names the platform's own word, never a token. */
  constructor(code: SignInFailureCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
