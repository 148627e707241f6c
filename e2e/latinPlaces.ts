import type { Page } from "@playwright/test";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { areas } from "#domain/geography/areas.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const DIRECTORY = join(import.meta.dirname, "..", "domain", "geography", "directory");
const column = (file: string) =>
  readFileSync(join(DIRECTORY, file), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

/** Every Latin name of a place that the program knows, in small letters. */
const NAMES: ReadonlySet<string> = new Set(
  [
    ...column("villages.tsv").map(([name = ""]) => name),
    ...column("named.tsv").map(([, name = ""]) => name),
    ...areas().map(({ name }) => name),
    ...DISTRICTS.map(({ name }) => name),
  ]
    .filter((name) => name.length > 2)
    .map((name) => wordsOf(name).join(" ")),
);
const LONGEST = Math.max(...[...NAMES].map((name) => name.split(" ").length));

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * The Latin names of places that a page shows or says to a screen reader, with the text that holds each. What is marked as another language than the page's is
 * left out, and what citizens wrote themselves (`dir="auto"`).
 */
export async function latinPlacesOn(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const isOther = (element: Element | null) => element?.closest("[lang='en'], [dir='auto'], script, style") != null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      if (text !== "" && !isOther(node.parentElement)) found.push(text);
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt], input")) {
      if (isOther(element)) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt", "value"]) found.push(element.getAttribute(name) ?? "");
      if (element instanceof HTMLInputElement && element.type === "text") found.push(element.value);
    }
    return found.filter((text) => /[A-Za-z]/u.test(text));
  });
  return texts.flatMap((text) => {
    const words = wordsOf(text);
    for (let from = 0; from < words.length; from += 1)
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to += 1) {
        const name = words.slice(from, to).join(" ");
        if (NAMES.has(name)) return [`${name}: ${text.slice(0, 120)}`];
      }
    return [];
  });
}
