import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { INVITING_CHANNELS, type InvitingChannel } from "#domain/invitation/campaign.ts";
import { useAnswer, useAskAgain } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { Segments } from "../../commands/forms/Segments.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { campaignFailure } from "./campaignFailure.ts";
import { SubmitForm } from "../../../ui/controls/SubmitForm.tsx";

/** Who wants no invitations: they are kept out for ever. */
export function OptOuts() {
  const { say, channel, date } = useWords();
  const may = useMay();
  const { queries } = useEngine();
  const askAgain = useAskAgain((ask) => ask.invitations);
  const [on, setOn] = useState<InvitingChannel>("x");
  const [who, setWho] = useState("");
  const { data } = useAnswer((ask) => ask.invitations.optOuts.list);
  const add = useMutation(
    queries.invitations.optOuts.add.mutationOptions({
      onSuccess: async () => {
        setWho("");
        await askAgain();
      },
    }),
  );
  return (
    <>
      <h3>{say("paper.invitations.optOuts")}</h3>
      <p className={viewStyles.quiet}>{say("paper.invitations.optOutsHelp")}</p>
      {may("prepare-reply") && (
        <SubmitForm
          onSubmit={() => {
            if (who.trim() !== "") add.mutate({ channel: on, who });
          }}
        >
          <Segments
            label={say("paper.invitations.channel")}
            options={INVITING_CHANNELS.map((value) => ({ value, label: channel(value) }))}
            value={on}
            onChange={setOn}
            // It stays for the next one.
            isWork={false}
          />
          <Field
            name="who"
            label={say("paper.invitations.who")}
            fault={add.error === null ? null : say(campaignFailure(add.error))}
            value={who}
            onChange={setWho}
          />
          <div className={viewStyles.actions}>
            <ActionButton label={say("paper.invitations.keepOut")} type="submit" isPending={add.isPending} />
          </div>
        </SubmitForm>
      )}
      {data !== undefined && (
        <section className={viewStyles.part}>
          <strong>{say("paper.invitations.optOutCount", { n: data.count })}</strong>
          <ul>
            {data.optOuts.map(({ channel: of, handle, at, isOwn }) => (
              <li key={`${of} ${handle} ${at}`}>
                {handle === null ? say("paper.invitations.nameless") : `@${handle}`} · {channel(of)} · {date(at)} ·{" "}
                {say(isOwn ? "paper.invitations.byOwnAnswer" : "paper.invitations.byHand")}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
