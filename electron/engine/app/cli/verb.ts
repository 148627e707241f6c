import { existsSync } from "node:fs";
import { Command } from "commander";
import type { Reader, Writer } from "#db/connection.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import type { OpeningKeys } from "#db/opening/ownKeys.ts";
import { UsageError } from "./print.ts";

export interface RecordOptions {
  readonly db: string;
  readonly json: boolean;
}

export const MADE_IF_MISSING = "the record; made if it is not there";

export function jsonVerb(name: string, description: string): Command {
  return new Command(name).description(description).option("--json", "one JSON document on stdout", false);
}

/** A verb on one record. */
export function recordVerb(name: string, description: string, record = "the record"): Command {
  return jsonVerb(name, description).requiredOption("--db <file>", record);
}

/** A verb that consists of others. */
export function verbOf(name: string, description: string, verbs: readonly Command[]): Command {
  const command = new Command(name).description(description);
  for (const each of verbs) command.addCommand(each.copyInheritedSettings(command));
  return command;
}

/** Reads a record, also while the engine runs on it. */
export function withReader<Result>(file: string, work: (record: Reader) => Result): Promise<Awaited<Result>> {
  return closing(openReader(file), work);
}

/** `areKeysLost`: the record goes on without the keys that it went with; see {@link OpeningKeys}. */
export function withWriter<Result>(
  file: string,
  work: (record: Writer) => Result,
  { areKeysLost = false }: Pick<OpeningKeys, "areKeysLost"> = {},
): Promise<Awaited<Result>> {
  return closing(openWriter(file, { areKeysLost }), work);
}

async function closing<Record extends Reader, Result>(record: Record, work: (record: Record) => Result): Promise<Awaited<Result>> {
  try {
    return await work(record);
  } finally {
    record.close();
  }
}

export function requireFile(file: string): void {
  if (!existsSync(file)) throw new UsageError(`${file}: there is no such file.`);
}
