/**
 * What an officer wrote, without the quoted mail. The source of e-mail has removed most quotations; those of unusual mail programs, and the
 * text of our own mail, must never be read as the officer's words.
 */
export function ownWords(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\r\n?|\n/u)) {
    if (BEGINS_QUOTE.some((pattern) => pattern.test(line.trim()))) break;
    if (!/^\s*>/u.test(line)) lines.push(line);
  }
  return lines
    .join("\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

const BEGINS_QUOTE: readonly RegExp[] = [
  /^-{2,}\s*(?:original message|forwarded message|मूल संदेश)/iu,
  /^on\s.{4,120}\swrote:$/iu,
  /^.{4,120}\sने लिखा\s*:$/u,
  /^\*?(?:from|sent by|प्रेषक)\*?\s*:\s*\S/iu,
  /^_{10,}$/u,
  /^―{5,}$/u,
  /^(?:HOW TO ANSWER|उत्तर कैसे दें)\s*:/u,
];
