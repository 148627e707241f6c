import { z } from "zod";
import { exchange, jsonOf } from "../../core/http/exchange.ts";
import { SourceError } from "../../core/ports/source.ts";
import { refusalToError } from "./refusals.ts";
import { identityOf } from "../common/identityOf.ts";

/** What speaks for the channel's owner. All but the addresses is secret and kept in memory only. */
export interface LoginKeys {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

/** The owner's sign-in. */
export interface GoogleLogin {
  /** A token that should be good now. Throws {@link SourceError}. */
  token(signal: AbortSignal): Promise<string>;
  /** Says that one was refused. False where no other can be had. */
  refused(token: string): boolean;
}

interface Issued {
  token: string | null;
  until: number;
}

/** By sign-in: a sender that is put together again need not ask for another token. */
const issued = new Map<string, Issued>();

/** Renewed so long before it ends. */
const MARGIN_MS = 60_000;

export function renewedLogin(
  keys: LoginKeys,
  { now, deadlineMs }: { readonly now: () => number; readonly deadlineMs: number },
): GoogleLogin {
  const name = identityOf([keys.tokenUrl, keys.clientId, keys.clientSecret, keys.refreshToken]);
  const current = issued.get(name) ?? { token: null, until: 0 };
  issued.set(name, current);
  return {
    async token(signal) {
      if (current.token !== null && now() < current.until) return current.token;
      const { token, seconds } = await renew(keys, { now, deadlineMs, signal });
      [current.token, current.until] = [token, now() + seconds * 1_000 - MARGIN_MS];
      return token;
    },
    refused(token) {
      if (current.token === token) current.token = null;
      return true;
    },
  };
}

/** One that was given as it is, and ends within the hour. */
export function givenLogin(token: string): GoogleLogin {
  return { token: async () => token.trim(), refused: () => false };
}

const grantedSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().catch(300) });

async function renew(
  { tokenUrl, clientId, clientSecret, refreshToken }: LoginKeys,
  { now, deadlineMs, signal }: { readonly now: () => number; readonly deadlineMs: number; readonly signal: AbortSignal },
) {
  const body = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: clientId.trim(),
    client_secret: clientSecret.trim(),
    refresh_token: refreshToken.trim(),
  });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await exchange(
    tokenUrl,
    { method: "POST", headers, body: body.toString() },
    { platform: "Google's sign-in", signal, deadlineMs },
  );
  if (answer.status !== 200) throw refusalToError(answer, now());
  const granted = grantedSchema.safeParse(jsonOf(answer.body));
  if (!granted.success) throw new SourceError("bad-answer", "Google's sign-in sent an answer that could not be read.");
  return { token: granted.data.access_token, seconds: granted.data.expires_in };
}
