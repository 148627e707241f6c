import { evidenceOf, isCompared, isOpen, incidentFactsOf } from "#domain/grievance/incidentFacts.ts";
import type { OpeningWords } from "#domain/grievance/incidentFacts.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { URGENCIES } from "#domain/proposal/proposal.ts";
import { incidentSketchOf } from "#domain/understanding/incidentSketch.ts";
import type { IncidentSketch } from "#domain/understanding/incidentSketch.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { incidentCase } from "../schema/incident.ts";

/** A case as `incident_case` holds it. */
export type IncidentCaseRow = typeof incidentCase.$inferSelect;

/** The same before it is known which incident it belongs to. */
export type Comparable = Omit<IncidentCaseRow, "number" | "incidentId" | "isOverdue" | "follows">;

/** What of it is compared. */
export type Compared = Omit<Comparable, "isOpen" | "urgency" | "alone" | "withId" | "department" | "evidence" | "readFrom">;

/** The post from which a case is read: of a repost, the words and the author that it passes on. */
export interface FirstPost {
  readonly text: string;
  readonly author: string | null;
  /** Changes when the post does. */
  readonly version: string;
}

export interface Sketched {
  readonly row: Comparable;
  readonly sketch: IncidentSketch;
}

export function sketched(grievance: Grievance, opening: OpeningWords, post: FirstPost | null): Sketched {
  const sketch = incidentSketchOf(post?.text ?? "", incidentFactsOf(grievance, opening, post?.author ?? null));
  const { isOpen: open, urgency } = stateOf(grievance);
  const { alone, withId } = choiceOf(grievance);
  const row = {
    isOpen: open,
    urgency,
    alone,
    withId,
    grievanceId: grievance.id,
    openedAt: sketch.at,
    author: sketch.author,
    department: grievance.department,
    departments: joined(sketch.departments),
    category: sketch.category,
    district: sketch.district,
    place: sketch.place,
    routine: sketch.routine ? 1 : 0,
    localities: joined(sketch.localities),
    words: joined(sketch.words),
    wording: sketch.wording,
    length: sketch.length,
    evidence: JSON.stringify(evidenceOf(grievance, opening)),
    readFrom: post?.version ?? "",
  };
  return { row, sketch };
}

/** What of a row may change without another incident. */
export function stateOf(grievance: Grievance): Pick<IncidentCaseRow, "isOpen" | "urgency"> {
  return { isOpen: isOpen(grievance) ? 1 : 0, urgency: URGENCIES.indexOf(grievance.urgency) };
}

/** What a person decided of its incident, and whether likeness decides at all. */
export function choiceOf(grievance: Grievance): Pick<IncidentCaseRow, "alone" | "withId"> {
  const { incidentChoice } = grievance;
  const withId = incidentChoice?.kind === "with" && incidentChoice.grievanceId !== grievance.id ? incidentChoice.grievanceId : null;
  return { alone: isCompared(grievance) && incidentChoice?.kind !== "alone" ? 0 : 1, withId };
}

export function sketchOfRow(row: Compared): IncidentSketch {
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
