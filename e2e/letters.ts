import type { Page } from "@playwright/test";
import { LEAST_MINUTES, MATTERS_MINUTES, type Viewing } from "#domain/wall/letters.ts";

/** By how much less a letter may subtend: what a browser rounds to whole pixels. */
const ROUNDED = 0.12;

/** Panels with citizens' words. */
const OF_CITIZENS = ["stream", "shift-emergencies", "solved-cases"].map((panel) => `[data-panel="${panel}"]`).join();

/**
 * What a room could not read, measured on the page as it is drawn: letters whose height, from headline to baseline or of a capital, subtends too
 * little; letters beyond the edge of the screen; rows whose ink lies over another's; names that are cut, which only a citizen's words may be, and
 * never in the middle of a word; panels in which nothing is large, but for those of `tables`.
 */
export function hardToRead(page: Page, viewing: Viewing, tables: readonly string[] = []): Promise<string[]> {
  return page.evaluate(
    ({ distanceCm, pictureCm, least, matters, withoutLarge, ofCitizens }) => {
      const found = new Set<string>();
      const pen = document.createElement("canvas").getContext("2d");
      if (pen === null) throw new Error("Nothing can be measured without a canvas");
      const SIZE = 1_000;
      const measured = new Map<string, TextMetrics>();
      const measure = (text: string, { fontWeight, fontFamily }: CSSStyleDeclaration) => {
        const key = `${fontWeight} ${fontFamily} ${text}`;
        const known = measured.get(key);
        if (known !== undefined) return known;
        pen.font = `${fontWeight} ${SIZE}px ${fontFamily}`;
        const metrics = pen.measureText(text);
        measured.set(key, metrics);
        return metrics;
      };
      const minutesOf = (pixels: number) => (Math.atan((pixels / innerHeight) * (pictureCm / 2 / distanceCm)) * 2 * 180 * 60) / Math.PI;
      const lettersOf = (text: string) => [
        ...(/\p{Script=Devanagari}/u.test(text) ? ["क"] : []),
        ...(/\p{Script=Gurmukhi}/u.test(text) ? ["ਕ"] : []),
        ...(/[\p{Script=Latin}\p{N}]/u.test(text) ? ["H"] : []),
      ];
      /** What of a box can be seen: what a parent cuts off is not there. */
      const seenOf = (element: Element, box: DOMRect) => {
        let { left, right, top, bottom } = box;
        for (let each: Element | null = element; each !== null; each = each.parentElement) {
          if (getComputedStyle(each).overflow !== "hidden") continue;
          const bounds = each.getBoundingClientRect();
          left = Math.max(left, bounds.left);
          right = Math.min(right, bounds.right);
          top = Math.max(top, bounds.top);
          bottom = Math.min(bottom, bounds.bottom);
        }
        return { left, right, top, bottom };
      };
      const isLeaning = (element: Element) => {
        const [, , skew = "0"] = /matrix\(([^,]+), ([^,]+)/u.exec(getComputedStyle(element).transform) ?? [];
        return Number(skew) !== 0;
      };
      const inks: {
        readonly text: Node;
        readonly words: string;
        readonly left: number;
        readonly right: number;
        readonly top: number;
        readonly bottom: number;
      }[] = [];
      const large = new Set<Element>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        const element = text.parentElement;
        const words = text.textContent?.trim() ?? "";
        if (element === null || words === "" || !element.checkVisibility()) continue;
        if (element.closest(".unseen, #recharts_measurement_span, [data-leaving]") !== null) continue;
        const style = getComputedStyle(element);
        const range = document.createRange();
        range.selectNodeContents(text);
        const size = Number.parseFloat(style.fontSize);
        const seen = [...range.getClientRects()]
          .map((box) => ({ box, ...seenOf(element, box) }))
          .filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1);
        if (seen.length === 0) continue;
        const letters = lettersOf(words).map((letter) => (measure(letter, style).actualBoundingBoxAscent / SIZE) * size);
        if (letters.length > 0) {
          const minutes = minutesOf(Math.min(...letters));
          const marked = element.closest("[data-matters]");
          if (minutes < least) found.add(`small, ${minutes.toFixed(1)}: ${words}`);
          if (marked !== null && minutes < matters) found.add(`matters and is small, ${minutes.toFixed(1)}: ${words}`);
          if (marked !== null) large.add(marked.closest("[data-panel]") ?? document.body);
        }
        const {
          actualBoundingBoxAscent: above,
          actualBoundingBoxDescent: below,
          fontBoundingBoxAscent: ascent,
          fontBoundingBoxDescent: descent,
        } = measure(words, style);
        for (const { box, left, right, top, bottom } of seen) {
          if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
            found.add(`beyond the edge: ${words}`);
          const baseline = box.top + (box.height * ascent) / (ascent + descent);
          // The box of a leaning name is larger than its ink.
          if (isLeaning(element)) continue;
          const ink = { top: baseline - (above / SIZE) * size, bottom: baseline + (below / SIZE) * size };
          const shown = { top: Math.max(top, ink.top), bottom: Math.min(bottom, ink.bottom) };
          if (shown.bottom - shown.top < (ink.bottom - ink.top) * 0.92 - 1) found.add(`cut above or below: ${words}`);
          inks.push({ text, words, left, right, ...shown });
        }
        const isCut =
          (style.textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth + 1) ||
          element.closest("[data-headline] [data-cut-at]") !== null ||
          (element.closest("[data-panel] [data-cut-at]") !== null && element.closest(ofCitizens) === null);
        if (isCut) found.add(`cut: ${words}`);
      }
      inks.forEach((one, index) => {
        for (const other of inks.slice(index + 1)) {
          if (one.text === other.text) continue;
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          if (across > 1.5 && down > 1.5) found.add(`over each other: ${one.words} / ${other.words}`);
        }
      });
      for (const panel of document.querySelectorAll("[data-panel]")) {
        if (
          panel.closest("[data-leaving]") === null &&
          panel.checkVisibility() &&
          // Nothing is there, and a sentence says so; one that says that numbers are on their way does not count.
          panel.querySelector("[data-nothing]") === null &&
          !large.has(panel) &&
          !withoutLarge.includes(panel.getAttribute("data-panel") ?? "")
        )
          found.add(`nothing large: ${panel.getAttribute("data-panel") ?? ""}`);
      }
      return [...found];
    },
    { ...viewing, least: LEAST_MINUTES - ROUNDED, matters: MATTERS_MINUTES - ROUNDED, withoutLarge: tables, ofCitizens: OF_CITIZENS },
  );
}

/** The share of the wall that a scene leaves empty: of its grid, what no panel has put letters, shapes or shades on, in cells a tenth as high as the screen. */
export function emptyShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const stage = document.querySelector("[data-scene]")?.getBoundingClientRect();
    if (stage === undefined) return 1;
    const cell = innerHeight / 10;
    const used = new Set<string>();
    const columns = Math.floor(stage.width / cell);
    const rows = Math.floor(stage.height / cell);
    const mark = ({ left, right, top, bottom }: DOMRect) => {
      for (
        let column = Math.max(0, Math.floor((left - stage.left) / cell));
        column * cell + stage.left < right && column < columns;
        column += 1
      ) {
        for (let row = Math.max(0, Math.floor((top - stage.top) / cell)); row * cell + stage.top < bottom && row < rows; row += 1)
          used.add(`${column} ${row}`);
      }
    };
    const scene = document.querySelector("[data-scene]") ?? document.body;
    const texts = document.createTreeWalker(scene, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (element === null || (texts.currentNode.textContent ?? "").trim() === "" || element.closest(".unseen, [data-leaving]") !== null)
        continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      for (const box of range.getClientRects()) mark(box);
    }
    for (const shape of scene.querySelectorAll("svg path, svg rect, td, i, img, [data-step]"))
      if (shape.checkVisibility()) mark(shape.getBoundingClientRect());
    return 1 - used.size / (columns * rows);
  });
}
