import { useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { ListedCampaign } from "#contract/invitations.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { CampaignEditor } from "./CampaignEditor.tsx";
import { CampaignPane } from "./CampaignPane.tsx";
import { OptOuts } from "./OptOuts.tsx";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

const NEW = "new";
const OPT_OUTS = "opt-outs";

/** Campaigns that ask citizens for suggestions, the newest first, and the one that is looked at. */
export function InvitationsView({ onClose }: ViewProps) {
  const { say } = useWords();
  const may = useMay();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: campaigns, error } = useAnswer((ask) => ask.invitations.list);
  const isApart = chosen === NEW || chosen === OPT_OUTS;
  const campaign = isApart ? undefined : (campaigns?.find(({ id }) => id === chosen) ?? campaigns?.[0]);
  return (
    <FullView title={say("paper.invitations.title")} aside={say("paper.invitations.aside")} onClose={onClose}>
      <div className={viewStyles.split}>
        <div className={viewStyles.list}>
          <div className={viewStyles.actions} style={{ padding: "0.9rem 1.4rem" }}>
            {may("prepare-reply") && <ActionButton label={say("paper.invitations.new")} onPress={() => setChosen(NEW)} />}
            <ActionButton label={say("paper.invitations.optOuts")} onPress={() => setChosen(OPT_OUTS)} />
          </div>
          <div className={viewStyles.scroll}>
            {campaigns === undefined && <NotYet error={error} />}
            {campaigns?.length === 0 && <p className={viewStyles.empty}>{say("paper.invitations.none")}</p>}
            {campaigns !== undefined && campaigns.length > 0 && (
              <ListBox
                className={viewStyles.options}
                aria-label={say("paper.invitations.title")}
                items={campaigns}
                selectionMode="single"
                selectionBehavior="replace"
                selectedKeys={campaign === undefined ? [] : [campaign.id]}
                onSelectionChange={(keys) => {
                  const [id] = keys === "all" ? [] : [...keys];
                  if (id !== undefined) setChosen(String(id));
                }}
              >
                {(each) => <CampaignOption campaign={each} />}
              </ListBox>
            )}
          </div>
        </div>
        <aside className={viewStyles.side} aria-label={say("paper.invitations.one")}>
          {chosen === OPT_OUTS && <OptOuts />}
          {chosen === NEW && <CampaignEditor key={NEW} campaign={null} onDone={setChosen} />}
          {campaign?.state === "draft" && <CampaignEditor key={campaign.id} campaign={campaign} onDone={setChosen} />}
          {campaign !== undefined && campaign.state !== "draft" && <CampaignPane key={campaign.id} campaign={campaign} />}
          {campaign === undefined && !isApart && <p className={viewStyles.quiet}>{say("paper.invitations.choose")}</p>}
        </aside>
      </div>
    </FullView>
  );
}

function CampaignOption({ campaign }: { readonly campaign: ListedCampaign }) {
  const { say, date, channel, department } = useWords();
  return (
    <ListBoxItem id={campaign.id} className={viewStyles.option} textValue={campaign.name}>
      <span>{date(campaign.createdAt)}</span>
      <p>
        {campaign.name} <span className={viewStyles.quiet}>{department(campaign.department)}</span>
      </p>
      <span>
        {say(`paper.invitations.state.${campaign.state}`)} · {channel(campaign.channel)}
      </span>
    </ListBoxItem>
  );
}
