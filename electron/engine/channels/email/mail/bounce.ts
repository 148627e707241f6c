import type { Letter } from "./letter.ts";
import { deliveryProofIn } from "../../../core/mail/letterProof.ts";
import { addressesIn, idsIn } from "./readLetter.ts";

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
  /** What stood in the header of the letter that came back; null where nothing of it hangs on. */
  readonly proof: string | null;
}

/** Null where it tells of no failure, or not of which letter: a receipt says that all is well. */
export function bounceOf(letter: Letter): Bounce | null {
  const messageId = originalId(letter);
  if (messageId === null) return null;
  const status = letter.attachments.find(({ type }) => type === "message/delivery-status" || type === "message/global-delivery-status");
  const told = status ? fromReport(textOf(status.content)) : fromWords(letter);
  return told && { messageId, proof: proofIn(letter), ...told };
}

type Told = Omit<Bounce, "messageId" | "proof">;

const MOST_REPORT_CHARACTERS = 100_000;

function textOf(content: Buffer | null): string {
  return content?.subarray(0, MOST_REPORT_CHARACTERS).toString() ?? "";
}

/** RFC 3464: a block of fields of the letter, then one for each recipient. */
function fromReport(report: string): Told | null {
  const recipients = blocksOf(report).filter((fields) => fields.has("action"));
  const failed = recipients.find((fields) => fields.get("action")?.toLowerCase().startsWith("failed"));
  const fields = failed ?? recipients.find((each) => each.get("action")?.toLowerCase().startsWith("delayed"));
  if (!fields) return null;
  const recipient = fields.get("original-recipient") ?? fields.get("final-recipient") ?? "";
  const status = fields.get("status") ?? "";
  const words = fields.get("diagnostic-code")?.replace(/^[\w-]{1,40};\s*/u, "") ?? "";
  return {
    address: (recipient.split(";").at(-1) ?? "").trim().replaceAll(/[<>]/gu, "").toLowerCase(),
    isPermanent: failed !== undefined && !status.startsWith("4"),
    diagnosis: cut(words === "" ? status : words),
  };
}

/** The fields of each block; a line that begins with a space goes on with the one before it. */
function blocksOf(report: string): readonly ReadonlyMap<string, string>[] {
  const blocks: Map<string, string>[] = [new Map()];
  let name: string | null = null;
  for (const line of report.split("\n")) {
    const block = blocks.at(-1);
    if (line.trim() === "") {
      name = null;
      if (block !== undefined && block.size > 0) blocks.push(new Map());
    } else if (/^[ \t]/u.test(line)) {
      if (name !== null) block?.set(name, `${block.get(name) ?? ""} ${line.trim()}`);
    } else {
      const end = line.indexOf(":");
      name = end > 0 && FIELD_NAME.test(line.slice(0, end)) ? line.slice(0, end).toLowerCase() : null;
      if (name !== null) block?.set(name, line.slice(end + 1).trim());
    }
  }
  return blocks;
}

const FIELD_NAME = /^[\w-]{1,60}$/u;

/** Servers that write as they like: the address and the status are looked for in their words. */
function fromWords({ text, headers, recipients }: Letter): Told | null {
  const named = headers.find(([name]) => name === "x-failed-recipients")?.[1] ?? text.slice(0, MOST_REPORT_CHARACTERS);
  const address = addressesIn(named)
    .map((each) => withoutEnd(each))
    .find((each) => ENDS_IN_DOMAIN.test(each) && !recipients.includes(each) && !/^(?:mailer-daemon|postmaster)@/u.test(each));
  if (address === undefined) return null;
  const line = text
    .slice(0, MOST_REPORT_CHARACTERS)
    .split("\n")
    .find((each) => STATUS.test(each));
  const status = STATUS.exec(line ?? "")?.[0] ?? "";
  return { address, isPermanent: !status.startsWith("4"), diagnosis: cut(line ?? text) };
}

/** A stop or a bracket after an address in a sentence is none of it. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (end > 0 && !/[a-z0-9]/u.test(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

/** Of one address, which is short. */
const ENDS_IN_DOMAIN = /\.[a-z]{2,63}$/u;

const STATUS = /\b[45]\.\d{1,3}\.\d{1,3}\b|\b[45][0-5]\d\b/u;

function cut(words: string): string {
  return words.slice(0, 3_000).replaceAll(/\s+/gu, " ").trim().slice(0, 300);
}

/** Of the letter that came back, or of its header, whether it hangs on the bounce or is in its words. */
function proofIn({ attachments, text }: Letter): string | null {
  const returned = attachments.flatMap(({ type, content }) => (RETURNED.test(type) ? [textOf(content)] : []));
  return [...returned, text.slice(0, MOST_REPORT_CHARACTERS)].map((each) => deliveryProofIn(each)).find((proof) => proof !== null) ?? null;
}

const RETURNED = /^message\/(?:rfc822|global)|^text\/rfc822-headers/u;

/** The letter that came back, or its header, hangs on the bounce; else the thread names it. */
function originalId({ attachments, text, inReplyTo, references }: Letter): string | null {
  const returned = attachments.find(({ type }) => RETURNED.test(type));
  const inReturned = returned ? idIn(textOf(returned.content)) : null;
  return inReturned ?? idIn(text.slice(0, MOST_REPORT_CHARACTERS)) ?? inReplyTo ?? references.at(-1) ?? null;
}

const ID_FIELD = "message-id:";

/** Of the first field that names one, on its own line or folded into the next. */
function idIn(text: string): string | null {
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    const words = line.trim();
    if (words.slice(0, ID_FIELD.length).toLowerCase() !== ID_FIELD) continue;
    const said = words.slice(ID_FIELD.length).trim() || (lines[at + 1] ?? "").trim();
    const id = said.startsWith("<") ? idsIn(said.slice(0, 2_000))[0] : undefined;
    if (id !== undefined) return id;
  }
  return null;
}
