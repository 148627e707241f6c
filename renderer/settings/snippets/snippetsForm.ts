import { z } from "zod";
import {
  LONGEST_SNIPPET_NAME,
  ownSnippets,
  type Snippet,
  type SnippetAudience,
  snippetFault,
  snippetsFor,
  type SnippetSettings,
} from "#domain/readyWords/snippets.ts";

const name = z
  .string()
  .trim()
  .min(1, { message: "snippets.fault.noName" })
  .max(LONGEST_SNIPPET_NAME, { message: "snippets.fault.too-long" });

const listOf = (audience: SnippetAudience) => {
  const text = z
    .string()
    .trim()
    .superRefine((value, context) => {
      const fault = snippetFault(value, audience);
      if (fault !== null) context.addIssue({ code: "custom", message: `snippets.fault.${fault}` });
    });
  return z.array(z.object({ name: z.object({ hi: name, en: name }), text: z.object({ hi: text, en: text }) }));
};

/** From the fields to what is stored. */
export const snippetsFormSchema = z
  .object({ citizen: listOf("citizen"), officer: listOf("officer") })
  .transform(({ citizen, officer }): SnippetSettings => {
    const own = { citizen: ownSnippets("citizen", citizen), officer: ownSnippets("officer", officer) };
    return { ...(own.citizen && { citizen: own.citizen }), ...(own.officer && { officer: own.officer }) };
  });
export type SnippetsForm = z.input<typeof snippetsFormSchema>;

export function snippetsFormOf(settings: SnippetSettings): SnippetsForm {
  const fields = (audience: SnippetAudience) =>
    snippetsFor(audience, settings).map(({ name: called, text }): Snippet => ({ name: { ...called }, text: { ...text } }));
  return { citizen: fields("citizen"), officer: fields("officer") };
}
