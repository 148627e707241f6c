import { z } from "zod";
import { CONTRADICTIONS_SETTING } from "#domain/hub/item.ts";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { markSchema } from "#domain/grievance/office.ts";
import { STATES } from "#domain/grievance/state.ts";
import { standsAs } from "#domain/transfer/caseContradiction.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { tellSetting } from "#db/toldItems/toldItems.ts";
import { act } from "../../core/commands/act.ts";
import type { CommandRules } from "../../core/commands/act.ts";

/** What one of two people decided about a case, and when (milliseconds UTC). */
const decisionSchema = z.strictObject({ state: z.enum(STATES), markedTo: markSchema.nullable(), actor: z.string(), at: z.number().int() });

/** Two people decided differently about one case; kept until one of the answers is chosen. */
const contradictionSchema = z.strictObject({ grievanceId: grievanceIdSchema, here: decisionSchema, there: decisionSchema });
export type KeptContradiction = z.infer<typeof contradictionSchema>;

export function keptContradictions(reader: Reader): readonly KeptContradiction[] {
  const kept = z.array(contradictionSchema).safeParse(readSetting(reader, CONTRADICTIONS_SETTING));
  return kept.success ? kept.data : [];
}

/** Adds to those that nobody has settled; of one case the latest counts. */
export function rememberContradictions(writer: Writer, found: readonly KeptContradiction[], now: number): void {
  if (found.length === 0) return;
  const cases = new Set(found.map(({ grievanceId }) => grievanceId));
  keep(writer, [...keptContradictions(writer).filter(({ grievanceId }) => !cases.has(grievanceId)), ...found], now);
}

export type Chosen =
  | "done"
  | "not-found"
  /** The case stands so by now that nobody can be made answerable: it is to be opened at the desk. */
  | "at-the-desk";

interface Choosing extends CommandRules {
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** One of two answers is chosen: where the case does not stand so already, it is done again, by anyone who chose. */
export function chooseAnswer(writer: Writer, id: GrievanceId, answer: "here" | "there", { actor, now, ...rules }: Choosing): Chosen {
  return writer.transaction(() => {
    const contradiction = keptContradictions(writer).find(({ grievanceId }) => grievanceId === id);
    const grievance = readGrievance(writer, id);
    if (contradiction === undefined || grievance === null) return "not-found";
    const wanted = contradiction[answer];
    if (!standsAs(grievance, wanted)) {
      const { markedTo } = wanted;
      if (markedTo === null) return "at-the-desk";
      const marked = act(writer, { id, action: { type: "mark", to: markedTo }, actor, now, ...rules });
      if (marked.outcome !== "done") return "at-the-desk";
    }
    const others = keptContradictions(writer).filter(({ grievanceId }) => grievanceId !== id);
    keep(writer, others, now);
    return "done";
  });
}

/** The other seats of a hub are told. */
function keep(writer: Writer, contradictions: readonly KeptContradiction[], now: number): void {
  writer.transaction(() => {
    writeSetting(writer, CONTRADICTIONS_SETTING, contradictions, now);
    tellSetting(writer, CONTRADICTIONS_SETTING);
  });
}
