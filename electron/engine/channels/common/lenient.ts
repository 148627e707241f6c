import { z } from "zod";

/*
 * Platforms add fields, rename them and send some of another type. What is not understood counts as missing, so that a post is refused only
 * where it has no usable id.
 */

/** A field that may be missing, null or of the wrong type. */
export const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** A list without the items that cannot be read. */
export const readableItems = <Schema extends z.ZodType>(schema: Schema) =>
  z.array(z.unknown()).transform((items) => items.flatMap((item) => itemIn(schema, item)));

export const lenientList = <Schema extends z.ZodType>(schema: Schema) => lenient(readableItems(schema));

function itemIn<Schema extends z.ZodType>(schema: Schema, item: unknown): z.infer<Schema>[] {
  const read = schema.safeParse(item);
  return read.success ? [read.data] : [];
}
