import type { Letter } from "./mail/letter.ts";
import type { Position } from "./cursor.ts";
import { identityOf } from "../common/identityOf.ts";

/** So many letters are remembered with what they said. */
const MOST_KNOWN = 1_000;

/**
 * Names letters. A letter is named by its Message-ID, which its writer's program made; some make none, or the same one for every letter.
 * The first to bear an id has it; another with other words is named by its words, so that it is not taken for the first. The same
 * letter that came twice, or is read again, has its name again.
 */
export class KnownLetters {
  readonly #contentOf = new Map<string, string>();

  /** Takes up what an earlier run knew. */
  learn(known: Position["known"]): void {
    for (const [id, content] of known) if (!this.#contentOf.has(id)) this.#remember(id, content);
  }

  get known(): Position["known"] {
    return [...this.#contentOf];
  }

  nameOf(letter: Letter): string {
    const content = identityOf(wordsOf(letter));
    if (letter.messageId === null) return `<${content.slice(0, 40)}@no-message-id.invalid>`;
    const id = identityOf([letter.messageId]).slice(0, 12);
    const known = this.#contentOf.get(id);
    if (known === undefined) this.#remember(id, content.slice(0, 12));
    if (known === undefined || known === content.slice(0, 12)) return letter.messageId;
    return `<${identityOf([letter.messageId, content]).slice(0, 40)}@shared-message-id.invalid>`;
  }

  #remember(id: string, content: string): void {
    this.#contentOf.set(id, content);
    if (this.#contentOf.size <= MOST_KNOWN) return;
    const [oldest] = this.#contentOf.keys();
    if (oldest !== undefined) this.#contentOf.delete(oldest);
  }
}

/** True for a name that no mail program gave, which no answer can refer to. */
export function isMadeUp(name: string): boolean {
  return name.endsWith("-message-id.invalid>");
}

/** What is the same on every way that a letter may have come. */
function wordsOf({ from, subject, sentAt, text, attachments }: Letter): readonly string[] {
  const files = attachments.map(({ name, bytes }) => `${name} ${bytes}`);
  return [from?.address ?? "", subject, String(sentAt), text.replaceAll(/\s+/gu, " ").trim(), ...files];
}
