import { randomUUID } from "node:crypto";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { DRAFT_DAYS, draftWordsSchema, isEmptyDraft, MOST_DRAFTS, TYPED_IN_DRAFT_DAYS } from "#domain/work/drafts.ts";
import type { DraftKind, DraftWords } from "#domain/work/drafts.ts";
import { askRow, askRows, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { noteErasure } from "../erasure/noteErasure.ts";
import { openWords, sealWords } from "./sealedWords.ts";

/** Of which case; null for what has none yet. */
export interface DraftPlace {
  readonly person: string;
  readonly kind: DraftKind;
  readonly about: GrievanceId | null;
}

export interface Draft {
  readonly kind: DraftKind;
  readonly words: DraftWords;
  /** Milliseconds UTC. */
  readonly changedAt: number;
}

/** As of when the draft was that a window has before it; null where there was none. Left out, whatever is there gives way. */
export type BasedOn = number | null | undefined;

/** Another window of the same person has written since: its words are not written over. */
export class WrittenElsewhere extends Error {
  override readonly name = "WrittenElsewhere";
}

export interface Put {
  /** Whether a draft came or went. */
  readonly isOther: boolean;
  /** Milliseconds UTC; null where none is left. */
  readonly changedAt: number | null;
}

/** Keeps what was typed in the place of what was there; nothing typed takes it away. `now`: milliseconds UTC. Throws {@link WrittenElsewhere}. */
export function putDraft(writer: Writer, place: DraftPlace, words: DraftWords, now: number, basedOn?: BasedOn): Put {
  if (isEmptyDraft(words)) return { isOther: dropDraft(writer, place, now, basedOn), changedAt: null };
  return writer.transaction(() => {
    const { person, kind } = place;
    const about = place.about ?? "";
    const known = find(writer, person, kind, about);
    if (isElsewhere(known, basedOn)) throw new WrittenElsewhere();
    // Two of one millisecond are two.
    const changedAt = Math.max(now, (known?.changedAt ?? 0) + 1);
    const id = known?.id ?? randomUUID();
    const box = sealWords(writer, place.about ?? `draft:${id}`, words, now);
    put(writer, { id, person, kind, about, box, now: changedAt });
    for (const row of beyond(writer, person, MOST_DRAFTS)) remove(writer, row, now);
    return { isOther: known === null, changedAt };
  });
}

/** The drafts of a person about one case, or about none. What cannot be opened any more is left out. */
export function draftsOf(reader: Reader, person: string, about: GrievanceId | null): readonly Draft[] {
  return ofPerson(reader, person, about ?? "").flatMap(({ kind, box, changedAt }) => {
    const { data: words } = draftWordsSchema.safeParse(openWords(reader, box));
    return words === undefined ? [] : { kind, words, changedAt };
  });
}

/** Which drafts a person has, without their words; the latest first. */
export const draftPlaces = askRows<[person: string], { readonly kind: DraftKind; readonly about: GrievanceId | "" }>(
  "SELECT kind, about FROM draft WHERE person = ? ORDER BY changed_at DESC",
);

/** False where there was none, or it is that of another window by now, which stays. */
export function dropDraft(writer: Writer, { person, kind, about }: DraftPlace, now: number, basedOn?: BasedOn): boolean {
  return writer.transaction(() => {
    const row = find(writer, person, kind, about ?? "");
    if (row === null || isElsewhere(row, basedOn)) return false;
    remove(writer, row, now);
    return true;
  });
}

/** What is gone gives way to nothing. */
function isElsewhere(known: Row | null, basedOn: BasedOn): boolean {
  return known !== null && basedOn !== undefined && known.changedAt !== basedOn;
}

/** Those that nobody has touched for long. Returns how many that were. */
export function dropOldDrafts(writer: Writer, now: number): number {
  return writer.transaction(() => {
    const old = tooOld(writer, now - DRAFT_DAYS * DAY_MS, now - TYPED_IN_DRAFT_DAYS * DAY_MS);
    for (const row of old) remove(writer, row, now);
    return old.length;
  });
}

function remove(writer: Writer, { id, about }: Row, now: number): void {
  // Nobody asked for it by name, and no other words rest on this key.
  if (about === "") noteErasure(writer, `draft:${id}`, now, "author");
  removeRow(writer, id);
}

interface Row {
  readonly id: string;
  readonly about: string;
  readonly changedAt?: number;
}

const find = askRow<[person: string, kind: string, about: string], Row>(
  "SELECT id, about, changed_at AS changedAt FROM draft WHERE person = ? AND kind = ? AND about = ?",
);
const ofPerson = askRows<[person: string, about: string], { readonly kind: DraftKind; readonly box: string; readonly changedAt: number }>(
  "SELECT kind, box, changed_at AS changedAt FROM draft WHERE person = ? AND about = ?",
);
const put = changeRows<[{ id: string; person: string; kind: string; about: string; box: string; now: number }]>(
  `INSERT INTO draft (id, person, kind, about, box, changed_at) VALUES (@id, @person, @kind, @about, @box, @now)
   ON CONFLICT (id) DO UPDATE SET box = excluded.box, changed_at = excluded.changed_at`,
);
const beyond = askRows<[person: string, most: number], Row>(
  "SELECT id, about FROM draft WHERE person = ? ORDER BY changed_at DESC LIMIT -1 OFFSET ?",
);
const tooOld = askRows<[before: number, beforeWithoutCase: number], Row>(
  "SELECT id, about FROM draft WHERE changed_at < ? OR (about = '' AND changed_at < ?)",
);
const removeRow = changeRows<[id: string]>("DELETE FROM draft WHERE id = ?");
