/**
 * A spreadsheet runs a text that begins so. An apostrophe before it is how people keep it a text; whoever reads the file
 * here gets the text without it, so that what is written comes back as it was.
 */
export function withoutFormula(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

export function fromWithoutFormula(text: string): string {
  return KEPT.test(text) ? text.slice(1) : text;
}

const RUNS = /^'*[=+\-@\t\r]/u;
const KEPT = /^'+[=+\-@\t\r]/u;
