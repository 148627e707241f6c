import { systemClock } from "../time/clock.ts";
import { failureOf } from "./signInFailures.ts";
import { SignInFailure } from "../ports/signInApp.ts";
import type { SignInApp } from "../ports/signInApp.ts";
import { DEADLINE_MS, giveBack } from "./signInByBrowser.ts";
import type { SignInOptions } from "./signInByBrowser.ts";
import { codeForDevice, NotYet, tokensForDevice } from "./tokenRequests.ts";
import type { DeviceCode, Granted, RequestLimits } from "./tokenRequests.ts";
import { waited } from "./waited.ts";

export interface CodeOptions extends SignInOptions {
  /** Hears what the person is to type, and where. */
  readonly onCode: (code: Pick<DeviceCode, "userCode" | "page" | "lastsMs">) => void;
}

/** What a server that is asked too often adds to the wait (RFC 8628, 3.5). */
const SLOWER_MS = 5_000;

/** A person agrees on any device, by a code that they type there. Rejects with {@link SignInFailure}. */
export async function signInByCode(app: SignInApp, options: CodeOptions): Promise<Granted> {
  const { signal, now, onCode, onGranted, deadlineMs = DEADLINE_MS } = options;
  const over = new AbortController();
  const limits = { signal: AbortSignal.any([signal, over.signal]), deadlineMs, now };
  let granted: Granted | null = null;
  try {
    const code = await codeForDevice(app, limits);
    const lastsMs = Math.min(code.lastsMs, options.patienceMs ?? code.lastsMs);
    onCode({ ...code, lastsMs });
    granted = await waited(agreed(app, code, limits), signal, lastsMs);
    if (granted.refreshToken === null) throw new SignInFailure("does-not-last", `${app.platform} gave nothing to renew the sign-in with.`);
    await onGranted?.(granted);
    return granted;
  } catch (error) {
    if (granted?.refreshToken) giveBack(app, granted.refreshToken, { deadlineMs, now });
    throw failureOf(error, signal);
  } finally {
    // Nobody is asked any more.
    over.abort();
  }
}

async function agreed(app: SignInApp, { deviceCode, askEveryMs }: DeviceCode, limits: RequestLimits): Promise<Granted> {
  for (let waitMs = askEveryMs; ;) {
    await systemClock.sleep(waitMs, limits.signal);
    limits.signal.throwIfAborted();
    try {
      return await tokensForDevice(app, deviceCode, limits);
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      if (error.slower) waitMs += SLOWER_MS;
    }
  }
}
