import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ListedCampaign } from "#contract/invitations.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { campaignFailure } from "./campaignFailure.ts";
import styles from "./OpenPosts.module.css";
import { SubmitForm } from "../../../ui/controls/SubmitForm.tsx";

/** For a post that a person published from the account: its address, and the campaign goes on with it. */
export function PasteAddress({ campaign }: { readonly campaign: ListedCampaign }) {
  const { say } = useWords();
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const [address, setAddress] = useState("");
  const { id, channel, state, openPosts } = campaign;
  const isRunning = state === "running";
  const take = useMutation({
    mutationFn: async (pasted: string) =>
      isRunning ? client.invitations.publish({ id, address: pasted }) : client.invitations.step({ id, step: "start", openPost: pasted }),
    onSuccess: async () => queryClient.invalidateQueries({ queryKey: queries.invitations.key() }),
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
