import { useState } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { Field } from "../controls/Field.tsx";
import { SelectField } from "../controls/SelectField.tsx";
import { SubmitForm } from "../controls/SubmitForm.tsx";
import { Mark } from "../Mark.tsx";
import { DrillResult } from "./DrillResult.tsx";
import { Preview } from "./Preview.tsx";
import { RestoreProgress } from "./RestoreProgress.tsx";
import { useFound } from "./useFound.ts";
import { useRestore } from "./useRestore.ts";
import styles from "./restoring.module.css";

interface RestoreStepsProps {
  /** `drill` only tries whether it can be done. */
  readonly purpose: "restore" | "drill";
  /** Leaves it; left out where there is nowhere to go. */
  readonly onClose?: () => void;
}

/** From the choice of a backup to the record that it holds, step by step. */
export function RestoreSteps({ purpose, onClose }: RestoreStepsProps) {
  const { say, date, clock } = useWords();
  const { found, isLooking, fault: lookFault, look, choose } = useFound();
  const { stage, ...restore } = useRestore();
  const [name, setName] = useState<string | null>(null);
  const [identity, setIdentity] = useState("");
  const chosen = found?.backups.find((each) => each.name === (name ?? found.chosen)) ?? null;

  switch (stage.is) {
    case "underway":
      return <RestoreProgress stage={stage} onGiveUp={restore.giveUp} />;
    case "restored":
      return <output className={styles.done}>{say("restoring.restored")}</output>;
    case "drilled":
      return <DrillResult drill={stage.drill} onClose={onClose ?? restore.giveUp} />;
    case "found": {
      const { label } = stage.preview;
      return (
        <Preview
          preview={stage.preview}
          onBack={restore.giveUp}
          onRestore={() => {
            if (found === null) return;
            void restore.restore({ folder: found.folder, name: label.name, identity });
            setIdentity("");
          }}
        />
      );
    }
    case "choosing":
    case "looking": {
      const fault = stage.is === "choosing" ? (stage.fault ?? lookFault) : lookFault;
      const isReady = found !== null && chosen !== null && identity.trim() !== "" && stage.is === "choosing";
      const begin = () => {
        if (!isReady) return;
        const wanted = { folder: found.folder, name: chosen.name, identity };
        if (purpose === "restore") void restore.look(wanted);
        else {
          void restore.drill(wanted);
          setIdentity("");
        }
      };
      return (
        <SubmitForm className={styles["steps"] ?? ""} onSubmit={begin}>
          {found !== null && found.backups.length > 0 ? (
            <SelectField
              label={say("restoring.backup")}
              value={chosen?.name ?? ""}
              choices={found.backups.map((each) => ({
                value: each.name,
                label: say("restoring.choice", {
                  at: `${date(each.madeAt)}, ${clock(each.madeAt)}`,
                  cases: each.holds.cases,
                  kind: say(`backups.kind.${each.kind}`),
                }),
              }))}
              onChange={setName}
            />
          ) : (
            <p className={styles.note}>{say(isLooking ? "restoring.looking" : "restoring.none")}</p>
          )}
          {found !== null && found.backups.length > 1 && <p className={styles.note}>{say("restoring.several")}</p>}
          {found !== null && <p className={styles.note}>{say("restoring.folder", { folder: found.folder })}</p>}
          <div className={styles.row}>
            <ActionButton
              label={say("restoring.choose")}
              onPress={() => {
                setName(null);
                void choose();
              }}
            />
            {lookFault !== null && <ActionButton label={say("restoring.lookAgain")} onPress={() => void look()} />}
          </div>
          <Field
            name="identity"
            label={say("restoring.key")}
            help={say("restoring.key.help")}
            // Of a drill the newest backup is the right one: the key is all that is asked for.
            autoFocus={purpose === "drill"}
            value={identity}
            onChange={setIdentity}
          />
          {fault !== null && (
            <p className={styles.fault} role="alert">
              <Mark shape="failing" /> {say(`restoring.fault.${fault}`)}
            </p>
          )}
          <div className={styles.row}>
            <ActionButton
              type="submit"
              label={say(purpose === "drill" ? "restoring.drill.begin" : "restoring.look")}
              data-main
              isDisabled={!isReady}
              isPending={stage.is === "looking"}
            />
            {onClose !== undefined && <ActionButton label={say("restoring.cancel")} onPress={onClose} />}
          </div>
        </SubmitForm>
      );
    }
    default:
      return stage satisfies never;
  }
}
