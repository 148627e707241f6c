import { existsSync } from "node:fs";
import type { Command } from "commander";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import type { PostToUnderstand, Proposal } from "#domain/proposal/proposal.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { readVillageDirectory } from "../../services/places/villageDirectory.ts";
import { UsageError } from "./usageError.ts";

export interface PlaceOptions {
  readonly villages?: string;
}

export function addPlaceOptions(command: Command): Command {
  return command.option("--villages <file>", "a village directory (CSV: name, block, district, tehsil, lat, lon)");
}

/** The understanding step with the villages that were named on the command line. */
export async function understandingOf({ villages }: PlaceOptions): Promise<(post: PostToUnderstand) => Proposal> {
  if (villages === undefined) return createUnderstanding().understand;
  if (!existsSync(villages)) throw new UsageError(`${villages}: there is no such file.`);
  const { rows } = await readVillageDirectory(villages);
  return createUnderstanding({ gazetteer: buildGazetteer(rows) }).understand;
}
