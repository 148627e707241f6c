import { zodResolver } from "@hookform/resolvers/zod";
import { type FieldValues, useForm } from "react-hook-form";
import type { z } from "zod";

/**
 * A form whose fields are checked by a schema from strings as typed to what is sent; a fault's message is the id of its sentence. The focus
 * goes to the first wrong field. Where `values` change, fields that nobody has changed show them, and what a person typed stays.
 */
export function useSchemaForm<Typed extends FieldValues, Read>(schema: z.ZodType<Read, Typed>, values: Typed) {
  return useForm<Typed, unknown, Read>({
    resolver: zodResolver(schema),
    values,
    resetOptions: { keepDirtyValues: true },
    mode: "onChange",
  });
}

/** For a reset that takes its values whole; without it the library keeps what was typed, as it does where `values` change. */
export const WHOLE = { keepDirtyValues: false } as const;
