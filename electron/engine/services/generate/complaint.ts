import { areas } from "#domain/geography/areas.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { PostToUnderstand, Proposal } from "#domain/proposal/proposal.ts";
import { weighted } from "./random.ts";
import type { Random } from "./random.ts";
import { OFFICES } from "./wording/offices.ts";
import { DISTRICTS_IN_PUNJABI, NO_COMPLAINTS, PLEAS } from "./wording/others.ts";
import type { WrittenIn } from "./wording/others.ts";
import { SERVICES } from "./wording/services.ts";
import { WELFARE } from "./wording/welfare.ts";

/** What somebody complains of: the part of their words that says it, and what the program makes of it. */
export interface Matter {
  readonly text: string;
  readonly writtenIn: WrittenIn;
  /** Whose it is; null where it is no complaint. */
  readonly department: DepartmentCode | null;
  readonly proposal: Proposal;
}

const SHARE_OF_NO_COMPLAINTS = 0.04;
const SHARE_IN_PUNJABI = 0.04;
const TOWNS_A_DISTRICT = 3;

/**
 * A matter is told of one town in one way, and understood once however many write of it: what they add are numbers and pleas,
 * which say nothing of whose it is.
 */
export function complaints(understand: (post: PostToUnderstand) => Proposal) {
  const matters = new Map<string, Matter>();
  const pickTheme = weighted([...SERVICES, ...OFFICES, ...WELFARE], ({ weight }) => weight);

  const told = (template: string, department: DepartmentCode | null, town: Town, random: Random): Matter => {
    const key = `${template} ${town.district} ${town.name}`;
    const known = matters.get(key);
    if (known) return known;
    const writtenIn = writtenInOf(template);
    const text = filled(template, town, writtenIn, random);
    const made = { text, writtenIn, department, proposal: understand({ text, placeName: null, authorLocation: null }) };
    matters.set(key, made);
    return made;
  };

  return {
    matter: (random: Random): Matter => {
      if (random.chance(SHARE_OF_NO_COMPLAINTS)) return told(random.pick(NO_COMPLAINTS), null, pickTown(random), random);
      const { department, texts } = pickTheme(random);
      const inPunjabi = texts.filter((text) => writtenInOf(text) === "pa");
      if (inPunjabi.length > 0 && random.chance(SHARE_IN_PUNJABI))
        return told(random.pick(inPunjabi), department, pickPunjabiTown(random), random);
      return told(random.pick(texts.filter((text) => !inPunjabi.includes(text))), department, pickTown(random), random);
    },
    /** The whole post: what a matter says, with what one person adds to it. */
    wording: ({ text, writtenIn, department }: Matter, random: Random): string => {
      if (department === null) return text;
      const plea = random
        .pick(PLEAS[writtenIn])
        .replace("{number}", String(random.between(1, 99_999)))
        .replace("{street}", String(random.between(10, 99)));
      return `@cmohry ${text} ${plea}`;
    },
  };
}

interface Town {
  readonly name: string;
  readonly hi: string;
  readonly district: string;
  readonly districtHi: string;
  readonly weight: number;
}

const TOWNS: readonly Town[] = DISTRICTS.flatMap(({ name, hi }) => {
  const towns = areas().filter((area) => area.district === name && (area.kind === "town" || area.kind === "tehsil"));
  // The chief town first, and as much of it as of all the others together.
  return [{ name, hi }, ...towns.filter((town) => town.name !== name).slice(0, TOWNS_A_DISTRICT)].map((town, index) => ({
    name: town.name,
    hi: town.hi,
    district: name,
    districtHi: hi,
    weight: index === 0 ? TOWNS_A_DISTRICT : 1,
  }));
});

const pickTown = weighted(TOWNS, ({ weight }) => weight);
const pickPunjabiTown = weighted(
  TOWNS.filter(({ district }) => district in DISTRICTS_IN_PUNJABI),
  ({ weight }) => weight,
);

function filled(template: string, { name, hi, district, districtHi }: Town, writtenIn: WrittenIn, random: Random): string {
  const inHindi = writtenIn === "hi";
  const slots: Readonly<Record<string, string>> = {
    town: inHindi ? hi : name,
    district: writtenIn === "pa" ? (DISTRICTS_IN_PUNJABI[district] ?? district) : inHindi ? districtHi : district,
    ward: String(random.between(1, 31)),
    days: String(random.between(2, 25)),
    count: String(random.between(2, 60)),
    rupees: String(random.between(8, 900) * 100),
  };
  return template.replaceAll(/\{(\w+)\}/gu, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`There is no slot {${slot}}`);
    return value;
  });
}

function writtenInOf(text: string): WrittenIn {
  if (/\p{Script=Gurmukhi}/u.test(text)) return "pa";
  if (/\p{Script=Devanagari}/u.test(text)) return "hi";
  return /\b(?:nahi|hai|hain|ki|ka|ke|me|se)\b/u.test(text) ? "hinglish" : "en";
}
