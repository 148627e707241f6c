import { isIP } from "node:net";
import { connect } from "node:tls";
import type { DetailedPeerCertificate, TLSSocket } from "node:tls";
import { SourceError } from "../ports/source.ts";
import { bareHost } from "./network.ts";
import type { Target } from "./network.ts";
import { tunnelTo } from "./tunnel.ts";

const PATIENCE_MS = 5_000;
/** A chain is short; one that never ends is somebody's joke. */
const LONGEST_CHAIN = 10;

/** The same refusal of a certificate with whose it is, so that a person knows whom to ask; any other error as it is. */
export async function withSigner(error: SourceError, target: Target): Promise<SourceError> {
  if (error.fault !== "certificate") return error;
  const shown = await whoseCertificate(target);
  return shown === null ? error : new SourceError(error.fault, `${error.message} ${shown}`, { retryAt: error.retryAt, cause: error.cause });
}

export function targetOf(address: string): Target {
  const { protocol, hostname, port } = new URL(address);
  return { host: bareHost(hostname), port: Number(port) || (protocol === "https:" ? 443 : 80) };
}

/**
 * Whose certificate a server shows, and who signed it, in one sentence; null where it shows none. It is looked at and not believed: not a byte is
 * sent to that server, and the connection ends.
 */
async function whoseCertificate(target: Target): Promise<string | null> {
  const tunnel = await tunnelTo(target, PATIENCE_MS).catch(() => "gone" as const);
  if (tunnel === "gone") return null;
  const { host, port } = target;
  const name = isIP(host) === 0 ? { servername: host } : {};
  const way = tunnel === null ? { host, port } : { socket: tunnel };
  const socket = connect({ ...way, ...name, rejectUnauthorized: false });
  try {
    await shaken(socket);
    return sentenceOf(socket.getPeerCertificate(true));
  } catch {
    return null;
  } finally {
    socket.destroy();
  }
}

function shaken(socket: TLSSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.setTimeout(PATIENCE_MS, () => reject(new Error("no answer")));
    socket.once("secureConnect", resolve);
  });
}

function sentenceOf(shown: DetailedPeerCertificate): string | null {
  const subject = nameIn(shown.subject);
  if (subject === null) return null;
  let top = shown;
  for (let steps = 0; steps < LONGEST_CHAIN && top.issuerCertificate && top.issuerCertificate !== top; steps += 1)
    top = top.issuerCertificate;
  const signer = nameIn(top.issuer);
  return `It shows a certificate of “${subject}”, ${signer === null || signer === subject ? "signed by itself" : `signed by “${signer}”`}.`;
}

/** Out of what anybody may have written into it. */
function nameIn(parts: Readonly<Record<string, string | string[] | undefined>> | undefined): string | null {
  const said = [parts?.["CN"] ?? parts?.["O"] ?? parts?.["OU"]].flat()[0];
  const line = said
    ?.replaceAll(/[\p{Cc}\p{Cf}\s“”]+/gu, " ")
    .trim()
    .slice(0, 100);
  return line === undefined || line === "" ? null : line;
}
