import type { StoredMessage } from "../mailboxes.ts";
import { dateTime, joined, listed, literal, quoted } from "./answers.ts";
import type { Word } from "./commandReader.ts";
import { fieldOf, fieldsOf, headerOf } from "./headers.ts";

export interface Fetched {
  /** What is after `* 7 FETCH `. */
  readonly answer: Buffer;
  /** True where the client asked for the text without PEEK, which marks it as read. */
  readonly isRead: boolean;
}

/** The items of a FETCH that a client asked for; null where one of them is unknown. */
export function fetched(message: StoredMessage, asked: readonly Word[], withUid: boolean): Fetched | null {
  const items = asked.flatMap((word) => (typeof word === "string" ? (MACROS[word.toUpperCase()] ?? [word]) : []));
  if (withUid && !items.some((item) => item.toUpperCase() === "UID")) items.unshift("UID");
  const parts = items.map((item) => partOf(message, item));
  if (parts.includes(null)) return null;
  return {
    answer: listed(parts.filter((part) => part !== null)),
    isRead: items.some((item) => /^(?:BODY\[|RFC822$|RFC822\.TEXT$)/iu.test(item)),
  };
}

const MACROS: Readonly<Record<string, readonly string[]>> = {
  FAST: ["FLAGS", "INTERNALDATE", "RFC822.SIZE"],
  ALL: ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE"],
};

function partOf(message: StoredMessage, item: string): Buffer | null {
  switch (item.toUpperCase()) {
    case "UID":
      return Buffer.from(`UID ${message.uid}`);
    case "FLAGS":
      return Buffer.from(`FLAGS (${[...message.flags].join(" ")})`);
    case "INTERNALDATE":
      return Buffer.from(`INTERNALDATE ${dateTime(message.internalDate)}`);
    case "RFC822.SIZE":
      return Buffer.from(`RFC822.SIZE ${message.raw.length}`);
    case "ENVELOPE":
      return joined(["ENVELOPE", envelopeOf(message.raw)]);
    case "RFC822":
      return joined(["RFC822", literal(message.raw)]);
    default:
      return sectionOf(message.raw, item);
  }
}

/** `BODY[]`, `BODY.PEEK[HEADER.FIELDS (SUBJECT)]<0.100>`. */
function sectionOf(raw: Buffer, item: string): Buffer | null {
  const match = /^BODY(?:\.PEEK)?\[([^\]]*)\](?:<(\d+)\.(\d+)>)?$/iu.exec(item);
  if (!match) return null;
  const [, section = "", from, length] = match;
  const whole = bytesOf(raw, section);
  if (whole === null) return null;
  if (from === undefined) return joined([`BODY[${section}]`, literal(whole)]);
  return joined([`BODY[${section}]<${from}>`, literal(whole.subarray(Number(from), Number(from) + Number(length)))]);
}

function bytesOf(raw: Buffer, section: string): Buffer | null {
  if (section === "") return raw;
  if (/^HEADER$/iu.test(section)) return headerOf(raw);
  if (/^TEXT$/iu.test(section)) return raw.subarray(headerOf(raw).length);
  const names = /^HEADER\.FIELDS \(([^)]*)\)$/iu.exec(section)?.[1];
  return names === undefined ? null : fieldsOf(raw, names.split(" "));
}

function envelopeOf(raw: Buffer): Buffer {
  const text = (name: string) => quoted(fieldOf(raw, name));
  const from = addressesOf(fieldOf(raw, "From"));
  const others = ["To", "Cc", "Bcc"].map((name) => addressesOf(fieldOf(raw, name)));
  return listed([text("Date"), text("Subject"), from, from, from, ...others, text("In-Reply-To"), text("Message-ID")]);
}

function addressesOf(field: string | null): string | Buffer {
  if (field === null) return "NIL";
  const parts = field.split(",").flatMap((each) => {
    const open = each.lastIndexOf("<");
    const name = open < 0 ? "" : each.slice(0, open).replaceAll('"', "").trim();
    const [box = "", host = ""] = each
      .slice(open + 1)
      .replace(">", "")
      .trim()
      .split("@");
    return box === "" || host === "" ? [] : [listed([quoted(name || null), "NIL", quoted(box), quoted(host)])];
  });
  return parts.length === 0 ? "NIL" : Buffer.concat([Buffer.from("("), ...parts, Buffer.from(")")]);
}
