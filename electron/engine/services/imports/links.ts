import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { caseNumbersIn } from "#domain/portal/caseNumber.ts";
import type { PortalCase } from "#domain/portal/caseNumber.ts";
import { IMPORT_SOURCES, isImportSource } from "#domain/portal/exportRow.ts";
import type { ImportSource } from "#domain/portal/exportRow.ts";
import { valueKey } from "#domain/imports/valueKey.ts";
import { maskKnown } from "#domain/text/mask.ts";
import { phoneNumbersIn } from "#domain/text/phoneNumbers.ts";
import type { CaseLinks } from "#contract/imports.ts";
import type { Reader } from "#db/connection.ts";
import { caseOfNumber, casesTiedTo, portalCasesLike, portalCasesSaying } from "#db/imports/portalCases.ts";
import type { LikelyCase } from "#db/imports/portalCases.ts";
import { casePosts } from "#db/queries/casePosts.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { matchOf } from "#db/search/match.ts";

/** A citizen who writes here has mostly written there within the same weeks. */
const NEAR_MS = 45 * DAY_MS;
const POSTS_READ = 50;
const MOST_COMPARED = 300;
const MOST_LIKELY = 6;

/** What ties a case to numbers of portals, both ways, and what may: null where there is no such case. */
export function linksOf(reader: Reader, id: GrievanceId): CaseLinks | null {
  return reader.snapshot(() => {
    const grievance = readGrievance(reader, id);
    if (grievance === null) return null;
    const own = ownNumber(grievance);
    return {
      own,
      linked: grievance.links.map((link) => ({ ...link, case: caseOfNumber(reader, link) })),
      tied: own === null ? [] : [...casesTiedTo(reader, own)],
      likely: own === null ? likelyCases(reader, grievance) : [],
    };
  });
}

function ownNumber({ channel, firstPost }: Grievance): PortalCase | null {
  return isImportSource(channel) ? { channel, number: firstPost.externalId } : null;
}

type Likely = CaseLinks["likely"][number];

/** The best reason first; a number once. What is tied already is no suggestion any more. */
function likelyCases(reader: Reader, grievance: Grievance): Likely[] {
  const posts = casePosts(reader, grievance.id, POSTS_READ).filter(({ role, isRepost }) => role === "citizen" && !isRepost);
  const found = new Map<string, Likely>(
    grievance.links.map((link) => [keyOf(link), { ...link, why: "number-in-text", name: null, case: null }]),
  );
  const tied = found.size;
  const add = (likely: Likely) => {
    if (!found.has(keyOf(likely))) found.set(keyOf(likely), likely);
  };
  for (const number of posts.flatMap(({ text }) => caseNumbersIn(text))) {
    const known = IMPORT_SOURCES.map((channel) => ({ channel, case: caseOfNumber(reader, { channel, number }) })).find(
      (each) => each.case !== null,
    );
    add({ channel: known?.channel ?? sourceOf(number), number, why: "number-in-text", name: null, case: known?.case ?? null });
  }
  for (const phone of new Set(posts.flatMap(({ text }) => phoneNumbersIn(text)))) {
    const match = matchOf(phone, "whole", { findsHidden: true });
    if (match !== null) for (const each of portalCasesSaying(reader, match, MOST_LIKELY)) add(likelyOf(each, "same-phone"));
  }
  for (const each of sameNames(
    reader,
    grievance,
    posts.flatMap(({ name }) => (name === null ? [] : [name])),
  ))
    add(likelyOf(each, "same-name"));
  const likely = [...found.values()].slice(tied, tied + MOST_LIKELY);
  // The same name would be that of this citizen.
  return grievance.sensitive === null ? likely : likely.map((each) => ({ ...each, name: null }));
}

/** One name in one district at one department within weeks: names alone are shared by hundreds. */
function sameNames(reader: Reader, { department, district, openedAt }: Grievance, names: readonly string[]): readonly LikelyCase[] {
  const own = new Set(names.map(valueKey).filter((name) => name.includes(" ")));
  if (department === null || district === null || own.size === 0) return [];
  const like = { department, district, from: openedAt - NEAR_MS, until: openedAt + NEAR_MS };
  return portalCasesLike(reader, like, MOST_COMPARED).filter(({ name }) => name !== null && own.has(valueKey(name)));
}

function likelyOf({ number, name, ...each }: LikelyCase, why: Likely["why"]): Likely {
  return { channel: each.channel as ImportSource, number, why, name: maskKnown(name), case: each };
}

/** By its letters, where no export has brought the number. */
function sourceOf(number: string): ImportSource {
  if (/^H(?:AR|S)/u.test(number)) return "har-samay";
  if (/^J(?:AN|S)/u.test(number)) return "jan-samvad";
  return /^S(?:AM|S)/u.test(number) ? "samadhan-shivir" : "cm-window";
}

function keyOf({ channel, number }: PortalCase): string {
  return `${channel} ${number}`;
}
