import { useMutation } from "@tanstack/react-query";
import { type DiskEncryptionState, type VolumeAnswer, isPlainElsewhere, worstAnswer } from "#contract/diskEncryption.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { type Words, useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import styles from "./diskEncryption.module.css";

const SHAPES: Readonly<Record<VolumeAnswer["is"], MarkShape>> = { encrypted: "done", "not-encrypted": "failing", unknown: "late" };

/** Whether anyone who takes the disk away can read the record, and what to do about it. */
export function DiskEncryptionSection() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const { data: state } = useAnswer((ask) => ask.diskEncryption.get);
  const look = useMutation(
    queries.diskEncryption.look.mutationOptions({
      onSuccess: (found) => queryClient.setQueryData(queries.diskEncryption.get.queryKey(), found),
    }),
  );
  return (
    <Section title={say("disk.title")} detail={say("disk.detail")}>
      {state === undefined ? (
        <Loading />
      ) : (
        <div className={styles.part} data-part="disk">
          <Found state={state} />
          <div>
            <ActionButton label={say("disk.look")} isPending={look.isPending} onPress={() => look.mutate(undefined)} />
          </div>
          <h3>{say("disk.todo.title")}</h3>
          <p className={styles.note}>{say(`disk.todo.${state.system}`)}</p>
        </div>
      )}
    </Section>
  );
}

function Found({ state: { looked } }: { readonly state: DiskEncryptionState }) {
  const { say, date, clock } = useWords();
  if (looked === null) return <Sentence shape="starting" text={say("disk.state.looking")} />;
  const worst = worstAnswer(looked.volumes);
  return (
    <>
      <Sentence shape={SHAPES[worst]} text={say(`disk.state.${worst}`)} />
      {worst !== "not-encrypted" && isPlainElsewhere(looked.volumes) && <Sentence shape="failing" text={say("disk.elsewhere")} />}
      <Volumes volumes={looked.volumes} />
      <p className={styles.note}>{say("disk.lookedAt", { at: `${date(looked.at)}, ${clock(looked.at)}` })}</p>
    </>
  );
}

function Sentence({ shape, text }: { readonly shape: MarkShape; readonly text: string }) {
  return (
    <output className={styles.standing} data-shape={shape}>
      <Mark shape={shape} />
      <span>{text}</span>
    </output>
  );
}

function Volumes({ volumes }: { readonly volumes: NonNullable<DiskEncryptionState["looked"]>["volumes"] }) {
  const words = useWords();
  const { say } = words;
  return (
    <table className={styles.volumes}>
      <thead>
        <tr>
          <th scope="col">{say("disk.column.volume")}</th>
          <th scope="col">{say("disk.column.holds")}</th>
          <th scope="col">{say("disk.column.answer")}</th>
        </tr>
      </thead>
      <tbody>
        {volumes.map(({ at, holds, answer }) => (
          <tr key={`${at} ${holds.join(" ")}`}>
            <td translate="no">{at}</td>
            <td>{holds.map((use) => say(`disk.use.${use}`)).join(", ")}</td>
            <td>{answerIn(answer, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function answerIn(answer: VolumeAnswer, { say }: Words): string {
  if (answer.is === "encrypted") return say(`disk.by.${answer.by}`);
  return answer.is === "unknown" ? say(`disk.unknown.${answer.why}`) : say(`disk.not.${answer.why}`);
}
