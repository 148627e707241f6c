import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { DisplaysPart } from "./DisplaysPart.tsx";
import { BoundariesPart } from "./BoundariesPart.tsx";
import { RoomPicturesPart } from "./RoomPicturesPart.tsx";
import { ViewingPart } from "./ViewingPart.tsx";
import { TargetsPart } from "./TargetsPart.tsx";
import { NightAndSound } from "./NightAndSound.tsx";
import { ProgrammeEditor } from "./ProgrammeEditor.tsx";
import { LayoutEditor } from "./layout/LayoutEditor.tsx";
import styles from "./wall.module.css";
import { HEAT_MEASURES } from "#domain/wall/heat.ts";
import { draftOf, settingsOf, type WallDraft, type WallFault } from "./wallForm.ts";
import { useWork, WithoutScope } from "../../ui/unsaved/UnsavedScope.tsx";

/** What the walls show, and how: counts on all of them as soon as it is stored. */
export function WallSection() {
  const { say } = useWords();
  const { data: stored } = useAnswer((ask) => ask.walls.settings.get);
  return (
    <Section title={say("wallSettings.title")} detail={say("wallSettings.detail")}>
      {stored === undefined ? (
        <Loading />
      ) : (
        <div className={styles.wall}>
          <DisplaysPart />
          <WallForm stored={stored} />
          <BoundariesPart />
        </div>
      )}
    </Section>
  );
}

const NO_FAULTS: ReadonlySet<WallFault> = new Set();

function WallForm({ stored }: { readonly stored: WallSettings }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [typed, setTyped] = useState<WallDraft | null>(null);
  const [first] = useState(() => draftOf(stored));
  const [isChecked, setChecked] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useWork(typed !== null && outcome?.good !== true);
  const draft = typed ?? first;
  const read = settingsOf(draft);
  const faults = isChecked && "faults" in read ? read.faults : NO_FAULTS;
  const put = useMutation(
    queries.walls.settings.put.mutationOptions({
      onSuccess: (settings) => {
        queryClient.setQueryData(queries.walls.settings.get.queryKey(), settings);
        setOutcome({ good: true, message: "wallSettings.stored" });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  const change = (changes: Partial<WallDraft>) => {
    setTyped({ ...draft, ...changes });
    setOutcome(null);
  };
  const store = () => {
    setChecked(true);
    if ("faults" in read) return setOutcome({ good: false, message: "wallSettings.fault.some" });
    return put.mutate(read.settings);
  };
  return (
    <Form
      className={styles.wall ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        if (!put.isPending) store();
      }}
    >
      <WithoutScope>
        <ProgrammeEditor programme={draft.programme} isChecked={isChecked} onChange={(programme) => change({ programme })} />
        <SelectField
          label={say("wallSettings.heat")}
          value={draft.heatMeasure}
          choices={HEAT_MEASURES.map((value) => ({ value, label: say(`heat.name.${value}`) }))}
          onChange={(heatMeasure) => change({ heatMeasure })}
        />
        <RoomPicturesPart pictures={draft.pictures} onChange={(pictures) => change({ pictures })} />
        <fieldset className={styles.part}>
          <legend>{say("wallSettings.layout")}</legend>
          <LayoutEditor layouts={draft.layouts} onChange={(layouts) => change({ layouts })} />
        </fieldset>
        <ViewingPart viewing={draft.viewing} faults={faults} onChange={(viewing) => change({ viewing })} />
        <TargetsPart targets={draft.targets} faults={faults} onChange={(targets) => change({ targets })} />
        <NightAndSound draft={draft} faults={faults} onChange={change} />
      </WithoutScope>
      <div className={styles.row}>
        <ActionButton label={say("wallSettings.store")} type="submit" data-main isPending={put.isPending} />
        <OutcomeLine outcome={outcome} />
      </div>
    </Form>
  );
}
