/** A post of one line without the names and links at its two ends, which say to whom it was sent and what hangs on it; the line itself where nothing else is said. */
export function withoutEnvelope(line: string): string {
  const words = line.split(" ");
  const from = words.findIndex((word) => !ASIDE.test(word));
  return from === -1 ? line : words.slice(from, words.findLastIndex((word) => !ASIDE.test(word)) + 1).join(" ");
}

const ASIDE = /^(?:@\w|https?:\/\/\S)/u;
