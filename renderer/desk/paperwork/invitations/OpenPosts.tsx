import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ListedCampaign } from "#contract/invitations.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { senderSentence } from "../../../i18n/senderSentence.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { campaignFailure } from "./campaignFailure.ts";
import { OpenPostLine } from "./OpenPostLine.tsx";
import styles from "./OpenPosts.module.css";
import { PasteAddress } from "./PasteAddress.tsx";
import { PostAddress } from "./PostAddress.tsx";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

/** The post of a campaign that is one for all: how it is published, where it is, and what to do where it does not go out. */
export function OpenPosts({ campaign }: { readonly campaign: ListedCampaign }) {
  const words = useWords();
  const { say } = words;
  const may = useMay();
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const { data: outbox } = useAnswer((ask) => ask.outbox.status);
  const { id, channel, state, openPosts, byHand } = campaign;
  const again = useMutation({
    mutationFn: async () => client.invitations.publish({ id }),
    onSuccess: async () => queryClient.invalidateQueries({ queryKey: queries.invitations.key() }),
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
