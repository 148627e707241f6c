/** How many words of a text stand in what was read, in their order, without regard to punctuation. */
export function rightWords(written: string, read: string): { readonly right: number; readonly of: number } {
  const [wanted, found] = [wordsOf(written), wordsOf(read)];
  let before = found.map(() => 0);
  for (const word of wanted) {
    const now: number[] = [];
    for (const [at, each] of found.entries()) {
      now.push(each === word ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, now[at - 1] ?? 0));
    }
    before = now;
  }
  return { right: before.at(-1) ?? 0, of: wanted.length };
}

function wordsOf(text: string): readonly string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
