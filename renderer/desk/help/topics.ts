import type { CommandId } from "#contract/commandList.ts";

interface Topic {
  readonly id: keyof typeof TOPICS;
  /** What it speaks of: shown with their keys. */
  readonly commands: readonly CommandId[];
}

/** The usual things, those of the first day first. */
const TOPICS = {
  accept: ["accept"],
  correct: ["department", "place", "office", "urgency", "checked"],
  undo: ["undo"],
  reply: ["reply", "openOutbox"],
  atr: ["atr", "openReports"],
  aside: ["notAGrievance", "needsInfo", "aside", "merge"],
  incident: ["acceptIncident", "merge", "takeOut", "onlyThisCase"],
  several: ["selectAll", "extendDown", "extendUp"],
  find: ["search", "filter", "saveFilter", "palette"],
  late: ["escalate", "letters", "extension", "openLetterRegister"],
  typeIn: ["typeIn"],
  wall: ["openWalls", "openAlerts"],
} as const satisfies Readonly<Record<string, readonly CommandId[]>>;

export const HELP_TOPICS: readonly Topic[] = (Object.keys(TOPICS) as readonly (keyof typeof TOPICS)[]).map((id) => ({
  id,
  commands: TOPICS[id],
}));

/** Words that a newcomer meets on the first day. */
export const HELP_WORDS = [
  "grievance",
  "mark",
  "proposal",
  "atr",
  "inAction",
  "disposed",
  "overdue",
  "incident",
  "escalate",
  "extension",
  "redFlag",
  "checkCall",
  "sensitive",
  "nodal",
  "rehearsal",
] as const;
