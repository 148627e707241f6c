import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ListedCampaign, ListedOpenPost } from "#contract/invitations.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useAnswer, useAskAgain } from "../../../client/useAnswer.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { senderSentence } from "../../../i18n/senderSentence.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { SubmitForm } from "../../../ui/controls/SubmitForm.tsx";
import { copyWords } from "../../../ui/copyWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import styles from "./OpenPosts.module.css";
import { campaignFailure } from "./campaignFailure.ts";

/** The post of a campaign that is one for all: how it is published, where it is, and what to do where it does not go out. */
export function OpenPosts({ campaign }: { readonly campaign: ListedCampaign }) {
  const words = useWords();
  const { say } = words;
  const may = useMay();
  const { client } = useEngine();
  const askAgain = useAskAgain((ask) => ask.invitations);
  const { data: outbox } = useAnswer((ask) => ask.outbox.status);
  const { id, channel, state, openPosts, byHand } = campaign;
  const again = useMutation({
    mutationFn: async () => client.invitations.publish({ id }),
    onSuccess: askAgain,
  });
  // Where a person published it, what the program did not is past.
  const shown = byHand === null ? openPosts : openPosts.filter(({ address }) => address !== null);
  const sender = outbox?.senders.find((each) => each.channel === channel);
  const isRefused = shown.some((each) => each.state === "refused");
  const waits = shown.some((each) => each.state === "approved");
  // What is looked for is told of that post itself.
  const isKeptBack = waits && sender !== undefined && sender.state !== "ready" && sender.waitsFor !== "unclear";
  const isHeld = isKeptBack && sender.hold !== null;
  const isMissing = byHand === null && (shown.length === 0 || shown.some(({ address }) => address === null));
  const mayApprove = may("approve-reply");
  return (
    <section className={viewStyles.part} aria-label={say("paper.invitations.openPosts")}>
      <h3>{say("paper.invitations.openPosts")}</h3>
      {shown.length === 0 && byHand === null && (
        <p className={viewStyles.quiet}>{say("paper.invitations.openPostHelp", { channel: words.channel(channel) })}</p>
      )}
      {byHand !== null && (
        <p>
          {say("paper.invitations.open.byHand")} <PostAddress address={byHand} />
        </p>
      )}
      {shown.length > 0 && (
        <div className={styles.posts} aria-live="polite">
          {shown.map((post) => (
            <OpenPostLine key={post.language} post={post} campaign={campaign} />
          ))}
        </div>
      )}
      {isKeptBack && <p className={sender.state === "waiting" ? viewStyles.quiet : viewStyles.late}>{senderSentence(sender, words)}</p>}
      {again.error !== null && <output className={viewStyles.late}>{say(campaignFailure(again.error))}</output>}
      {mayApprove && state === "running" && (isRefused || isHeld) && (
        <div className={viewStyles.actions}>
          <ActionButton
            label={say(isRefused ? "paper.invitations.open.again" : "paper.outbox.resume")}
            data-main
            isPending={again.isPending}
            onPress={() => again.mutate()}
          />
        </div>
      )}
      {mayApprove && isMissing && state !== "ended" && <PasteAddress campaign={campaign} />}
    </section>
  );
}

/** For a post that a person published from the account: its address, and the campaign goes on with it. */
function PasteAddress({ campaign }: { readonly campaign: ListedCampaign }) {
  const { say } = useWords();
  const { client } = useEngine();
  const askAgain = useAskAgain((ask) => ask.invitations);
  const [address, setAddress] = useState("");
  const { id, channel, state, openPosts } = campaign;
  const isRunning = state === "running";
  const take = useMutation({
    mutationFn: async (pasted: string) =>
      isRunning ? client.invitations.publish({ id, address: pasted }) : client.invitations.step({ id, step: "start", openPost: pasted }),
    onSuccess: askAgain,
  });
  const isAsked = openPosts.some((post) => post.state === "refused" || (post.state === "sent" && post.address === null));
  return (
    <details className={styles.byHand} open={isAsked}>
      <summary>{say("paper.invitations.open.handTitle")}</summary>
      <SubmitForm
        onSubmit={() => {
          if (address.trim() !== "") take.mutate(address.trim());
        }}
      >
        <Field
          name="openPost"
          label={say(`paper.invitations.openPost.${channel}`)}
          fault={take.error === null ? null : say(campaignFailure(take.error))}
          value={address}
          onChange={setAddress}
        />
        <div className={viewStyles.actions}>
          <ActionButton
            label={say(isRunning ? "paper.invitations.open.take" : "paper.invitations.open.startWith")}
            type="submit"
            isPending={take.isPending}
            isDisabled={address.trim() === ""}
          />
        </div>
      </SubmitForm>
    </details>
  );
}

const SHAPES = {
  approved: "waiting",
  attempting: "starting",
  sent: "done",
  refused: "failing",
  withdrawn: "stopped",
} as const satisfies Readonly<Record<ListedOpenPost["state"], string>>;

/** How one open post stands, in a sentence, and what is to be done. */
function OpenPostLine({ post, campaign }: { readonly post: ListedOpenPost; readonly campaign: Pick<ListedCampaign, "channel" | "state"> }) {
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
  "not-registered": "other",
  "no-address": "other",
  "words-untrue": "other",
  other: "other",
} as const satisfies Readonly<Record<Refusal, string>>;

/** Where an open post stands: windows open no address, so it is carried to a browser by the clipboard. */
function PostAddress({ address }: { readonly address: string }) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <span className={styles.where}>
      <bdi className={styles.address}>{address}</bdi>
      <TextButton label={say("paper.invitations.open.copy")} onPress={() => setCopied(copyWords(address))} />
      <output>{isCopied && say("paper.invitations.open.copied")}</output>
    </span>
  );
}
