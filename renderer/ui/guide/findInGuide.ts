import { assertNever } from "#domain/assertNever.ts";
import { romanise } from "#domain/text/romanise.ts";
import { GUIDE_PAGES, type Guide, type GuidePageId, type GuideSection } from "./guidePages.ts";
import { type Block, textOf } from "./readMarkdown.ts";

/** A section of a page, by its number: it is the same one in both languages. */
export interface GuidePlace {
  readonly page: GuidePageId;
  readonly section: number;
}

const IN_HEADING = 4;
const MOST_FOUND = 12;

/**
 * Sections in which every word that was typed begins one, in either language and any script: "bahali", "restore" and "पुनर्स्थापन" find the same. The nearest
 * first: words of a heading count more than words below it.
 */
export function findInGuide(guide: Guide, typed: string): readonly GuidePlace[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  return GUIDE_PAGES.flatMap((page) =>
    guide.en[page].sections.map((english, section) => {
      const both = [english, guide.hi[page].sections[section]].filter((each) => each !== undefined);
      return { page, section, weight: weightOf(both, wanted) };
    }),
  )
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, MOST_FOUND)
    .map(({ page, section }) => ({ page, section }));
}

/** 0 where a word is nowhere. */
function weightOf(sections: readonly GuideSection[], wanted: readonly string[]): number {
  const headings = sections.flatMap(({ heading }) => wordsOf(heading));
  const told = sections.flatMap(({ blocks }) => blocks.flatMap((block) => wordsOf(wordsIn(block))));
  let weight = 0;
  for (const word of wanted) {
    const begins = (each: string) => each.startsWith(word);
    if (headings.some(begins)) weight += IN_HEADING;
    else if (told.some(begins)) weight += 1;
    else return 0;
  }
  return weight;
}

function wordsIn(block: Block): string {
  switch (block.is) {
    case "heading":
      return block.text;
    case "paragraph":
      return textOf(block.line);
    case "list":
      return block.items.map(textOf).join(" ");
    case "table":
      return [block.head, ...block.rows].flatMap((cells) => cells.map(textOf)).join(" ");
    case "picture":
      return block.alt;
    default:
      return assertNever(block);
  }
}

function wordsOf(text: string): readonly string[] {
  return romanise(text).match(WORD) ?? [];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
