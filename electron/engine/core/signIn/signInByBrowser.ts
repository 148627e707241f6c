import * as oauth from "oauth4webapi";
import { openCallbackServer } from "./callbackServer.ts";
import { failureOf } from "./signInFailures.ts";
import { SignInFailure } from "../ports/signInApp.ts";
import type { SignInApp } from "../ports/signInApp.ts";
import { asLibrary, revoke, tokensForCode } from "./tokenRequests.ts";
import type { Granted } from "./tokenRequests.ts";
import { waited } from "./waited.ts";

export interface SignInOptions {
  /** Aborted where the person gives it up. */
  readonly signal: AbortSignal;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** How long a person has. */
  readonly patienceMs?: number;
  /** Of one request to the platform. */
  readonly deadlineMs?: number;
  /** Whether what was granted may be kept, such as by whose account it is; rejects with {@link SignInFailure} where not: then it is given back. */
  readonly onGranted?: (granted: Granted) => Promise<void>;
}

export interface BrowserOptions extends SignInOptions {
  /** Shows the page to the person. False where it could not: they may still open the address themselves. */
  readonly openBrowser: (address: string) => Promise<boolean>;
  /** Hears the address, for a person to open it where no browser opens. */
  readonly onAddress?: (address: string) => void;
  readonly ports?: readonly number[];
}

export const PATIENCE_MS = 5 * 60_000;
export const DEADLINE_MS = 30_000;

/** A person agrees in the browser of the system. Rejects with {@link SignInFailure}. */
export async function signInByBrowser(app: SignInApp, options: BrowserOptions): Promise<Granted> {
  const { signal, now, openBrowser, onAddress, ports, onGranted, patienceMs = PATIENCE_MS, deadlineMs = DEADLINE_MS } = options;
  const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()];
  const { platform, callbackHost: name } = app;
  const callbackServer = await openCallbackServer({ state, platform, ...(ports && { ports }), ...(name && { name }) });
  try {
    const { redirectUri } = callbackServer;
    const address = pageAddress(app, { redirectUri, state, challenge: await oauth.calculatePKCECodeChallenge(verifier) });
    onAddress?.(address);
    await openBrowser(address);
    const { parameters, show } = await waited(callbackServer.came, signal, patienceMs);
    let granted: Granted | null = null;
    try {
      const { server, client } = asLibrary(app);
      const callback = oauth.validateAuthResponse(server, client, parameters, state);
      granted = await tokensForCode(app, { callback, redirectUri, verifier }, { signal, deadlineMs, now });
      if (granted.refreshToken === null)
        throw new SignInFailure("does-not-last", `${app.platform} gave nothing to renew the sign-in with.`);
      await onGranted?.(granted);
      show("signed-in");
      return granted;
    } catch (error) {
      show("not-signed-in");
      if (granted?.refreshToken) giveBack(app, granted.refreshToken, { deadlineMs, now });
      throw error;
    }
  } catch (error) {
    throw failureOf(error, signal);
  } finally {
    callbackServer.close();
  }
}

/** What is not kept is good for nobody. Where the platform cannot be reached it ends there by itself. */
export function giveBack(
  app: SignInApp,
  refreshToken: string,
  { deadlineMs, now }: { readonly deadlineMs: number; readonly now: () => number },
): void {
  revoke(app, refreshToken, { signal: AbortSignal.timeout(deadlineMs), deadlineMs, now }).catch(() => undefined);
}

function pageAddress(
  { authorizeUrl, clientId, scopes, pageParameters }: SignInApp,
  { redirectUri, state, challenge }: { readonly redirectUri: string; readonly state: string; readonly challenge: string },
): string {
  const address = new URL(authorizeUrl);
  const parameters = {
    ...pageParameters,
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(" "),
    state,
    code_challenge: challenge,
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}
