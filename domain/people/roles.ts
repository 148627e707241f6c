/** The roles; a person has one. */
export const ROLES = ["viewer", "operator", "osd", "nodal", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** What roles allow. Each call of the engine names the capability that it needs. */
export const CAPABILITIES = [
  /** See cases, posts and figures. */
  "read",
  /** Correct the proposal; say that a post is no grievance. */
  "triage",
  "mark",
  "ask-details",
  "enter-atr",
  "prepare-reply",
  "approve-reply",
  /** Accept an action-taken report or return it. */
  "judge-atr",
  "escalate",
  "issue-letter",
  /** One command on many cases. */
  "bulk",
  /** Hold a review with officers: attendance, promises, minutes. */
  "review",
  /** Offices, officers, postings, representatives. */
  "registry",
  /** Take lists out of the program: tables, workbooks, printed reports. */
  "export",
  "settings",
  "people",
  "sources",
  "policies",
  /** The register of what people did with the program, and the seals of the record. */
  "audit",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

const VIEWER = ["read"] as const satisfies readonly Capability[];
const OPERATOR = [
  ...VIEWER,
  "triage",
  "mark",
  "ask-details",
  "enter-atr",
  "prepare-reply",
  "export",
] as const satisfies readonly Capability[];

/** Administering the program does not include handling cases, and handling cases does not include managing people. */
const CAPABILITIES_OF: Readonly<Record<Role, ReadonlySet<Capability>>> = {
  viewer: new Set(VIEWER),
  operator: new Set(OPERATOR),
  osd: new Set([...OPERATOR, "approve-reply", "judge-atr", "escalate", "issue-letter", "bulk", "review"]),
  nodal: new Set([...VIEWER, "registry", "export"]),
  administrator: new Set([...VIEWER, "settings", "people", "sources", "policies", "audit"]),
};

export function may(role: Role, capability: Capability): boolean {
  return CAPABILITIES_OF[role].has(capability);
}
