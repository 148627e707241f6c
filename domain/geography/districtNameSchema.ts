import { z } from "zod";
import { DISTRICTS } from "./districts.ts";

export const districtNameSchema = z.enum(DISTRICTS.map(({ name }) => name));
