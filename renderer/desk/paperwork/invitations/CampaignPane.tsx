import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ListedCampaign } from "#contract/invitations.ts";
import { type CampaignStep, stateAfter } from "#domain/invitation/campaign.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { CampaignFigures } from "./CampaignFigures.tsx";
import { campaignFailure } from "./campaignFailure.ts";
import { OpenPosts } from "./OpenPosts.tsx";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

/** A campaign that was approved: what it says, how it is, what can be done, and what came of it. */
export function CampaignPane({ campaign }: { readonly campaign: ListedCampaign }) {
  const { say, date, channel, department, district, number } = useWords();
  const may = useMay();
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const { id, state, form, openPostIn, byHand } = campaign;
  const act = useMutation({
    mutationFn: async (step: CampaignStep) => client.invitations.step({ id, step }),
    onSuccess: async () => queryClient.invalidateQueries({ queryKey: queries.invitations.key() }),
  });
  const mayDo = (step: CampaignStep) => stateAfter(state, step) !== null && may(step === "start" ? "approve-reply" : "prepare-reply");
  const publishes = form === "open-post" && byHand === null;
  return (
    <>
      <h3>{campaign.name}</h3>
      <p>
        {say(`paper.invitations.state.${state}`)} · {say(`paper.invitations.form.${form}`)} · {channel(campaign.channel)} ·{" "}
        {department(campaign.department)}
        {campaign.district !== null && ` · ${district(campaign.district)}`}
      </p>
      {campaign.approvedAt !== null && (
        <p className={viewStyles.quiet}>{say("paper.invitations.approvedOn", { date: date(campaign.approvedAt) })}</p>
      )}
      <div className={viewStyles.words}>
        <p lang="hi">{campaign.textHi}</p>
        <p lang="en">{campaign.textEn}</p>
      </div>
      {form === "replies" && <p className={viewStyles.quiet}>{say("paper.invitations.pace", { n: number(campaign.perHour) })}</p>}
      {publishes && (
        <p className={viewStyles.quiet}>
          {say("paper.invitations.openPostIn")}: {say(`paper.invitations.openPostIn.${openPostIn}`)}
        </p>
      )}
      {act.error !== null && <output className={viewStyles.late}>{say(campaignFailure(act.error))}</output>}
      <div className={viewStyles.actions}>
        {STEPS.filter((step) => mayDo(step)).map((step) => (
          <ActionButton
            key={step}
            label={say(`paper.invitations.step.${step === "start" && publishes ? "publish" : step}`)}
            data-main={step === "start" || undefined}
            isPending={act.isPending}
            onPress={() => act.mutate(step)}
          />
        ))}
      </div>
      {form === "open-post" && <OpenPosts campaign={campaign} />}
      <CampaignFigures id={id} form={form} />
    </>
  );
}

const STEPS = ["start", "pause", "end"] as const;
