import type { ListedCampaign, ListedOpenPost } from "#contract/invitations.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import styles from "./OpenPosts.module.css";
import { PostAddress } from "./PostAddress.tsx";

interface OpenPostLineProps {
  readonly post: ListedOpenPost;
  readonly campaign: Pick<ListedCampaign, "channel" | "state">;
}

const SHAPES = {
  approved: "waiting",
  attempting: "starting",
  sent: "done",
  refused: "failing",
  withdrawn: "stopped",
} as const satisfies Readonly<Record<ListedOpenPost["state"], string>>;

/** How one open post stands, in a sentence, and what is to be done. */
export function OpenPostLine({ post, campaign }: OpenPostLineProps) {
  const { say, clock, date, channel: nameOf } = useWords();
  const { language, state, attemptedAt, sentAt, address, refusal } = post;
  const channel = nameOf(campaign.channel);
  return (
    <div className={styles.post} data-open-post={language} data-state={state}>
      <p className={state === "refused" ? viewStyles.late : undefined}>
        <Mark shape={SHAPES[state]} /> <b>{say(`paper.invitations.open.language.${language}`)}</b> {sentence()}
      </p>
      {address !== null && (
        <p>
          <PostAddress address={address} />
        </p>
      )}
      {refusal !== null && refusal.detail !== "" && (
        <p className={viewStyles.quiet}>{say("paper.outbox.said", { channel, detail: refusal.detail })}</p>
      )}
      {refusal !== null && <p>{say(`paper.invitations.open.todo.${TODO[refusal.code]}`, { channel })}</p>}
    </div>
  );

  function sentence(): string {
    if (state === "sent" && address === null) return say("paper.invitations.open.sentSomewhere", { channel });
    if (state === "sent") return say("paper.invitations.open.sent", { date: date(sentAt ?? 0), time: clock(sentAt ?? 0) });
    if (state === "attempting") return say("paper.invitations.open.attempting", { time: clock(attemptedAt ?? 0) });
    if (refusal !== null)
      return say("paper.outbox.refused", { channel, why: say(WHY[refusal.code] ?? `desk.case.refusal.${refusal.code}`) });
    if (state === "withdrawn") return say(`paper.invitations.open.${campaign.state === "ended" ? "never" : "withdrawn"}`);
    return say("paper.invitations.open.approved");
  }
}

type Refusal = NonNullable<ListedOpenPost["refusal"]>["code"];

/** Where the words for an answer to a citizen do not fit. */
const WHY: Readonly<Partial<Record<Refusal, MessageId>>> = {
  "not-allowed": "desk.case.refusal.other",
  "post-gone": "desk.case.refusal.other",
};

const TODO = {
  "no-permission": "no-permission",
  "no-credit": "no-credit",
  duplicate: "duplicate",
  unclear: "unclear",
  "not-allowed": "other",
  "post-gone": "other",
  "too-long": "other",
  other: "other",
} as const satisfies Readonly<Record<Refusal, string>>;
