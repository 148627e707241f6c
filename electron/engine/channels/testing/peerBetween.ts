import { createServer as createHttpServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** For tests: what stands between us and a platform and changes what it says, or speaks with a certificate of its own. */
export interface PeerBetween {
  readonly url: string;
  /** What came through, by its path. With a certificate that is not taken there must be nothing: a token would have gone along. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface PeerBetweenOptions {
  /** Base URL of the platform that is played. */
  readonly to: string;
  readonly certificate?: { readonly cert: string; readonly key: string };
  /** Changes a JSON answer that is good. */
  readonly change?: (body: unknown, path: string) => unknown;
}

export async function startPeerBetween({ to, certificate, change = (body) => body }: PeerBetweenOptions): Promise<PeerBetween> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request.url ?? "");
    void passOn(request, response, new URL(to), change);
  };
  const server = certificate === undefined ? createHttpServer(listener) : createTlsServer({ ...certificate }, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function passOn(request: IncomingMessage, response: ServerResponse, to: URL, change: NonNullable<PeerBetweenOptions["change"]>) {
  const path = request.url ?? "/";
  try {
    const { authorization, "content-type": contentType } = request.headers;
    const headers = {
      ...(authorization !== undefined && { authorization }),
      ...(contentType !== undefined && { "content-type": contentType }),
    };
    const said = await buffer(request);
    const answer = await fetch(new URL(path, to.origin), {
      method: request.method ?? "GET",
      headers,
      ...(said.length > 0 && { body: new Uint8Array(said) }),
    });
    const text = await answer.text();
    const body = answer.ok ? JSON.stringify(change(JSON.parse(text), path)) : text;
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "application/json" }).end(body);
  } catch {
    response.destroy();
  }
}
