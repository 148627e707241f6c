import type { WordedDepartment } from "../departmentWords.ts";
import { PEOPLE_VOCABULARY } from "./people.ts";
import { SERVICE_VOCABULARY } from "./services.ts";

/** By department, the words that come up in its complaints. */
export const VOCABULARY: Readonly<Partial<Record<WordedDepartment, string>>> = { ...SERVICE_VOCABULARY, ...PEOPLE_VOCABULARY };
