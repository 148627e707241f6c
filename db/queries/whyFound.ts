import type { FindReason } from "#domain/desk/foundBy.ts";
import type { PostKey } from "#domain/grievance/events.ts";
import type { GrievanceId, OfficeId, TicketNumber } from "#domain/ids.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { searchWordsOf, typedNumbersIn } from "#domain/text/searchWords.ts";
import { excerptOf, holdsAll, typedWords } from "#domain/text/typedWords.ts";
import type { TypedWord } from "#domain/text/typedWords.ts";
import { askRow, askWhether } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { readEvents } from "../events/read.ts";
import { placesCalled } from "../places/placesCalled.ts";
import { casePosts } from "./casePosts.ts";
import { sensitiveBeside } from "./sensitiveBeside.ts";
import { officerNames } from "../registry/officesOfOfficers.ts";
import { writtenIn } from "../search/indexWriting.ts";
import { matchOf } from "../search/match.ts";
import type { Searcher } from "../search/match.ts";
import { readQuestion } from "../filter/question.ts";
import type { AskedTerm, FactField } from "../filter/question.ts";
import { isCaseNumber } from "../filter/textCondition.ts";
import { isUnfinished } from "../filter/ways.ts";

export interface WhyFound {
  readonly row: number;
  readonly reasons: readonly FindReason[];
}

const POSTS_LOOKED_AT = 12;
/** Of each text. */
const MOST_LETTERS = 8_000;
const MOST_REASONS = 4;

/**
 * Why words find the cases of some rows, for those that are on a screen: by a fact of the case, in a post, or in what people wrote. Nothing is told that the case
 * hides: texts are masked, and of a sensitive one only its facts, and to somebody who may have it shown where the words stand.
 */
export function whyFound(reader: Reader, text: string, rows: readonly number[], searcher: Searcher): readonly WhyFound[] {
  return reader.snapshot(() => {
    const isNumber = isCaseNumber(reader, text);
    const asked = isNumber ? null : askedOf(reader, text);
    return rows.flatMap((row) => {
      const found = caseOf(reader, row);
      if (found === null) return [];
      const reasons =
        asked === null ? [{ by: "number" as const, value: found.ticket, excerpt: [] }] : reasonsOf(reader, asked, found, searcher);
      return reasons.length === 0 ? [] : [{ row, reasons: reasons.slice(0, MOST_REASONS) }];
    });
  });
}

interface Asked {
  readonly terms: readonly (AskedTerm & { readonly words: readonly TypedWord[] })[];
  /** Of the whole of what was typed, as the name of an officer or of a place. */
  readonly offices: readonly OfficeId[];
  readonly places: readonly string[];
  /** Whole numbers and addresses of people. */
  readonly numbers: readonly string[];
}

function askedOf(reader: Reader, text: string): Asked {
  const terms = readQuestion(reader, text);
  const isBegun = isUnfinished(terms, text);
  return {
    terms: terms.map((term, at) => ({ ...term, words: typedWords(term.written, isBegun && at === terms.length - 1) })),
    offices: officerNames(reader).officesOf(text),
    places: placesCalled(reader, text),
    numbers: typedNumbersIn(text).numbers.map(({ key }) => key),
  };
}

interface Found {
  readonly row: number;
  readonly id: GrievanceId;
  readonly ticket: TicketNumber;
  readonly department: string | null;
  readonly category: string | null;
  readonly district: string | null;
  readonly place: string | null;
  readonly office: OfficeId | null;
  readonly isSensitive: 0 | 1;
}

const caseOf = askRow<[row: number], Found>(`
  SELECT rowid AS row, id, ticket, department, category, district, place, marked_office AS office, sensitive IS NOT NULL AS isSensitive
  FROM grievance WHERE rowid = ?`);

function reasonsOf(reader: Reader, asked: Asked, found: Found, { findsHidden }: Searcher): readonly FindReason[] {
  const isSensitive = found.isSensitive === 1;
  const facts = (terms: Asked["terms"]) => terms.flatMap((term) => factReasons(term, found, findsHidden));
  const unmet = asked.terms.filter((term) => factReasons(term, found, findsHidden).length === 0);
  const named = [
    ...(found.office !== null && asked.offices.includes(found.office) ? [reasonOf("officer", found, isSensitive)] : []),
    ...(found.place !== null && asked.places.includes(found.place) && (findsHidden || !isSensitive)
      ? [reasonOf("place", found, isSensitive)]
      : []),
  ];
  if (named.length > 0 && unmet.length > 0) return named;
  const ofFacts = onceEach(facts(asked.terms));
  if (isSensitive && !findsHidden) return ofFacts;
  return [...ofFacts, ...textReasons(reader, { ...asked, terms: unmet }, found, findsHidden)];
}

function factReasons({ facts }: AskedTerm, found: Found, findsHidden: boolean): readonly FindReason[] {
  const isSensitive = found.isSensitive === 1;
  return facts.flatMap(({ field, values }) => {
    if (field === "place" && isSensitive && !findsHidden) return [];
    const value = valueOf(field, found);
    return value !== null && values.includes(value) ? [reasonOf(field, found, isSensitive)] : [];
  });
}

function valueOf(field: FactField, { department, category, district, place, office }: Found): string | null {
  if (field === "category") return category === null ? null : `${department ?? ""} ${category}`;
  return { department, district, place, office, officer: office }[field];
}

function reasonOf(field: FactField, found: Found, isSensitive: boolean): FindReason {
  if (field !== "place") return { by: field, value: field === "category" ? found.category : valueOf(field, found), excerpt: [] };
  const shown = found.place === null || isSensitive ? [] : [{ text: maskPersonalData(found.place), isFound: true }];
  return { by: "place", value: null, excerpt: shown };
}

function onceEach(reasons: readonly FindReason[]): readonly FindReason[] {
  return [...new Map(reasons.map((reason) => [reason.by, reason])).values()];
}

interface Text {
  readonly by: FindReason["by"];
  readonly text: string;
  /** Of a letter about a sensitive case as well. */
  readonly isHidden?: boolean;
}

/** The texts in which the words stand that no fact meets, the earliest first, until all are met. */
function textReasons(reader: Reader, { terms, numbers }: Asked, found: Found, findsHidden: boolean): readonly FindReason[] {
  const reasons: FindReason[] = [];
  let unmet = terms;
  const look = ({ by, text, isHidden = false }: Text) => {
    const { open, names, numbers: inText } = searchWordsOf(text.slice(0, MOST_LETTERS));
    // As the index has it: what a text hides is found for those alone who may have it shown, and a number only as a whole.
    const findable = findsHidden ? [open, ...names].join(" ") : open;
    const isNumber = findsHidden && numbers.some((number) => inText.includes(number));
    const met = unmet.filter(({ words }) => holdsAll(findable, words));
    if (met.length === 0 && !isNumber) return;
    unmet = unmet.filter((term) => !met.includes(term));
    const words = met.flatMap((term) => term.words);
    reasons.push({
      by,
      value: null,
      excerpt: found.isSensitive === 1 || isHidden ? [] : excerptOf(maskPersonalData(text.slice(0, MOST_LETTERS)), words),
    });
  };
  for (const each of postTexts(reader, found, findsHidden)) {
    if (unmet.length === 0 && reasons.length > 0) return reasons;
    look(each);
  }
  if (unmet.some(({ written }) => isWritten(reader, written, found.row, findsHidden))) {
    for (const { kind, text } of writtenIn(readEvents(reader, found.id))) {
      if (unmet.length === 0) break;
      look({ by: kind, text });
    }
  }
  return reasons;
}

function postTexts(reader: Reader, { id }: Found, findsHidden: boolean): readonly Text[] {
  const beside = sensitiveBeside(reader, id).posts;
  const isBeside = (post: PostKey) => beside.some((each) => each.channel === post.channel && each.externalId === post.externalId);
  return casePosts(reader, id, POSTS_LOOKED_AT)
    .filter((post) => post.deletedAt === null && (findsHidden || !isBeside(post)))
    .flatMap(({ text, handle, name, channel, externalId }): readonly Text[] => [
      { by: "post", text, isHidden: isBeside({ channel, externalId }) },
      ...(handle === null && name === null
        ? []
        : [{ by: "author" as const, text: [handle, name].filter((each) => each !== null).join(" ") }]),
    ]);
}

function isWritten(reader: Reader, words: string, row: number, findsHidden: boolean): boolean {
  const match = matchOf(words, "beginning", { findsHidden });
  return match !== null && written(reader, match, row);
}

const written = askWhether<[match: string, row: number]>("SELECT 1 FROM case_search WHERE case_search MATCH ? AND rowid = ?");
