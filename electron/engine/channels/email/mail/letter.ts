/** A letter as it came, read and bounded; nothing of it is believed yet. */
export interface Letter {
  /** `<…@…>`; null where there is none that could name it. */
  readonly messageId: string | null;
  readonly subject: string;
  readonly from: Correspondent | null;
  readonly replyTo: Correspondent | null;
  /** To whom it came: To, Cc, and what servers on its way noted. Bare, lower case. */
  readonly recipients: readonly string[];
  /** As its writer's computer said, milliseconds UTC; null where that is no date. */
  readonly sentAt: number | null;
  readonly inReplyTo: string | null;
  /** The thread, its first letter first. */
  readonly references: readonly string[];
  /** Header fields in their order, unfolded; names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** All of its text, quotes and signature included; HTML turned into text. */
  readonly text: string;
  readonly attachments: readonly LetterAttachment[];
  /** Why it could not be read whole; null where it was. */
  readonly fault: string | null;
}

export interface Correspondent {
  /** Lower case. */
  readonly address: string;
  readonly name: string | null;
}

export interface LetterAttachment {
  readonly name: string;
  /** What the letter says that it is, which need not be true. */
  readonly type: string;
  readonly bytes: number;
  /** Null where it stays in the mailbox, since nobody needs it of a letter of this kind. */
  readonly content: Buffer | null;
  readonly isInline: boolean;
}

/** The value of the first field of that name, lower case; null where there is none. */
export function headerOf({ headers }: Pick<Letter, "headers">, name: string): string | null {
  return headers.find(([each]) => each === name)?.[1] ?? null;
}

export function headersOf({ headers }: Pick<Letter, "headers">, name: string): readonly string[] {
  return headers.flatMap(([each, value]) => (each === name ? [value] : []));
}
