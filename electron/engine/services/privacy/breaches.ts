import { randomUUID } from "node:crypto";
import type { Locale } from "#contract/settings.ts";
import { BREACH_FIELDS, noticesOf } from "#domain/privacy/breach.ts";
import type { Breach, BreachReport, Notice } from "#domain/privacy/breach.ts";
import type { PrivacyEvent } from "#domain/privacy/privacyEvents.ts";
import { mayClose } from "#domain/privacy/registers.ts";
import { readRegisters, recordPrivacyEvent } from "#db/privacy/registers.ts";
import type { Writer } from "#db/connection.ts";
import { facts, heading, moment, page, paragraph } from "./exportPages.ts";
import { EXPORT_WORDS, FIELD_WORDS, NOTICE_WORDS } from "./exportWords.ts";
import { exportName, writeExport } from "./writeExport.ts";

export interface BreachesParts {
  readonly record: Writer;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly onDidChange: () => void;
}

/** The register of breaches of personal data. Every change is an event; what was written before stays in the record. */
export function createBreaches({ record, now, onDidChange }: BreachesParts) {
  const note = (event: PrivacyEvent, actor: string) => {
    recordPrivacyEvent(record, event, actor, now());
    onDidChange();
  };
  return {
    list: (): readonly Breach[] => readRegisters(record).breaches,
    breachOf: (id: string): Breach | null => readRegisters(record).breaches.find((breach) => breach.id === id) ?? null,
    record(report: BreachReport, actor: string): string {
      const breachId = randomUUID();
      note({ type: "breach-recorded", version: 1, payload: { breachId, report } }, actor);
      return breachId;
    },
    revise: (breachId: string, report: BreachReport, actor: string) =>
      note({ type: "breach-revised", version: 1, payload: { breachId, report } }, actor),
    /** False while something that it has to contain is not written down, or where it was told before. */
    told(breach: Breach, notice: Notice, at: number, actor: string): boolean {
      const due = noticesOf(breach).find((each) => each.notice === notice);
      if (due === undefined || due.toldAt !== null || due.missing.length > 0) return false;
      note({ type: "breach-told", version: 1, payload: { breachId: breach.id, notice, at } }, actor);
      return true;
    },
    extend: (breachId: string, until: number, actor: string) =>
      note({ type: "breach-term-extended", version: 1, payload: { breachId, until } }, actor),
    close(breach: Breach, actor: string): boolean {
      if (!mayClose(breach)) return false;
      note({ type: "breach-closed", version: 1, payload: { breachId: breach.id } }, actor);
      return true;
    },
    /** Writes the report as a page in each language, and as JSON; rejects with NoSuchFolder, or the disk's error. */
    async export(breach: Breach, folder: string, actor: string): Promise<string> {
      const written = await writeExport(folder, {
        name: exportName("breach", breach.title, now()),
        texts: {
          "index-hi.html": breachPage("hi", breach),
          "index-en.html": breachPage("en", breach),
          "data.json": `${JSON.stringify(breach, null, 2)}\n`,
        },
        copies: [],
      });
      note({ type: "breach-exported", version: 1, payload: { breachId: breach.id } }, actor);
      return written;
    },
  };
}

function breachPage(locale: Locale, breach: Breach): string {
  const say = (words: keyof typeof EXPORT_WORDS) => EXPORT_WORDS[words][locale];
  return page(locale, `${say("breachTitle")}: ${breach.title}`, [
    facts([
      [say("aware"), moment(breach.awareAt)],
      [say("people"), breach.people === null ? say("notKnown") : String(breach.people)],
      ...noticesOf(breach).map(({ notice, dueAt, toldAt }): readonly [string, string] => [
        NOTICE_WORDS[notice][locale],
        toldAt === null ? `${say("notTold")} (${say("due")}: ${moment(dueAt)})` : `${say("told")}: ${moment(toldAt)}`,
      ]),
    ]),
    ...BREACH_FIELDS.flatMap((field) => [
      heading(2, FIELD_WORDS[field][locale]),
      paragraph(breach.fields[field] === "" ? say("notWritten") : breach.fields[field]),
    ]),
  ]);
}
