import { Option } from "commander";
import type { Command } from "commander";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { UsageError } from "./print.ts";

/* Which seat, and of which districts it is, as commands of the hub are given it. */

export interface SeatOptions {
  readonly seat: string;
}

export function withSeat(command: Command): Command {
  return command.addOption(new Option("--seat <id or name>", "as hub status shows it").makeOptionMandatory());
}

export interface DistrictOptions {
  readonly districts?: string;
}

export function withDistricts(command: Command): Command {
  return command.option("--districts <names>", "whose cases alone it has, with commas between; all for every district");
}

/** Undefined where none were named; null for all. */
export function districtsOf({ districts }: DistrictOptions): readonly string[] | null | undefined {
  if (districts === undefined || districts.trim() === "all") return districts === undefined ? undefined : null;
  return districts.split(",").map((name) => {
    const parsed = districtNameSchema.safeParse(name.trim());
    if (!parsed.success) throw new UsageError(`No district is called ${name.trim()}.`, `इस नाम का कोई ज़िला नहीं है: ${name.trim()}।`);
    return parsed.data;
  });
}
