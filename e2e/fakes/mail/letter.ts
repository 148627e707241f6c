import { randomUUID } from "node:crypto";

export interface LetterOptions {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly messageId?: string | null;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** Milliseconds UTC. */
  readonly date?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly LetterAttachment[];
}

interface LetterAttachment {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  readonly isInline?: boolean;
}

/** A letter as mail programs write them: encoded headers, base64 bodies, text and HTML beside each other, attachments. */
export function letter({
  from = "Asha Devi <asha@example.org>",
  to = "cell@cmo.example",
  subject = "पानी नहीं आ रहा",
  text = "वार्ड 12 में तीन दिन से पानी नहीं आ रहा।",
  html,
  messageId = `<${randomUUID()}@example.org>`,
  inReplyTo,
  references = [],
  date = Date.now(),
  headers = {},
  attachments = [],
}: LetterOptions = {}): Buffer {
  const fields: readonly (readonly [string, string | undefined | null])[] = [
    ["From", encoded(from)],
    ["To", to],
    ["Subject", encoded(subject)],
    ["Date", new Date(date).toUTCString().replace("GMT", "+0000")],
    ["Message-ID", messageId],
    ["In-Reply-To", inReplyTo],
    ["References", references.length > 0 ? references.join("\r\n ") : null],
    ...Object.entries(headers),
    ["MIME-Version", "1.0"],
  ];
  const head = fields.flatMap(([name, value]) => (value === undefined || value === null ? [] : [`${name}: ${value}\r\n`])).join("");
  const plain = partOf("text/plain; charset=utf-8", Buffer.from(text));
  const body = html === undefined ? plain : multipart("alternative", [plain, partOf("text/html; charset=utf-8", Buffer.from(html))]);
  const whole = attachments.length === 0 ? body : multipart("mixed", [body, ...attachments.map((each) => attachmentOf(each))]);
  return Buffer.from(head + whole);
}

function encoded(text: string): string {
  return text.replaceAll(/[^\p{ASCII}]+(?:\s+[^\p{ASCII}]+)*/gu, (words) =>
    (words.match(/.{1,12}/gsu) ?? []).map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`).join("\r\n "),
  );
}

function partOf(type: string, content: Buffer, more = ""): string {
  const lines = content.toString("base64").match(/.{1,76}/gu) ?? [];
  return `Content-Type: ${type}\r\n${more}Content-Transfer-Encoding: base64\r\n\r\n${lines.join("\r\n")}\r\n`;
}

function attachmentOf({ name, type, content, isInline = false }: LetterAttachment): string {
  const disposition = `Content-Disposition: ${isInline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name)}\r\n`;
  return partOf(type, content, isInline ? `${disposition}Content-ID: <${randomUUID()}>\r\n` : disposition);
}

function multipart(kind: string, parts: readonly string[]): string {
  const boundary = `part-${randomUUID()}`;
  const bodies = parts.map((part) => `--${boundary}\r\n${part}`).join("");
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${bodies}--${boundary}--\r\n`;
}
