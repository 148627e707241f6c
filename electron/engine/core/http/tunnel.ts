import { request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import type { Socket } from "node:net";
import { authorityOf, trust, waysTo } from "./network.ts";
import type { Proxy, Target } from "./network.ts";
import { ProxyError } from "./proxyError.ts";

/** A proxy has to reach the target itself before it answers. */
const PATIENCE_MS = 20_000;
/** No answer to CONNECT has more headings. */
const MOST_HEADING_BYTES = 16 * 1024;

/**
 * A connection to the target through the first of its proxies that is there; null where the way is direct, and the caller connects itself.
 * Throws {@link ProxyError}.
 */
export async function tunnelTo(target: Target, patienceMs = PATIENCE_MS): Promise<Socket | null> {
  const ways = await waysTo(target);
  for (const [index, proxy] of ways.entries()) {
    if (proxy === null) return null;
    try {
      return await tunnelThrough(proxy, target, patienceMs);
    } catch (error) {
      // One that refuses was there; its answer is the answer.
      const isGone = error instanceof ProxyError && error.problem === "down";
      if (!isGone || index === ways.length - 1) throw error;
    }
  }
  return null;
}

/** The login goes in the heading of CONNECT, to the proxy alone: what is sent through the connection later knows nothing of it. */
function tunnelThrough(proxy: Proxy, target: Target, patienceMs: number): Promise<Socket> {
  const { host, port, isTls, login } = proxy;
  const path = authorityOf(target);
  const named = authorityOf(proxy);
  const context = trust();
  const request = (isTls ? httpsRequest : httpRequest)({
    method: "CONNECT",
    host,
    port,
    path,
    agent: false,
    maxHeaderSize: MOST_HEADING_BYTES,
    headers: { host: path, ...(login !== null && { "proxy-authorization": basic(login) }) },
    ...(isTls && isIP(host) === 0 && { servername: host }),
    ...(isTls && context !== undefined && { secureContext: context }),
  });
  return new Promise<Socket>((resolve, reject) => {
    const fail = (error: ProxyError) => {
      clearTimeout(deadline);
      request.destroy();
      reject(error);
    };
    const deadline = setTimeout(
      () => fail(new ProxyError("down", `The proxy ${named} did not answer within ${patienceMs / 1_000} seconds.`)),
      patienceMs,
    );
    request.on("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "ECONNRESET" ? "cut the connection" : "cannot be reached";
      fail(new ProxyError("down", `The proxy ${named} ${why}${error.code === undefined ? "" : ` (${error.code})`}.`, error));
    });
    request.once("connect", (answer: IncomingMessage, socket: Socket, head: Buffer) => {
      const refusal = refusalOf(answer, named, path, login !== null);
      if (refusal !== null) {
        socket.destroy();
        return fail(refusal);
      }
      clearTimeout(deadline);
      // What the target said first, as a mail server does, may have come with the proxy's own answer.
      if (head.length > 0) socket.unshift(head);
      // It may break before anybody has taken it over; nobody would hear that, and the process would end.
      socket.on("error", () => undefined);
      resolve(socket);
    });
    request.once("response", (answer: IncomingMessage) => {
      answer.destroy();
      fail(new ProxyError("down", `What answers as the proxy ${named} is none (HTTP ${answer.statusCode ?? 0}).`));
    });
    request.end();
  });
}

function refusalOf({ statusCode = 0, headers }: IncomingMessage, named: string, target: string, hasLogin: boolean): ProxyError | null {
  if (statusCode >= 200 && statusCode < 300) return null;
  if (statusCode === 407) return new ProxyError("login", loginSentence(named, schemesIn(headers["proxy-authenticate"] ?? ""), hasLogin));
  const isGateway = statusCode === 502 || statusCode === 503 || statusCode === 504;
  return isGateway
    ? new ProxyError("refused", `The proxy ${named} could not reach ${target} (HTTP ${statusCode}).`)
    : new ProxyError("refused", `The proxy ${named} does not connect to ${target} (HTTP ${statusCode}).`);
}

function loginSentence(named: string, offered: string, hasLogin: boolean): string {
  if (offered !== "" && !/\bbasic\b/iu.test(offered)) {
    return `The proxy ${named} takes no name and password in Basic form, which is all that this program can give (HTTP 407: ${offered}).`;
  }
  return hasLogin
    ? `The proxy ${named} does not accept the name or the password (HTTP 407).`
    : `The proxy ${named} asks for a name and a password (HTTP 407).`;
}

/** The names alone: what else it says is its own affair. */
function schemesIn(heading: string): string {
  return [...heading.slice(0, 1_000).matchAll(/(?:^|,)\s*([A-Za-z]{2,20})(?=\s|,|$)/gu)].map(([, scheme = ""]) => scheme).join(", ");
}

function basic({ user, password }: NonNullable<Proxy["login"]>): string {
  return `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}`;
}
