import type { ListedCampaign } from "#contract/invitations.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { keepFile } from "../../../ui/tables/keepFile.ts";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { LeftOutList } from "./LeftOutList.tsx";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

/** An open post has no list of people. */
const FIGURES = {
  replies: ["listed", "sent", "waiting", "refused", "answered", "optedOut", "suggestions"],
  "open-post": ["answered", "optedOut", "suggestions"],
} as const;

/** What came of a campaign: figures, then suggestions by theme. */
export function CampaignFigures({ id, form }: Pick<ListedCampaign, "id" | "form">) {
  const { say, locale, number } = useWords();
  const { client } = useEngine();
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
        <div className={viewStyles.actions}>
          <ActionButton label={say("paper.activity.xlsx")} onPress={() => void keep("xlsx")} />
          <ActionButton label={say("paper.activity.csv")} onPress={() => void keep("csv")} />
        </div>
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
