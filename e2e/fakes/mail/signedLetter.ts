import { createHash, createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** What a domain signs its letters with (DKIM, RFC 6376). */
export interface SigningKey {
  readonly domain: string;
  readonly selector: string;
  readonly privateKey: KeyObject;
  /** Where the record stands: `mail._domainkey.example.in`. */
  readonly recordName: string;
  /** The TXT record of the key. */
  readonly record: string;
}

export function createSigningKey(domain: string, { bits = 2_048, flags = "" } = {}): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: bits,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const selector = "mail";
  return {
    domain,
    selector,
    privateKey: createPrivateKey(privateKey),
    recordName: `${selector}._domainkey.${domain}`,
    record: `v=DKIM1; k=rsa; ${flags === "" ? "" : `t=${flags}; `}p=${publicKey.toString("base64")}`,
  };
}

export interface Signing {
  /** Names of the fields that are signed. */
  readonly signs?: readonly string[];
  /** Further tags: `{ x: "1" }`. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Only so much of the body, bytes. */
  readonly length?: number;
}

const USUAL = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"];

/** The letter with a signature on top, relaxed in header and body, as a domain's mail server puts it there. */
export function signedLetter(raw: Buffer, key: SigningKey, { signs = USUAL, tags = {}, length }: Signing = {}): Buffer {
  const text = raw.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/u);
  const body = relaxedBody(text.slice(end + 4));
  const all = {
    v: "1",
    a: "rsa-sha256",
    c: "relaxed/relaxed",
    d: key.domain,
    s: key.selector,
    h: signs.join(":"),
    bh: createHash("sha256").update(body.slice(0, length), "latin1").digest("base64"),
    ...(length !== undefined && { l: String(length) }),
    ...tags,
  };
  const unsigned = `DKIM-Signature: ${Object.entries(all)
    .map(([name, value]) => `${name}=${value}`)
    .join(";\r\n ")};\r\n b=`;
  const lines = signs.flatMap((name) => fields.findLast((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? []);
  const signedText = [...lines.map((line) => `${relaxedField(line)}\r\n`), relaxedField(unsigned)].join("");
  const signature = sign("sha256", Buffer.from(signedText, "latin1"), key.privateKey).toString("base64");
  return Buffer.from(`${unsigned}${signature}\r\n${text}`, "latin1");
}

function relaxedField(field: string): string {
  const at = field.indexOf(":");
  const value = field
    .slice(at + 1)
    .replaceAll("\r\n", "")
    .replaceAll(/[ \t]+/gu, " ");
  return `${field.slice(0, at).trim().toLowerCase()}:${value.trim()}`;
}

function relaxedBody(body: string): string {
  const lines = body.split("\r\n").map((line) => line.replaceAll(/[ \t]+/gu, " ").trimEnd());
  while (lines.at(-1) === "") lines.pop();
  return lines.map((line) => `${line}\r\n`).join("");
}
