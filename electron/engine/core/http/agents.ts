import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { RequestOptions } from "node:https";
import type { Duplex } from "node:stream";
import { callbackify } from "node:util";
import { onForget, trust } from "./network.ts";
import { tunnelTo } from "./tunnel.ts";

/*
 * Connections by the way that the network is set up for, for a library that makes its own requests with Node's HTTP client (that of X).
 */

type Created = (error: Error | null, socket: Duplex) => void;

class RoutedHttpAgent extends HttpAgent {
  override createConnection(options: RequestOptions, onCreated?: Created): undefined {
    open(options, 80, onCreated, (tunnel) => tunnel ?? super.createConnection(options));
  }
}

class RoutedHttpsAgent extends HttpsAgent {
  override createConnection(options: RequestOptions, onCreated?: Created): undefined {
    open(options, 443, onCreated, (tunnel) => {
      const context = trust();
      return super.createConnection({
        ...options,
        ...(tunnel !== null && { socket: tunnel }),
        ...(context !== undefined && { secureContext: context }),
      });
    });
  }
}

/** As Node asks for a connection: at some time there is one, or an error, for `onCreated`. */
function open(
  { host, port }: RequestOptions,
  usualPort: number,
  onCreated: Created | undefined,
  connect: (tunnel: Duplex | null) => Duplex | null | undefined,
): undefined {
  const opened = callbackify(async () => connect(await tunnelTo({ host: host ?? "", port: Number(port) || usualPort })));
  opened((error, socket) => onCreated?.(error, socket as Duplex));
}

let kept: { readonly plain: HttpAgent; readonly tls: HttpAgent } | null = null;

onForget((isLost) => {
  const old = kept === null ? [] : [kept.plain, kept.tls];
  kept = null;
  for (const agent of old) {
    if (isLost) agent.destroy();
    else for (const sockets of Object.values(agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
  }
});

/** One whose connections stay open for the next request; to be asked for with each. */
export function keepingAgent(url: string): HttpAgent {
  kept ??= { plain: new RoutedHttpAgent({ keepAlive: true }), tls: new RoutedHttpsAgent({ keepAlive: true }) };
  return isPlain(url) ? kept.plain : kept.tls;
}

/** One for a single connection, which ends with its request. */
export function singleAgent(url: string): HttpAgent {
  return isPlain(url) ? new RoutedHttpAgent() : new RoutedHttpsAgent();
}

/** The library always calls `https.request`, which speaks plain HTTP only where the agent does. */
function isPlain(url: string): boolean {
  return new URL(url).protocol === "http:";
}
