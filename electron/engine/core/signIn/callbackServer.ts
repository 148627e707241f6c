import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { callbackPage } from "./callbackPage.ts";
import type { PageSays } from "./callbackPage.ts";
import { SignInFailure } from "../ports/signInApp.ts";

/**
 * X takes a callback only where it is registered letter for letter, so that the ports are always these, tried in this order. They are
 * below those that systems hand out by themselves, and free in IANA's list.
 */
export const CALLBACK_PORTS: readonly number[] = [17_645, 27_645, 27_646];
const CALLBACK_PATH = "/sign-in";

/** What is registered at a platform, one an address. */
export function callbackAddresses(ports: readonly number[] = CALLBACK_PORTS): readonly string[] {
  return ports.map((port) => `http://127.0.0.1:${port}${CALLBACK_PATH}`);
}

/** The person's browser came back, with what the platform says. */
export interface Callback {
  readonly parameters: URLSearchParams;
  /** What the browser is shown; it waits for it. */
  readonly show: (says: Exclude<PageSays, "unknown">) => void;
}

export interface CallbackServer {
  readonly redirectUri: string;
  /** The first that knows `state`; others are turned away and change nothing. */
  readonly came: Promise<Callback>;
  close(): void;
}

/** A request that trickles holds nothing for longer. */
const REQUEST_WITHIN_MS = 10_000;
const MOST_CONNECTIONS = 16;

/** Waits on this machine alone for one browser. Throws {@link SignInFailure} where no port is free. */
export async function openCallbackServer({
  state,
  platform,
  ports = CALLBACK_PORTS,
  name = "127.0.0.1",
}: {
  readonly state: string;
  readonly platform: string;
  readonly ports?: readonly number[];
  /** What this machine is called in the address. */
  readonly name?: "127.0.0.1" | "localhost";
}): Promise<CallbackServer> {
  let resolve: (callback: Callback) => void = () => undefined;
  const came = new Promise<Callback>((done) => {
    resolve = done;
  });
  let isTaken = false;
  let host = "";
  const server = createServer((request, response) => {
    const parameters = parametersOf(request, host);
    const isOurs = parameters !== null && parameters.getAll("state").length === 1 && parameters.get("state") === state;
    if (!isOurs || isTaken) return answer(response, parameters === null ? 404 : 400, callbackPage("unknown", platform));
    isTaken = true;
    resolve({ parameters, show: (says) => answer(response, 200, callbackPage(says, platform)) });
  });
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.headersTimeout = REQUEST_WITHIN_MS;
  server.maxConnections = MOST_CONNECTIONS;
  const port = await listenOnFirst(server, ports);
  host = `${name}:${port}`;
  return {
    redirectUri: `http://${host}${CALLBACK_PATH}`,
    came,
    close() {
      // What is being shown goes out first.
      server.close();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 1_000).unref();
    },
  };
}

/** Null for what is not asked by a browser that the platform sent here. */
function parametersOf({ method, url = "", headers }: IncomingMessage, host: string): URLSearchParams | null {
  // Under another name a page of anybody's could ask, by a name server that points it here.
  if (method !== "GET" || headers.host !== host) return null;
  const address = `http://${host}${url}`;
  if (!url.startsWith("/") || !URL.canParse(address)) return null;
  const { pathname, searchParams } = new URL(address);
  return pathname === CALLBACK_PATH ? searchParams : null;
}

function answer(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  response.end(page);
}

async function listenOnFirst(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    const heard = await listen(server, port);
    if (heard !== null) return heard;
  }
  throw new SignInFailure("ports-taken", `The ports ${ports.join(", ")} of this machine are taken.`);
}

/** Null where another program has it, or the system keeps it. */
function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const onError = () => resolve(null);
    server.once("error", onError);
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      server.off("error", onError);
      server.on("error", () => undefined);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : null);
    });
  });
}
