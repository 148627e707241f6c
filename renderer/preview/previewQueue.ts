import { isOverdue } from "#domain/clock/sla.ts";
import type { CaseFilter, CaseOrder } from "#domain/desk/filter.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import { romanise } from "#domain/text/romanise.ts";
import { URGENCIES } from "#domain/understanding/proposal.ts";
import type { PreviewCase } from "./previewCases.ts";

/** Whether a case of the preview is in a queue: the engine's rule in plain loops, for two hundred cases. */
export function fits({ grievance: g, complaint, author, row }: PreviewCase, filter: CaseFilter): boolean {
  const oneOf = <Item>(items: readonly Item[] | undefined, item: Item) => items === undefined || items.includes(item);
  const is = (wanted: boolean | undefined, value: boolean) => wanted === undefined || wanted === value;
  return (
    oneOf(filter.states, g.state) &&
    oneOf(filter.departments, g.department) &&
    oneOf(filter.districts, g.district) &&
    oneOf(filter.urgencies, g.urgency) &&
    oneOf(filter.kinds, g.kind) &&
    oneOf(filter.channels, g.channel) &&
    oneOf(filter.speakers, g.speaker) &&
    is(filter.routine, g.routine) &&
    is(filter.overdue, isOverdue(g, Date.now())) &&
    is(filter.reopened, g.reopenedCount > 0) &&
    is(filter.disputed, g.dispute !== null) &&
    is(filter.redFlagged, g.redFlaggedAt !== null) &&
    is(filter.checkCall, g.checkCall !== null) &&
    is(filter.troubles, complaint.cases > 1 && row <= 14) &&
    (filter.assignee === undefined || filter.assignee === g.assignee) &&
    g.openedAt >= (filter.openedFrom ?? 0) &&
    g.openedAt < (filter.openedBefore ?? Number.POSITIVE_INFINITY) &&
    holds(`${complaint.text} ${complaint.place ?? ""} ${author} ${g.ticket}`, filter.text)
  );
}

function holds(text: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const all = `${normaliseText(text)} ${romanise(normaliseText(text))}`;
  return normaliseText(wanted)
    .split(" ")
    .every((word) => all.includes(word) || all.includes(romanise(word)));
}

export function inQueueOrder(cases: readonly PreviewCase[], order: CaseOrder): readonly PreviewCase[] {
  const dueAt = ({ grievance }: PreviewCase) => grievance.dueAt ?? Number.POSITIVE_INFINITY;
  const newest = (one: PreviewCase, other: PreviewCase) => other.grievance.openedAt - one.grievance.openedAt;
  const soonest = (one: PreviewCase, other: PreviewCase) => (dueAt(one) === dueAt(other) ? newest(one, other) : dueAt(one) - dueAt(other));
  const rank = ({ grievance }: PreviewCase) => -URGENCIES.indexOf(grievance.urgency);
  return cases.toSorted((one, other) => {
    if (order === "newest") return newest(one, other);
    if (order === "oldest") return newest(other, one);
    return order === "due" ? soonest(one, other) : rank(one) - rank(other) || soonest(one, other);
  });
}
