import { NoToken } from "../ports/login.ts";
import type { Login } from "../ports/login.ts";
import { SourceError } from "../ports/source.ts";
import { belongingTo, nameOfGrant, readKept, standingOf, written } from "./kept.ts";
import type { Kept, SignInStanding } from "./kept.ts";
import type { SignedInAccount, SignInApp } from "../ports/signInApp.ts";
import type { SignInHome } from "./signInHome.ts";
import { GrantRefused, renewedTokens, revoke } from "./tokenRequests.ts";
import type { Granted } from "./tokenRequests.ts";

export interface AccountLoginOptions {
  readonly home: SignInHome;
  /** Under which it is kept. */
  readonly name: string;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed?: () => number;
  /** Of one request to the platform. */
  readonly deadlineMs?: number;
  /** Told once when the platform renews the sign-in no more. */
  readonly onEnded?: (app: SignInApp, standing: SignInStanding) => void;
  /** Claims a sign-in for this process (`ownership.ts`): null where it is ours, else which program has it. Left out where nobody else can. */
  readonly claim?: (grant: string) => Promise<string | null>;
}

const DEADLINE_MS = 30_000;
/** Renewed so long before it ends, or in the last quarter of a short life. */
const MARGIN_MS = 60_000;
/** A token that is refused so often within this time is refused for another reason than its age: a suspended account, for one. */
const MOST_REFUSALS = 3;
const REFUSALS_WITHIN_MS = 10 * 60_000;
/** So far this machine's clock may be set back before a token's age is not believed any more. */
const CLOCK_SLACK_MS = 5 * 60_000;

/**
 * One account that a person signed in to. A platform may retire a refresh token as soon as it is used and treat a second use as theft. So
 * a renewal goes in this order, and only one at a time, however many ask:
 *
 *   1. It is written down that the refresh token is about to be used. Where that cannot be written, it is not used at all.
 *   2. The platform is asked.
 *   3. Both new tokens are written down. Only when they are on the disk is the new access token given to anybody.
 *
 * A process that ends before 2 or after 3 has lost nothing. One that ends between, or never gets the answer, may have used the token up: the
 * next renewal tries it once more, and where the platform refuses it a person has to sign in again, and is told that the answer was lost.
 */
export class AccountLogin {
  readonly #options: AccountLoginOptions;
  #kept: Kept | null;
  /** The new tokens are here and could not be written yet. */
  #isUnwritten = false;
  /** The platform refused the access token before its time. */
  #isStale = false;
  /** When tokens were refused before their time, by a clock that nobody sets. */
  #refusals: readonly number[] = [];
  #renewing: Promise<void> | null = null;
  /** Which sign-in this process has for itself. */
  #claimed: string | null = null;

  constructor(options: AccountLoginOptions) {
    this.#options = options;
    this.#kept = readKept(options.home.get(options.name));
  }

  /** Null where nobody has signed in to this app. */
  standing(app: SignInApp): SignInStanding | null {
    const kept = this.#of(app);
    return kept && standingOf(kept);
  }

  /** What speaks for the account; null where nobody has signed in to this app. */
  loginFor(app: SignInApp): Login | null {
    if (this.#of(app) === null) return null;
    return { token: (signal) => this.#token(app, signal), refused: (token) => this.#refused(app, token) };
  }

  /** Everything that must be read in no message. */
  secrets(): readonly string[] {
    return this.#kept === null ? [] : [this.#kept.accessToken, this.#kept.refreshToken];
  }

  /** A person was written to about its end. False where that could not be written down: it is told once more then. */
  async told(at: number): Promise<boolean> {
    const kept = this.#kept;
    if (kept === null || kept.ended === null) return false;
    const told = { ...kept, ended: { ...kept.ended, toldAt: at } };
    this.#kept = told;
    return this.#options.home.keep(this.#options.name, written(told));
  }

  /** A person has signed in. False where it could not be written down; then it is given back to the platform. */
  async signedIn(app: SignInApp, granted: Granted, account: SignedInAccount | null): Promise<boolean> {
    await this.#renewing?.catch(() => undefined);
    const { now, home, name } = this.#options;
    const at = now();
    const kept: Kept = {
      version: 1,
      accessToken: granted.accessToken,
      accessUntil: untilOf(granted, at),
      refreshToken: granted.refreshToken ?? "",
      scopes: [...(granted.scopes ?? app.scopes)],
      account,
      belongsTo: belongingTo(app),
      signedInAt: at,
      renewedAt: at,
      renewingSince: null,
      ended: null,
    };
    if (!(await home.keep(name, written(kept)))) {
      await this.#giveBack(app, granted.refreshToken ?? granted.accessToken);
      return false;
    }
    this.#becomes(kept);
    return true;
  }

  /** Forgets it, and gives it back to the platform where that can be reached. */
  async signOut(app: SignInApp | null): Promise<void> {
    await this.#renewing?.catch(() => undefined);
    const kept = this.#kept;
    this.#becomes(null);
    await this.#options.home.forget(this.#options.name);
    if (app !== null && kept !== null && kept.ended === null && kept.belongsTo === belongingTo(app)) {
      await this.#giveBack(app, kept.refreshToken);
    }
  }

  #of(app: SignInApp): Kept | null {
    return this.#kept?.belongsTo === belongingTo(app) ? this.#kept : null;
  }

  #becomes(kept: Kept | null): void {
    this.#kept = kept;
    this.#isUnwritten = false;
    this.#isStale = false;
  }

  async #token(app: SignInApp, signal: AbortSignal): Promise<string> {
    for (;;) {
      signal.throwIfAborted();
      const kept = this.#of(app);
      if (kept === null) throw new SourceError("signed-out", `Nobody is signed in to ${app.platform}.`);
      if (kept.ended !== null) throw endedError(app, kept.ended.why);
      if (this.#claimed !== nameOfGrant(kept)) {
        await this.#claim(app, kept);
        // Looked at again: another one may have renewed it meanwhile.
        continue;
      }
      if (!this.#isUnwritten && this.#isGood(kept)) return kept.accessToken;
      this.#renewing ??= this.#renew(app, kept).finally(() => {
        this.#renewing = null;
      });
      // It goes on when the one who asked gives up: its answer is wanted all the same.
      await unlessAborted(this.#renewing, signal).catch((error: unknown) => {
        throw error instanceof SourceError && !signal.aborted ? new NoToken(error) : error;
      });
    }
  }

  /** Two processes that renew one sign-in end it for each other: the second goes without. */
  async #claim({ platform }: SignInApp, kept: Kept): Promise<void> {
    const grant = nameOfGrant(kept);
    const other = (await this.#options.claim?.(grant)) ?? null;
    if (other === null) {
      this.#claimed = grant;
      return;
    }
    throw new SourceError("too-many-connections", `Another program on this computer uses this sign-in to ${platform}: ${other}.`);
  }

  #isGood({ accessUntil, renewedAt }: Kept): boolean {
    const at = this.#options.now();
    return !this.#isStale && at < accessUntil && at > renewedAt - CLOCK_SLACK_MS;
  }

  #refused(app: SignInApp, token: string): boolean {
    const kept = this.#of(app);
    if (kept === null || kept.ended !== null) return false;
    // Another one has renewed it meanwhile, or is about to: several connections hear of the same end.
    if (kept.accessToken !== token || this.#isStale || this.#renewing !== null) return true;
    const { elapsed = () => performance.now() } = this.#options;
    const at = elapsed();
    const lately = this.#refusals.filter((each) => at - each < REFUSALS_WITHIN_MS);
    if (lately.length >= MOST_REFUSALS) return false;
    this.#refusals = [...lately, at];
    this.#isStale = true;
    return true;
  }

  async #renew(app: SignInApp, before: Kept): Promise<void> {
    const { now, deadlineMs = DEADLINE_MS } = this.#options;
    if (this.#isUnwritten) return this.#write(before);
    const began: Kept = { ...before, renewingSince: before.renewingSince ?? now() };
    if (before.renewingSince === null) await this.#mark(began);
    let granted: Granted;
    try {
      granted = await renewedTokens(app, before.refreshToken, { signal: new AbortController().signal, deadlineMs, now });
    } catch (error) {
      if (error instanceof GrantRefused) return this.#end(app, before);
      // Whether the platform has used it up is not known where no answer came.
      this.#kept = error instanceof SourceError && isUnclear(error) ? began : before;
      throw error;
    }
    const at = now();
    const renewed: Kept = {
      ...before,
      accessToken: granted.accessToken,
      accessUntil: untilOf(granted, at),
      refreshToken: granted.refreshToken ?? before.refreshToken,
      scopes: [...(granted.scopes ?? before.scopes)],
      renewedAt: at,
      renewingSince: null,
    };
    this.#kept = renewed;
    this.#isUnwritten = true;
    await this.#write(renewed);
  }

  async #mark(began: Kept): Promise<void> {
    const { home, name } = this.#options;
    if (!(await home.keep(name, written(began)))) throw notWritten();
  }

  async #write(kept: Kept): Promise<void> {
    const { home, name } = this.#options;
    if (!(await home.keep(name, written(kept)))) throw notWritten();
    this.#isUnwritten = false;
    this.#isStale = false;
  }

  async #end(app: SignInApp, before: Kept): Promise<void> {
    const { home, name, now, onEnded } = this.#options;
    const there = readKept(home.get(name));
    // Somebody signed in again by the command line.
    if (there !== null && there.refreshToken !== before.refreshToken && there.ended === null) return this.#becomes(there);
    const why = before.renewingSince === null ? "refused" : "answer-lost";
    const ended: Kept = { ...before, renewingSince: null, ended: { at: now(), why, toldAt: null } };
    this.#becomes(ended);
    // Where it cannot be written the next start is told the same by the platform.
    await home.keep(name, written(ended));
    onEnded?.(app, standingOf(ended));
  }

  async #giveBack(app: SignInApp, token: string): Promise<void> {
    const { now, deadlineMs = DEADLINE_MS } = this.#options;
    // A platform that cannot be reached keeps it until it ends by itself, or the person takes it back there.
    await revoke(app, token, { signal: new AbortController().signal, deadlineMs, now }).catch(() => undefined);
  }
}

function untilOf({ lastsMs }: Granted, at: number): number {
  return at + lastsMs - Math.min(MARGIN_MS, lastsMs / 4);
}

function endedError({ platform }: SignInApp, why: "refused" | "answer-lost"): SourceError {
  return new SourceError(
    "signed-out",
    why === "refused"
      ? `${platform} does not renew the sign-in any more. Sign in again.`
      : `The connection broke while the sign-in to ${platform} was being renewed, and its answer is lost. Sign in again.`,
  );
}

function notWritten(): SourceError {
  return new SourceError("not-recorded", "The renewed sign-in cannot be written to the disk.");
}

/** The request may have come to the platform. */
function isUnclear({ fault }: SourceError): boolean {
  return fault === "unreachable" || fault === "timeout" || fault === "bad-answer" || fault === "server-error";
}

function unlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    const forget = () => signal.removeEventListener("abort", onAbort);
    signal.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(forget);
    if (signal.aborted) onAbort();
  });
}
