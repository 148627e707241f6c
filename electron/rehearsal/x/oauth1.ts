import { createHmac, timingSafeEqual } from "node:crypto";

/** The keys with which an app signs in the name of an account (OAuth 1.0a, RFC 5849). */
export interface SigningKeys {
  readonly appKey: string;
  readonly appSecret: string;
  readonly accessToken: string;
  readonly accessSecret: string;
}

/** Whether a request carries a signature that these keys make. A body of JSON is not signed, a query is. */
export function isSignedWith(keys: SigningKeys, method: string, url: URL, authorization: string): boolean {
  const given = readHeader(authorization);
  const signature = given?.get("oauth_signature");
  if (!given || signature === undefined) return false;
  if (given.get("oauth_consumer_key") !== keys.appKey || given.get("oauth_token") !== keys.accessToken) return false;
  const signed = [...given].filter(([name]) => name !== "oauth_signature" && name !== "realm");
  const parameters = [...signed, ...url.searchParams]
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .toSorted(([one, its], [other, others]) => compare(one, other) || compare(its, others))
    .map((pair) => pair.join("="))
    .join("&");
  const base = [method, `${url.origin}${url.pathname}`, parameters].map((part) => encoded(part)).join("&");
  const made = createHmac("sha1", `${encoded(keys.appSecret)}&${encoded(keys.accessSecret)}`)
    .update(base)
    .digest("base64");
  return made.length === signature.length && timingSafeEqual(Buffer.from(made), Buffer.from(signature));
}

function readHeader(authorization: string): ReadonlyMap<string, string> | null {
  if (!/^OAuth /iu.test(authorization)) return null;
  const pairs = authorization.slice("OAuth ".length).split(",");
  return new Map(
    pairs.flatMap((pair) => {
      const [, name, value = ""] = /^\s*(\w+)="([^"]*)"/u.exec(pair) ?? [];
      return name === undefined ? [] : [[name, decodeURIComponent(value)] as const];
    }),
  );
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
