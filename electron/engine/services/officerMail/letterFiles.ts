import { readFile } from "node:fs/promises";
import type { GrievanceId } from "#domain/ids.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import type { LanguageChoice } from "#domain/text/languageChoices.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader } from "#db/connection.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import { printedLetter } from "../letters/letters.ts";
import type { OutgoingMail } from "../../core/ports/mailTransport.ts";
import type { Prints } from "../prints/prints.ts";

export interface LetterFilesFrom {
  readonly record: Reader;
  readonly registry: Registry;
  readonly letterhead: Letterhead;
  readonly language: LanguageChoice;
  readonly prints: Prints;
  readonly files: FileStore;
}

/** The PDFs of a letter, one a language. Where nobody can print, the letter goes out in words alone. */
export async function letterFiles(
  id: GrievanceId,
  letterId: string,
  { record, registry, letterhead, language, prints, files }: LetterFilesFrom,
): Promise<OutgoingMail["attachments"]> {
  const letter = printedLetter(record, id, letterId, registry, letterhead);
  if (letter === null) return [];
  const attachments = [];
  for (const locale of language === "both" ? (["hi", "en"] as const) : [language]) {
    const name = `${letter.letter.number} ${locale}`;
    const path = await prints.print({ kind: "letter", locale, letter }, name);
    const kept = path === null ? null : await files.keep(await readFile(path));
    if (kept?.ok)
      attachments.push({ hash: kept.file.hash, mediaType: kept.file.mediaType, name: `${name.replaceAll(/[\\/:*?"<>|]/gu, "-")}.pdf` });
  }
  return attachments;
}
