import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";

/** What the proxy does in place of connecting: cut the line, say nothing, answer without end, or refuse with this status. */
type ProxyFault = "cuts" | "silent" | "endless" | { readonly status: number; readonly offers?: string };

export interface FakeProxyOptions {
  /** Asked of everybody in Basic form; null for a proxy that lets everybody through. */
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Names that this proxy alone can resolve, each with a port of this machine. Nothing else is connected to. */
  readonly hosts: Readonly<Record<string, number>>;
}

export interface FakeProxy {
  readonly port: number;
  /** Targets of CONNECT in their order, refused ones too. */
  readonly asked: readonly string[];
  /** What was said in `Proxy-Authorization`, decoded; null where nothing was. */
  readonly logins: readonly (string | null)[];
  fault: ProxyFault | null;
  /** Ends every connection through it. */
  cut(): void;
  close(): Promise<void>;
}

/** An HTTP proxy on loopback that tunnels by CONNECT (RFC 9110, section 9.3.6) and asks for a name and a password (RFC 7617). */
export async function startFakeProxy({ login, hosts }: FakeProxyOptions): Promise<FakeProxy> {
  const asked: string[] = [];
  const logins: (string | null)[] = [];
  const open = new Set<Duplex>();
  const keep = (socket: Duplex) => {
    open.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => open.delete(socket));
  };
  const proxy = {
    fault: null as ProxyFault | null,
    cut: () => open.forEach((socket) => socket.destroy()),
  };
  const server = createServer((_request, response) => response.writeHead(400).end());
  server.on("connection", keep);
  server.on("connect", (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const said = loginIn(request);
    asked.push(request.url ?? "");
    logins.push(said);
    const { fault } = proxy;
    if (fault === "silent") return;
    if (fault === "cuts") return void client.destroy();
    if (fault === "endless") return answerWithoutEnd(client);
    if (fault !== null) return refuse(client, fault.status, fault.offers);
    if (login !== null && said !== `${login.user}:${login.password}`) return refuse(client, 407, 'Basic realm="office"');
    const port = hosts[new URL(`http://${request.url ?? ""}`).hostname];
    if (port === undefined) return refuse(client, 502);
    const target: Socket = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      if (head.length > 0) target.write(head);
      target.pipe(client);
      client.pipe(target);
    });
    keep(target);
    target.once("close", () => client.destroy());
    client.once("close", () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(proxy, {
    port: (server.address() as AddressInfo).port,
    asked,
    logins,
    async close() {
      proxy.cut();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function loginIn({ headers }: IncomingMessage): string | null {
  const [, encoded] = /^Basic (.+)$/u.exec(headers["proxy-authorization"] ?? "") ?? [];
  return encoded === undefined ? null : Buffer.from(encoded, "base64").toString("utf8");
}

function refuse(client: Duplex, status: number, offers?: string): void {
  const offer = offers === undefined ? "" : `Proxy-Authenticate: ${offers}\r\n`;
  client.end(`HTTP/1.1 ${status} No\r\n${offer}Content-Length: 0\r\nConnection: close\r\n\r\n`);
}

function answerWithoutEnd(client: Duplex): void {
  client.write("HTTP/1.1 200 OK\r\n");
  const more = () => {
    if (!client.destroyed) client.write(`X-More: ${"x".repeat(8_000)}\r\n`, () => setImmediate(more));
  };
  more();
}
