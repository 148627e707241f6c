import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { HubPage } from "#contract/hub.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { useIsManaged } from "../managed/isManaged.ts";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { DistrictChoice } from "./DistrictChoice.tsx";
import styles from "./hub.module.css";
import { outcomeOfFault } from "./hubFault.ts";
import { useHubReport } from "./useHubReport.ts";

const MINUTE_MS = 60_000;

/** Lets one more seat in: a code is shown here, and typed there within some minutes. */
export function PairingPart({ page: { pairing, standing, own, copy } }: { readonly page: HubPage }) {
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const report = useHubReport();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const may = useMay();
  const isManaged = useIsManaged();
  const pair = useMutation(queries.hub.pair.mutationOptions(report(setOutcome, null)));
  const end = useMutation(queries.hub.endPairing.mutationOptions(report(setOutcome, null)));
  const [districts, setDistricts] = useState<readonly DistrictName[]>([]);
  const [role, setRole] = useState("");
  const isOfSome = districts.length > 0;
  if (!may("people") || isManaged || (own !== null && own.districts !== null)) return null;
  return (
    <div className={styles.part}>
      <h3>{say("hub.pairing")}</h3>
      {pairing?.is === "shown" ? (
        <>
          <Code code={pairing.code} untilAt={pairing.untilAt} />
          {copy?.is === "making" && !isOfSome && <CopyLine copy={copy} isReached onOutcome={setOutcome} />}
          <ActionButton alone label={say("hub.pairing.end")} isPending={end.isPending} onPress={() => end.mutate(undefined)} />
        </>
      ) : (
        <>
          <p className={controlStyles.help}>{say("hub.pairing.help")}</p>
          {/* Who gets some districts gets no copy. */}
          {!isOfSome && <CopyLine copy={copy} isReached={standing.is === "joined"} onOutcome={setOutcome} />}
          <DistrictChoice value={districts} onChange={setDistricts} />
          {isOfSome && <p className={controlStyles.help}>{say("hub.districts.help")}</p>}
          {isOfSome && <Field short name="role" label={say("hub.role")} help={say("hub.role.help")} value={role} onChange={setRole} />}
          <ActionButton
            alone
            label={say("hub.pair")}
            isPending={pair.isPending}
            isDisabled={standing.is !== "joined" || (isOfSome && role.trim() === "")}
            onPress={() => pair.mutate(isOfSome ? { role: role.trim(), districts: [...districts] } : undefined)}
          />
          {pairing?.is === "admitted" && <OutcomeLine outcome={{ good: true, message: "hub.admitted", values: { name: pairing.name } }} />}
          {pairing?.is === "failed" && <OutcomeLine outcome={outcomeOfFault(pairing.fault, locale)} />}
        </>
      )}
      <OutcomeLine outcome={outcome} />
    </div>
  );
}

interface CopyLineProps {
  readonly copy: HubPage["copy"];
  readonly isReached: boolean;
  readonly onOutcome: (outcome: Outcome | null) => void;
}

/** What a seat that joins begins with, or that it would have to take everything one by one. */
function CopyLine({ copy, isReached, onOutcome }: CopyLineProps) {
  const { say, date, clock } = useWords();
  const { queries } = useEngine();
  const report = useHubReport();
  const make = useMutation(queries.hub.makeCopy.mutationOptions(report(onOutcome, null)));
  if (copy === null) return null;
  const at = copy.is === "ready" ? `${date(copy.at)}, ${clock(copy.at)}` : "";
  return (
    <>
      <p className={styles.line} data-copy={copy.is}>
        <Mark shape={COPY_SHAPES[copy.is]} />
        <span>{say(`hub.copy.${copy.is}`, { at })}</span>
      </p>
      {copy.is === "none" && (
        <ActionButton
          alone
          label={say("hub.copy.make")}
          isPending={make.isPending}
          isDisabled={!isReached}
          onPress={() => make.mutate(undefined)}
        />
      )}
    </>
  );
}

const COPY_SHAPES = { none: "late", making: "starting", ready: "done" } as const;

function Code({ code, untilAt }: { readonly code: string; readonly untilAt: number }) {
  const { say } = useWords();
  const now = useNow(1_000);
  return (
    <>
      <p>{say("hub.pairing.type")}</p>
      <output className={styles.code} aria-label={say("hub.code")}>
        {code}
      </output>
      <p className={styles.line}>
        <Mark shape="waiting" />
        <span>{say("hub.pairing.left", { n: Math.max(0, Math.floor((untilAt - now) / MINUTE_MS)) })}</span>
      </p>
    </>
  );
}
