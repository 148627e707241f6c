import { rootCertificates } from "node:tls";
import type { ConnectionOptions } from "node:tls";
import type { Login } from "../../../core/ports/login.ts";
import { authorities, authorityOf, trust, waysTo } from "../../../core/http/network.ts";

/** How a connection is made secret: from its first byte, by STARTTLS before anybody logs in, or not at all. */
export type MailSecurity = "tls" | "starttls" | "none";

/** What speaks for the account. */
export type MailAccess =
  | { readonly kind: "password"; readonly password: string }
  /** OAuth2: one that was pasted, good until it ends. */
  | { readonly kind: "token"; readonly token: string }
  /** OAuth2: an account that a person signed in to, renewed by the program. `identity` is another one after each sign-in. */
  | { readonly kind: "sign-in"; readonly login: Login; readonly identity: string };

/** What is told to a server. */
export type SpokenAccess = Exclude<MailAccess, { kind: "sign-in" }>;

/** A server of mail, for IMAP or SMTP, and the account on it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly user: string;
  readonly access: MailAccess;
  /** PEM of an authority of one's own that is trusted besides those that Node trusts; null for none. */
  readonly authority: string | null;
}

/** Certificates are always checked. */
export function tlsOptionsOf({ authority }: Pick<MailServer, "authority">): ConnectionOptions {
  const options = { minVersion: "TLSv1.2", rejectUnauthorized: true } as const;
  if (authority !== null) return { ...options, ca: [...rootCertificates, ...authorities(), authority] };
  const context = trust();
  return context === undefined ? options : { ...options, secureContext: context };
}

/** The proxy that a library is to connect through by itself, with what it is told; null for the direct way. Throws {@link ProxyError}. */
export async function proxyUrlFor(server: Pick<MailServer, "host" | "port">): Promise<string | null> {
  const [proxy = null] = await waysTo(server);
  if (proxy === null) return null;
  const url = new URL(`${proxy.isTls ? "https" : "http"}://${authorityOf(proxy)}`);
  url.username = encodeURIComponent(proxy.login?.user ?? "");
  url.password = encodeURIComponent(proxy.login?.password ?? "");
  return url.href;
}

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/gu;

/** Certificates as they were pasted, which may have lost their line ends on the way; null where there is none. */
export function pemOf(pasted: string): string | null {
  const certificates = [...pasted.matchAll(PEM)].map(([, body = ""]) => body.replaceAll(/\s/gu, ""));
  const wrapped = certificates.map(
    (body) => `-----BEGIN CERTIFICATE-----\n${(body.match(/.{1,64}/gu) ?? []).join("\n")}\n-----END CERTIFICATE-----\n`,
  );
  return wrapped.length === 0 ? null : wrapped.join("");
}
