import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { SENSITIVITY_FORMAT, SENSITIVITY_MAGIC } from "#domain/understanding/sensitivityModel/sensitivityFile.ts";
import type { NetworkData, SensitivityContent } from "#domain/understanding/sensitivityModel/sensitivityFile.ts";
import { MODEL_FILE } from "../train/run.ts";
import { borderBy } from "./border.ts";
import type { FeaturesTask, OrderTask } from "./networkTask.ts";
import { originOf } from "./origin.ts";
import { nearSorts, postsOfTheBorder, unlearnedPosts } from "./posts.ts";
import { trainSensitivity } from "./trainSensitivity.ts";

export const SENSITIVITY_FILE = "domain/understanding/sensitivityModel/sensitivity.bin";

/** Trains the networks, each in a thread of the bundled file `worker`, all at the same time, and writes their file. */
export async function run(projectFolder: string, worker: URL): Promise<void> {
  const posts = postsOfTheBorder(projectFolder);
  process.stdout.write(`${posts.length} posts\n`);
  const inThread = async (task: FeaturesTask | OrderTask): Promise<never> => {
    const thread = new Worker(worker, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 6_000 } });
    const [trained] = (await once(thread, "message")) as [never];
    return trained;
  };
  writeNetwork(projectFolder, await trainSensitivity(posts, nearSorts(projectFolder), { features: inThread, order: inThread }));
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
    sequence: { ...network.sequence.shape, rows: network.sequence.hashes.length, networks: network.sequence.weights.length },
    labels: network.labels,
  };
  const id = createHash("sha256").update(bytesOf({ header, network })).digest("hex").slice(0, 12);
  const bytes = bytesOf({ header: { ...header, id }, network });
  writeFileSync(join(projectFolder, SENSITIVITY_FILE), bytes);
  process.stdout.write(`${hidden}\n${SENSITIVITY_FILE}: ${(bytes.length / 2 ** 20).toFixed(1)} MB\n`);
}

/** The bytes of the file. The header must be plain ASCII. */
function bytesOf({ header, network: { table, weights, bias, sequence } }: SensitivityContent): Buffer {
  const text = Buffer.from(JSON.stringify(header), "ascii");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const ofTable = [table.hashes, table.rarity, table.scale, table.weights, table.bias, weights, bias];
  const ofSequence = [sequence.hashes, sequence.scale, sequence.rows, ...sequence.weights];
  return Buffer.concat([
    Buffer.from(SENSITIVITY_MAGIC, "ascii"),
    length,
    text,
    ...[...ofTable, ...ofSequence].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}
