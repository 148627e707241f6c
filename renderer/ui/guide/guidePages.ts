import type { Locale } from "#contract/locale.ts";
import { type Block, readMarkdown } from "./readMarkdown.ts";

/** In the order in which the list shows them; each is a file in both folders of `docs/guide`. */
export const GUIDE_PAGES = [
  "first-day",
  "desk",
  "wall",
  "review",
  "backup",
  "platforms",
  "privacy",
  "installing",
  "hub",
  "accessibility",
  "troubleshooting",
] as const;
export type GuidePageId = (typeof GUIDE_PAGES)[number];

/** A heading of the second level with all that stands under it; the first is the page's own beginning. */
export interface GuideSection {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

interface GuidePage {
  readonly title: string;
  readonly sections: readonly GuideSection[];
}

export type Guide = Readonly<Record<Locale, Readonly<Record<GuidePageId, GuidePage>>>>;

const FILES = import.meta.glob<string>("../../../docs/guide/*/*.md", { query: "?raw", import: "default" });
const PICTURES = import.meta.glob<string>("../../../docs/pictures/*.webp", { query: "?url", import: "default", eager: true });

/** All pages in both languages, out of the window's own bundle. */
export async function readGuide(): Promise<Guide> {
  const [en, hi] = await Promise.all([pagesOf("en"), pagesOf("hi")]);
  return { en, hi };
}

async function pagesOf(locale: Locale): Promise<Guide[Locale]> {
  const pages = await Promise.all(
    GUIDE_PAGES.map(async (id) => {
      const load = FILES[`../../../docs/guide/${locale}/${id}.md`];
      if (load === undefined) throw new Error(`The guide has no page ${id} in ${locale}`);
      return [id, pageOf(readMarkdown(await load()))] as const;
    }),
  );
  return Object.fromEntries(pages) as Guide[Locale];
}

function pageOf(blocks: readonly Block[]): GuidePage {
  const [first] = blocks;
  if (first?.is !== "heading" || first.level !== 1) throw new Error("A page begins with its title");
  const sections: { heading: string; blocks: Block[] }[] = [{ heading: first.text, blocks: [] }];
  for (const block of blocks.slice(1)) {
    if (block.is === "heading" && block.level === 2) sections.push({ heading: block.text, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return { title: first.text, sections };
}

/** The address of a picture as a page names it, `../../pictures/desk-en.webp`; null where it is not inside. */
export function pictureAddress(file: string): string | null {
  return PICTURES[file.replace("../../", "../../../docs/")] ?? null;
}

/** The page that a link leads to; null for what is outside of the guide. */
export function pageOfLink(to: string): GuidePageId | null {
  return GUIDE_PAGES.find((id) => to === `${id}.md`) ?? null;
}
