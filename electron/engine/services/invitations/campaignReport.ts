import type { CampaignReport, ReportedTheme } from "#contract/invitations.ts";
import { LEFT_OUT } from "#domain/invitation/whoIsInvited.ts";
import { asksToBeLeftAlone } from "#domain/invitation/optOut.ts";
import { themesOf } from "#domain/invitation/themes.ts";
import type { Suggestion, Theme } from "#domain/invitation/themes.ts";
import { cutMasked, maskPersonalData } from "#domain/text/mask.ts";
import type { CategoryGuess, PostToUnderstand } from "#domain/proposal/proposal.ts";
import type { Reader } from "#db/connection.ts";
import { answersTo, suggestionsOf } from "#db/invitations/answers.ts";
import type { Campaign } from "#db/invitations/campaigns.ts";
import { invitationsOf } from "#db/invitations/listed.ts";
import { hasOptedOut } from "#db/invitations/optOuts.ts";

export interface ReportOptions {
  /** Of what a text is about. */
  readonly understand: (post: PostToUnderstand) => { readonly kind: string; readonly category: CategoryGuess | null };
  /** Milliseconds UTC. */
  readonly now: number;
}

const MOST_SUGGESTIONS = 5_000;
const MOST_EXAMPLES = 5;
const LONGEST_EXAMPLE = 400;

/** What came of a campaign: whom it reached, who answered, and what is suggested, by theme. */
export function campaignReport(record: Reader, campaign: Campaign, options: ReportOptions): CampaignReport {
  const listed = invitationsOf(record, campaign.id);
  const answers = answersTo(record, campaign.id).filter(({ isDirect }) => isDirect);
  const leftOut = Object.fromEntries(LEFT_OUT.map((why) => [why, campaign.leftOut?.[why] ?? 0])) as CampaignReport["leftOut"];
  for (const { leftOut: why } of listed) if (why !== null) leftOut[why] += 1;
  const given = listed.filter(({ preparedAt }) => preparedAt !== null);
  const suggestions = suggestionsIn(record, campaign, options);
  return {
    listed: listed.length,
    invited: given.length,
    sent: given.filter(({ state }) => state === "sent").length,
    waiting: given.filter(({ state }) => state === "approved" || state === "attempting").length,
    refused: given.filter(({ state }) => state === "refused").length,
    answers: answers.length,
    answered: new Set(answers.map(({ authorId }) => authorId)).size,
    optedOut: new Set(
      [...given, ...answers].filter(({ channel, authorId }) => hasOptedOut(record, channel, authorId)).map(({ authorId }) => authorId),
    ).size,
    leftOut,
    suggestions: suggestions.length,
    themes: themesOf(suggestions).map((theme) => reported(theme)),
  };
}

/** Answers that are no refusal, and what citizens suggested of themselves meanwhile; each post once. */
function suggestionsIn(record: Reader, campaign: Campaign, { understand, now }: ReportOptions): readonly Suggestion[] {
  const { id, channel, department, district, startedAt, endedAt } = campaign;
  if (startedAt === null) return [];
  const answers = answersTo(record, id).filter(({ isDirect, isSensitive, text }) => isDirect && !isSensitive && !asksToBeLeftAlone(text));
  const of = { department, district, from: startedAt, until: endedAt ?? now, limit: MOST_SUGGESTIONS };
  const seen = new Set(answers.map(({ externalId }) => `${channel} ${externalId}`));
  const others = suggestionsOf(record, of).filter((each) => !seen.has(`${each.channel} ${each.externalId}`));
  return [...answers, ...others].map(({ text, placeName, authorLocation }) => {
    // Masked before themes are looked for, so that no hidden name becomes one.
    return { text: maskPersonalData(text), category: understand({ text, placeName, authorLocation }).category };
  });
}

function reported(theme: Theme<Suggestion>): ReportedTheme {
  const { suggestions } = theme;
  const examples = suggestions.slice(0, MOST_EXAMPLES).map(({ text }) => cutMasked(maskPersonalData(text), LONGEST_EXAMPLE));
  const label = theme.by === "category" ? theme.label : theme.by === "word" ? { en: theme.word, hi: theme.word } : null;
  return { by: theme.by, label, suggestions: suggestions.length, examples };
}
