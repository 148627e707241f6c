import type { z } from "zod";
import { isComparable } from "./comparable.ts";

type PayloadSchemas = Readonly<Record<string, z.ZodType>>;

/** The events of a table that has the schema of the payload of each type; all are of version 1. */
export type EventOfTable<Schemas extends PayloadSchemas> = {
  readonly [Type in keyof Schemas]: { readonly type: Type; readonly version: 1; readonly payload: Readonly<z.infer<Schemas[Type]>> };
}[keyof Schemas];

/**
 * Reads a recorded event. Null for a type or version that this program does not know, such as one of a seat that runs a newer program: it
 * stays in the record and is passed over.
 */
export function parseEvent<Schemas extends PayloadSchemas>(
  schemas: Schemas,
  type: string,
  version: number,
  payload: unknown,
): EventOfTable<Schemas> | null {
  const schema = version === 1 && Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  const parsed = schema && read(schema, payload);
  return parsed?.success === true ? ({ type, version, payload: parsed.data } as EventOfTable<Schemas>) : null;
}

/** Looked at more closely only where zod throws: events are read by the million. */
function read(schema: z.ZodType, payload: unknown): z.ZodSafeParseResult<unknown> | null {
  try {
    return schema.safeParse(payload);
  } catch (error) {
    if (!isComparable(payload)) return null;
    throw error;
  }
}
