import { assertNever } from "../assertNever.ts";
import { DEPARTMENTS } from "../department/departments.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";
import { OPEN_STATES } from "../grievance/state.ts";
import { normaliseText } from "../text/normalise.ts";
import { romanise } from "../text/romanise.ts";
import type { CaseFilter } from "./filter.ts";
import type { CaseOrder } from "./caseOrders.ts";
import { dayOfWords } from "./typedDay.ts";
import { CHANNEL_WORDS, FLAG_WORDS, KEY_WORDS, KIND_WORDS, ME, NOBODY, ORDER_WORDS, STATE_WORDS, URGENCY_WORDS } from "./typedWords.ts";
import { DISTRICT_ALIASES } from "../geography/districtAliases.ts";
import type { FilterKey } from "./typedWords.ts";

/** What a person asked for in the search field. */
export interface TypedSearch {
  /** The rest of what was typed is in `text`. */
  readonly filter: CaseFilter;
  /** Null where no order was typed. */
  readonly order: CaseOrder | null;
  /** Filters with a value that is not known, as typed: `dept:xyz`. They are not searched for. */
  readonly unread: readonly string[];
}

export interface TypedSearchContext {
  /** Whose `to:me` it is. */
  readonly person: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

/**
 * Reads typed filters, `dept:PHED dist:Karnal state:new overdue bijli`, in English and Hindi words; the rest is text to search for.
 * A word in quotes is always searched for. Several values of one key match any of them. Total, never throws.
 */
export function typedSearch(typed: string, context: TypedSearchContext): TypedSearch {
  const reading: Reading = { filter: {}, order: null, words: [], unread: [] };
  for (const token of typed.slice(0, LONGEST).matchAll(TOKEN)) readToken(token[0], reading, context);
  const text = reading.words.join(" ").trim();
  return { filter: text === "" ? reading.filter : { ...reading.filter, text }, order: reading.order, unread: reading.unread };
}

interface Reading {
  filter: Omit<CaseFilter, "text">;
  order: CaseOrder | null;
  readonly words: string[];
  readonly unread: string[];
}

/** Letters of a search that are read. */
const LONGEST = 500;

/** `key:"two words"`, `"two words"`, or anything without a space. */
const TOKEN = /[^\s":]+:"[^"]*"?|"[^"]*"?|\S+/gu;

function readToken(token: string, reading: Reading, context: TypedSearchContext): void {
  if (token.startsWith('"')) return addWord(token.replaceAll('"', ""), reading);
  const colon = token.indexOf(":");
  const key = colon > 0 ? KEYS.get(keyOf(token.slice(0, colon))) : undefined;
  if (key !== undefined) {
    const values = token
      .slice(colon + 1)
      .replaceAll('"', "")
      .split(/[,،]/u);
    const wanted = values.map((value) => value.trim()).filter((value) => value !== "");
    // The value is still being typed.
    if (wanted.length === 0) return undefined;
    if (!wanted.every((value) => readValue(key, value, reading, context))) reading.unread.push(token);
    return undefined;
  }
  const flag = FLAGS.get(keyOf(token));
  if (flag === undefined) return addWord(token, reading);
  const { urgencies, ...flags } = flag;
  reading.filter = { ...reading.filter, ...flags, ...(urgencies ? { urgencies: union(reading.filter.urgencies, urgencies) } : {}) };
  return undefined;
}

function addWord(word: string, reading: Reading): void {
  if (word.trim() !== "") reading.words.push(word.trim());
}

/** False where the value means nothing for its key. */
function readValue(key: FilterKey, value: string, reading: Reading, { person, now }: TypedSearchContext): boolean {
  if (key === "order") {
    const [order] = meant(ORDERS, value);
    reading.order = order ?? reading.order;
    return order !== undefined;
  }
  const filter =
    key === "from" || key === "until"
      ? dayIn(key, value, now)
      : key === "assignee"
        ? listOf(value, person)
        : oneMoreIn(key, value, reading.filter);
  reading.filter = { ...reading.filter, ...filter };
  return filter !== null;
}

function dayIn(key: "from" | "until", value: string, now: number): CaseFilter | null {
  const day = dayOfWords(value, now);
  if (day === null) return null;
  return key === "from" ? { openedFrom: day.from } : { openedBefore: day.before };
}

function listOf(value: string, person: string): CaseFilter | null {
  if (NOBODYS.has(keyOf(value))) return { assignee: null };
  return MINE.has(keyOf(value)) ? { assignee: person } : null;
}

function oneMoreIn(key: Exclude<FilterKey, "from" | "until" | "assignee" | "order">, value: string, before: CaseFilter): CaseFilter | null {
  const isUnknown = NOBODYS.has(keyOf(value));
  const add = <Field extends ListField>(field: Field, found: ListOf<Field>): CaseFilter | null =>
    found.length === 0 ? null : { [field]: union<ListOf<Field>[number]>(before[field], found) };
  switch (key) {
    case "department":
      return add("departments", isUnknown ? [null] : departmentsOf(value));
    case "district":
      return add("districts", isUnknown ? [null] : districtsOf(value));
    case "state":
      return add("states", OPEN_WORDS.has(keyOf(value)) ? [...OPEN_STATES] : meant(STATE_NAMES, value));
    case "urgency":
      return add("urgencies", meant(URGENCY_NAMES, value));
    case "channel":
      return add("channels", meant(CHANNEL_NAMES, value));
    case "kind":
      return add("kinds", meant(KIND_NAMES, value));
    default:
      return assertNever(key);
  }
}

type ListField = "departments" | "districts" | "states" | "urgencies" | "channels" | "kinds";
type ListOf<Field extends ListField> = NonNullable<CaseFilter[Field]>;

function union<Item>(known: readonly Item[] | undefined, more: readonly Item[]): Item[] {
  return [...new Set([...(known ?? []), ...more])];
}

/** By code, else by the beginning of a word of its names: "electricity" names both companies. */
function departmentsOf(value: string) {
  const wanted = keyOf(value);
  const byCode = DEPARTMENTS.filter(({ code }) => keyOf(code) === wanted);
  const found =
    byCode.length > 0 ? byCode : DEPARTMENTS.filter(({ short, name }) => begins([short.en, short.hi, name.en, name.hi], wanted));
  return found.map(({ code }) => code);
}

function districtsOf(value: string) {
  const wanted = keyOf(value);
  const names = (name: DistrictName, hi: string) => [name, hi, ...(DISTRICT_ALIASES[name] ?? [])];
  const whole = DISTRICTS.filter(({ name, hi }) => names(name, hi).some((each) => keyOf(each) === wanted));
  const found = whole.length > 0 ? whole : DISTRICTS.filter(({ name, hi }) => begins(names(name, hi), wanted));
  return found.map(({ name }) => name);
}

/** A single letter would match half of all names. */
const LETTERS_OF_A_BEGINNING = 2;

/** Whether one of the words of a name begins with what was typed, in any script. */
function begins(names: readonly string[], wanted: string): boolean {
  return wanted.length >= LETTERS_OF_A_BEGINNING && names.some((name) => beginningsOf(name).some((each) => each.startsWith(wanted)));
}

const knownBeginnings = new Map<string, readonly string[]>();

function beginningsOf(name: string): readonly string[] {
  const known = knownBeginnings.get(name);
  if (known) return known;
  const words = normaliseText(name).split(/[\s(),]+/u);
  const made = words.map((_, index) => keyOf(words.slice(index).join(" ")));
  knownBeginnings.set(name, made);
  return made;
}

function meant<Meaning extends string>(names: ReadonlyMap<string, readonly Meaning[]>, value: string): Meaning[] {
  return [...(names.get(keyOf(value)) ?? [])];
}

/** One spelling for all scripts, without spaces and hyphens, so that "in-action" and "In action" are the same. */
function keyOf(word: string): string {
  return romanise(normaliseText(word)).replaceAll(/[\s\-_&()]+/gu, "");
}

/** The meanings of each word. The name of a meaning is one of its words. */
function namesOf<Meaning extends string>(words: Readonly<Record<Meaning, readonly string[]>>): ReadonlyMap<string, readonly Meaning[]> {
  const names = new Map<string, readonly Meaning[]>();
  for (const [meaning, others] of Object.entries(words) as [Meaning, readonly string[]][]) {
    for (const word of [meaning, ...others]) names.set(keyOf(word), union(names.get(keyOf(word)), [meaning]));
  }
  return names;
}

const KEYS = new Map(Object.entries(KEY_WORDS).flatMap(([key, words]) => words.map((word) => [keyOf(word), key as FilterKey] as const)));
const FLAGS = new Map(FLAG_WORDS.flatMap(({ words, sets }) => words.map((word) => [keyOf(word), sets] as const)));
const STATE_NAMES = namesOf(STATE_WORDS);
const URGENCY_NAMES = namesOf(URGENCY_WORDS);
const CHANNEL_NAMES = namesOf(CHANNEL_WORDS);
const KIND_NAMES = namesOf(KIND_WORDS);
const ORDERS = namesOf(ORDER_WORDS);
const MINE = new Set(ME.map(keyOf));
const NOBODYS = new Set(NOBODY.map(keyOf));
const OPEN_WORDS = new Set(["open", "pending", "खुली", "लंबित"].map(keyOf));
