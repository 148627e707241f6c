import { PROXY_HOST } from "#contract/network.ts";
import type { Proxy } from "../../core/http/network.ts";

/** A script of the network may say anything. */
const LONGEST_ANSWER = 2_048;
const MOST_WAYS = 5;

type Way = Omit<Proxy, "login"> | null;

/**
 * The ways that a system or a script names, as `PROXY proxy.example:8080; DIRECT`; null is the direct one. Proxies of other kinds are
 * passed over. Empty where it names none that can be used.
 */
export function waysIn(answer: string): readonly Way[] {
  if (answer.length > LONGEST_ANSWER) return [];
  return answer
    .split(";")
    .flatMap((part): readonly Way[] => {
      const [kind = "", where = "", ...more] = part.trim().split(/\s+/u);
      if (more.length > 0) return [];
      if (/^direct$/iu.test(kind)) return [null];
      const isTls = /^https$/iu.test(kind);
      const proxy = isTls || /^(?:proxy|http)$/iu.test(kind) ? proxyAt(where, isTls ? 443 : 80) : null;
      return proxy === null ? [] : [{ ...proxy, isTls }];
    })
    .slice(0, MOST_WAYS);
}

/** `host:port` or `[address]:port`; null for anything else. */
export function proxyAt(where: string, usualPort: number): { readonly host: string; readonly port: number } | null {
  const [, bracketed, plain, said] = /^(?:\[([0-9A-Fa-f:]{2,45})\]|([^:[\]\s/@]{1,253}))(?::(\d{1,5}))?$/u.exec(where) ?? [];
  const host = bracketed ?? plain;
  const port = said === undefined ? usualPort : Number(said);
  return host === undefined || !PROXY_HOST.test(host) || port < 1 || port > 65_535 ? null : { host, port };
}
