/** Long enough that no ordinary word is one. */
const SHORTEST_SECRET = 8;
/** In UTF-16 units; what follows is left out. A stack with its causes is shorter. */
export const LONGEST_LINE = 16_384;
/** As much is read beyond, so that no half of a secret is left where a line is cut. */
const LONGEST_SECRET = 4_096;

const HIDDEN = "[hidden]";

/**
 * What goes to the log: without the secrets that the keychain holds, word for word, and without what looks like one; at most
 * `LONGEST_LINE` of it. Looks at each letter a fixed number of times.
 */
export function redact(text: string, secrets: Iterable<string>): string {
  const isCut = text.length > LONGEST_LINE + LONGEST_SECRET;
  let clean = isCut ? text.slice(0, LONGEST_LINE + LONGEST_SECRET) : text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    // The longer form first: the secret itself may be the beginning of how it is in an address.
    clean = clean.replaceAll(encodeURIComponent(secret), HIDDEN).replaceAll(secret, HIDDEN);
  }
  clean = hidden(clean, SCHEME, afterScheme);
  clean = hidden(clean, NAME, afterName);
  clean = hidden(clean, ADDRESS, userOf);
  return bounded(clean, isCut);
}

/** The end of a cut text may hold the beginning of a secret, which nothing has found. */
function bounded(clean: string, isCut: boolean): string {
  const whole = isCut ? clean.slice(0, -LONGEST_SECRET) : clean;
  return isCut || whole.length > LONGEST_LINE ? `${whole.slice(0, LONGEST_LINE)}… (cut)` : clean;
}

/** From where to where a secret reaches that is announced right before `from`; null where none follows. */
type Following = (text: string, from: number) => readonly [start: number, end: number] | null;

/** The text without what follows on each place that `cue` finds. */
function hidden(text: string, cue: RegExp, following: Following): string {
  let clean = "";
  let done = 0;
  for (const { index, 0: found } of text.matchAll(cue)) {
    const from = index + found.length;
    const secret = from < done ? null : following(text, from);
    if (secret === null) continue;
    clean += text.slice(done, secret[0]) + HIDDEN;
    done = secret[1];
  }
  return clean + text.slice(done);
}

const SCHEME = /\b(?:bearer|basic|oauth)\s/gi;
const TOKEN_LETTER = /[\w.~+/%=-]/;

/** "Bearer AAAA…", and not "basic needs". */
function afterScheme(text: string, from: number): readonly [number, number] | null {
  const start = endOf(text, from, SPACE);
  const end = endOf(text, start, TOKEN_LETTER);
  return end - start >= SHORTEST_SECRET ? [start, end] : null;
}

/** What is called so, or ends so: `client_secret=`, `"token": `. */
const NAME = /(?:authorization|bearer|password|passwd|secret|token|api[_-]?key)["']?\s{0,4}[:=]/gi;
const SPACE = /\s/;
const VALUE_LETTER = /[^\s"',;}&]/;
const SHORTEST_VALUE = 4;

/** In quotes all of it to the quote that closes, without them one word. */
function afterName(text: string, from: number): readonly [number, number] | null {
  const start = endOf(text, from, SPACE);
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, start + 1);
    const end = close < 0 ? text.length : close;
    return end - start > SHORTEST_VALUE ? [start + 1, end] : null;
  }
  const end = endOf(text, start, VALUE_LETTER);
  return end - start >= SHORTEST_VALUE ? [start, end] : null;
}

const ADDRESS = /[a-z0-9+.-]:\/\//gi;
const HOST_LETTER = /[^\s/]/;

/** Name and password before the host of an address. */
function userOf(text: string, from: number): readonly [number, number] | null {
  const at = text.slice(from, endOf(text, from, HOST_LETTER)).lastIndexOf("@");
  return at > 0 ? [from, from + at] : null;
}

/** Where the letters end that begin at `from`. */
function endOf(text: string, from: number, letter: RegExp): number {
  let end = from;
  while (end < text.length && letter.test(text.charAt(end))) end += 1;
  return end;
}
