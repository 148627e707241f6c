import { z } from "zod";

export const LOCALES = ["hi", "en"] as const;
export const localeSchema = z.enum(LOCALES);
export type Locale = z.infer<typeof localeSchema>;
