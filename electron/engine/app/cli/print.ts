/** One JSON document on stdout for machines; indented lines for people. */
export function printResult(result: object, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(result)}\n` : `${linesOf(result).join("\n")}\n`);
}

export function printError(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function linesOf(result: object, indent = ""): readonly string[] {
  return Object.entries(result).flatMap(([name, value]) => {
    if (typeof value !== "object" || value === null) return [`${indent}${name}: ${value ?? "–"}`];
    const inner = linesOf(value, `${indent}  `);
    return inner.length === 0 ? [`${indent}${name}: none`] : [`${indent}${name}:`, ...inner];
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
