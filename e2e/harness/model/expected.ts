/** What the harness knows that it did, and was told of it: what the record has to hold. */
export interface Expected {
  /** Words that are once in the record's events: those of acknowledged commands; others may be there, once or not at all. */
  readonly words: Map<string, "told" | "unknown" | "refused">;
  /** How often an act of the desk happened to a case. */
  readonly acts: Map<string, { told: number; unknown: number }>;
  /** By its words, a reply that was approved; the platform gets it once. */
  readonly replies: Map<string, "told" | "unknown" | "refused">;
  /** Numbers of portals, by whether the import that brought them was said to be done. */
  readonly portalNumbers: Map<string, "told" | "unknown">;
  /** Names of backups that were said to be there. */
  readonly backups: Set<string>;
}

export function nothingExpected(): Expected {
  return { words: new Map(), acts: new Map(), replies: new Map(), portalNumbers: new Map(), backups: new Set() };
}

/** What is counted of the desk's acts, by the events that they make. */
export const COUNTED_EVENTS = [
  "noted",
  "marked",
  "undertaken",
  "atr-sent",
  "atr-returned",
  "disposed",
  "reply-prepared",
  "act-undone",
] as const;
export type CountedEvent = (typeof COUNTED_EVENTS)[number];

export const actKey = (grievanceId: string, type: CountedEvent) => `${type} ${grievanceId}`;

export function expectAct({ acts }: Expected, key: string, how: "told" | "unknown"): void {
  const counted = acts.get(key) ?? { told: 0, unknown: 0 };
  counted[how] += 1;
  acts.set(key, counted);
}

/** The word in which a command of the harness can be told from all others. */
export function wordsOf(kind: "note" | "atr" | "back" | "reply" | "dossier", number: number): string {
  return `harness-${kind}-${String(number).padStart(6, "0")}`;
}

export const HARNESS_WORDS = /harness-(?:note|atr|back|reply|dossier)-\d{6}/gu;
