/** One field of `fields`: `comments.filter(stream).limit(5){id,message}`. */
export interface WantedField {
  readonly name: string;
  readonly arguments: Readonly<Record<string, string>>;
  /** Null where none are named: the defaults are then given. */
  readonly fields: readonly WantedField[] | null;
}

/** Null for what is no list of fields. */
export function parseFields(text: string): readonly WantedField[] | null {
  const parts = split(text);
  if (parts === null) return null;
  const fields = parts.map((part) => parseField(part.trim()));
  return fields.every((field) => field !== null) ? fields : null;
}

/** At the commas that stand in no brackets. */
function split(text: string): readonly string[] | null {
  const parts: string[] = [];
  let [depth, begin] = [0, 0];
  for (const [index, letter] of Array.from(text).entries()) {
    if (letter === "{" || letter === "(") depth += 1;
    if (letter === "}" || letter === ")") depth -= 1;
    if (depth < 0) return null;
    if (letter === "," && depth === 0) {
      parts.push(text.slice(begin, index));
      begin = index + 1;
    }
  }
  return depth === 0 ? [...parts, text.slice(begin)] : null;
}

function parseField(text: string): WantedField | null {
  const [, name, rest = "", inner] = /^(\w+)((?:\.\w+\([^)]*\))*)(?:\{(.*)\})?$/su.exec(text) ?? [];
  if (name === undefined) return null;
  const given = Array.from(rest.matchAll(/\.(\w+)\(([^)]*)\)/guy), ([, key = "", value = ""]): [string, string] => [key, value]);
  const fields = inner === undefined ? null : parseFields(inner);
  if (inner !== undefined && fields === null) return null;
  return { name, arguments: Object.fromEntries(given), fields };
}
