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
