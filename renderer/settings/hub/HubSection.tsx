import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { HubPage } from "#contract/hub.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Mark } from "../../ui/Mark.tsx";
import { usePlace } from "../pages/usePlace.ts";
import { Namesakes } from "../parts/Namesakes.tsx";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { HubLines } from "./HubLines.tsx";
import { JoinForm } from "./JoinForm.tsx";
import { OwnSeatPart } from "./OwnSeatPart.tsx";
import { PairingPart } from "./PairingPart.tsx";
import { SeatList } from "./SeatList.tsx";
import styles from "./hub.module.css";
import { outcomeOfFault } from "./hubFault.ts";
import { useHubReport } from "./useHubReport.ts";

/** While somebody looks at it: what other seats do is told by nobody. */
const ASKED_EVERY_MS = 4_000;

/** The hub that joins seats: how it stands, who belongs to it, and the way in and out. */
export function HubSection() {
  const { say } = useWords();
  const isShown = usePlace().place?.page === "hub";
  const { data: page, error } = useAnswer((ask) => ask.hub.get, { refetchInterval: isShown ? ASKED_EVERY_MS : false });
  return (
    <Section title={say("hub.title")} detail={say("hub.detail")}>
      <div className={styles.part} data-part="hub">
        {page === undefined ? error === null ? <Loading /> : <OutcomeLine outcome={outcomeOfError(error)} /> : <Content page={page} />}
      </div>
    </Section>
  );
}

function Content({ page }: { readonly page: HubPage }) {
  const { say, locale } = useWords();
  if (!page.isPossible) return <p className={controlStyles.help}>{say("hub.notHere")}</p>;
  if (page.own !== null)
    return (
      <>
        <HubLines page={page} />
        <Namesakes />
        <SeatList page={page} />
        <PairingPart page={page} />
        <OwnSeatPart page={page} own={page.own} />
      </>
    );
  if (page.joining?.is === "waiting") return <Waiting joining={page.joining} />;
  return (
    <>
      <p>{say("hub.none")}</p>
      {page.joining?.is === "failed" && <OutcomeLine outcome={outcomeOfFault(page.joining.fault, locale)} />}
      <JoinForm page={page} />
    </>
  );
}

/** Until the other seat has let this one in. */
function Waiting({ joining }: { readonly joining: Extract<HubPage["joining"], { readonly is: "waiting" }> }) {
  const { say, clock } = useWords();
  const { queries } = useEngine();
  const report = useHubReport();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const giveUp = useMutation(queries.hub.giveUpJoining.mutationOptions(report(setOutcome, null)));
  return (
    <>
      <output className={styles.line}>
        <Mark shape="waiting" />
        <span>{say("hub.waiting", { name: joining.name, until: clock(joining.untilAt) })}</span>
      </output>
      <ActionButton alone label={say("hub.giveUp")} isPending={giveUp.isPending} onPress={() => giveUp.mutate(undefined)} />
      <OutcomeLine outcome={outcome} />
    </>
  );
}
