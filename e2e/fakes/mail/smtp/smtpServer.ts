import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import type { Certificate } from "../certificate.ts";
import type { MailAccounts, Security } from "../fakeMail.ts";
import type { Faults } from "../faults.ts";

export interface SentLetter {
  /** Of the envelope. */
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

export interface SmtpServerOptions {
  readonly accounts: MailAccounts;
  readonly faults: Faults;
  readonly security: Security;
  readonly certificate: Certificate;
  readonly onLetter: (letter: SentLetter) => void;
}

/** An SMTP server that takes letters of the one account. */
export async function startSmtpServer(options: SmtpServerOptions): Promise<{ readonly port: number; close(): Promise<void> }> {
  const { accounts, faults, security, certificate, onLetter } = options;
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = new SMTPServer({
    ...certificate,
    secure: security === "tls",
    disabledCommands: security === "starttls" ? [] : ["STARTTLS"],
    allowInsecureAuth: security === "none",
    authMethods: ["PLAIN", "LOGIN", "XOAUTH2"],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 50,
    onAuth({ method, username, password, accessToken }, _session, done) {
      const user = username ?? "";
      const found = method === "XOAUTH2" ? accounts.withToken(user, accessToken ?? "") : accounts.withPassword(user, password ?? "");
      if (typeof found === "string") done(Object.assign(new Error(found), { responseCode: 535 }));
      else done(null, { user });
    },
    onMailFrom: (_address, _session, done) => done(refusalAt(faults, "MAIL")),
    onRcptTo: (_address, _session, done) => done(refusalAt(faults, "RCPT")),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const refusal = refusalAt(faults, "DATA");
        if (refusal) return done(refusal);
        const { mailFrom, rcptTo } = session.envelope;
        onLetter({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        });
        if (faults.take(({ kind }) => kind === "smtp-drop-after-data", "DATA")) return cut();
        return done();
      });
    },
  });
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusalAt(faults: Faults, at: "MAIL" | "RCPT" | "DATA"): Error | null {
  const fault = faults.take((each): boolean => each.kind === "smtp-refuse" && each.at === at, at);
  if (fault?.kind !== "smtp-refuse") return null;
  const [, code = "550", text = ""] = /^(\d{3}) (.*)$/su.exec(fault.line) ?? [];
  return Object.assign(new Error(text), { responseCode: Number(code) });
}
