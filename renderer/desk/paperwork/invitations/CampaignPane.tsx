import { useMutation } from "@tanstack/react-query";
import type { ListedCampaign } from "#contract/invitations.ts";
import { type CampaignStep, stateAfter } from "#domain/invitation/campaign.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useAnswer, useAskAgain } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { keepFile } from "../../../ui/tables/keepFile.ts";
import { NotYet } from "../../fullView/NotYet.tsx";
import { ScrolledByKeys } from "../../fullView/ScrolledByKeys.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { LeftOutList } from "./LeftOutList.tsx";
import { OpenPosts } from "./OpenPosts.tsx";
import { campaignFailure } from "./campaignFailure.ts";

/** A campaign that was approved: what it says, how it is, what can be done, and what came of it. */
export function CampaignPane({ campaign }: { readonly campaign: ListedCampaign }) {
  const { say, date, channel, department, district, number } = useWords();
  const may = useMay();
  const { client } = useEngine();
  const askAgain = useAskAgain((ask) => ask.invitations);
  const { id, state, form, openPostIn, byHand } = campaign;
  const act = useMutation({
    mutationFn: async (step: CampaignStep) => client.invitations.step({ id, step }),
    onSuccess: askAgain,
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
      {campaign.pausedByRestore && <p className={viewStyles.late}>{say("paper.invitations.restored")}</p>}
      <ScrolledByKeys className={viewStyles.words} label={campaign.name}>
        <p lang="hi">{campaign.textHi}</p>
        <p lang="en">{campaign.textEn}</p>
      </ScrolledByKeys>
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

/** An open post has no list of people. */
const FIGURES = {
  replies: ["listed", "sent", "waiting", "refused", "answered", "optedOut", "suggestions"],
  "open-post": ["answered", "optedOut", "suggestions"],
} as const;

/** What came of a campaign: figures, then suggestions by theme. */
function CampaignFigures({ id, form }: Pick<ListedCampaign, "id" | "form">) {
  const { say, locale, number } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const { data: report, error } = useAnswer((ask) => ask.invitations.report, { input: { id } });
  if (report === undefined) return <NotYet error={error} isSmall />;
  const keep = async (format: "csv" | "xlsx") => keepFile(await client.invitations.export({ id, format, locale }));
  return (
    <>
      <section className={viewStyles.part}>
        <h3>{say("paper.invitations.report")}</h3>
        <dl className={viewStyles.counts}>
          {FIGURES[form].map((figure) => (
            <div key={figure}>
              <dt>{say(`paper.invitations.figure.${figure}`)}</dt>
              <dd>{number(report[figure])}</dd>
            </div>
          ))}
        </dl>
        {form === "replies" && <LeftOutList leftOut={report.leftOut} />}
        {may("export") && (
          <div className={viewStyles.actions}>
            <ActionButton label={say("paper.activity.xlsx")} onPress={() => void keep("xlsx")} />
            <ActionButton label={say("paper.activity.csv")} onPress={() => void keep("csv")} />
          </div>
        )}
      </section>
      <section className={viewStyles.part}>
        <h3>{say("paper.invitations.themes")}</h3>
        {report.themes.length === 0 && <p className={viewStyles.quiet}>{say("paper.invitations.noThemes")}</p>}
        {report.themes.map(({ by, label, suggestions, examples }) => (
          <details key={`${by} ${label?.en}`}>
            <summary>
              {label?.[locale] ?? say("paper.invitations.noTheme")} · {number(suggestions)}
            </summary>
            <ul className={viewStyles.alternatives} style={{ fontWeight: 400 }}>
              {examples.map((example, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- two may say the same
                <li key={place} dir="auto" style={{ fontWeight: 400 }}>
                  {example}
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
    </>
  );
}
