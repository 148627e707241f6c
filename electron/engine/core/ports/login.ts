import { SourceError } from "./source.ts";

/** What speaks for an account at a platform. */
export interface Login {
  /** A token that should be good now. Throws {@link SourceError}, `signed-out` where a person has to sign in again. */
  token(signal: AbortSignal): Promise<string>;
  /** Says that one was refused. False where no other can be had without a person. */
  refused(token: string): boolean;
}

/** One that was given as it is, and ends when it ends. */
export function givenLogin(token: string): Login {
  return { token: async () => token.trim(), refused: () => false };
}

/** The token could not be had, for a reason that passes: nothing was asked of the platform in the name of the account. */
export class NoToken extends SourceError {
  constructor(cause: SourceError) {
    super(cause.fault, cause.message, { retryAt: cause.retryAt, cause });
  }
}
