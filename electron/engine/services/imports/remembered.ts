import { z } from "zod";
import { NO_MEANINGS, valueMeaningsSchema } from "#domain/portal/exportRow.ts";
import type { ImportSource, ValueMeanings } from "#domain/portal/exportRow.ts";
import { columnMappingSchema, dateOrdersSchema } from "#domain/imports/mapping.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

/** What was said once holds for the next file: the columns for files of one form, the meanings of words for all of one portal. */

const mappingSchema = z.strictObject({ mapping: columnMappingSchema, orders: dateOrdersSchema });
export type RememberedMapping = z.infer<typeof mappingSchema>;

const mappingKey = (source: ImportSource, fingerprint: string) => `import.${source}.mapping.${fingerprint}`;
const meaningsKey = (source: ImportSource) => `import.${source}.meanings`;

export function rememberedMapping(reader: Reader, source: ImportSource, fingerprint: string): RememberedMapping | null {
  return mappingSchema.safeParse(readSetting(reader, mappingKey(source, fingerprint))).data ?? null;
}

export function rememberMapping(writer: Writer, source: ImportSource, fingerprint: string, said: RememberedMapping, now: number): void {
  writeSetting(writer, mappingKey(source, fingerprint), said, now);
}

export function rememberedMeanings(reader: Reader, source: ImportSource): ValueMeanings {
  return valueMeaningsSchema.safeParse(readSetting(reader, meaningsKey(source))).data ?? NO_MEANINGS;
}

/** What is said now stands over what was said before; the rest stays. */
export function rememberMeanings(writer: Writer, source: ImportSource, said: Partial<ValueMeanings>, now: number): ValueMeanings {
  const known = rememberedMeanings(writer, source);
  const meanings = {
    departments: { ...known.departments, ...said.departments },
    districts: { ...known.districts, ...said.districts },
    statuses: { ...known.statuses, ...said.statuses },
  };
  writeSetting(writer, meaningsKey(source), meanings, now);
  return meanings;
}
