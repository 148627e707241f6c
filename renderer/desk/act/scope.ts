import type { ActTarget } from "#contract/desk.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { ActCommand } from "./possible.ts";

/** To whose cases the acts of the pane go. */
export interface Scope {
  /** Open cases of the trouble, this one included. */
  readonly cases: number;
  /** True where an act goes to all of them. */
  readonly isWide: boolean;
  readonly setWide: (isWide: boolean) => void;
  readonly target: ActTarget;
  /** This case alone, whatever was chosen. */
  readonly own: ActTarget;
}

/** Acts that concern the trouble, not the citizen who tells of it. */
export const OF_THE_TROUBLE: ReadonlySet<ActCommand> = new Set<ActCommand>([
  "accept",
  "department",
  "secondDepartment",
  "thirdDepartment",
  "office",
  "urgency",
  "undertake",
  "atr",
  "extension",
  "escalate",
  "dispute",
  "reply",
  "needsInfo",
  "aside",
  "reopen",
  "assignToMe",
  "assign",
]);

/** `only` is what the person chose; null while they have not: then it is the whole trouble. */
export function scopeOf(id: GrievanceId, alikeOpen: number, only: boolean | null, setOnly: (only: boolean) => void): Scope {
  const own: ActTarget = { kind: "case", id };
  const isWide = alikeOpen > 1 && only !== true;
  return { cases: alikeOpen, isWide, setWide: (wide) => setOnly(!wide), target: isWide ? { kind: "trouble", id } : own, own };
}
