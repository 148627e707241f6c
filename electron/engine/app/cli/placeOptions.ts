import type { Command } from "commander";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { PostToUnderstand, Proposal } from "#domain/proposal/proposal.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { ownModel } from "../../core/understanding/ownModel.ts";
import { districtFinder, readVillageDirectory } from "../../services/places/villageDirectory.ts";
import { UsageError } from "./print.ts";
import { requireFile } from "./verb.ts";

export interface PlaceOptions {
  readonly villages?: string;
}

export function addPlaceOptions(command: Command): Command {
  return command.option(
    "--villages <file>",
    "a village directory on top of the one that ships (CSV: name, block, district, tehsil, lat, lon)",
  );
}

/** The understanding step, with the villages that were named on the command line. */
export async function understandingOf({ villages }: PlaceOptions): Promise<(post: PostToUnderstand) => Proposal> {
  if (villages === undefined) return createUnderstanding({ model: ownModel() }).understand;
  requireFile(villages);
  const { rows } = await readVillageDirectory(villages);
  return createUnderstanding({ gazetteer: buildGazetteer(rows), model: ownModel() }).understand;
}

/** A district by any of its names. */
export function districtOf(written: string): DistrictName {
  const found = districtFinder()(written);
  if (found === undefined) throw new UsageError(`${written}: there is no such district in Haryana.`);
  return found;
}
