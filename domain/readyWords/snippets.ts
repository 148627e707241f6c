import { z } from "zod";
import { REPLY_LANGUAGES } from "../grievance/choices.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";
import { findPersonalData } from "../text/personalData.ts";
import { hasStrayBracket, hasUnknownName } from "../reply/placeholders.ts";
import { holdsWebAddress } from "../reply/webAddresses.ts";
import { PROGRAM_SNIPPETS } from "./programSnippets.ts";

/** Whom a snippet is written to: citizens in replies, offices in letters. */
export const SNIPPET_AUDIENCES = ["citizen", "officer"] as const;
export type SnippetAudience = (typeof SNIPPET_AUDIENCES)[number];

export const MOST_SNIPPETS = 40;
export const LONGEST_SNIPPET_NAME = 60;
/** A reply has room for little; a paragraph of a letter for more. */
export const LONGEST_SNIPPET: Readonly<Record<SnippetAudience, number>> = { citizen: 250, officer: 1_000 };

/** Faults of the text of a snippet; people see one sentence for each. */
const SNIPPET_FAULTS = ["empty", "unknown-placeholder", "brackets", "personal-data", "web-address", "too-long"] as const;
export type SnippetFault = (typeof SNIPPET_FAULTS)[number];

/** The first fault of a text in the order above; null where it can be used. */
export function snippetFault(text: string, audience: SnippetAudience): SnippetFault | null {
  if (text.trim() === "") return "empty";
  const plain = text.replaceAll(/[{}[\]]/gu, " ");
  const found: Record<SnippetFault, boolean> = {
    empty: false,
    "unknown-placeholder": hasUnknownName(text),
    brackets: hasStrayBracket(text),
    "personal-data": holdsPersonalData(plain),
    // An officer opens it at a desk; on X it costs more, and leads citizens anywhere.
    "web-address": audience === "citizen" && holdsWebAddress(plain),
    "too-long": text.trim().length > LONGEST_SNIPPET[audience],
  };
  return SNIPPET_FAULTS.find((fault) => found[fault]) ?? null;
}

/** What a snippet is put in for is written to anybody: it names no person's number. Lines of offices, which are no mobile, and helplines may stand in it. */
function holdsPersonalData(text: string): boolean {
  return findPersonalData(text).some(({ type, start, end }) => {
    const written = text.slice(start, end);
    if (type === "email") return !/@(?:[a-z0-9-]+\.)*(?:gov|nic)\.in$/iu.test(written);
    if (type === "phone") return MOBILE.test(written.normalize("NFKC").replaceAll(/\D/gu, ""));
    return true;
  });
}

const MOBILE = /^(?:0|91|0091)?[6-9]\d{9}$/u;

const snippetOf = (audience: SnippetAudience) => {
  const text = z
    .string()
    .trim()
    .superRefine((value, context) => {
      const fault = snippetFault(value, audience);
      if (fault !== null) context.addIssue({ code: "custom", message: fault });
    });
  const name = z.string().trim().min(1).max(LONGEST_SNIPPET_NAME);
  return z.strictObject({ name: z.strictObject({ hi: name, en: name }), text: z.strictObject({ hi: text, en: text }) });
};
export type Snippet = z.infer<ReturnType<typeof snippetOf>>;

const listOf = (audience: SnippetAudience) => z.array(snippetOf(audience)).max(MOST_SNIPPETS).optional();

/** The snippets of the room, in their order; for whom is left out the program's apply, and an empty list is none at all. */
export const snippetSettingsSchema = z.strictObject({ citizen: listOf("citizen"), officer: listOf("officer") });
export type SnippetSettings = z.infer<typeof snippetSettingsSchema>;

/** The snippets in force. */
export function snippetsFor(audience: SnippetAudience, settings: SnippetSettings): readonly Snippet[] {
  return settings[audience] ?? PROGRAM_SNIPPETS[audience];
}

/** What is stored of a list: nothing where it is the program's own, so that it changes with the program. */
export function ownSnippets(audience: SnippetAudience, snippets: readonly Snippet[]): Snippet[] | undefined {
  const program = PROGRAM_SNIPPETS[audience];
  const isProgram = snippets.length === program.length && snippets.every((snippet, index) => isSame(snippet, program[index]));
  return isProgram ? undefined : [...snippets];
}

function isSame(one: Snippet, other: Snippet | undefined): boolean {
  return REPLY_LANGUAGES.every(
    (language: ReplyLanguage) => one.name[language] === other?.name[language] && one.text[language] === other.text[language],
  );
}
