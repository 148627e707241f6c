import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** For tests: an HTTP server on loopback that answers as a test says, byte for byte, which no polite fake would. */
export interface Peer extends AsyncDisposable {
  readonly url: string;
  /** What was asked, oldest first: path and query. */
  readonly asked: readonly URL[];
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

export type Answer = (url: URL, response: ServerResponse, request: IncomingMessage) => void;

export async function startPeer(answer: Answer): Promise<Peer> {
  const asked: URL[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://peer");
    asked.push(url);
    requests.push(request);
    answer(url, response, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, requests, close, [Symbol.asyncDispose]: close };
}

export function sendJson(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}
