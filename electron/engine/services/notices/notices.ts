import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { PartInside } from "#contract/contract.ts";

const writtenSchema = z.array(
  z.object({
    name: z.string(),
    version: z.string().nullable(),
    licence: z.string().nullable(),
    source: z.string().nullable(),
    text: z.string().nullable(),
  }),
);

/** Without their texts, which take half a megabyte. */
export async function partsInside(): Promise<PartInside[]> {
  return (await written()).map(({ name, version, licence, source }) => ({ name, version, licence, source }));
}

export async function licenceText({ name, version }: Pick<PartInside, "name" | "version">): Promise<string | null> {
  return (await written()).find((part) => part.name === name && part.version === version)?.text ?? null;
}

/** Read each time, since hardly anybody looks. Empty where the program was not built. */
async function written(): Promise<z.infer<typeof writtenSchema>> {
  const file = new URL(
    import.meta.url.endsWith(".ts") ? "../../../../out/notices/licences.json" : "../notices/licences.json",
    import.meta.url,
  );
  const text = await readFile(file, "utf8").catch(() => "[]");
  return writtenSchema.parse(JSON.parse(text));
}
