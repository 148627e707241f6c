/** A text, a name or a comment, which stay as they are; or a parameter. */
const PART = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|\?\d*|[@:$][A-Z_]\w*/giu;
const PARAMETER = /^[?@:$]/u;

/**
 * The same statement, whose plan stays when other values are bound. Otherwise SQLite plans nearly every one again at each run, for the value
 * of a parameter may be of use to a plan, and better-sqlite3 takes values away after each run, which counts as another value. Planning
 * takes many times as long as most statements do. Behind a plus sign, which does nothing else, a plan does not look for a value.
 */
export function steadied(sql: string): string {
  return sql.replaceAll(PART, (part) => (PARAMETER.test(part) ? `+${part}` : part));
}
