import { z } from "zod";
import { parseEvent } from "../eventPayloads.ts";
import type { EventOfTable } from "../eventPayloads.ts";

/** How somebody came to sit at a window. */
const SIGN_IN_WAYS = ["passphrase", "unlocked"] as const;
/** How somebody came to sit there no more. `untold`: the program was killed, or the power went; its next start says so. */
const SIGN_OUT_WAYS = ["person", "window-closed", "program-ended", "account-changed", "untold"] as const;
export type SignOutWay = (typeof SIGN_OUT_WAYS)[number];
/** What leaves the program as a file. */
const EXPORTS = [
  "activity",
  "invitations",
  "offices",
  "representatives",
  "services",
  "figures",
  "cases",
  "report-form",
  "review-table",
  "import-faults",
  "audit",
  "place-names",
  "health",
] as const;
export type ExportedTable = (typeof EXPORTS)[number];
const PRINTS = ["letter", "absence-letter", "sample-letter", "report", "minutes", "dossier", "seal"] as const;
export type PrintedPaper = (typeof PRINTS)[number];
/** Lists with telephone numbers or addresses in them. */
const LISTS = ["offices", "representatives", "office-gaps", "officer-mail", "opt-outs"] as const;
export type ShownList = (typeof LISTS)[number];
/** What is set up, as the settings name it. */
export const AUDITED_SECTIONS = [
  "general",
  "policy",
  "clock",
  "channels",
  "network",
  "reply-account",
  "replies",
  "officer-mail",
  "activity",
  "letterhead",
  "reasons",
  "snippets",
  "scheduled-reports",
  "pictures",
  "scans",
  "floods",
  "services",
  "backups",
  "seals",
  "hub",
  "disk-encryption",
  "offices",
  "representatives",
  "villages",
  "wall",
  "boundaries",
  "start-at-login",
  "wall-of-display",
  "seat",
  "opt-outs",
] as const;
export type AuditedSection = (typeof AUDITED_SECTIONS)[number];
/** Work that somebody had the program do. */
const ORDERS = ["backup", "restore", "restore-drill", "import", "report", "replies-resumed", "seal"] as const;
/** Where the private key of the seals is. */
export const KEY_PLACES = ["keychain", "given", "file"] as const;
export type KeyPlace = (typeof KEY_PLACES)[number];

const MOST_FIELDS = 60;
const short = z.string().max(120);
const count = z.int().nonnegative();

const payloads = {
  "signed-in": z.strictObject({ way: z.enum(SIGN_IN_WAYS) }),
  /** `person`: null for a name that is nobody's, which is not kept. `tries`: how many there were in this hour so far. */
  "sign-in-failed": z.strictObject({ person: z.string().nullable(), tries: z.int().positive() }),
  "signed-out": z.strictObject({ by: z.enum(SIGN_OUT_WAYS).default("person") }),
  "window-locked": z.strictObject({ by: z.enum(["person", "time"]) }),
  /** `detail`: the period, the form or the choice, never anybody's name. */
  exported: z.strictObject({ what: z.enum(EXPORTS), format: z.string().max(8), detail: short.nullable(), rows: count.nullable() }),
  /** `number` of a letter, null for other papers. */
  printed: z.strictObject({ what: z.enum(PRINTS), number: short.nullable() }),
  /** Once an hour for each person and list. */
  "list-shown": z.strictObject({ what: z.enum(LISTS) }),
  /** Which fields are other ones now; their values are never here. */
  "setting-changed": z.strictObject({ section: z.enum(AUDITED_SECTIONS), of: short.nullable(), fields: z.array(short).max(MOST_FIELDS) }),
  ordered: z.strictObject({ what: z.enum(ORDERS) }),
  /** Seals are signed by another key from here on. */
  "seal-key-made": z.strictObject({ fingerprint: z.string().max(100), place: z.enum(KEY_PLACES) }),
} as const;

/** What was done with the program, as against what happened to a case. No personal data of a citizen is in it. */
export type AuditEvent = EventOfTable<typeof payloads>;
export type AuditEventType = keyof typeof payloads;
export type AuditPayload<Type extends AuditEventType> = z.infer<(typeof payloads)[Type]>;

/** See {@link parseEvent}. */
export function parseAuditEvent(type: string, version: number, payload: unknown): AuditEvent | null {
  return parseEvent(payloads, type, version, payload);
}

/** Of so many changed fields the first ones are named. */
export function settingChanged(section: AuditedSection, fields: readonly string[], of: string | null = null): AuditEvent {
  const named = fields.slice(0, MOST_FIELDS).map((field) => field.slice(0, 120));
  return { type: "setting-changed", version: 1, payload: { section, of, fields: named } };
}

/** The names of what differs, one level deep: `hours.from` of an object, `rules` of a list. Values stay out. */
export function changedFields(before: unknown, after: unknown, under = ""): readonly string[] {
  if (!isObject(before) || !isObject(after)) return JSON.stringify(before) === JSON.stringify(after) ? [] : [under || "value"];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) return [];
    return under === "" && isObject(before[name]) && isObject(after[name])
      ? changedFields(before[name], after[name], name)
      : [under === "" ? name : `${under}.${name}`];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
