import type { implement } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import type { ListedReply, OutboxStatus, SenderState } from "#contract/outbox.ts";
import { alternativesTo } from "#domain/reply/alternatives.ts";
import { replyLimitOf } from "#domain/reply/replyLimit.ts";
import { renderReply } from "#domain/reply/renderReply.ts";
import { DEFAULT_TEMPLATES, TEMPLATE_PURPOSES } from "#domain/reply/templates.ts";
import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import { actOn, type PreviewCase } from "./previewCases.ts";

const REPLIES = 24;
const REFUSALS: readonly ReplyRefusal[] = ["not-allowed", "post-gone", "duplicate", "too-long", "no-permission", "no-credit", "other"];

interface PreviewOutboxOptions {
  readonly state: string;
  readonly rehearsal: boolean;
  readonly cases: readonly PreviewCase[];
  readonly change: () => void;
}

/** Replies in every state; acts of the desk move them by the real rules, and nothing is ever sent. */
export function previewOutbox(os: ReturnType<typeof implement<Contract>>, { state, rehearsal, cases, change }: PreviewOutboxOptions) {
  let isHeld = state === "failing";
  cases.slice(0, REPLIES).forEach((each, index) => prepareIn(each, index));
  const all = () => cases.flatMap(repliesOf).toSorted((one, other) => one.preparedAt - other.preparedAt);
  const count = (wanted: ListedReply["state"]) => all().filter((reply) => reply.state === wanted).length;
  const status = (): OutboxStatus => ({
    state: rehearsal ? "rehearsal" : isHeld ? "held" : state === "no-source" ? "off" : "ready",
    senders: sendersOf(rehearsal, isHeld, state),
    counts: { prepared: count("prepared"), approved: count("approved"), attempting: count("attempting"), refused: count("refused") },
    triedToday: 214,
    mostPerDay: 1_000,
    spentUsd: 41.235,
    budgetUsd: 60,
  });
  return {
    status: os.outbox.status.handler(status),
    draft: os.outbox.draft.handler(({ input, errors }) => {
      const found = cases.find(({ id }) => id === input.id);
      if (!found) throw errors.NOT_FOUND();
      const language = input.language ?? "hi";
      const { text } = renderReply(
        input.purpose === "free" ? "" : DEFAULT_TEMPLATES[input.purpose][language],
        { ticket: found.grievance.ticket, offices: [], due: null },
        language,
      );
      const { firstPost: to } = found.grievance;
      const { most, lengthOf } = replyLimitOf(to.channel, false);
      return { text, language, length: lengthOf(text), most, warnings: [], to, isPrivate: false };
    }),
    list: os.outbox.list.handler(({ input }) => ({
      replies: all()
        .filter((reply) => reply.state === input.list)
        .slice(0, input.limit),
      after: null,
    })),
    ofCase: os.outbox.ofCase.handler(({ input }) => all().filter(({ grievanceId }) => grievanceId === input.id)),
    resume: os.outbox.resume.handler(() => {
      isHeld = false;
      change();
      return status();
    }),
  };
}

function sendersOf(rehearsal: boolean, isHeld: boolean, state: string): SenderState[] {
  const x: SenderState = {
    channel: "x",
    state: rehearsal ? "rehearsal" : isHeld ? "held" : state === "no-source" ? "off" : "ready",
    hold: isHeld ? { code: "no-permission", detail: "403 Forbidden: not permitted to perform this action" } : null,
    waitsFor: null,
    handle: "cmohry",
    approved: 4,
    triedToday: 201,
    spentUsd: 41.235,
  };
  const other = (channel: SenderState["channel"], as: SenderState["state"], differences: Partial<SenderState> = {}): SenderState => ({
    ...x,
    channel,
    state: rehearsal ? "rehearsal" : as,
    hold: null,
    handle: null,
    approved: 0,
    triedToday: 13,
    spentUsd: 0,
    ...differences,
  });
  return [
    x,
    other("facebook", "waiting", { waitsFor: "rate", handle: "CMO Haryana", approved: 2 }),
    other("email", "paused", { approved: 1, triedToday: 0 }),
  ];
}

function prepareIn(of: PreviewCase, index: number): void {
  const language = index % 3 === 0 ? "en" : "hi";
  const purpose = TEMPLATE_PURPOSES[index % TEMPLATE_PURPOSES.length] ?? "acknowledgement";
  const office = language === "hi" ? "कार्यकारी अभियंता, जन स्वास्थ्य, पानीपत" : "Executive Engineer, Public Health, Panipat";
  const due = language === "hi" ? "30 नवंबर" : "30 November";
  const { text } = renderReply(DEFAULT_TEMPLATES[purpose][language], { ticket: of.grievance.ticket, offices: [office], due }, language);
  const replyId = `reply-${of.id}`;
  const preparedAt = Date.now() - (REPLIES - index) * 11 * 60_000;
  actOn(
    of,
    { type: "prepare-reply", replyId, purpose, language, text, to: of.grievance.firstPost, approved: false },
    "operator",
    preparedAt,
  );
  if (index % 3 === 0) return;
  actOn(of, { type: "approve-reply", replyId, text }, "osd", preparedAt + 60_000);
  if (index % 6 === 1) return;
  actOn(of, { type: "attempt-reply", replyId }, "engine", preparedAt + 70_000);
  if (index === 2) return;
  const code = REFUSALS[index % REFUSALS.length] ?? "other";
  actOn(
    of,
    { type: "record-reply-refused", replyId, code, detail: "403: You are not permitted to perform this action." },
    "engine",
    preparedAt + 80_000,
  );
}

function repliesOf({ id, grievance }: PreviewCase): ListedReply[] {
  return grievance.replies.map(({ refusal, ...reply }) => ({
    ...reply,
    grievanceId: id,
    isPrivate: false,
    ticket: grievance.ticket,
    preparedBy: "operator",
    approvedAt: reply.state === "prepared" ? null : reply.preparedAt + 60_000,
    refusal: refusal && { ...refusal, alternatives: [...alternativesTo(refusal.code, reply.to.channel)] },
  }));
}
