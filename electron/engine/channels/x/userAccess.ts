import { assertNever } from "#domain/assertNever.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import type { Login } from "../../core/ports/login.ts";
import { createXClient } from "./client.ts";
import type { UserKeys, XClient, XClientSettings } from "./client.ts";

/** X in the name of the account. */
export function userClientOf(
  { baseUrl, access }: Pick<OutboxAccount, "baseUrl" | "access">,
  limits: Pick<XClientSettings, "now" | "clock" | "silenceMs" | "deadlineMs">,
): XClient {
  switch (access.kind) {
    case "token":
      return createXClient({ baseUrl, bearer: access.token, ...limits });
    case "keys":
      return createXClient({ baseUrl, bearer: "", userKeys: access.keys, ...limits });
    case "sign-in":
      return createXClient({ baseUrl, bearer: "", login: access.login, ...limits });
    default:
      return assertNever(access);
  }
}

/** In whose name replies are written, and where. */
export interface OutboxAccount {
  readonly baseUrl: string;
  /** The account whose mentions are read: what speaks for another one is not used. */
  readonly userId: string;
  readonly access: UserAccess;
  /** Of one post of ours that is read back, US dollars; and of one message, where that is another price. */
  readonly pricePerReadUsd: number;
  readonly pricePerMessageUsd?: number;
}

export function outboxAccountOf(settings: XSourceSettings, userId: string, access: UserAccess): OutboxAccount {
  const { baseUrl, ownsApp, pricePerOwnPostUsd, pricePerPostUsd, pricePerMessageUsd } = settings;
  return { baseUrl, userId, access, pricePerReadUsd: ownsApp ? pricePerOwnPostUsd : pricePerPostUsd, pricePerMessageUsd };
}

export type UserAccess =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "keys"; readonly keys: UserKeys }
  /** `identity` is another one after each sign-in of a person. */
  | { readonly kind: "sign-in"; readonly login: Login; readonly identity: string };

/**
 * What a person pasted: either one OAuth 2.0 user access token, which X lets run out after two hours, or the four keys of
 * OAuth 1.0a, which stay: API key, API key secret, access token, access token secret. Null for anything else.
 */
export function readUserAccess(pasted: string): UserAccess | null {
  const parts = pasted.trim().split(/\s+/u);
  if (parts.some((part) => !/^[\x21-\x7e]+$/u.test(part))) return null;
  const [appKey = "", appSecret, accessToken, accessSecret] = parts;
  if (parts.length === 1) return { kind: "token", token: appKey };
  if (parts.length !== 4 || appSecret === undefined || accessToken === undefined || accessSecret === undefined) return null;
  return { kind: "keys", keys: { appKey, appSecret, accessToken, accessSecret } };
}
