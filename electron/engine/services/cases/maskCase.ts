import type { CaseHistory } from "#contract/grievances.ts";
import { hindiGuess } from "#domain/geography/hindiGuess.ts";
import type { CaseKey } from "#domain/ids.ts";
import { maskKnown, maskPersonalData } from "#domain/text/mask.ts";
import { hideBesideSensitive } from "./hideBesideSensitive.ts";
import { hideSensitive } from "./hideSensitive.ts";

/*
 * A case as a window gets it while nobody has asked to see what it hides. Not only the citizen's posts are masked: whatever people wrote into the
 * case, a report, a note, a reason, may repeat a number or a name of the citizen.
 */

export interface MaskingCase {
  /** For those who write replies to citizens, which have to be seen as they go out. */
  readonly showsReplies: boolean;
  /** Telephone numbers of officers, for those who call them. */
  readonly showsContacts: boolean;
  /** Whether sensitive cases of the same citizen or incident are named, for those who may have them shown: they tell whose they are, and where. */
  readonly namesSensitive: boolean;
}

export function maskCase(found: CaseHistory, { showsReplies, showsContacts, namesSensitive }: MaskingCase): CaseHistory {
  const history = found.grievance.sensitive === null ? hideBesideSensitive(found) : hideSensitive(found);
  const kept = showsReplies ? REPLIES : NOTHING;
  return {
    ...history,
    case: { ...history.case, place: maskKnown(history.case.place) },
    grievance: { ...maskWords(history.grievance, kept), caseKey: NO_KEY },
    posts: history.posts.map((post) => maskPost(post)),
    proposal: maskWords(history.proposal, NOTHING),
    earlier: history.earlier.filter(({ sensitive }) => namesSensitive || sensitive === null),
    alike: history.alike.filter(({ sensitive }) => namesSensitive || sensitive === null),
    placesInHindi: maskPlaces(history.placesInHindi),
    offices: history.offices.map((office) =>
      showsContacts ? office : { ...office, holder: office.holder && { ...office.holder, phone: null } },
    ),
    timeline: history.timeline.map((entry) => ({ ...entry, event: maskEvent(entry.event, kept) })),
  };
}

/** The key of a case may hold its author's telephone number or address. */
const NO_KEY = "" as CaseKey;

function maskEvent(event: CaseHistory["timeline"][number]["event"], kept: ReadonlySet<string>) {
  if (event?.type === "grievance-opened") return maskWords({ ...event, payload: { ...event.payload, caseKey: NO_KEY } }, kept);
  return event?.type.startsWith("reply-") === true && kept === REPLIES ? event : maskWords(event, kept);
}

/** Of a name that hides something the Hindi form is made again: it may hold in other letters what is hidden. */
function maskPlaces(places: CaseHistory["placesInHindi"]): CaseHistory["placesInHindi"] {
  return Object.fromEntries(
    Object.entries(places).map(([name, hindi]) => {
      const shown = maskPersonalData(name);
      return [shown, maskPersonalData(shown === name ? hindi : hindiGuess(shown))];
    }),
  );
}

type Post = CaseHistory["posts"][number];

function maskPost(post: Post): Post {
  return {
    ...post,
    handle: maskKnown(post.handle),
    name: maskKnown(post.name),
    text: maskPersonalData(post.text),
    placeName: maskKnown(post.placeName),
    media: post.media.map((each) => ({
      ...each,
      description: maskKnown(each.description),
      reading: each.reading && { ...each.reading, text: maskPersonalData(each.reading.text) },
    })),
  };
}

/** Fields that hold ids and hashes, which must stay whole, or what officers are called: they are no private people. */
const NO_WORDS: ReadonlySet<string> = new Set([
  "id",
  "ticket",
  "caseKey",
  "externalId",
  "hash",
  "copy",
  "letterId",
  "replyId",
  "number",
  "file",
  "grievanceId",
  "duplicateOf",
  "with",
  "to",
  "by",
  "superior",
  "events",
  "officer",
  "markedTo",
  "additionalMarks",
  "office",
  "department",
  "code",
]);
const NOTHING: ReadonlySet<string> = new Set();
const REPLIES: ReadonlySet<string> = new Set(["replies"]);

/** The value with every text in it masked, however deep, but for ids. A field that somebody adds later is masked until it is named here. */
function maskWords<Value>(value: Value, kept: ReadonlySet<string>): Value {
  // What a mask changes is text within text, so that the value keeps its type.
  return maskAny(value, kept) as Value;
}

function maskAny(value: unknown, kept: ReadonlySet<string>): unknown {
  if (typeof value === "string") return maskPersonalData(value);
  if (Array.isArray(value)) return value.map((each) => maskAny(each, kept));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, NO_WORDS.has(name) || kept.has(name) ? each : maskAny(each, kept)]),
  );
}
