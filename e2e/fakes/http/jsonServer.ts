import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { RequestLog } from "#rehearsal/x/requestLog.ts";
import type { RequestRecord } from "#rehearsal/x/requestLog.ts";
import { HTML_ANSWER, deliver, pause } from "./delivery.ts";
import { HttpFaultPlan } from "./faults.ts";

/** What a platform answers: a body that becomes JSON, or bytes as they are. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What the body holds where it is of several parts, as one with a file is; null where it is not. */
  readonly form: FormData | null;
  /** Aborted when the one who asks has gone. */
  readonly gone: AbortSignal;
}

/** A server on loopback in front of a platform that is played. */
export interface JsonServer {
  readonly url: string;
  readonly port: number;
  /** What was asked so far, oldest first. */
  readonly requests: readonly RequestRecord[];
  readonly faults: HttpFaultPlan;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/** `platform` answers what no fault keeps from it. `port` 0 lets the system choose; answers are dated by `now`, milliseconds UTC. */
export async function startJsonServer(
  platform: (asked: Asked) => Answer | Promise<Answer>,
  { port = 0, now = Date.now }: { readonly port?: number | undefined; readonly now?: () => number } = {},
): Promise<JsonServer> {
  const faults = new HttpFaultPlan();
  const log = new RequestLog();
  const server = createServer((request, response) => {
    response.setHeader("date", new Date(now()).toUTCString());
    handle(request, response, { platform, faults, log }).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end(String(error));
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    get requests() {
      return log.all;
    },
    faults,
    async close() {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Parts {
  readonly platform: (asked: Asked) => Answer | Promise<Answer>;
  readonly faults: HttpFaultPlan;
  readonly log: RequestLog;
}

async function handle(request: IncomingMessage, response: ServerResponse, { platform, faults, log }: Parts): Promise<void> {
  const url = new URL(request.url ?? "/", "http://fake");
  const method = request.method ?? "GET";
  const bytes = await readBody(request);
  const body = bytes.toString("utf8");
  const { headers } = request;
  const form = await formIn(bytes, headers["content-type"] ?? "");
  const record = log.add({ method, path: url.pathname, query: Object.fromEntries(url.searchParams), headers, body });
  const gone = new AbortController();
  response.on("close", () => {
    log.settle(record, response.headersSent ? response.statusCode : null);
    gone.abort();
  });

  const fault = faults.take(url.pathname, method);
  if (fault?.kind === "dropped" && fault.when === "before") {
    response.destroy();
    return;
  }
  if (fault?.kind === "html") {
    response.writeHead(fault.status ?? 502, { "content-type": "text/html; charset=utf-8" });
    response.end(HTML_ANSWER);
    return;
  }
  if (fault?.kind === "late") await pause(fault.byMs);
  const isRefused = fault?.kind === "refusal";
  const answered =
    isRefused && fault.when !== "after-effect" ? fault.answer : await platform({ method, url, headers, body, form, gone: gone.signal });
  const answer = isRefused ? fault.answer : answered;
  if (response.destroyed) return;
  response.statusCode = answer.status;
  const { body: given } = answer;
  const said = Buffer.isBuffer(given) ? given : Buffer.from(JSON.stringify(given));
  response.setHeader("content-type", said === given ? "application/octet-stream" : "application/json; charset=utf-8");
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  await deliver(response, said, fault);
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function formIn(bytes: Buffer<ArrayBuffer>, type: string): Promise<FormData> | null {
  return type.startsWith("multipart/form-data") ? new Response(bytes, { headers: { "content-type": type } }).formData() : null;
}
