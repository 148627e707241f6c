import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TableData } from "#domain/understanding/model/table.ts";
import { SENSITIVITY_FORMAT, SENSITIVITY_MAGIC } from "#domain/understanding/sensitivityModel/sensitivityFile.ts";
import type { SensitivityContent } from "#domain/understanding/sensitivityModel/sensitivityFile.ts";
import { MODEL_FILE } from "../train/run.ts";
import { borderBy } from "./border.ts";
import { originOf } from "./origin.ts";
import { postsOfTheBorder, unlearnedPosts } from "./posts.ts";
import { trainSensitivity } from "./trainSensitivity.ts";

export const SENSITIVITY_FILE = "domain/understanding/sensitivityModel/sensitivity.bin";

/** Trains the table and writes its file. */
export function run(projectFolder: string): void {
  const posts = postsOfTheBorder(projectFolder);
  process.stdout.write(`${posts.length} posts\n`);
  writeTable(projectFolder, trainSensitivity(posts));
}

function writeTable(projectFolder: string, table: TableData): void {
  const weights = readFileSync(join(projectFolder, MODEL_FILE));
  const { hidden, ...border } = borderBy(unlearnedPosts(projectFolder), weights, table);
  const header = {
    format: SENSITIVITY_FORMAT,
    id: "",
    ...originOf(projectFolder),
    ...border,
    rows: table.hashes.length,
    columns: table.columns,
  };
  const id = createHash("sha256").update(bytesOf({ header, table })).digest("hex").slice(0, 12);
  const bytes = bytesOf({ header: { ...header, id }, table });
  writeFileSync(join(projectFolder, SENSITIVITY_FILE), bytes);
  process.stdout.write(`${hidden}\n${SENSITIVITY_FILE}: ${(bytes.length / 2 ** 20).toFixed(1)} MB\n`);
}

/** The bytes of the file. The header must be plain ASCII. */
function bytesOf({ header, table: { hashes, rarity, scale, weights, bias } }: SensitivityContent): Buffer {
  const text = Buffer.from(JSON.stringify(header), "ascii");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([
    Buffer.from(SENSITIVITY_MAGIC, "ascii"),
    length,
    text,
    ...[hashes, rarity, scale, weights, bias].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}
