import { remedyOf } from "#contract/channelSentences.ts";
import { manifestOf } from "#domain/post/channel.ts";
import type { DeletionCheckStatus } from "#contract/deletionChecks.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Loading, Section } from "../parts/Section.tsx";

/** A minute late is soon enough for what takes a day. */
const ASK_EVERY_MS = 60_000;

/** Whether the posts of each channel were asked after in time, and what that has cost. */
export function DeletionChecksSection() {
  const words = useWords();
  const { say, locale, usDollars, channel } = words;
  const { data: deletionChecks } = useAnswer((ask) => ask.deletionChecks.status, { refetchInterval: ASK_EVERY_MS });
  const now = useNow(10_000);
  return (
    <Section title={say("deletionChecks.title")} detail={say("deletionChecks.detail")}>
      {deletionChecks === undefined && <Loading />}
      {deletionChecks?.length === 0 && <p className={controlStyles.help}>{say("deletionChecks.none")}</p>}
      {deletionChecks?.map((check) => (
        <div key={check.channel} role={check.fault === null ? undefined : "status"}>
          <p>
            <b>{channel(check.channel)}</b> {deletionCheckSentence(check, now, words)}
          </p>
          {check.fault && (
            <p>
              {say("deletionChecks.fault", {
                why: say(`fault.${check.fault.code}`),
                what: remedyOf(manifestOf(check.channel).names, check.fault.code)[locale],
              })}
            </p>
          )}
          <p className={controlStyles.help}>
            {check.budgetUsd === null
              ? say("settings.spent", { spent: usDollars(check.spentUsd) })
              : say("settings.spentOf", { spent: usDollars(check.spentUsd), budget: usDollars(check.budgetUsd) })}
          </p>
        </div>
      ))}
    </Section>
  );
}

/** How the check goes on one channel, without the channel's name. */
function deletionCheckSentence(
  { state, total, checked, oldestAt }: DeletionCheckStatus,
  now: number,
  { say, age }: Pick<Words, "say" | "age">,
): string {
  if (total === 0) return say("deletionChecks.nothing");
  const counts = { checked, total };
  if (state === "on-time" || oldestAt === null) return say("deletionChecks.on-time", counts);
  return say(`deletionChecks.${state}`, { ...counts, age: age(now - oldestAt) });
}
