/** What a person is in this room. One role a person. */
export const ROLES = ["viewer", "operator", "osd", "nodal", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** What somebody may be allowed to do. A call of the engine names the one it needs. */
export const CAPABILITIES = [
  /** See cases, posts and figures. */
  "read",
  /** Put right what the program understood; say that a post is no grievance. */
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
  /** One act over many cases. */
  "bulk",
  /** Hold a review with officers: attendance, promises, minutes. */
  "review",
  /** Offices, officers, postings, representatives. */
  "registry",
  "settings",
  "people",
  "sources",
  "policies",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

const VIEWER = ["read"] as const satisfies readonly Capability[];
const OPERATOR = [...VIEWER, "triage", "mark", "ask-details", "enter-atr", "prepare-reply"] as const satisfies readonly Capability[];

/** Anyone who keeps the program does not thereby handle cases, and anyone who handles cases does not name the people. */
const CAPABILITIES_OF: Readonly<Record<Role, ReadonlySet<Capability>>> = {
  viewer: new Set(VIEWER),
  operator: new Set(OPERATOR),
  osd: new Set([...OPERATOR, "approve-reply", "judge-atr", "escalate", "issue-letter", "bulk", "review"]),
  nodal: new Set([...VIEWER, "registry"]),
  administrator: new Set([...VIEWER, "settings", "people", "sources", "policies"]),
};

export function may(role: Role, capability: Capability): boolean {
  return CAPABILITIES_OF[role].has(capability);
}
