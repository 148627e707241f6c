import { z } from "zod";
import { DEPARTMENT_CODES } from "./departments.ts";

export const departmentCodeSchema = z.enum(DEPARTMENT_CODES);
