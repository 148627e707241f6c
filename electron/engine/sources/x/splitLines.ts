import { SourceError } from "../source.ts";

/** No post is longer; a line that does not end must not fill the memory. */
const LONGEST_LINE = 16 * 1_024 * 1_024;

/** For every chunk of text the lines that it completes, without their ends and without empty ones; a last line without end is dropped. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST_LINE) throw new SourceError("bad-answer", "X's stream sent a line without end.");
    yield lines.map((line) => line.trim()).filter((line) => line !== "");
  }
}
