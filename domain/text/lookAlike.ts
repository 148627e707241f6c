/**
 * The look of a name: names with the same look are confused at a glance. Letters of other scripts, digits and signs become the Latin letter that
 * they look like; case, spaces and punctuation are ignored. Only for comparing.
 *
 * The letters are from Unicode's confusables.txt (UTS 39): those that look like one of a to z or a digit, of scripts that are used for fake accounts.
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

/** A handle in the form in which handles are compared. Lower-cases ASCII only, so that a look-alike letter of another script stays different. */
export function handleKey(handle: string): string {
  return handle
    .trim()
    .replace(/^@/u, "")
    .replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/**
 * Finds the known account that the handle or name of another account imitates; null for none. Names are not unique, so only known handles are
 * compared, with both the handle and the name.
 */
export function lookAlikes(handles: readonly string[]): LookAlikes {
  const known = new Set(handles.map((handle) => handleKey(handle)));
  const byLook = new Map(handles.map((handle) => [lookOf(handle), handle.trim().replace(/^@/u, "")] as const));
  return ({ handle, name, isOnPlatform = true }) => {
    if (isOnPlatform && handle !== null && known.has(handleKey(handle))) return null;
    for (const each of [handle, name]) {
      const look = each === null ? "" : lookOf(each);
      const found = look.length < SHORTEST ? undefined : byLook.get(look);
      if (found !== undefined) return found;
    }
    return null;
  };
}

export type LookAlikes = (account: {
  readonly handle: string | null;
  readonly name: string | null;
  /** Whether it is an account of the platform of the known ones: on another one even the same name is somebody else's. True where left out. */
  readonly isOnPlatform?: boolean;
}) => string | null;

/** Shorter looks are alike by chance. */
const SHORTEST = 4;
