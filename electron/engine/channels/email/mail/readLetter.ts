import type { ParsedMail } from "mailparser";
import { endOfHeader, withBoundedHeader } from "./boundedHeader.ts";
import { plainName, repairedText } from "./cleanText.ts";
import { headerOf, headersOf } from "./letter.ts";
import type { Correspondent, Letter } from "./letter.ts";

/** Letters of more parts than this are no letters of citizens. */
const MOST_PARTS = 500;
/** Turning HTML into text holds up everything else, half a second for so much. */
const MOST_HTML_CHARACTERS = 400_000;
const MOST_TEXT_CHARACTERS = 200_000;
const MOST_REFERENCES = 50;
const MOST_HEADER_BYTES = 2 * 1024 * 1024;
const MOST_ADDRESSED = 200;
const MOST_HEADERS = 200;
const MOST_HEADER_CHARACTERS = 2_000;

const OPTIONS = {
  maxChildNodes: MOST_PARTS,
  maxHtmlLengthToParse: MOST_HTML_CHARACTERS,
  maxHeadSize: MOST_HEADER_BYTES,
  keepDeliveryStatus: true,
  keepCidLinks: true,
  skipTextToHtml: true,
  checksumAlgo: false,
} as const;

/**
 * Reads a letter, whatever is in it. One whose body cannot be read is still a letter: its header says who wrote, and of what. `isCut`
 * where `raw` is only its beginning. Throws where not even the header is one.
 */
export async function readLetter(raw: Buffer, isCut = false): Promise<Letter> {
  const bounded = withBoundedHeader(raw);
  try {
    const parsed = await parse(bounded);
    return letterOf(parsed, await textOf(parsed), isCut ? TOO_LARGE : null);
  } catch (error) {
    const parsed = await parse(headerAlone(bounded));
    return letterOf(parsed, "", error instanceof Error ? error.message : String(error));
  }
}

async function parse(raw: Buffer): Promise<ParsedMail> {
  const { simpleParser } = await import("mailparser");
  return simpleParser(raw, OPTIONS);
}

/** What is said of a letter of which only the beginning was taken. */
export const TOO_LARGE = "It is too large to be read whole.";

function headerAlone(raw: Buffer): Buffer {
  const header = raw.subarray(0, Math.min(MOST_HEADER_BYTES / 2, endOfHeader(raw).end)).toString("latin1");
  // What the body is made of is no matter when there is none.
  const fields = header.split(/\r?\n(?![ \t])/u).filter((field) => !/^content-/iu.test(field));
  return Buffer.from(`${fields.join("\r\n")}\r\n\r\n`, "latin1");
}

async function textOf({ text = "", html }: ParsedMail): Promise<string> {
  if (text.trim() !== "" || typeof html !== "string") return text;
  // A plain part that is there but empty keeps the parser from turning the other into text.
  const page = html.slice(0, MOST_HTML_CHARACTERS);
  const parsed = await parse(Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${page}`));
  return parsed.text ?? "";
}

function letterOf(parsed: ParsedMail, text: string, fault: string | null): Letter {
  const headers = parsed.headerLines.slice(0, MOST_HEADERS).map(({ key, line }) => [key.toLowerCase(), valueOf(line)] as const);
  const all = { headers };
  const from = correspondentsIn(parsed.from)[0] ?? null;
  const recipients = [parsed.to, parsed.cc].flatMap((field) => correspondentsIn(field)).map(({ address }) => address);
  const noted = NOTED.flatMap((name) => headersOf(all, name).flatMap((value) => addressesIn(value)));
  return {
    messageId: idsIn(headerOf(all, "message-id") ?? "")[0] ?? null,
    subject: oneLine(repairedText(parsed.subject ?? "")).slice(0, 500),
    from,
    replyTo: correspondentsIn(parsed.replyTo)[0] ?? null,
    recipients: [...new Set([...recipients, ...noted])].slice(0, MOST_ADDRESSED),
    sentAt: sentAtOf(headerOf(all, "date")),
    inReplyTo: idsIn(headerOf(all, "in-reply-to") ?? "")[0] ?? null,
    references: idsIn(headerOf(all, "references") ?? "").slice(0, MOST_REFERENCES),
    headers,
    text: repairedText(text).slice(0, MOST_TEXT_CHARACTERS),
    attachments: parsed.attachments.map(({ filename, contentType, content, contentDisposition, related }) => ({
      name: plainName(filename ?? ""),
      type: contentType.toLowerCase().slice(0, 100),
      bytes: content.length,
      content,
      isInline: related === true || contentDisposition === "inline",
    })),
    fault,
  };
}

/** Not the parser's date, which is that of the reading where there is none. */
function sentAtOf(date: string | null): number | null {
  const at = Date.parse((date ?? "").replaceAll(/\([^()]*\)/gu, " "));
  return Number.isFinite(at) ? at : null;
}

/** Where servers note for whom they took a letter: a reply address may stand nowhere else, as in a blind copy. */
const NOTED = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-forwarded-to"];

function valueOf(line: string): string {
  return oneLine(line.slice(line.indexOf(":") + 1)).slice(0, MOST_HEADER_CHARACTERS);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\0]+/gu, " ").trim();
}

/** Longer ones name nothing: they are remembered by what the letter says instead. */
const LONGEST_ID = 250;

/** `<…@…>`, one after the other. */
export function idsIn(value: string): readonly string[] {
  return (value.match(/<[^<>\s]+>/gu) ?? []).filter(({ length }) => length <= LONGEST_ID);
}

const LONGEST_ADDRESS = 255;
const ADDRESS = /^[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]{1,190}$/u;

/** Addresses between all else that is there, lower case. */
export function addressesIn(value: string): readonly string[] {
  return value
    .split(/[\s<>,;:"()]+/u)
    .filter(({ length }) => length >= 3 && length <= LONGEST_ADDRESS)
    .map((address) => address.toLowerCase())
    .filter((each) => ADDRESS.test(each));
}

function correspondentsIn(field: ParsedMail["to"]): readonly Correspondent[] {
  return [field]
    .flat()
    .flatMap((each) => each?.value ?? [])
    .flatMap((entry) => [entry, ...(entry.group ?? [])].flatMap((one) => correspondentOf(one)));
}

function correspondentOf({ address, name }: { readonly address?: string; readonly name?: string }): readonly Correspondent[] {
  const bare = (address ?? "").trim().toLowerCase();
  return ADDRESS.test(bare) ? [{ address: bare, name: plainName(repairedText(name ?? "")) || null }] : [];
}
