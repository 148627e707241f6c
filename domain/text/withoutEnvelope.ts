/** A post of one line without to whom it was sent, at its beginning, and what hangs on it, at its end; the line itself where nothing else is said. */
export function withoutEnvelope(line: string): string {
  const words = line.split(" ");
  const from = words.findIndex((word) => !HANDLE.test(word));
  const until = words.findLastIndex((word) => !LINK.test(word)) + 1;
  return from === -1 || until <= from ? line : words.slice(from, until).join(" ");
}

const HANDLE = /^@\w/u;
const LINK = /^https?:\/\/\S/u;
