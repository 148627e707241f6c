import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { z } from "zod";
import { UsageError } from "./print.ts";

/** Reads a file of one JSON object a line (`-` for standard input). A line that does not fit is named by its number. */
export async function* readJsonLines<Schema extends z.ZodType>(file: string, schema: Schema): AsyncGenerator<z.output<Schema>, void> {
  const input = file === "-" ? process.stdin : createReadStream(file, "utf8");
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    const text = line.replace(/^\uFEFF/, "");
    if (text.trim() !== "") yield parsed(text, schema, `${file}, line ${number}`);
  }
}

function parsed<Schema extends z.ZodType>(text: string, schema: Schema, where: string): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${where}: this is no JSON.`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(`${where}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "does not fit"}.`);
}
