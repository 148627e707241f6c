import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { HubPage } from "#contract/hub.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { useIsManaged } from "../managed/isManaged.ts";
import { AskFirst } from "../parts/AreYouSure.tsx";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { AddressFields } from "./AddressFields.tsx";
import styles from "./hub.module.css";
import { outcomeOfHub } from "./hubFault.ts";
import { hubFormOf, hubFormSchema } from "./hubForm.ts";
import { useHubReport } from "./useHubReport.ts";

type Own = NonNullable<HubPage["own"]>;

/** Where the hub of this seat is, as whom the seat joined, and the way out. */
export function OwnSeatPart({ page, own }: { readonly page: HubPage; readonly own: Own }) {
  const { say, date } = useWords();
  const { queries } = useEngine();
  const report = useHubReport();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const may = useMay();
  const isManaged = useIsManaged();
  const [isMoving, setIsMoving] = useState(false);
  const leave = useMutation(queries.hub.leave.mutationOptions(report(setOutcome, null)));
  const { host, port, database } = own.address;
  return (
    <div className={styles.part}>
      <h3>{say("hub.own")}</h3>
      <p>
        {say(own.isFounder ? "hub.own.founded" : "hub.own.joined", { name: own.name, at: date(own.joinedAt) })}{" "}
        {say("hub.given", { host, port: String(port), database })}
      </p>
      {may("people") && !isManaged && (
        <>
          {isMoving ? (
            <MoveForm page={page} own={own} onClose={() => setIsMoving(false)} />
          ) : (
            <div className={styles.actions}>
              <ActionButton label={say("hub.move")} onPress={() => setIsMoving(true)} />
              <AskFirst
                label={say("hub.leave")}
                question={say("hub.leave.sure")}
                yes={say("hub.leave")}
                isPending={leave.isPending}
                onYes={() => leave.mutate(undefined)}
              />
            </div>
          )}
          <OutcomeLine outcome={outcome} />
        </>
      )}
    </div>
  );
}

function MoveForm({ page, own, onClose }: { readonly page: HubPage; readonly own: Own; readonly onClose: () => void }) {
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("hub", hubFormSchema, hubFormOf(page.given, own.address));
  const move = useMutation(
    queries.hub.move.mutationOptions(
      settings.saving(
        queries.hub.get.queryKey(),
        (kept: HubPage) => hubFormOf(kept.given, kept.own?.address ?? null),
        outcomeOfHub(locale),
      ),
    ),
  );
  return (
    <SettingsForm
      settings={settings}
      isPending={move.isPending}
      onSave={({ wayIn }) => move.mutate(wayIn)}
      actions={<ActionButton label={say("word.close")} onPress={onClose} />}
    >
      <AddressFields page={page} />
    </SettingsForm>
  );
}
