import type { AuditEntry, AuditFilter } from "#contract/audit.ts";
import { auditSentence } from "#domain/audit/auditSentence.ts";
import { ACTOR_WORDS } from "#domain/audit/auditWords.ts";
import { KIND_OF_TYPE, typesOfKind } from "#domain/audit/auditKinds.ts";
import { nameKeyOf } from "#domain/people/person.ts";
import { auditPage, countAudit } from "#db/audit/auditPage.ts";
import type { AuditLine, AuditQuestion } from "#db/audit/auditPage.ts";
import type { Reader } from "#db/connection.ts";
import { readPeople } from "#db/people/readPeople.ts";
import { fieldWords, settingOfWords, settingsCalled } from "./changedSetting.ts";

export interface AuditPart {
  readonly entries: readonly AuditEntry[];
  readonly next: AuditQuestion["before"];
}

/** A page of the audit register in words. */
export function readAudit(record: Reader, filter: AuditFilter, before: AuditQuestion["before"], limit: number): AuditPart {
  const people = readPeople(record);
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  const { lines, last } = auditPage(record, questionOf(filter, people, before, limit));
  return { entries: lines.map((line) => entryOf(line, names)), next: last };
}

/** How many lines there are, counted up to `most`; those that this program cannot read as well. */
export function countAuditLines(record: Reader, filter: AuditFilter, most: number): number {
  return countAudit(record, questionOf(filter, readPeople(record), null, most));
}

function questionOf(
  filter: AuditFilter,
  people: ReturnType<typeof readPeople>,
  before: AuditQuestion["before"],
  limit: number,
): AuditQuestion {
  const sought = nameKeyOf(filter.text);
  return {
    types: filter.kind && typesOfKind(filter.kind),
    actor: filter.actor,
    from: filter.from ?? 0,
    until: filter.until ?? Number.MAX_SAFE_INTEGER,
    text: filter.text,
    named: sought === "" ? [] : people.filter(({ name }) => nameKeyOf(name).includes(sought)).map(({ id }) => id),
    settings: settingsCalled(filter.text),
    before,
    limit,
  };
}

function entryOf({ id, at, actor, ticket, act }: AuditLine, names: ReadonlyMap<string, string>): AuditEntry {
  const nameOf = (person: string) => names.get(person) ?? null;
  const called = { nameOf, settingOf: settingOfWords, fieldOf: fieldWords };
  const name = nameOf(actor);
  return {
    id,
    at,
    kind: KIND_OF_TYPE[act.type],
    who: name === null ? (ACTOR_WORDS[actor] ?? { en: actor, hi: actor }) : { en: name, hi: name },
    what: { en: auditSentence(act, "en", called), hi: auditSentence(act, "hi", called) },
    ticket,
  };
}
