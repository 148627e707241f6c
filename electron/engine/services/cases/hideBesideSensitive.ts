import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { lettersOfSeveral } from "#domain/grievance/lettersOfSeveral.ts";

/** What a desk takes as a sign that there is something to be shown. */
const HIDDEN = "•••";
const IN_BOTH = { en: HIDDEN, hi: HIDDEN };

/**
 * A case that is not sensitive itself, without what is also about one that is: letters of offices about both, and what was written to and answered by an office
 * about both. Which of their lines are about which case is up to who wrote them, so that nothing of them is told.
 */
export function hideBesideSensitive(history: CaseHistory): CaseHistory {
  const { posts, ...rest } = hideLettersBesideSensitive(history);
  return {
    ...rest,
    posts: posts.map((post) => (post.besideSensitive === true ? { ...post, text: HIDDEN, mediaCount: 0, media: [] } : post)),
  };
}

/** Only what was written to and answered by an office: it is read in the sensitive case itself, so that a look at this one is no look at that. */
export function hideLettersBesideSensitive(history: CaseHistory): CaseHistory {
  if (history.grievance.sensitive !== null) return history;
  const isHidden = letterIsHidden(history);
  return {
    ...history,
    timeline: history.timeline.map((entry) => ({ ...entry, event: entry.event && hideLetter(entry.event, isHidden) })),
  };
}

/** One about several cases that was taken back is in none of them any more: whether one of those is sensitive cannot be told. */
function letterIsHidden({ lettersBesideSensitive = [], timeline, grievance }: CaseHistory): (letterId: string) => boolean {
  const standing = new Set(grievance.letters.map(({ letterId }) => letterId));
  const takenBack = [...lettersOfSeveral(timeline)].filter((letterId) => !standing.has(letterId));
  const hidden = new Set([...lettersBesideSensitive, ...takenBack]);
  return (letterId) => hidden.has(letterId);
}

function hideLetter(event: GrievanceEvent, isHidden: (letterId: string) => boolean): GrievanceEvent {
  if (event.type === "letter-issued" && isHidden(event.payload.letterId))
    return { ...event, payload: { ...event.payload, subject: IN_BOTH, body: IN_BOTH } };
  if (event.type === "letter-answered" && isHidden(event.payload.letterId))
    return { ...event, payload: { ...event.payload, words: HIDDEN } };
  return event;
}
