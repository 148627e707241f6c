/*
 * A letter holds more than its writer's words: the letters before it, quoted in the way of each mail program, a signature, what a
 * telephone adds. The words alone are what is understood and shown; the rest stays in what is kept of the letter.
 */

/** What the writer of a letter wrote. All of it where nothing else would be left, and what is passed on in a forwarded one. */
export function ownWords(text: string): string {
  const lines = text
    .replaceAll("\r\n", "\n")
    .replaceAll("\u00a0", " ")
    .split("\n")
    .map((line) => line.trimEnd());
  const end = lines.findIndex((_, at) => beginsHistory(lines, at));
  const own = withoutSignature(withoutHistory(lines, end));
  const words = joined(own);
  return words === "" ? joined(lines) : words;
}

function joined(lines: readonly string[]): string {
  return lines
    .join("\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Lines are looked at no further: a pattern over a line of a megabyte takes its time. */
const LONGEST_LINE = 500;

type Beginning = "quoted" | "forwarded" | null;

function beginsHistory(lines: readonly string[], at: number): boolean {
  return beginningAt(lines, at) !== null;
}

/** What begins at a line: the letter that is answered, or one that is passed on. */
function beginningAt(lines: readonly string[], at: number): Beginning {
  const line = lines[at] ?? "";
  if (line.length === 0 || line.length > LONGEST_LINE) return null;
  const words = line.replace(/^[>\s*]+/u, "").trim();
  if (FORWARDED.test(words)) return "forwarded";
  if (ORIGINAL.test(words) || isHeaderBlock(lines, at)) return "quoted";
  // Long names and addresses are broken into two lines or three.
  return [1, 2, 3].some((count) => isAttribution(lines.slice(at, at + count))) ? "quoted" : null;
}

const FORWARDED = /^(?:-{2,}\s*(?:forwarded message|अग्रेषित संदेश|फ़ॉरवर्ड किया गया संदेश)\s*-{2,}|begin forwarded message:)$/iu;
const ORIGINAL = /^-{2,}\s*(?:original message|original appointment|मूल संदेश)\s*-{2,}$/iu;

function isAttribution(lines: readonly string[]): boolean {
  if (lines.length > 1 && lines.slice(0, -1).some((line) => line.trim() === "" || /[।.!?]$/u.test(line))) return false;
  const words = lines.map((line) => line.replace(/^[>\s*]+/u, "").trim()).join(" ");
  if (words.length > LONGEST_LINE) return false;
  return ATTRIBUTIONS.some((isOne) => isOne(words));
}

/** A date or an address must stand in it: "On Monday the engineer wrote" is a complaint. */
const ATTRIBUTIONS: readonly ((words: string) => boolean)[] = [
  (words) => /^on\b.{4}/iu.test(words) && / (?:wrote|writes):$/iu.test(words) && /\d{1,2}[:.]\d{2}|\d{4}|@/u.test(words),
  (words) => {
    const who = before(words, ["wrote", "writes", "ने लिखा"]);
    return who !== null && words.endsWith(":") && endsInAddress(who);
  },
  (words) => {
    const who = beforeHindi(words);
    return who !== null && /(?:को|पर|बजे)./u.test(who) && /\d{4}|@/u.test(words);
  },
  (words) => {
    if (!/^(?:दिनांक|ता)/u.test(words) || !/\d/u.test(words)) return false;
    return /लिखा(?:\s{1,5}था)?$/u.test(withoutColon(words));
  },
];

function withoutColon(words: string): string {
  return (words.endsWith(":") ? words.slice(0, -1) : words).trimEnd();
}

/** What is before the last of these words; null where none of them is the last. */
function before(words: string, endings: readonly string[]): string | null {
  const said = withoutColon(words);
  const ending = endings.find((each) => said.toLowerCase().endsWith(each));
  return ending === undefined ? null : said.slice(0, -ending.length).trimEnd();
}

function beforeHindi(words: string): string | null {
  const wrote = before(words, ["लिखा"]);
  return wrote === null || !wrote.endsWith("ने") ? null : wrote.slice(0, -"ने".length);
}

/** A name and then `<an address>`. */
function endsInAddress(who: string): boolean {
  const open = who.lastIndexOf("<");
  const address = who.slice(open + 1, -1);
  return open >= 4 && who.endsWith(">") && !/\s/u.test(address) && address.indexOf("@") > 0 && !address.endsWith("@");
}

const FIELD = /^(from|sent|date|to|cc|subject|reply-to|प्रेषक|भेजने वाला|की ओर से|भेजा गया|दिनांक|तारीख|प्रति|प्राप्तकर्ता|सेवा में|विषय)\s*:/iu;
const FIRST_FIELD = /^(?:from|प्रेषक|भेजने वाला|की ओर से)\s*:\s*\S/iu;

/** The header that Outlook sets above what it quotes: "From:" with at least two others right below. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const field = (line: string) =>
    line
      .slice(0, LONGEST_LINE)
      .replaceAll("*", "")
      .replace(/^[>\s]+/u, "");
  if (!FIRST_FIELD.test(field(lines[at] ?? ""))) return false;
  const others = new Set(
    lines
      .slice(at + 1, at + 7)
      .map((line) => FIELD.exec(field(line))?.[1]?.toLowerCase())
      .filter((name) => name !== undefined),
  );
  return others.size >= 2;
}

const QUOTED = /^\s*>/u;

function withoutHistory(lines: readonly string[], end: number): readonly string[] {
  if (end < 0) return lines.some((line) => !QUOTED.test(line) && line.trim() !== "") ? lines.filter((line) => !QUOTED.test(line)) : lines;
  // What is passed on is what the letter is about.
  if (beginningAt(lines, end) === "forwarded") return lines;
  const above = lines.slice(0, end).filter((line) => !QUOTED.test(line) && !/^_{5,}$/u.test(line.trim()));
  const below = lines.slice(end + 1);
  if (!below.some((line) => QUOTED.test(line))) return above;
  // Some answer below what they quote, or between its lines.
  const firstQuoted = below.findIndex((line) => QUOTED.test(line));
  return [...above, ...below.slice(firstQuoted).filter((line) => !QUOTED.test(line))];
}

const ADDED: readonly RegExp[] = [
  /^sent (?:from|via|using) (?:my |the )?[\p{L}\p{N} ,.'’()-]{2,60}$/iu,
  /^get outlook for \S+( <\S+>)?$/iu,
  /^(?:मेरे|मेरी) .{2,40} से भेजा(?: गया)?[।.]?$/u,
  /^[\p{L}\p{M}\p{N} ]{2,40} से भेजा गया[।.]?$/u,
];
const DISCLAIMER = /^\W*(?:disclaimer|confidentiality notice|अस्वीकरण)\s*[:-]/iu;
/** A signature is short; a dash above half a page is a dash. */
const LONGEST_SIGNATURE = 12;

function withoutSignature(lines: readonly string[]): readonly string[] {
  const notice = lines.findIndex((line, at) => at > 0 && line.length <= LONGEST_LINE && DISCLAIMER.test(line));
  let left = notice > 0 ? lines.slice(0, notice) : lines;
  const filled = left.flatMap((line, at) => (line.trim() === "" ? [] : [at]));
  const dash = filled.findLast((at) => /^--$/u.test(left[at] ?? ""));
  if (dash !== undefined && filled.filter((at) => at > dash).length <= LONGEST_SIGNATURE) left = left.slice(0, dash);
  let end = left.length;
  for (let last = end - 1; last >= 0; last -= 1) {
    const line = left[last] ?? "";
    if (line.trim() === "") continue;
    if (line.length > LONGEST_LINE || !ADDED.some((pattern) => pattern.test(line.trim()))) break;
    end = last;
  }
  return left.slice(0, end);
}
