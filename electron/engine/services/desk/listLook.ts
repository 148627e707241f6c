import { listLookSchema } from "#domain/work/look.ts";
import type { ListLook } from "#domain/work/look.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

const USUAL: ListLook = { density: "comfortable", without: [] };

/** How a person wants the lines of the lists; what cannot be read is as usual. */
export function listLookOf(reader: Reader, person: string): ListLook {
  return listLookSchema.safeParse(readSetting(reader, keyOf(person))).data ?? USUAL;
}

export function putListLook(writer: Writer, person: string, look: ListLook, now: number): ListLook {
  writeSetting(writer, keyOf(person), look, now);
  return look;
}

function keyOf(person: string): string {
  return `desk.look.${person}`;
}
