/** One JSON document on stdout for machines; indented lines for people. */
export function printResult(result: object, asJson: boolean): void {
  process.stdout.write(asJson ? `${plain(JSON.stringify(result))}\n` : `${linesOf(result).join("\n")}\n`);
}

export function printError(sentence: string): void {
  process.stderr.write(`${sentence.split("\n").map(plain).join("\n")}\n`);
}

/** What a terminal takes for a command, or for the direction of writing, and what ends a line: written out, as in JSON. What is printed may have been written by anybody. */
function plain(text: string): string {
  return text.replaceAll(SIGNS, (sign) => (sign === "\n" ? "\\n" : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`));
}
const SIGNS = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

function linesOf(result: object, indent = ""): readonly string[] {
  return Object.entries(result).flatMap(([name, value]) => {
    const label = `${indent}${plain(name)}`;
    if (typeof value !== "object" || value === null) return [`${label}: ${plain(String(value ?? "–"))}`];
    const inner = linesOf(value, `${indent}  `);
    return inner.length === 0 ? [`${label}: none`] : [`${label}:`, ...inner];
  });
}

/** What the command line ends with, so that a script can tell one outcome from another. */
export const EXIT = { done: 0, failed: 1, usage: 2, notDrained: 3, refused: 4, contradicted: 5 } as const;

/** The words of the command do not fit together; each of them alone might. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The same in Hindi, where the fault is one that people without a knowledge of commands meet. */
  readonly hindi: string | null;

  constructor(message: string, hindi: string | null = null) {
    super(message);
    this.hindi = hindi;
  }
}
