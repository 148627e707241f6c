import { useState } from "react";
import { z } from "zod";
import type { CaseHistory } from "#contract/grievances.ts";
import type { PassedOverCase } from "#contract/outbox.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { ReplyLanguage, ReplyPurpose } from "#domain/grievance/reply.ts";
import { REPLY_PURPOSES } from "#domain/grievance/choices.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { DraftWarning } from "#domain/reply/draftWarnings.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { DraftWords } from "#domain/work/drafts.ts";
import { limitWith } from "#domain/reply/replyLimit.ts";
import { type ReplyPicture, replyPictureSchema } from "#domain/file/replyPicture.ts";
import { picturesAllowed } from "#domain/reply/replyPictures.ts";
import { untrueWords, type UntrueWord } from "#domain/reply/untrueWords.ts";
import { TEMPLATE_PURPOSES, type TemplatePurpose } from "#domain/reply/templates.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { type KeptWords, useKeptWords } from "../../work/useKeptWords.ts";

export interface Reach {
  readonly ids: readonly GrievanceId[];
  readonly asOf: string;
  readonly passedOver: readonly PassedOverCase[];
}

interface Reaching {
  readonly isWide: boolean;
  /** The reports that have come are accepted in the same act. */
  readonly afterAccepting?: boolean;
  /** When the report will be due after the act that the reply goes with, milliseconds UTC; null or absent where that changes nothing. */
  readonly dueAt?: number | null;
}

/** A reply under a person's hands: the template's words until they write their own. */
export interface ReplyDraft {
  readonly caseId: GrievanceId;
  readonly purpose: ReplyPurpose;
  readonly language: ReplyLanguage;
  readonly setLanguage: (language: ReplyLanguage) => void;
  readonly text: string;
  readonly write: (text: string) => void;
  /** Back to the template's words. */
  readonly restore: (() => void) | null;
  /** What was typed in place of the template outlives the window, until it is sent. */
  readonly kept: KeptWords<DraftWords>;
  readonly sent: () => void;
  /** On which channel it goes out, and whether only the citizen reads it there. */
  readonly channel: Channel;
  readonly isPrivate: boolean;
  /** Whether a message takes the place of an answer for all to read; null where there is no choice. */
  readonly goesPrivately: boolean | null;
  readonly setGoesPrivately: (goesPrivately: boolean) => void;
  /** What goes with it; it outlives the window as the words do. */
  readonly pictures: readonly ReplyPicture[];
  /** How many may; 0 where none does. */
  readonly mostPictures: number;
  readonly setPictures: (pictures: readonly ReplyPicture[]) => void;
  readonly isKeepingPictures: boolean;
  readonly setKeepingPictures: (isKeeping: boolean) => void;
  /** As the channel counts it, and the most that it takes. */
  readonly length: number;
  readonly most: number;
  readonly fits: boolean;
  readonly warnings: readonly DraftWarning[];
  /** What was typed names of the case and does not hold any more. */
  readonly untrue: readonly UntrueWord[];
  readonly isLoading: boolean;
  readonly isFailing: boolean;
  /** Its words are there, they say something, and they fit. What is done together with it waits for that, or it would be done alone. */
  readonly isReady: boolean;
  /** Whom it reaches where it goes to a whole incident: those who are told, and nobody else; null while that is not known. */
  readonly reach: Reach | null;
  /** The act that prepares it, or sends it off; null while it is not ready. */
  readonly prepare: (approved: boolean) => Extract<GrievanceAction, { readonly type: "prepare-reply" }> | null;
}

/** How a reply begins: with the words of its template. */
const NOTHING_TYPED: DraftWords = {};

/** For what a reply is that was begun before; null where none was. */
export function keptPurpose(words: DraftWords): ReplyPurpose | null {
  const key = Object.keys(words).findLast((each) => words[each] !== "");
  return REPLY_PURPOSES.find((purpose) => key?.startsWith(`${purpose}:`)) ?? null;
}

function keptLanguage(words: DraftWords, purpose: ReplyPurpose): ReplyLanguage | null {
  return (["hi", "en"] as const).find((language) => (words[`${purpose}:${language}`] ?? "") !== "") ?? null;
}

/** What of a draft are the pictures: a text, as every field of it. */
function keptPictures(text: string | undefined): readonly ReplyPicture[] {
  try {
    return z.array(replyPictureSchema).parse(JSON.parse(text ?? "[]"));
  } catch {
    return [];
  }
}

/** Every language its own words; what was typed for one is there when one comes back to it. */
export function useReplyDraft(
  { case: { id }, grievance, proposal }: CaseHistory,
  purpose: ReplyPurpose,
  { isWide, afterAccepting = false, dueAt = null }: Reaching,
): ReplyDraft {
  const [chosen, setLanguage] = useState<ReplyLanguage | null>(null);
  const kept = useKeptWords<DraftWords>("reply", id as GrievanceId, NOTHING_TYPED);
  const language = chosen ?? keptLanguage(kept.words, purpose) ?? (proposal.language === "en" ? "en" : "hi");
  const key = `${purpose}:${language}`;
  const {
    data: draft,
    isFetching,
    isError,
  } = useAnswer((ask) => ask.outbox.draft, {
    // A free reply has no template; which post it answers is told all the same.
    input: { id: id, purpose, language, ...(dueAt !== null && { dueAt }) },
    staleTime: 0,
    gcTime: 0,
  });
  const { data: reached } = useAnswer((ask) => ask.outbox.reach, {
    // Only what has a template goes to a whole incident.
    input: { id: id, purpose: hasTemplate(purpose) ? purpose : "marked", afterAccepting },
    enabled: isWide && hasTemplate(purpose),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const reach =
    reached?.asOf === undefined
      ? null
      : { ids: reached.reached as readonly string[] as readonly GrievanceId[], asOf: reached.asOf, passedOver: reached.passedOver };
  const template = purpose === "free" ? "" : (draft?.text ?? "");
  const written = kept.words[key];
  const text = written ?? template;
  const [wishesPrivately, setGoesPrivately] = useState(false);
  const [isKeepingPictures, setKeepingPictures] = useState(false);
  const { channel } = draft?.to ?? grievance.firstPost;
  const isAboutComment = !isWide && wishesPrivately && (draft?.mayGoPrivately ?? false);
  const isPrivate = (draft?.isPrivate ?? false) || isAboutComment;
  const picturesKey = `${purpose}:pictures`;
  const isSensitive = draft?.isSensitive ?? true;
  const mostPictures = isWide ? 0 : picturesAllowed({ channel, isPrivate, isAboutComment, isSensitive });
  const pictures = isWide ? [] : keptPictures(kept.words[picturesKey]);
  const { most, lengthOf } = limitWith(channel, isPrivate, pictures.length > 0);
  const length = lengthOf(text);
  const isLoading = isFetching && draft === undefined;
  const untrue = draft === undefined ? [] : untrueWords({ text, purpose, language }, draft.said.before, draft.said.now);
  const said = text.trim();
  const arePicturesReady = !isKeepingPictures && pictures.length <= mostPictures;
  const isReady = said !== "" && length <= most && arePicturesReady && !isLoading && (!isWide || !hasTemplate(purpose) || reach !== null);
  return {
    caseId: id as GrievanceId,
    purpose,
    language,
    setLanguage,
    text,
    write: (words) => kept.write({ [key]: words }),
    restore: written === undefined || written === template ? null : () => kept.write({ [key]: undefined }),
    kept,
    // What was begun for another reason, or in the other language, stays.
    sent: () => void kept.drop([key, picturesKey]),
    channel,
    isPrivate,
    goesPrivately: draft?.mayGoPrivately === true && !isWide ? wishesPrivately : null,
    setGoesPrivately,
    pictures,
    mostPictures,
    setPictures: (chosen) => kept.write({ [picturesKey]: chosen.length === 0 ? undefined : JSON.stringify(chosen) }),
    isKeepingPictures,
    setKeepingPictures,
    length,
    most,
    fits: length <= most,
    warnings: draft?.warnings ?? [],
    // How the case stands, the act that the reply goes with may change.
    untrue: untrue.filter(({ part }) => part !== "state"),
    isLoading,
    isFailing: isError,
    isReady,
    reach,
    prepare: (approved) =>
      isReady
        ? {
            type: "prepare-reply",
            replyId: crypto.randomUUID(),
            purpose,
            language,
            text: said,
            to: draft?.to ?? grievance.firstPost,
            approved,
            ...(isAboutComment && { privately: true as const }),
            ...(pictures.length > 0 && { pictures: [...pictures] }),
            ...(draft && { restsOn: draft.said.restsOn }),
          }
        : null,
  };
}

/** What has words of its own may go to a whole incident; a free reply, and the question whether it is solved, go to one citizen. */
export function hasTemplate(purpose: ReplyPurpose): purpose is TemplatePurpose {
  return TEMPLATE_PURPOSES.some((each) => each === purpose);
}
