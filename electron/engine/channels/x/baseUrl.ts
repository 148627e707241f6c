import { trimEndOf } from "#domain/text/trimLetters.ts";

/** The library knows one host. Its requests are sent to `baseUrl` instead, which may be a path behind a proxy. */
export function rebase(url: string, baseUrl: string): string {
  const wanted = new URL(url);
  const base = new URL(baseUrl);
  // A base that names the version already must not name it twice.
  const prefix = trimEndOf(base.pathname, /\//u).replace(/\/2$/, "");
  return `${base.origin}${prefix}${wanted.pathname}${wanted.search}`;
}
