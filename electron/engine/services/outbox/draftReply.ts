import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { PostKey } from "#domain/grievance/events.ts";
import type { ReplyLanguage, ReplyPurpose } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { manifestOf } from "#domain/post/channel.ts";
import type { Channel } from "#domain/post/channel.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { replyLanguageOf } from "#domain/reply/citizenLanguage.ts";
import { DRAFT_WARNINGS } from "#domain/reply/draftWarnings.ts";
import type { DraftWarning } from "#domain/reply/draftWarnings.ts";
import { hasMessageWindow, mayAnswerPrivately, messageWindow } from "#domain/reply/messageWindow.ts";
import type { MessageWindow } from "#domain/reply/messageWindow.ts";
import { officeLabels } from "#domain/reply/officeLabels.ts";
import { postToAnswer } from "#domain/reply/postToAnswer.ts";
import type { AnsweredPost } from "#domain/reply/postToAnswer.ts";
import { renderReply } from "#domain/reply/renderReply.ts";
import { replyDate } from "#domain/reply/replyDate.ts";
import { fitsChannel, replyLimitOf } from "#domain/reply/replyLimit.ts";
import { registeredTextOf } from "#domain/reply/registeredText.ts";
import type { RegisteredTexts } from "#domain/reply/registeredText.ts";
import { STATUS_WORDS } from "#domain/reply/statusWords.ts";
import { ASKING, DEFAULT_TEMPLATES, DISPOSED_OTHERWISE } from "#domain/reply/templates.ts";
import type { Asked, Templates } from "#domain/reply/templates.ts";
import { isToldPurpose, QUESTION_BY_MAIL, toldPost } from "#domain/reply/told.ts";
import type { Reader } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { lastHeardIn, postAnswered, postsToAnswer } from "#db/outbox/answeredPost.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { casePosts } from "#db/queries/casePosts.ts";
import { summonsIn } from "../../channels/x/summonsIn.ts";
import { phonesOfCase } from "../cases/phonesOfCase.ts";
import { toldAnotherWay } from "./tellAnotherWay.ts";

export interface DraftedReply {
  /** Empty for a free reply, which is written by hand. */
  readonly text: string;
  readonly language: ReplyLanguage;
  /** As its channel counts it, and the most that it takes. */
  readonly length: number;
  readonly most: number;
  readonly warnings: readonly DraftWarning[];
  /** The post that it answers. */
  readonly to: PostKey;
  /** Whether only the citizen will read it. */
  readonly isPrivate: boolean;
  /** Whether its citizen, who spoke in the open, may be sent a message about it in place of an answer for all to read. */
  readonly mayGoPrivately: boolean;
  readonly isSensitive: boolean;
}

export interface Drafting {
  readonly purpose: ReplyPurpose;
  /** Null for the citizen's own, as far as it is known. */
  readonly language: ReplyLanguage | null;
  readonly templates: Templates;
  /** The words of SMS. */
  readonly registeredTexts: RegisteredTexts;
  /** Milliseconds UTC. */
  readonly now: number;
  /** The post that is answered, where it is known already. */
  readonly to?: AnsweredPost;
  /** Whether anything can be written on a channel. */
  readonly writesOn: (channel: Channel) => boolean;
  /** Our account on X, where X lets it answer only those who named or quoted it; null, or left out, where it may answer anybody. */
  readonly xAnswersOnlyItsOwn?: string | null;
}

/** The words for one case, and which post of its citizen they answer; null where it is not open here. Nothing is recorded. */
export function draftReply(record: Reader, id: GrievanceId, drafting: Drafting): DraftedReply | null {
  const grievance = readGrievance(record, id);
  return grievance && draftFor(record, grievance, drafting);
}

/** The same for a case that was read already. */
export function draftFor(record: Reader, grievance: Grievance, drafting: Drafting): DraftedReply {
  const { ticket, markedTo, openedAt, dueAt, replies } = grievance;
  const { purpose, now, writesOn } = drafting;
  const language = drafting.language ?? languageOf(record, grievance.id);
  const to = drafting.to ?? answeredBy(record, grievance, drafting);
  const template = templateFor(record, drafting, language, to, grievance);
  // What others read tells of no sensitive case which office has it: that says what it is about.
  const told = grievance.sensitive !== null && !to.isPrivate ? null : markedTo;
  const title = told?.office == null ? null : officeLabel(told.office)[language];
  const offices = officeLabels(told, language, title);
  const district = told?.district == null ? null : districtOf(told.district);
  const isDue = dueAt !== null && dueAt > now;
  const facts = {
    ticket,
    number: shortNumberOf(grievance.id),
    offices,
    due: isDue ? replyDate(dueAt, language) : null,
    department: told && departmentOf(told.department).name[language],
    district: district && (language === "hi" ? district.hi : district.name),
    dated: replyDate(openedAt, language),
  };
  const { text, shortened } =
    to.channel === "sms"
      ? { text: registeredTextOf(template, facts), shortened: false }
      : renderReply(template, facts, language, (words) => fitsChannel(words, to.channel, to.isPrivate));
  const isTold = replies.some((reply) => reply.purpose === purpose && reply.state !== "withdrawn" && reply.state !== "refused");
  const { most, lengthOf } = replyLimitOf(to.channel, to.isPrivate);
  const window = windowOf(record, to, now);
  const warns: Readonly<Record<DraftWarning, boolean>> = {
    "no-office": template.includes("{office}") && markedTo === null,
    "office-shortened": shortened,
    "no-due-day": template.includes("{due}") && !isDue,
    "told-already": isTold && purpose !== "free",
    "other-channel": !writesOn(to.channel),
    "no-direct-messages": purpose === "needs-info" && hasNoMessages(to.channel),
    "not-summoned": isNotSummoned(record, to, drafting.xAnswersOnlyItsOwn ?? null),
    "window-closing": window === "closing" || window === "person-closing",
    "person-answers": window === "person" || window === "person-closing",
    "window-closed": window === "closed",
  };
  return {
    text,
    language,
    length: lengthOf(text),
    most,
    warnings: DRAFT_WARNINGS.filter((warning) => warns[warning]),
    to: { channel: to.channel, externalId: to.externalId },
    isPrivate: to.isPrivate,
    mayGoPrivately: mayGoPrivately(record, grievance, to, now),
    isSensitive: grievance.sensitive !== null,
  };
}

function isNotSummoned(record: Reader, { channel, externalId, isPrivate }: AnsweredPost, ourId: string | null): boolean {
  return channel === "x" && !isPrivate && ourId !== null && summonsIn(record, externalId, ourId) === "none";
}

/** How long the message may still be answered; null where its channel sets no time. */
function windowOf(record: Reader, to: AnsweredPost, now: number): MessageWindow | null {
  if (!to.isPrivate || !hasMessageWindow(to.channel)) return null;
  const post = postAnswered(record, to);
  // A message about a comment, which goes under a rule of its own.
  if (post?.isPrivate === false) return mayAnswerPrivately(post.createdAt, now) ? null : "closed";
  return post && messageWindow(lastHeardIn(record, to.channel, post.conversationId) ?? post.createdAt, now);
}

/** Meta: once, within a week, and only of what stands below something else. */
function mayGoPrivately(record: Reader, { replies }: Grievance, to: AnsweredPost, now: number): boolean {
  if (to.isPrivate || !hasMessageWindow(to.channel)) return false;
  const post = postAnswered(record, to);
  if (post === null || post.conversationId === to.externalId || !mayAnswerPrivately(post.createdAt, now)) return false;
  return !replies.some((reply) => reply.privately === true && reply.state !== "withdrawn" && reply.to.externalId === to.externalId);
}

/** The post that is answered, or by what else its citizen is told. */
function answeredBy(record: Reader, { id, firstPost }: Grievance, { purpose, writesOn }: Drafting): AnsweredPost {
  const post = postToAnswer(postsToAnswer(record, id), purpose, writesOn) ?? { ...firstPost, isPrivate: false };
  const told = writesOn(post.channel) ? null : toldAnotherWay(record, post, purpose, writesOn);
  return told === null ? post : { ...told, isPrivate: true };
}

/** In a message the citizen is not asked to write a message, and nobody is told of work that no office reports as done. Who came another way is told nothing of a sensitive case but its number. */
function templateFor(
  record: Reader,
  { purpose, templates, registeredTexts }: Drafting,
  language: ReplyLanguage,
  to: AnsweredPost,
  grievance: Pick<Grievance, "id" | "atr" | "state" | "sensitive" | "place">,
): string {
  const { atr, state, sensitive } = grievance;
  if (purpose === "free") return "";
  if (purpose === "status") return STATUS_WORDS[state][language];
  const isTold = toldPost(to) !== null;
  if (isTold && isToldPurpose(purpose) && (to.channel === "sms" || (sensitive !== null && purpose !== "satisfaction")))
    return registeredTexts[purpose][language].text;
  if (purpose === "satisfaction" && isTold) return QUESTION_BY_MAIL[language];
  if (purpose === "needs-info") return askingFor(templates["needs-info"][language], language, to, unknownOf(record, grievance));
  if (purpose !== "satisfaction" && purpose !== "disposed") return templates[purpose][language];
  const end = atr?.outcome ?? (state === "disposed" ? "without-report" : "solved");
  return (end === "solved" ? templates.disposed : DISPOSED_OTHERWISE[end])[language];
}

/** The words of an administrator are left as they are. */
function askingFor(own: string, language: ReplyLanguage, { isPrivate }: Pick<AnsweredPost, "isPrivate">, asked: Asked): string {
  if (isPrivate) return ASKING.inPrivate[asked][language];
  return own === DEFAULT_TEMPLATES["needs-info"][language] ? ASKING.inPublic[asked][language] : own;
}

/** What the citizen of a case has not said of where it is and how they are called. */
function unknownOf(record: Reader, { id, place }: Pick<Grievance, "id" | "place">): Asked {
  const isCalled = phonesOfCase({ posts: casePosts(record, id, MOST_POSTS) }).length > 0;
  if (place === null) return isCalled ? "place" : "both";
  return isCalled ? "more" : "phone";
}

/** A citizen who wrote more often gave a number among the first of it. */
const MOST_POSTS = 100;

/** By the language of the post that opened the case; Hindi where its opening has not arrived. */
export function languageOf(record: Reader, id: GrievanceId): ReplyLanguage {
  for (const { event } of readEvents(record, id)) {
    if (event?.type === "grievance-opened") return replyLanguageOf(event.payload.proposal.language);
  }
  return "hi";
}

/** Where an answer is always public. */
function hasNoMessages(channel: Channel): boolean {
  const { reply, privateChats } = manifestOf(channel);
  return reply !== null && privateChats === "none";
}
