import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import { useCommand } from "../keys/useCommand.tsx";
import styles from "./Alike.module.css";
import { OtherCases } from "./OtherCases.tsx";
import { Section } from "../facts/Section.tsx";
import { TextButton } from "../../ui/controls/ActionButton.tsx";

/** The other cases of the same incident; nothing where it is alone. */
export function Alike({ history: { case: shown, alike, alikeOpen } }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  const { run } = useCommandRunner();
  const may = useMay();
  const takeOut = () => void run({ kind: "case", id: shown.id as GrievanceId }, { do: "act", action: { type: "take-out-of-incident" } });
  const mayTakeOut = alike.length > 0 && may("triage");
  useCommand("takeOut", mayTakeOut ? takeOut : null, { why: alike.length > 0 ? "desk.failed.forbidden" : "desk.dead.alone" });
  if (alike.length === 0) return null;
  const title = (
    <span className={styles.title}>
      <Mark shape="many" />
      {say("desk.case.alike", { n: alike.length + 1, open: alikeOpen })}
    </span>
  );
  return (
    <Section
      title={say("desk.case.alikeLabel")}
      heading={title}
      aside={mayTakeOut && <TextButton label={say("desk.case.takeOut")} after={<Keycap of="takeOut" />} onPress={takeOut} />}
    >
      <OtherCases cases={alike} />
    </Section>
  );
}
