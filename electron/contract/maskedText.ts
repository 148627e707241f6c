import { z } from "zod";
import type { MaskedText } from "#domain/text/mask.ts";

/** A text of a citizen as a window gets it: only what was masked fits. */
export const maskedTextSchema = z.custom<MaskedText>((value) => typeof value === "string");
