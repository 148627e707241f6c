import { isIP } from "node:net";
import type { SecureContext } from "node:tls";

/** What a connection is wanted to. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** A computer that makes connections for others (RFC 9110, CONNECT). */
export interface Proxy extends Target {
  /** Whether one speaks TLS with it already. */
  readonly isTls: boolean;
  /** What it is told in Basic form; null where it is told nothing. */
  readonly login: { readonly user: string; readonly password: string } | null;
}

/** How this machine reaches others. */
export interface Network {
  /** The proxies that are to be tried in turn, null for the direct way. Never empty. Throws {@link ProxyError} where nobody can say. */
  waysTo(target: Target): Promise<readonly (Proxy | null)[]>;
  /** Whose certificates are believed; undefined where they are those that Node believes anyway. Certificates are always checked. */
  trust(): SecureContext | undefined;
  /** PEM of the same, besides those that come with Node; for a caller who trusts one more. */
  authorities(): readonly string[];
}

const DIRECT: readonly [null] = [null];

/** Straight out, as before anything is set up. */
export const directNetwork: Network = { waysTo: async () => DIRECT, trust: () => undefined, authorities: () => [] };

let current: Network = directNetwork;
const listeners = new Set<(isLost: boolean) => void>();

/**
 * Of the whole process, as a machine has one network: each connection asks here when it is opened, so that nothing holds on to what
 * was set up before.
 */
export function useNetwork(network: Network): void {
  current = network;
  forgetConnections(false);
}

/** Ends the use of that network, where no other has come since. */
export function leaveNetwork(network: Network): void {
  if (current === network) useNetwork(directNetwork);
}

/**
 * The ways to that target. A server on this machine is never asked for through a proxy, which would look for it on its own.
 * Throws {@link ProxyError}.
 */
export async function waysTo(target: Target): Promise<readonly (Proxy | null)[]> {
  return isThisMachine(target.host) ? DIRECT : current.waysTo(target);
}

export function trust(): SecureContext | undefined {
  return current.trust();
}

export function authorities(): readonly string[] {
  return current.authorities();
}

/**
 * Connections that are kept open for the next request are left; with `isLost` those in use as well, since the machine was asleep or had no
 * network and nobody is at their other end.
 */
export function forgetConnections(isLost: boolean): void {
  for (const listener of listeners) listener(isLost);
}

export function onForget(listener: (isLost: boolean) => void): void {
  listeners.add(listener);
}

export function isThisMachine(host: string): boolean {
  const bare = bareHost(host);
  return bare === "localhost" || bare.endsWith(".localhost") || bare === "::1" || (isIP(bare) === 4 && bare.startsWith("127."));
}

/** Without the brackets of an address of version 6, and without the point at the end of a name. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/gu, "")
    .replace(/\.$/u, "");
}

export function sameTarget(one: Target, other: Target): boolean {
  return bareHost(one.host) === bareHost(other.host) && one.port === other.port;
}

/** `proxy.example:8080`, with the brackets of an address of version 6. */
export function authorityOf({ host, port }: Target): string {
  const bare = bareHost(host);
  return isIP(bare) === 6 ? `[${bare}]:${port}` : `${bare}:${port}`;
}
