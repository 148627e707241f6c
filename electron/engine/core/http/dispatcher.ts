import { callbackify } from "node:util";
import { Agent, buildConnector } from "undici";
import { authorityOf, onForget, trust } from "./network.ts";
import { tunnelTo } from "./tunnel.ts";

/** Until a direct connection is there. */
const CONNECT_WITHIN_MS = 10_000;

/** A connection is left so long before the server ends it: one that ends just as it is used again fails a request for nothing. */
const LEFT_BEFORE_MS = 3_000;

let current: Agent | null = null;

onForget((isLost) => {
  const old = current;
  current = null;
  // What is under way comes to its end, unless nobody is at the other one.
  void (isLost ? old?.destroy() : old?.close())?.catch(() => undefined);
});

/** Makes the connections of `fetch`, each by the way that the network is set up for at that moment. */
export function fetchAgent(): NonNullable<RequestInit["dispatcher"]> {
  current ??= new Agent({
    keepAliveTimeoutThreshold: LEFT_BEFORE_MS,
    connect: (options, callback) => connected(options, (error, socket) => (error ? callback(error, null) : callback(null, socket))),
  });
  // Node's own types of it are those of another release.
  return current as unknown as NonNullable<RequestInit["dispatcher"]>;
}

type Socket = NonNullable<Parameters<buildConnector.Callback>[1]>;

const connected = callbackify(connect);

async function connect(options: buildConnector.Options): Promise<Socket> {
  const isTls = options.protocol === "https:";
  const target = { host: options.hostname, port: Number(options.port) || (isTls ? 443 : 80) };
  const tunnel = await tunnelTo(target);
  if (tunnel !== null && !isTls) return tunnel;
  const context = trust();
  const connector = buildConnector({ timeout: CONNECT_WITHIN_MS, ...(context !== undefined && { secureContext: context }) });
  const host = authorityOf(target);
  return new Promise((resolve, reject) => {
    connector({ ...options, host, ...(tunnel !== null && { httpSocket: tunnel }) }, (...[error, socket]: readonly unknown[]) => {
      // With an error there is no second argument at all.
      if (socket) resolve(socket as Socket);
      else reject(error instanceof Error ? error : new Error("no connection"));
    });
  });
}
