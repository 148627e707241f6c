import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SENSITIVITY_FORMAT, SENSITIVITY_MAGIC } from "#domain/understanding/sensitivityModel/sensitivityFile.ts";
import type { NetworkData, SensitivityContent } from "#domain/understanding/sensitivityModel/sensitivityFile.ts";
import { MODEL_FILE } from "../train/run.ts";
import { borderBy } from "./border.ts";
import { originOf } from "./origin.ts";
import { nearSorts, postsOfTheBorder, unlearnedPosts } from "./posts.ts";
import { trainSensitivity } from "./trainSensitivity.ts";

export const SENSITIVITY_FILE = "domain/understanding/sensitivityModel/sensitivity.bin";

/** Trains the network and writes its file. */
export function run(projectFolder: string): void {
  const posts = postsOfTheBorder(projectFolder);
  process.stdout.write(`${posts.length} posts\n`);
  writeNetwork(projectFolder, trainSensitivity(posts, nearSorts(projectFolder)));
}

function writeNetwork(projectFolder: string, network: NetworkData): void {
  const weights = readFileSync(join(projectFolder, MODEL_FILE));
  const { hidden, ...border } = borderBy(unlearnedPosts(projectFolder), weights, network);
  const header = {
    format: SENSITIVITY_FORMAT,
    id: "",
    ...originOf(projectFolder),
    ...border,
    rows: network.table.hashes.length,
    width: network.table.columns,
    labels: network.labels,
  };
  const id = createHash("sha256").update(bytesOf({ header, network })).digest("hex").slice(0, 12);
  const bytes = bytesOf({ header: { ...header, id }, network });
  writeFileSync(join(projectFolder, SENSITIVITY_FILE), bytes);
  process.stdout.write(`${hidden}\n${SENSITIVITY_FILE}: ${(bytes.length / 2 ** 20).toFixed(1)} MB\n`);
}

/** The bytes of the file. The header must be plain ASCII. */
function bytesOf({ header, network: { table, weights, bias } }: SensitivityContent): Buffer {
  const text = Buffer.from(JSON.stringify(header), "ascii");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([
    Buffer.from(SENSITIVITY_MAGIC, "ascii"),
    length,
    text,
    ...[table.hashes, table.rarity, table.scale, table.weights, table.bias, weights, bias].map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
  ]);
}
