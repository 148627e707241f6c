import { z } from "zod";

export const seatIdSchema = z.string().regex(/^[0-9a-f]{16}$/u);
