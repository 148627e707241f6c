import { isIP } from "node:net";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { connect as connectTls } from "node:tls";
import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import { tunnelTo } from "../../../core/http/tunnel.ts";
import { DELIVERY_HEADER } from "../../../core/mail/letterProof.ts";
import type { FileStore } from "../../../core/ports/fileStore.ts";
import type { MailTransport, OutgoingMail } from "../../../core/ports/mailTransport.ts";
import { outcomeOfError } from "../../../core/ports/postOutcome.ts";
import type { PostOutcome } from "../../../core/ports/postOutcome.ts";
import { SourceError } from "../../../core/ports/source.ts";
import { LOOP_HEADER } from "./letterKind.ts";
import { readError } from "./mailProblem.ts";
import type { MailProblem } from "./mailProblem.ts";
import type { MailServer, SpokenAccess } from "./mailServer.ts";
import { tlsOptionsOf } from "./mailServer.ts";
import { speakFor } from "./speakFor.ts";

export interface SmtpTransportOptions {
  readonly server: MailServer;
  /** Whose letters they are: `cell@example.gov.in`. */
  readonly address: string;
  /** As it is beside the address. */
  readonly name: string | null;
  readonly files: Pick<FileStore, "read">;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Called with the bytes of each letter that was sent, to keep a copy; a failure is ignored. */
  readonly onSent?: (raw: Buffer) => Promise<void>;
  /** Looks among those copies. */
  readonly find?: MailTransport["find"];
  /** How long the server may be silent, milliseconds. */
  readonly silenceMs?: number;
}

/** Sends letters over SMTP, one connection each: they are few, and a connection that lay idle is the first to be dead. */
export function createSmtpTransport({
  server,
  address,
  name,
  files,
  now,
  onSent,
  find,
  silenceMs = 60_000,
}: SmtpTransportOptions): MailTransport {
  return {
    address,
    identity: `${server.host}:${server.port} ${server.user} ${address}${server.access.kind === "sign-in" ? ` ${server.access.identity}` : ""}`,
    ...(find !== undefined && { find }),
    async send(mail, signal) {
      let isDataBegun = false;
      let raw: Buffer;
      try {
        raw = await composed(mail, { address, name, files, now });
      } catch (error) {
        return { kind: "refused", code: "other", detail: error instanceof Error ? error.message : String(error) };
      }
      // Read from only once the server has said that the letter may come.
      const source = () =>
        new Readable({
          read() {
            isDataBegun = true;
            this.push(raw);
            this.push(null);
          },
          highWaterMark: 0,
        });
      try {
        await speakFor(server.access, signal, {
          async use(access) {
            const connection = await createSmtpConnection(server, access, silenceMs);
            await connection.sendMail({ envelope: { from: address, to: [...mail.to] }, raw: source(), signal });
          },
          isRefusal: (error) => !isDataBegun && isLoginRefused(error),
        });
      } catch (error) {
        // Nothing has gone out: the sign-in is asked for before the server is.
        if (error instanceof SourceError) return isDataBegun ? { kind: "unclear", detail: error.message } : outcomeOfSignIn(error);
        return outcomeOfSmtpError(error, { isDataBegun, now: now() });
      }
      await onSent?.(raw).catch(() => undefined);
      return { kind: "sent", externalId: mail.messageId };
    },
  };
}

/** Logs in and out again. Rejects with what nodemailer says, and with {@link SourceError} where a person has to sign in again. */
export async function verifySmtp(server: MailServer, silenceMs = 20_000): Promise<void> {
  await speakFor(server.access, AbortSignal.timeout(VERIFIED_WITHIN_MS), {
    async use(access) {
      const connection = await createSmtpConnection(server, access, silenceMs);
      await connection.verify();
    },
    isRefusal: isLoginRefused,
  });
}

const VERIFIED_WITHIN_MS = 2 * 60_000;

/** Another token may help. */
function isLoginRefused(error: unknown): boolean {
  const { problem } = readError(error);
  return problem === "wrong-password" || problem === "token-refused";
}

/** A person who has to sign in again has to; a platform that could not be asked is asked again. */
function outcomeOfSignIn(error: SourceError): PostOutcome {
  const outcome = outcomeOfError(error);
  return outcome.kind === "unclear" ? { kind: "not-sent", cause: "network", retryAt: error.retryAt, detail: error.message } : outcome;
}

async function createSmtpConnection(server: MailServer, access: SpokenAccess, silenceMs: number) {
  const { createTransport } = await import("nodemailer");
  const { host, port, security, user } = server;
  const tunnel = await tunnelTo({ host, port }, silenceMs);
  const isSecured = tunnel !== null && security === "tls";
  const connection = isSecured ? await secured(tunnel, server, silenceMs) : tunnel;
  return createTransport({
    ...(connection !== null && { connection, secured: isSecured }),
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    auth: access.kind === "token" ? { type: "OAuth2", user, accessToken: access.token } : { user, pass: access.password },
    forceAuth: true,
    tls: tlsOptionsOf(server),
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
}

/** TLS through a proxy's connection. Begun here, since the library would keep the reason of a refused certificate to itself. */
function secured(tunnel: Socket, server: MailServer, silenceMs: number): Promise<Socket> {
  const name = isIP(server.host) === 0 ? { servername: server.host } : {};
  return new Promise((resolve, reject) => {
    const socket = connectTls({ socket: tunnel, host: server.host, ...name, ...tlsOptionsOf(server) });
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.once("error", fail);
    socket.setTimeout(silenceMs, () => fail(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })));
    socket.once("secureConnect", () => {
      // The library takes it over in a later turn; what breaks until then is told when it is used.
      socket.on("error", () => undefined);
      socket.off("error", fail);
      socket.setTimeout(0);
      resolve(socket);
    });
  });
}

/** The letter as it goes out, so that the very same can be kept and sent again. Rejects where an attachment is gone. */
async function composed(
  mail: OutgoingMail,
  { address, name, files, now }: Pick<SmtpTransportOptions, "address" | "name" | "files" | "now">,
): Promise<Buffer> {
  const attachments = await Promise.all(
    mail.attachments.map(async (attachment) => {
      const content = "content" in attachment ? attachment.content : await files.read(attachment);
      if (content === null) throw new Error(`The attachment ${attachment.name} is not on this computer.`);
      return { filename: attachment.name, content: Buffer.from(content), contentType: attachment.mediaType };
    }),
  );
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  return new MailComposer({
    from: name === null ? address : { name, address },
    to: [...mail.to],
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    date: new Date(now()),
    // Machines that answer by themselves are asked not to.
    headers: {
      [LOOP_HEADER]: address,
      ...(mail.deliveryProof !== undefined && { [DELIVERY_HEADER]: mail.deliveryProof }),
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      ...(mail.isAutomatic && { "Auto-Submitted": "auto-generated" }),
    },
    attachments,
    ...(mail.replyTo !== null && { replyTo: mail.replyTo }),
    ...(mail.inReplyTo !== null && { inReplyTo: mail.inReplyTo }),
    ...(mail.references.length > 0 && { references: [...mail.references] }),
  })
    .compile()
    .build();
}

/** Servers that put a letter off, as those do that greylist, take it after some minutes. */
const PUT_OFF_MS = 5 * 60_000;

/**
 * What an error of a letter says of it. Once the letter itself began to go out (`isDataBegun`), only an answer of the server tells
 * whether it was taken; without one it may be on its way. `now` is milliseconds UTC.
 */
function outcomeOfSmtpError(error: unknown, { isDataBegun, now }: { readonly isDataBegun: boolean; readonly now: number }): PostOutcome {
  const { problem, detail } = readError(error);
  const status = statusOf(error);
  if (status !== null && status >= 500 && status !== 503) return { kind: "refused", code: refusalOf(status, detail, problem), detail };
  if (status !== null && status >= 400) return { kind: "not-sent", cause: "rate", retryAt: now + PUT_OFF_MS, detail };
  if (isDataBegun) return { kind: "unclear", detail };
  if (LOGIN.has(problem)) return { kind: "refused", code: "no-permission", detail };
  if (problem === "too-many-connections" || problem === "throttled") {
    return { kind: "not-sent", cause: "rate", retryAt: now + PUT_OFF_MS, detail };
  }
  if (isFaultOfLetter(error)) return { kind: "refused", code: "other", detail };
  return { kind: "not-sent", cause: "network", retryAt: null, detail };
}

/** Nothing goes out until a person has seen to the account. */
const LOGIN: ReadonlySet<MailProblem> = new Set(["wrong-password", "app-password", "token-refused", "passwords-off", "sending-off"]);

/** The status of the server's answer; null where there was none. */
function statusOf(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("responseCode" in error)) return null;
  const status = Number(error.responseCode);
  return Number.isInteger(status) && status >= 400 ? status : null;
}

/** By RFC 3463: the second number of an enhanced status says what it is about. */
function refusalOf(status: number, words: string, problem: MailProblem): ReplyRefusal {
  if (LOGIN.has(problem) || status === 530 || status === 535) return "no-permission";
  if (/\b5\.7\.\d+\b|spam|policy|blocked|blacklist|not permitted|relay/iu.test(words)) return "not-allowed";
  if (status === 552 || /\b5\.(3\.4|2\.3)\b|message (size|too large)/iu.test(words)) return "too-long";
  return "other";
}

/** Such as an address that cannot be one. */
function isFaultOfLetter(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return error.code === "EENVELOPE" || error.code === "EMESSAGE" || error.code === "ECONFIG";
}
