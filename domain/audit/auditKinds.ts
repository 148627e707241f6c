import type { AuditEventType } from "./auditEvents.ts";

/** What the audit register is filtered by. */
export const AUDIT_KINDS = [
  "sign-in",
  "failed-sign-in",
  "sign-out",
  "look",
  "export",
  "print",
  "letter",
  "setting",
  "people",
  "transfer",
  "order",
  "seal",
  "privacy",
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Events of other streams that the register shows as well: they are recorded once, where they happened. */
const ELSEWHERE = {
  "personal-data-shown": "look",
  "raw-shown": "look",
  "number-searched": "look",
  "file-saved": "export",
  "letter-issued": "letter",
  "absence-letter-issued": "letter",
  "person-added": "people",
  "person-changed": "people",
  "learning-reset": "setting",
  "gap-acknowledged": "setting",
  "surge-noted": "order",
  "place-named": "setting",
  "dossier-made": "transfer",
  "dossier-revoked": "transfer",
  "acts-taken-in": "transfer",
  "acts-refused": "transfer",
  sealed: "seal",
  "retention-set": "privacy",
  "retention-run": "privacy",
  "legal-hold-set": "privacy",
  "legal-hold-lifted": "privacy",
  "request-received": "privacy",
  "request-looked-up": "privacy",
  "request-exported": "privacy",
  "request-erased": "privacy",
  "request-settled": "privacy",
  "breach-recorded": "privacy",
  "breach-revised": "privacy",
  "breach-told": "privacy",
  "breach-term-extended": "privacy",
  "breach-closed": "privacy",
  "breach-exported": "privacy",
} as const satisfies Readonly<Record<string, AuditKind>>;

const OWN = {
  "signed-in": "sign-in",
  "sign-in-failed": "failed-sign-in",
  "signed-out": "sign-out",
  "window-locked": "sign-out",
  exported: "export",
  printed: "print",
  "list-shown": "look",
  "setting-changed": "setting",
  ordered: "order",
  "seal-key-made": "seal",
} as const satisfies Readonly<Record<AuditEventType, AuditKind>>;

/** Every type of event that the register lists; the index `event_audit` of the record is over just these. */
export const KIND_OF_TYPE: Readonly<Record<ListedType, AuditKind>> = { ...OWN, ...ELSEWHERE };
export type EventElsewhere = keyof typeof ELSEWHERE;
export type ListedType = AuditEventType | EventElsewhere;

export function typesOfKind(kind: AuditKind): readonly ListedType[] {
  return (Object.keys(KIND_OF_TYPE) as ListedType[]).filter((type) => KIND_OF_TYPE[type] === kind);
}
