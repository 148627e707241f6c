import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../../core/files/wholeFile.ts";

const FILE = "place.json";
const placeSchema = z.strictObject({ folder: z.string(), seat: z.string() });

/** Where the backups of this installation go, and which seat it is: kept beside the record too, for a start that cannot read it. */
export type LastPlace = z.infer<typeof placeSchema>;

/** Null where none is known. */
export function readLastPlace(stateFolder: string): LastPlace | null {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(join(stateFolder, FILE), "utf8")));
  } catch {
    return null;
  }
}

export async function keepLastPlace(stateFolder: string, place: LastPlace): Promise<void> {
  await mkdir(stateFolder, { recursive: true, mode: 0o700 });
  await writeWhole(join(stateFolder, FILE), Buffer.from(JSON.stringify(place)));
}
