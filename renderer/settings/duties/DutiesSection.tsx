import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useNow } from "../../ui/useNow.ts";
import { Section } from "../Section.tsx";
import { dutySentence } from "./dutySentence.ts";

/** A minute late is soon enough for what takes a day. */
const ASK_EVERY_MS = 60_000;

/** Whether the posts of each channel were asked after in time, and what that has cost. */
export function DutiesSection() {
  const words = useWords();
  const { say, usDollars, channel } = words;
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data: duties } = useQuery(queries.duties.status.queryOptions({ enabled: connected, refetchInterval: ASK_EVERY_MS }));
  const now = useNow(10_000);
  return (
    <Section title={say("duties.title")} detail={say("duties.detail")}>
      {duties === undefined && <p className={controlStyles.help}>{say("state.loading")}…</p>}
      {duties?.length === 0 && <p className={controlStyles.help}>{say("duties.none")}</p>}
      {duties?.map((duty) => (
        <div key={duty.channel} role={duty.fault === null ? undefined : "status"}>
          <p>
            <b>{channel(duty.channel)}</b> {dutySentence(duty, now, words)}
          </p>
          {duty.fault && <p>{say("duties.fault", { why: say(`fault.${duty.fault.code}`), what: say(`remedy.${duty.fault.code}`) })}</p>}
          <p className={controlStyles.help}>
            {duty.budgetUsd === null
              ? say("settings.spent", { spent: usDollars(duty.spentUsd) })
              : say("settings.spentOf", { spent: usDollars(duty.spentUsd), budget: usDollars(duty.budgetUsd) })}
          </p>
        </div>
      ))}
    </Section>
  );
}
