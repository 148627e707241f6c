import type { DraftWords } from "#domain/work/drafts.ts";

/** What was typed since a form was opened, field by field; undefined takes a field away. */
export type Typed = Readonly<Record<string, string | undefined>>;

interface FormOfWords {
  /** How it begins. */
  readonly empty: DraftWords;
  /** What was kept of it before; undefined also as long as that is not known. */
  readonly before: DraftWords | undefined;
  readonly typed: Typed;
}

/** Only the fields in which somebody typed are other than those that were kept, also where these arrive after the first key. */
export function wordsOfForm({ empty, before, typed }: FormOfWords): DraftWords {
  const fields = Object.entries({ ...empty, ...before, ...typed });
  return Object.fromEntries(fields.flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])));
}

/** What is kept of them: nothing where the form is as it begins. */
export function wordsToKeep(words: DraftWords, empty: DraftWords): DraftWords {
  return isAs(words, empty) ? {} : words;
}

/** What is left once some fields were sent, or all of them. Where other words than `sent` are in a field by now, they stay. */
export function withoutFields(words: DraftWords, fields: readonly string[] | undefined, sent: DraftWords = words): DraftWords {
  const isSent = (field: string) => (fields === undefined || fields.includes(field)) && words[field] === sent[field];
  return Object.fromEntries(Object.entries(words).filter(([field]) => !isSent(field)));
}

interface OfTwoWindows {
  /** What was kept when this window began to type. */
  readonly base: DraftWords;
  readonly typed: Typed;
  /** What another window of the person has kept since. */
  readonly elsewhere: DraftWords;
}

/** Whether both windows wrote in one field: one of them would be written over. In fields of their own they stand side by side. */
export function areBothWritten({ base, typed, elsewhere }: OfTwoWindows): boolean {
  return Object.entries(typed).some(([field, text]) => {
    const theirs = elsewhere[field] ?? "";
    return theirs !== (base[field] ?? "") && theirs !== (text ?? "");
  });
}

export function isAs(words: DraftWords, empty: DraftWords): boolean {
  return [...new Set([...Object.keys(words), ...Object.keys(empty)])].every((field) => (words[field] ?? "") === (empty[field] ?? ""));
}
