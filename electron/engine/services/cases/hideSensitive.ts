import type { CaseHistory } from "#contract/grievances.ts";
import { apply } from "#domain/grievance/apply.ts";
import type { GrievanceEvent, PostKey } from "#domain/grievance/events.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { PERSONAL_FIELDS } from "#domain/grievance/personalFields.ts";
import { ERASED } from "#domain/personal/erased.ts";
import { part } from "#domain/personal/fieldRules.ts";

/*
 * A sensitive case as a desk gets it until somebody asks to see it, which is an event: what it is, where it stands and who answers, and not a word, name,
 * place or picture of it. What an erasure would take is what is hidden, so that a field which comes later is hidden as well. What makes its report doubtful is
 * no word of it, and nobody accepts one without having seen that.
 */

/** What a desk takes as a sign that there is something to be shown. */
const HIDDEN = "•••";

export function hideSensitive(history: CaseHistory): CaseHistory {
  const timeline = history.timeline.map((entry) => ({ ...entry, event: entry.event && hideEvent(entry.event) }));
  return {
    ...history,
    case: { ...history.case, place: null },
    grievance: { ...foldedAgain(history.grievance, timeline), roomPictures: [] },
    posts: history.posts.map((post, at) => ({
      ...post,
      externalId: `${HIDDEN}${at}`,
      handle: null,
      name: null,
      text: HIDDEN,
      mediaCount: 0,
      media: [],
      placeName: null,
      looksLike: null,
    })),
    proposal: {
      ...history.proposal,
      place: null,
      departments: history.proposal.departments.map((guess) => ({ ...guess, evidence: [] })),
      urgencyEvidence: [],
    },
    placesInHindi: {},
    // Who the citizen is would be told by what else they wrote, and what happened by what others wrote of it.
    earlier: [],
    alike: [],
    timeline,
  };
}

type Entry = CaseHistory["timeline"][number];

function hideEvent(event: GrievanceEvent): GrievanceEvent {
  const { open } = part(event.payload, PERSONAL_FIELDS[event.type]);
  // Taking out what is personal leaves the shape of the payload.
  return { ...event, payload: withoutTraces(open) } as GrievanceEvent;
}

const HIDDEN_POST: Pick<PostKey, "externalId"> = { externalId: HIDDEN };

function withoutTraces(value: unknown): unknown {
  if (value === ERASED) return HIDDEN;
  if (Array.isArray(value)) return value.map(withoutTraces);
  if (typeof value !== "object" || value === null) return value;
  const shown = Object.entries(value).map(([name, each]) => {
    if (name === "externalId") return [name, HIDDEN_POST.externalId];
    // By its name a page could load it.
    if (typeof each === "string" && (name === "file" || name === "copy")) return [name, `${"0".repeat(64)}${each.slice(64)}`];
    return [name, name === "caseKey" ? "" : withoutTraces(each)];
  });
  return Object.fromEntries(shown);
}

/** The case that the hidden events make. */
function foldedAgain({ id }: Grievance, timeline: readonly Entry[]): Grievance {
  const undone = new Set<string>(timeline.flatMap(({ event }) => (event?.type === "act-undone" ? event.payload.events : [])));
  const folded = timeline.reduce<Grievance | null>(
    (grievance, entry) => apply(id, grievance, undone.has(entry.id) && grievance !== null ? null : entry.event, entry.at).grievance,
    null,
  );
  if (folded === null) throw new Error("A case that is open has its opening");
  return folded;
}
