import type { HeaderField } from "./headerFields.ts";

/** What a server found of one method, as `dmarc=pass header.from=hisar.gov.in`. Lower case, but for the values. */
export interface MethodResult {
  readonly method: string;
  readonly result: string;
  readonly properties: ReadonlyMap<string, string>;
}

export interface AuthenticationResults {
  readonly server: string;
  readonly results: readonly MethodResult[];
}

/**
 * What the server of that name (lower case) says of a letter; null where it says nothing that can be believed. RFC 8601, section 5: anybody
 * may send such a field along. What our own server adds is above every Received, since each server puts its fields on top and the
 * letter came from outside below that of ours; only the topmost of that name counts.
 */
export function resultsByServer(fields: readonly Pick<HeaderField, "name" | "value">[], server: string): AuthenticationResults | null {
  for (const { name, value } of fields) {
    if (name === "received") return null;
    if (name !== "authentication-results") continue;
    const read = readAuthenticationResults(value);
    if (read?.server === server) return read;
  }
  return null;
}

/** The one result of a method; null where there is none, or more than one. */
export function resultOf({ results }: AuthenticationResults, method: string): MethodResult | null {
  const found = results.filter((each) => each.method === method);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Reads the field by the grammar of RFC 8601: what is in quotes or in a comment is never taken for a result. */
function readAuthenticationResults(value: string): AuthenticationResults | null {
  const tokens = tokensOf(value);
  if (tokens === null) return null;
  const [first = [], ...others] = statementsOf(tokens);
  const server = first[0]?.text.toLowerCase() ?? "";
  if (server === "" || first.some(({ isMark }) => isMark)) return null;
  return { server, results: others.flatMap((statement) => resultIn(statement) ?? []) };
}

interface Token {
  readonly text: string;
  /** An equals sign or a semicolon that is not in quotes. */
  readonly isMark: boolean;
}

const MOST_CHARACTERS = 8_192;

/** Null where a quote or a comment is left open. */
function tokensOf(value: string): readonly Token[] | null {
  if (value.length > MOST_CHARACTERS) return null;
  const tokens: Token[] = [];
  let word = "";
  let depth = 0;
  let isQuoted = false;
  const endWord = () => {
    if (word !== "") tokens.push({ text: word, isMark: false });
    word = "";
  };
  for (let at = 0; at < value.length; at += 1) {
    const letter = value.charAt(at);
    if ((depth > 0 || isQuoted) && letter === "\\") at += 1;
    else if (isQuoted) {
      if (letter === '"') isQuoted = false;
      else word += letter;
    } else if (letter === "(") depth += 1;
    else if (depth > 0) depth -= letter === ")" ? 1 : 0;
    else if (letter === '"') isQuoted = true;
    else if (letter === "=" || letter === ";") {
      endWord();
      tokens.push({ text: letter, isMark: true });
    } else if (/\s/u.test(letter)) endWord();
    else word += letter;
  }
  endWord();
  return depth === 0 && !isQuoted ? tokens : null;
}

function statementsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [[]];
  for (const token of tokens) {
    if (token.isMark && token.text === ";") statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements;
}

/** `method[/version] = result`, then pairs of the same form. Null where it is not of that form throughout. */
function resultIn(statement: readonly Token[]): MethodResult | null {
  const pairs: [string, string][] = [];
  for (let at = 0; at < statement.length; at += 3) {
    const [name, sign, value] = statement.slice(at, at + 3);
    if (name === undefined || name.isMark || sign?.isMark !== true || value === undefined || value.isMark) return null;
    pairs.push([name.text.toLowerCase(), value.text]);
  }
  const [first, ...properties] = pairs;
  if (first === undefined) return null;
  return { method: first[0].split("/")[0] ?? "", result: first[1].toLowerCase(), properties: new Map(properties) };
}
