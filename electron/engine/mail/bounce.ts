import type { Letter } from "./letter.ts";
import { idsIn } from "./readLetter.ts";

/** What a mail server says of a letter that it could not deliver, or not yet. */
export interface Bounce {
  /** Of the letter that was sent: `<…@…>`. */
  readonly messageId: string;
  /** Whom it did not reach, lower case. */
  readonly address: string;
  /** False where the server still tries. */
  readonly isPermanent: boolean;
  /** In the server's words. */
  readonly diagnosis: string;
}

/** Null where it tells of no failure, or not of which letter: a receipt says that all is well. */
export function bounceOf(letter: Letter): Bounce | null {
  const messageId = originalId(letter);
  if (messageId === null) return null;
  const status = letter.attachments.find(({ type }) => type === "message/delivery-status" || type === "message/global-delivery-status");
  const told = status ? fromReport(textOf(status.content)) : fromWords(letter);
  return told && { messageId, ...told };
}

type Told = Omit<Bounce, "messageId">;

const MOST_REPORT_CHARACTERS = 100_000;

function textOf(content: Buffer): string {
  return content.subarray(0, MOST_REPORT_CHARACTERS).toString();
}

/** RFC 3464: a block of fields of the letter, then one for each recipient. */
function fromReport(report: string): Told | null {
  const blocks = report
    .replaceAll(/\r\n/gu, "\n")
    .replaceAll(/\n[ \t]+/gu, " ")
    .split(/\n\s*\n/u);
  const recipients = blocks.map((block) => fieldsIn(block)).filter((fields) => fields.has("action"));
  const failed = recipients.find((fields) => fields.get("action")?.toLowerCase().startsWith("failed"));
  const fields = failed ?? recipients.find((each) => each.get("action")?.toLowerCase().startsWith("delayed"));
  if (!fields) return null;
  const recipient = fields.get("original-recipient") ?? fields.get("final-recipient") ?? "";
  const status = fields.get("status") ?? "";
  const words = fields.get("diagnostic-code")?.replace(/^[\w-]+;\s*/u, "") ?? "";
  return {
    address: (recipient.split(";").at(-1) ?? "").trim().replaceAll(/[<>]/gu, "").toLowerCase(),
    isPermanent: failed !== undefined && !status.startsWith("4"),
    diagnosis: cut(words === "" ? status : words),
  };
}

function fieldsIn(block: string): ReadonlyMap<string, string> {
  const fields = block.split("\n").map((line) => /^([\w-]+):\s*(.*)$/u.exec(line));
  return new Map(fields.flatMap((field) => (field ? [[(field[1] ?? "").toLowerCase(), field[2] ?? ""]] : [])));
}

/** Servers that write as they like: the address and the status are looked for in their words. */
function fromWords({ text, headers, recipients }: Letter): Told | null {
  const named = headers.find(([name]) => name === "x-failed-recipients")?.[1] ?? text.slice(0, MOST_REPORT_CHARACTERS);
  const addresses = named.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+\.[a-z]{2,}/giu)?.map((each) => each.toLowerCase()) ?? [];
  const address = addresses.find((each) => !recipients.includes(each) && !/^(?:mailer-daemon|postmaster)@/u.test(each));
  if (address === undefined) return null;
  const line = text.split("\n").find((each) => STATUS.test(each));
  const status = STATUS.exec(line ?? "")?.[0] ?? "";
  return { address, isPermanent: !status.startsWith("4"), diagnosis: cut(line ?? text) };
}

const STATUS = /\b[45]\.\d{1,3}\.\d{1,3}\b|\b[45][0-5]\d\b/u;

function cut(words: string): string {
  return words.replaceAll(/\s+/gu, " ").trim().slice(0, 300);
}

/** The letter that came back, or its header, hangs on the bounce; else the thread names it. */
function originalId({ attachments, text, inReplyTo, references }: Letter): string | null {
  const returned = attachments.find(({ type }) => /^message\/(?:rfc822|global)|^text\/rfc822-headers/u.test(type));
  const inReturned = returned ? idIn(textOf(returned.content)) : null;
  return inReturned ?? idIn(text.slice(0, MOST_REPORT_CHARACTERS)) ?? inReplyTo ?? references.at(-1) ?? null;
}

function idIn(text: string): string | null {
  const field = /^\s*message-id:\s*(<[^<>\s]+>)/imu.exec(text.replaceAll("\r\n", "\n"))?.[1];
  return field === undefined ? null : (idsIn(field)[0] ?? null);
}
