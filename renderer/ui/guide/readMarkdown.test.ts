import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, readMarkdown } from "./readMarkdown.ts";

const text = (words: string) => ({ is: "text", text: words }) as const;

describe("a page of the guide", () => {
  test("is read with its headings, paragraphs, lists, tables and pictures", () => {
    const page = `# The desk

Press \`A\` for **Accept**
and see [the wall](wall.md).

- one
  and its end
- two

1. first

| Key | Does |
| --- | ---- |
| \`Z\` | Undo |

![A desk](../../pictures/desk-en.webp)
`;
    expect(readMarkdown(page)).toEqual([
      { is: "heading", level: 1, text: "The desk" },
      {
        is: "paragraph",
        line: [
          text("Press "),
          { is: "code", text: "A" },
          text(" for "),
          { is: "strong", text: "Accept" },
          text(" and see "),
          { is: "link", text: "the wall", to: "wall.md" },
          text("."),
        ],
      },
      { is: "list", isNumbered: false, items: [[text("one and its end")], [text("two")]] },
      { is: "list", isNumbered: true, items: [[text("first")]] },
      { is: "table", head: [[text("Key")], [text("Does")]], rows: [[[{ is: "code", text: "Z" }], [text("Undo")]]] },
      { is: "picture", alt: "A desk", file: "../../pictures/desk-en.webp" },
    ] satisfies readonly Block[]);
  });

  test.each(["<b>bold</b>", "> quoted", "*thin*", "**open", "| a |\n| b |", "- one\nnot set in", "# One\nmore", "- one\n  - within"])(
    "that says %j is refused: nothing would draw it",
    (source) => {
      expect(() => readMarkdown(source)).toThrow(/./u);
    },
  );

  test("shows a mark that has a backslash as itself", () => {
    expect(readMarkdown("2 \\* 3 \\< 7")).toEqual([{ is: "paragraph", line: [text("2 * 3 < 7")] }]);
  });

  test("is read or refused, whatever it says", () => {
    const piece = fc.constantFrom("# ", "- ", "1. ", "| ", "**", "`", "[", "](", ")", "a", "\n", "\n\n", "<b>", "![");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          expect(Array.isArray(readMarkdown(pieces.join("")))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});
