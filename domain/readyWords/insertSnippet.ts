import type { Words } from "../text/words.ts";

/** A stretch of a text that is selected, in UTF-16 units; a caret where both are the same. */
export interface Selected {
  readonly from: number;
  readonly to: number;
}

/** A text with a snippet in the place of what is selected, apart from its neighbours by a blank, and where the caret stands then. */
export function withSnippet(text: string, { from, to }: Selected, snippet: string): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const begun = `${before}${/\S$/u.test(before) ? " " : ""}${snippet}`;
  const gap = after !== "" && !/^[\s.,;:!?।)]/u.test(after) ? " " : "";
  return { text: begun + gap + after, caret: begun.length + gap.length };
}

/** Whether a text says already what a snippet would: its words as they stand, or the numbers of the case by which it is named on the telephone. */
export function isSaidAlready(text: string, snippet: string): boolean {
  const numbers = snippet.match(SHORT_NUMBER) ?? [];
  return text.includes(snippet.trim()) || (numbers.length > 0 && numbers.every((each) => text.includes(each)));
}

const SHORT_NUMBER = /\b\d{3}-\d{3}-\d{3}\b/gu;

/** A letter with a snippet as a paragraph of its own in both languages, behind the paragraph in which the caret stands. */
export function withParagraph(body: Words, at: { readonly language: keyof Words; readonly caret: number }, snippet: Words): Words {
  const behind = paragraphsOf(body[at.language].slice(0, at.caret)).length;
  const put = (language: keyof Words) => {
    const paragraphs = paragraphsOf(body[language]);
    return paragraphs.toSpliced(Math.min(behind, paragraphs.length), 0, snippet[language]).join("\n\n");
  };
  return { en: put("en"), hi: put("hi") };
}

function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n{2,}/u).filter((paragraph) => paragraph.trim() !== "");
}
