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
  /** What the page is asked beyond the standard, such as Google's `access_type`. */
  readonly pageParameters: Readonly<Record<string, string>>;
}

/** Why a person's sign-in came to nothing. What each means is said in the window, in both languages. */
export const SIGN_IN_FAILURES = [
  "cancelled",
  "timed-out",
  /** The person, or the platform in their name, said no. */
  "denied",
  /** Other programs hold all the ports. */
  "ports-taken",
  /** The platform does not know our app, or its secret. */
  "app-refused",
  /** The platform gave no token to renew it with. */
  "does-not-last",
  /** It is of another account than the one that is read. */
  "other-account",
  /** It could not be written down, so that it is given up. */
  "not-kept",
  "unreachable",
  "bad-answer",
] as const;
export type SignInFailureCode = (typeof SIGN_IN_FAILURES)[number];

export class SignInFailure extends Error {
  override readonly name = "SignInFailure";
  readonly code: SignInFailureCode;

  /** `detail` names the platform's own word, never a token. */
  constructor(code: SignInFailureCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
