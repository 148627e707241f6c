import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import type { AddressInfo } from "node:net";
import type { Certificate } from "../certificate.ts";
import type { MailAccounts, Security } from "../fakeMail.ts";
import type { Faults } from "../faults.ts";
import { Session } from "./session.ts";
import { Wire } from "./wire.ts";

export interface ImapServerOptions {
  readonly accounts: MailAccounts;
  readonly faults: Faults;
  readonly security: Security;
  readonly certificate: Certificate;
  readonly hasIdle: boolean;
  readonly hasWithin: boolean;
  readonly hasBearer: boolean;
  /** What clients asked, without passwords. */
  readonly commands: string[];
}

export interface ImapServer {
  readonly port: number;
  /** Connections that are open. */
  readonly open: number;
  drop(): void;
  close(): Promise<void>;
}

export async function startImapServer(options: ImapServerOptions, port = 0): Promise<ImapServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    // Answers are of many small lines, which would wait for one another.
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    begin(socket, options);
  });
  await listen(server, port);
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    get open() {
      return sockets.size;
    },
    drop,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        drop();
      }),
  };
}

function begin(
  socket: Socket,
  { accounts, faults, security, certificate, hasIdle, hasWithin, hasBearer, commands }: ImapServerOptions,
): void {
  const isTls = security === "tls";
  const first = isTls ? secured(socket, certificate) : socket;
  const wire = new Wire(first, faults);
  const onCommand = (line: string) => void commands.push(line);
  const common = { accounts, hasIdle, hasWithin, hasBearer, onCommand };
  const startTls = () => {
    session.reader.clear();
    first.removeAllListeners("data");
    const upgraded = secured(socket, certificate);
    wire.socket = upgraded;
    const after = new Session(wire, { ...common, isSecure: true, startTls: null });
    attach(upgraded, after);
  };
  const session = new Session(wire, { ...common, isSecure: isTls, startTls: security === "starttls" ? startTls : null });
  attach(first, session);
  session.greet();
}

function attach(socket: Socket, session: Session): void {
  socket.on("data", (chunk: Buffer) => session.reader.push(chunk));
  socket.on("close", () => session.end());
  socket.on("error", () => undefined);
}

function secured(socket: Socket, { cert, key }: Certificate): TLSSocket {
  return new TLSSocket(socket, { isServer: true, secureContext: createSecureContext({ cert, key }) });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
}
