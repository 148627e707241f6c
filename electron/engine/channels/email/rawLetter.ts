import { z } from "zod";
import type { Bounce } from "./mail/bounce.ts";
import type { Letter } from "./mail/letter.ts";
import type { LetterKind } from "./mail/letterKind.ts";
import { kindInWords } from "./mail/letterKind.ts";
import type { ListedAttachment } from "./attachments.ts";
import type { Role } from "./roleOf.ts";

export interface RawLetterFacts {
  readonly letter: Letter;
  readonly kind: LetterKind;
  readonly bounce: Bounce | null;
  readonly role: Role;
  readonly attachments: readonly ListedAttachment[];
  readonly arrivedAt: number | null;
  readonly bytes: number;
}

/** What is remembered of a letter beside its post, as JSON: its header, all of its text, what hung on it; no bytes of attachments. */
export function rawLetterOf({ letter, kind, bounce, role, attachments, arrivedAt, bytes }: RawLetterFacts): string {
  const { headers, subject, from, recipients, text, fault, sentAt, messageId, inReplyTo, references } = letter;
  return JSON.stringify({
    v: 1,
    kind: kind.kind,
    why: kindInWords(kind),
    messageId,
    inReplyTo,
    references,
    subject,
    from,
    recipients,
    sentAt,
    arrivedAt,
    bytes,
    headers,
    text,
    attachments,
    authentication: role.authentication,
    doubt: role.doubt,
    fault,
    bounce,
  });
}

const bounceSchema = z.object({
  messageId: z.string(),
  address: z.string(),
  isPermanent: z.boolean(),
  diagnosis: z.string(),
  proof: z.string().nullable(),
});
const readBackSchema = z.object({
  v: z.literal(1),
  kind: z.enum(["person", "own", "bounce", "automatic", "list"]),
  bounce: bounceSchema.nullable(),
  recipients: z.array(z.string()),
});

/** What a mail server says of a letter of ours, read from the raw of a post of this channel; null for every other post. */
export function bounceIn(raw: string): Bounce | null {
  const read = readBack(raw);
  return read?.kind === "bounce" ? read.bounce : null;
}

/** To whom a letter of this channel came, read from the raw of its post. */
export function recipientsIn(raw: string): readonly string[] {
  return readBack(raw)?.recipients ?? [];
}

function readBack(raw: string): z.infer<typeof readBackSchema> | null {
  try {
    return readBackSchema.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    return null;
  }
}
