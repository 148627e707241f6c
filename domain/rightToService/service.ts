import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";

const line = z.string().trim().min(1).max(200);
const words = z.strictObject({ en: line, hi: line });

export const LIMIT_UNITS = ["working-days", "hours"] as const;

/** A service notified under section 3 of the Act. */
export const notifiedServiceSchema = z.strictObject({
  name: words,
  department: departmentCodeSchema,
  /** The category of complaints that are about it; null where none is of it alone. */
  category: z.string().min(1).max(60).nullable(),
  limit: z.number().int().min(1).max(1_000),
  unit: z.enum(LIMIT_UNITS),
  /** Who has to provide it, and who hears the first and the second appeal: offices, no names. */
  designated: words,
  first: words,
  second: words,
  /** Where it was read, with the day. */
  source: z.string().trim().max(300),
  /** The day (`2026-11-24`) on which a person compared it with the notification; null while nobody has. */
  checkedOn: z.iso.date().nullable(),
});
export type NotifiedService = z.infer<typeof notifiedServiceSchema>;

export const MOST_SERVICES = 2_000;

/** The services in force, and those from before the last import, which it can be taken back to. */
export const storedServicesSchema = z.strictObject({
  services: z.array(notifiedServiceSchema).max(MOST_SERVICES),
  before: z.array(notifiedServiceSchema).max(MOST_SERVICES).nullable(),
});
export type StoredServices = z.infer<typeof storedServicesSchema>;

/** A service is known again by its department and its name. */
export function serviceKey({ department, name }: Pick<NotifiedService, "department" | "name">): string {
  return `${department} ${name.en.trim().toLowerCase().replaceAll(/\s+/gu, " ")}`;
}
