import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const renderer = join(import.meta.dirname, "..", "renderer");

/** `[a] + b`, `[a]:not(b) ~ c`: an attribute before a sign for a neighbour. */
const ATTRIBUTE_DECIDES_ON_NEIGHBOUR = /\][^\s,{}>]*\s*[+~][^=]/;

const styleSheets = readdirSync(renderer, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));

/** Comments, and what stands between the braces of a rule, are no selectors. */
const selectorsOf = (css: string) =>
  css
    .replaceAll(/\/\*.*?\*\//gs, "")
    .split("{")
    .map((part) => part.slice(Math.max(part.lastIndexOf("}"), part.lastIndexOf(";")) + 1).trim());

describe("the style sheets of the pages", () => {
  it("are found", () => {
    expect(styleSheets.length).toBeGreaterThan(20);
  });

  // Chromium keeps an element whose attribute so decided for as long as the page lives, with all that is in it, after it was taken away.
  it("never let an attribute decide how the element after it looks, or a page that runs for weeks grows", () => {
    const found = styleSheets.flatMap((file) =>
      selectorsOf(readFileSync(join(renderer, file), "utf8"))
        .filter((selector) => ATTRIBUTE_DECIDES_ON_NEIGHBOUR.test(selector))
        .map((selector) => `${file}: ${selector}`),
    );
    expect(found).toEqual([]);
  });

  it("would be caught doing so", () => {
    expect(
      selectorsOf("a { b: c; }\n.figure dd > [aria-hidden] + [aria-hidden] { d: e; }").filter((each) =>
        ATTRIBUTE_DECIDES_ON_NEIGHBOUR.test(each),
      ),
    ).toEqual([".figure dd > [aria-hidden] + [aria-hidden]"]);
    expect(ATTRIBUTE_DECIDES_ON_NEIGHBOUR.test('.tags[data-kind~="late"] > b')).toBe(false);
  });
});
