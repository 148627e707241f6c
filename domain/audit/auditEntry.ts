import { parseAuditEvent } from "./auditEvents.ts";
import type { AuditEvent } from "./auditEvents.ts";
import type { EventElsewhere } from "./auditKinds.ts";
import { personChange } from "./personChange.ts";
import type { Words } from "../text/words.ts";

/** What a line of the register tells: an own event, or one that was recorded elsewhere. */
export type AuditedAct = AuditEvent | Elsewhere;

/** Null for an event of a newer program. */
export function auditedActOf(type: string, version: number, payload: unknown): AuditedAct | null {
  const own = parseAuditEvent(type, version, payload);
  if (own !== null) return own;
  const about = ABOUT[type as EventElsewhere] as string | null | undefined;
  if (about === undefined) return null;
  const elsewhere = { type: type as EventElsewhere, about: about === null ? null : textUnder(payload, about) };
  if (type !== "person-added" && type !== "person-changed") return elsewhere;
  return { ...elsewhere, change: { en: personChange(type, payload, "en"), hi: personChange(type, payload, "hi") } };
}

interface Elsewhere {
  readonly type: EventElsewhere;
  /** The number of a letter, the person that was changed, the title of a dossier; never anything of a citizen. */
  readonly about: string | null;
  /** Of a person: what they were made, or what of it was changed. */
  readonly change?: Words;
}

/** The field of the payload that the register shows; a name of a file may be a citizen's, so it shows none. */
const ABOUT: Readonly<Record<EventElsewhere, string | null>> = {
  "personal-data-shown": null,
  "raw-shown": null,
  "number-searched": null,
  "file-saved": null,
  "letter-issued": "number",
  "absence-letter-issued": "number",
  "person-added": "person",
  "person-changed": "person",
  "learning-reset": null,
  "gap-acknowledged": "source",
  "surge-noted": "surge",
  "place-named": null,
  "dossier-made": "title",
  "dossier-revoked": "title",
  "acts-taken-in": null,
  "acts-refused": "title",
  sealed: null,
  "retention-set": null,
  "retention-run": null,
  "legal-hold-set": "ticket",
  "legal-hold-lifted": null,
  "request-received": "number",
  "request-looked-up": null,
  "request-exported": null,
  "request-erased": null,
  "request-settled": null,
  "breach-recorded": null,
  "breach-revised": null,
  "breach-told": null,
  "breach-term-extended": null,
  "breach-closed": null,
  "breach-exported": null,
};

function textUnder(payload: unknown, field: string): string | null {
  const value = typeof payload === "object" && payload !== null ? (payload as Readonly<Record<string, unknown>>)[field] : undefined;
  return typeof value === "string" ? value.slice(0, 120) : null;
}
