import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "#contract/commandList.ts";
import { LOCALES } from "#contract/locale.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import { findInGuide } from "./findInGuide.ts";
import { GUIDE_PAGES, type Guide, pageOfLink, pictureAddress, readGuide } from "./guidePages.ts";
import type { Block, Inline } from "./readMarkdown.ts";

let guide: Guide;
beforeAll(async () => (guide = await readGuide()));

const PAGES_OF_LOCALES = LOCALES.flatMap((locale) => GUIDE_PAGES.map((page) => [locale, page] as const));

function linesIn(block: Block): readonly (readonly Inline[])[] {
  if (block.is === "paragraph") return [block.line];
  if (block.is === "list") return block.items;
  return block.is === "table" ? [...block.head, ...block.rows.flat()] : [];
}

const blocksOf = (locale: (typeof LOCALES)[number], page: (typeof GUIDE_PAGES)[number]) =>
  guide[locale][page].sections.flatMap(({ blocks }) => blocks);
const piecesOf = (...of: Parameters<typeof blocksOf>) => blocksOf(...of).flatMap((block) => linesIn(block).flat());

/** As the guide writes them: `Ctrl+Shift+R`, `?`, `↓`. */
const WRITTEN: Readonly<Record<string, string>> = {
  "Shift+Slash": "?",
  "Shift+Digit2": "@",
  Slash: "/",
  Period: ".",
  Backslash: "\\",
  Minus: "-",
  ArrowDown: "↓",
  ArrowUp: "↑",
  PageDown: "PgDn",
  PageUp: "PgUp",
  Escape: "Esc",
  Comma: ",",
};
const writtenOf = (stroke: string) =>
  WRITTEN[stroke] ??
  stroke
    .split("+")
    .map((part) => WRITTEN[part] ?? part.replace(/^(?:Key|Digit)/u, ""))
    .join("+");
/** Of a review, which has keys of its own. */
const OTHER_KEYS = ["[", "]"];
/** What is in code quotes and is no key: names of files, commands. */
const NO_KEY =
  /^(?:\.keys|set-aside|updates|nosuid|\/opt|(?:npm run|msiexec|apt-get|dnf) .+|.*(?:ISMGT|ismgt|policy).*|version|contact|network|hub|lockAfterMinutes|locked|key|Policy|system|pac|none|[[{].*[\]}])$/u;

describe("the guide", () => {
  test("has each page in both languages, and no other file", () => {
    const folder = join(import.meta.dirname, "../../../docs/guide");
    for (const locale of LOCALES)
      expect(readdirSync(join(folder, locale)).toSorted()).toEqual(GUIDE_PAGES.map((id) => `${id}.md`).toSorted());
  });

  test.each(PAGES_OF_LOCALES)("writes in %s on %s no mark that the window does not draw", (locale, page) => {
    const plain = piecesOf(locale, page).flatMap((piece) => (piece.is === "text" ? [piece.text] : []));
    for (const text of plain) expect(text).not.toMatch(/\*\*|\]\(|(?:^|[\s(])_[^_]+_(?:$|[\s).,])/u);
  });

  test.each(GUIDE_PAGES)("says on %s the same in both languages, part by part", (page) => {
    const shapeOf = (locale: (typeof LOCALES)[number]) =>
      guide[locale][page].sections.map(({ blocks }) =>
        blocks.map((block) =>
          block.is === "list" ? [block.is, block.items.length] : block.is === "table" ? [block.is, block.rows.length] : block.is,
        ),
      );
    expect(shapeOf("hi")).toEqual(shapeOf("en"));
  });

  test.each(PAGES_OF_LOCALES)("in %s names on %s only what the screens name so", (locale, page) => {
    const names = new Set<string>(Object.values(MESSAGES[locale]));
    const unknown = piecesOf(locale, page).flatMap((piece) => (piece.is === "strong" && !names.has(piece.text) ? [piece.text] : []));
    expect(unknown).toEqual([]);
  });

  test.each(PAGES_OF_LOCALES)("in %s names on %s only keys that do something", (locale, page) => {
    const keys = new Set([...COMMANDS.flatMap(({ strokes }) => strokes.map(writtenOf)), ...OTHER_KEYS]);
    const unknown = piecesOf(locale, page).flatMap((piece) =>
      piece.is === "code" && !keys.has(piece.text) && !NO_KEY.test(piece.text) ? [piece.text] : [],
    );
    expect(unknown).toEqual([]);
  });

  test.each(LOCALES)("lists in %s every key of the desk with what it does", (locale) => {
    const listed = blocksOf(locale, "desk").flatMap((block) =>
      block.is === "table"
        ? block.rows.map(([keys, name]) => [(keys ?? []).filter(({ is }) => is === "code").map(({ text }) => text), name?.[0]?.text])
        : [],
    );
    for (const { strokes, label } of COMMANDS)
      if (strokes.length > 0) expect(listed).toContainEqual([strokes.map(writtenOf), MESSAGES[locale][label]]);
  });

  test.each(PAGES_OF_LOCALES)("in %s leads from %s to pages and pictures that are there", (locale, page) => {
    for (const piece of piecesOf(locale, page)) if (piece.is === "link") expect(pageOfLink(piece.to)).not.toBeNull();
    for (const block of blocksOf(locale, page)) if (block.is === "picture") expect(pictureAddress(block.file)).not.toBeNull();
  });
});

test("the window of a record that cannot be read opens the guide where it says what to do", () => {
  expect(guide.en.backup.sections[4]?.heading).toBe("When the disk has failed");
  expect(guide.en.backup.sections[5]?.heading).toBe("When a new version does not do");
});

describe("a search in the guide", () => {
  test.each([
    ["restore drill", "backup"],
    ["पुनर्स्थापन", "backup"],
    ["cert-in", "privacy"],
    ["ulanghan", "privacy"],
    ["enterprise agreement", "platforms"],
    ["baithak", "review"],
    ["msi group policy", "installing"],
    ["समूह नीति", "installing"],
    ["downgrade", "installing"],
    ["lost or stolen seat", "hub"],
    ["नोडल अधिकारी की सीट", "hub"],
    ["screen reader", "accessibility"],
    ["सुगम्यता", "accessibility"],
    ["backup zzqqxx", null],
    ["  ", null],
  ])("finds %j on the page %s, in either language and script", (typed, page) => {
    expect(findInGuide(guide, typed)[0]?.page ?? null).toBe(page);
  });

  test("brings a section whose heading has the words before one that only tells of them", () => {
    const [first] = findInGuide(guide, "alerts");
    expect(first).toEqual({ page: "wall", section: 3 });
  });
});
