import { PROGRAM_SERVICES } from "#domain/rightToService/programServices.ts";
import { storedServicesSchema } from "#domain/rightToService/service.ts";
import type { NotifiedService, StoredServices } from "#domain/rightToService/service.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

const KEY = "notifiedServices";

/** The notified services in force; those that come with the program until a table was imported. */
export function notifiedServices(record: Reader): StoredServices {
  return storedServicesSchema.safeParse(readSetting(record, KEY)).data ?? { services: [...PROGRAM_SERVICES], before: null };
}

/** What was in force before can be taken back. `now` is milliseconds UTC. */
export function putServices(record: Writer, services: readonly NotifiedService[], now: number): void {
  writeSetting(record, KEY, { services, before: notifiedServices(record).services } satisfies Record<keyof StoredServices, unknown>, now);
}

/** Takes the last import back; false where there is none. */
export function undoServices(record: Writer, now: number): boolean {
  const { before } = notifiedServices(record);
  if (before === null) return false;
  writeSetting(record, KEY, { services: before, before: null } satisfies StoredServices, now);
  return true;
}
