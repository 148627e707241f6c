import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { isIP } from "node:net";

/** A certificate with its key, as `tls.createServer` takes them. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

interface CertificateOptions {
  /** Names and addresses of the server that it is for. */
  readonly names?: readonly string[];
  /** Milliseconds UTC. */
  readonly validFrom?: number;
  readonly validTo?: number;
}

/** An authority of its own, which nobody trusts who was not given its `certificate`. */
export interface Authority {
  /** PEM. */
  readonly certificate: string;
  issue(options?: CertificateOptions): Certificate;
}

const DAY_MS = 86_400_000;

export function createAuthority(name = "Mail authority of this test"): Authority {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const own = { subject: name, issuer: name, publicKey, signer: privateKey, names: [], isAuthority: true };
  return {
    certificate: pemOf("CERTIFICATE", certificateOf({ ...own, validFrom: Date.now() - DAY_MS, validTo: Date.now() + DAY_MS })),
    issue({ names = ["localhost", "127.0.0.1"], validFrom = Date.now() - DAY_MS, validTo = Date.now() + DAY_MS } = {}) {
      const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const subject = names[0] ?? "localhost";
      const parts = { subject, issuer: name, publicKey: pair.publicKey, signer: privateKey, names, validFrom, validTo, isAuthority: false };
      return { cert: pemOf("CERTIFICATE", certificateOf(parts)), key: pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
    },
  };
}

interface Parts {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly names: readonly string[];
  readonly validFrom: number;
  readonly validTo: number;
  readonly isAuthority: boolean;
}

/** RFC 5280, in DER. */
function certificateOf({ subject, issuer, publicKey, signer, names, validFrom, validTo, isAuthority }: Parts): Buffer {
  const algorithm = sequence(oid([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
  const extensions = [
    extension([0x55, 0x1d, 0x13], sequence(...(isAuthority ? [Buffer.from([0x01, 0x01, 0xff])] : []))),
    ...(names.length > 0 ? [extension([0x55, 0x1d, 0x11], sequence(...names.map((name) => alternativeName(name))))] : []),
  ];
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x01]), randomBytes(8)])),
    algorithm,
    nameOf(issuer),
    sequence(time(validFrom), time(validTo)),
    nameOf(subject),
    publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, sequence(...extensions)),
  );
  const signature = sign("sha256", body, createPrivateKey(signer.export({ type: "pkcs8", format: "pem" })));
  return sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]) => tagged(0x30, Buffer.concat(parts));
const integer = (value: Buffer) => tagged(0x02, value);
const oid = (bytes: readonly number[]) => tagged(0x06, Buffer.from(bytes));
const extension = (id: readonly number[], value: Buffer) => sequence(oid(id), tagged(0x04, value));
const nameOf = (text: string) => sequence(tagged(0x31, sequence(oid([0x55, 0x04, 0x03]), tagged(0x0c, Buffer.from(text)))));

function alternativeName(name: string): Buffer {
  return isIP(name) === 4 ? tagged(0x87, Buffer.from(name.split(".").map(Number))) : tagged(0x82, Buffer.from(name));
}

function time(at: number): Buffer {
  return tagged(0x18, Buffer.from(`${new Date(at).toISOString().replaceAll(/\D/gu, "").slice(0, 14)}Z`));
}

function pemOf(label: string, der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/gu) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}
