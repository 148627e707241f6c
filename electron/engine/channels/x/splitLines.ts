import { SourceError } from "../../core/ports/source.ts";

/** No post is longer; a line that does not end must not fill the memory. */
const LONGEST_LINE = 4 * 1_024 * 1_024;

/**
 * For every chunk of text the lines that it completes, without their ends and without empty ones; a last line without end is dropped.
 * Each letter is looked at once, however small the chunks are that a line comes in.
 */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let begun: string[] = [];
  let letters = 0;
  for await (const chunk of chunks) {
    const [first = "", ...others] = chunk.split("\n");
    begun.push(first);
    letters += first.length;
    if (letters > LONGEST_LINE || others.some(({ length }) => length > LONGEST_LINE)) {
      throw new SourceError("bad-answer", "X's stream sent a line without end.");
    }
    const last = others.pop();
    if (last === undefined) {
      yield [];
      continue;
    }
    const lines = [begun.join(""), ...others];
    begun = [last];
    letters = last.length;
    yield lines.map((line) => line.trim()).filter((line) => line !== "");
  }
}
