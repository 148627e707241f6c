/**
 * What a name looks like: names with the same look are taken for each other at a glance. Letters of other scripts, digits and signs become the Latin
 * letter that they are drawn like; case, spaces and the signs that part words count for nothing. Only for comparing.
 *
 * The letters are those of Unicode's confusables.txt (UTS 39) that are drawn like one of a to z or a digit, of the scripts that accounts are faked with.
 */
function lookOf(name: string): string {
  return Array.from(name.normalize("NFKD").toLowerCase(), (letter) => LOOKS.get(letter) ?? letter)
    .join("")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}

const ALIKE: Readonly<Record<string, string>> = {
  a: "аαɑ",
  b: "ЬьБƅ",
  c: "сϲⅽᴄ",
  d: "ԁⅾɗᴅ",
  e: "еєҽ℮",
  f: "ſƒ",
  g: "ɡցɢ",
  h: "һհн",
  i: "іıιɩ1l|ⅼӏ",
  j: "јϳ",
  k: "кκԟ",
  m: "мⅿ",
  n: "пռη",
  o: "оοσօ0ᴏ",
  p: "рρ",
  q: "ԛգ",
  r: "гᴦ",
  s: "ѕ5ꜱ",
  t: "тτ",
  u: "υսцᴜ",
  v: "νѵᴠ",
  w: "ԝѡωᴡ",
  x: "хχⅹ",
  y: "уүγʏ",
  z: "ᴢ2",
};

const LOOKS: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIKE).flatMap(([latin, others]) => Array.from(others.toLowerCase(), (other) => [other, latin] as const)),
);

/** A handle in the one case in which handles are compared. Only ASCII: a letter of another script must not become one of its own account's. */
export function handleKey(handle: string): string {
  return handle
    .trim()
    .replace(/^@/u, "")
    .replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/**
 * Finds the known account that a stranger's handle or name looks like without being it; null where it looks like none. A name as such is anybody's,
 * so that only known handles count, written as a handle or as a name.
 */
export function lookAlikes(handles: readonly string[]): LookAlikes {
  const known = new Set(handles.map((handle) => handleKey(handle)));
  const byLook = new Map(handles.map((handle) => [lookOf(handle), handle.trim().replace(/^@/u, "")] as const));
  return ({ handle, name }) => {
    if (handle !== null && known.has(handleKey(handle))) return null;
    for (const each of [handle, name]) {
      const look = each === null ? "" : lookOf(each);
      const found = look.length < SHORTEST ? undefined : byLook.get(look);
      if (found !== undefined) return found;
    }
    return null;
  };
}

export type LookAlikes = (account: { readonly handle: string | null; readonly name: string | null }) => string | null;

/** Shorter ones are alike by chance. */
const SHORTEST = 4;
