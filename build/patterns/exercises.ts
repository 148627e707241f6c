import { vi } from "vitest";
import type { ChannelForm } from "#contract/channels.ts";

/** What makes a pattern within a function, and so as many as it is called with: each is called below with all that the product calls it with. */
export const MAKERS: readonly string[] = [
  "domain/officerMail/phrases.ts",
  "domain/reply/webAddresses.ts",
  "domain/reply/weightedLength.ts",
  "domain/text/personNames.ts",
  "electron/contract/checkChannelValues.ts",
];

/**
 * Runs all code that makes a pattern at run time, with everything that it is made of in the product. What a module makes when it is loaded
 * needs nothing but its import: `modules` are all of those, and all that hand lists to `anyOf`, as absolute paths.
 */
export async function exercises(modules: readonly string[]): Promise<void> {
  makeListsAtOnce();
  for (const module of modules) await import(/* @vite-ignore */ module);
  const { holdsWebAddress } = await import("#domain/reply/webAddresses.ts");
  holdsWebAddress("");
  const { weightedLength } = await import("#domain/reply/weightedLength.ts");
  weightedLength("🚰");
  await channelForms();
}

/** A list of phrases becomes a pattern when it is first asked. */
function makeListsAtOnce(): void {
  vi.doMock("#domain/officerMail/phrases.ts", async (importOriginal) => {
    const { anyOf } = await importOriginal<typeof import("#domain/officerMail/phrases.ts")>();
    return {
      anyOf: (phrases: string) => {
        const list = anyOf(phrases);
        list.test("");
        return list;
      },
    };
  });
}

/** The pattern of a field is made where what a person typed into it is checked. */
async function channelForms(): Promise<void> {
  const { checkChannelValues } = await import("#contract/checkChannelValues.ts");
  const { CHANNEL_PLUGINS } = await import("#engine/channels/channels.ts");
  for (const { form } of CHANNEL_PLUGINS) {
    for (const field of form.fields) {
      if (field.type === "text") checkChannelValues({ ...form, fields: [field] } satisfies ChannelForm, { [field.name]: "typed" });
    }
  }
}
