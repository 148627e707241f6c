import { evidenceOf, isCompared, isOpen, troubleFactsOf } from "#domain/grievance/troubleFacts.ts";
import type { OpeningWords } from "#domain/grievance/troubleFacts.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { URGENCIES } from "#domain/understanding/proposal.ts";
import { troubleSketchOf } from "#domain/understanding/troubleSketch.ts";
import type { TroubleSketch } from "#domain/understanding/troubleSketch.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { troubleCase } from "../schema/trouble.ts";

/** A case as `trouble_case` holds it. */
export type TroubleCaseRow = typeof troubleCase.$inferSelect;

/** What of it is compared. */
export type Compared = Omit<TroubleCaseRow, "troubleId" | "isOpen" | "urgency" | "evidence" | "opening" | "readFrom">;

/** The same before it is known which trouble it belongs to. */
export type Comparable = Omit<TroubleCaseRow, "troubleId">;

/** The post from which a case is read: of a repost, the words and the author that it passes on. */
export interface FirstPost {
  readonly text: string;
  readonly author: string | null;
  /** Changes when the post does. */
  readonly version: string;
}

export function comparableOf(grievance: Grievance, opening: OpeningWords, post: FirstPost | null): Comparable {
  const sketch = troubleSketchOf(post?.text ?? "", troubleFactsOf(grievance, opening, post?.author ?? null));
  return {
    ...stateOf(grievance, opening),
    grievanceId: grievance.id,
    openedAt: sketch.at,
    alone: isCompared(grievance) ? 0 : 1,
    author: sketch.author,
    departments: joined(sketch.departments),
    category: sketch.category,
    district: sketch.district,
    place: sketch.place,
    routine: sketch.routine ? 1 : 0,
    localities: joined(sketch.localities),
    words: joined(sketch.words),
    wording: sketch.wording,
    length: sketch.length,
    opening: JSON.stringify(opening),
    readFrom: post?.version ?? "",
  };
}

/** What of a row may change without another trouble. */
export function stateOf(grievance: Grievance, opening: OpeningWords): Pick<TroubleCaseRow, "isOpen" | "urgency" | "evidence"> {
  return {
    isOpen: isOpen(grievance) ? 1 : 0,
    urgency: URGENCIES.indexOf(grievance.urgency),
    evidence: JSON.stringify(evidenceOf(grievance, opening)),
  };
}

export function sketchOfRow(row: Compared): TroubleSketch {
  return {
    at: row.openedAt,
    author: row.author,
    departments: parted(row.departments) as readonly DepartmentCode[],
    category: row.category,
    district: row.district,
    place: row.place,
    routine: row.routine === 1,
    localities: parted(row.localities),
    words: parted(row.words),
    wording: row.wording,
    length: row.length,
  };
}

// Keys and codes are letters, digits and spaces: a comma parts them.
const joined = (names: readonly string[]) => names.join(",");
const parted = (text: string) => (text === "" ? [] : text.split(","));
