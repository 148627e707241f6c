import { useState } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { AtrCheck } from "./AtrCheck.tsx";
import { AtrEntry } from "./AtrEntry.tsx";
import { AtrException } from "./AtrException.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { Segments } from "../forms/Segments.tsx";

/** The report, `t`: the one that has come is checked; else one is entered, or the case is disposed of without. */
export function AtrDialog(props: CommandDialogProps) {
  const { say } = useWords();
  const may = useMay();
  const { state } = props.history.grievance;
  const mayEnter = (state === "marked" || state === "in-action") && may("enter-atr");
  const mayExcept = may("judge-atr");
  const [does, setDoes] = useState<"enter" | "except">(mayEnter ? "enter" : "except");
  if (state === "atr-sent") return <AtrCheck {...props} />;
  const choice = mayEnter && mayExcept && (
    <Segments
      label={say("desk.act.atr.what")}
      value={does}
      onChange={setDoes}
      options={(["enter", "except"] as const).map((value) => ({ value, label: say(`desk.act.atr.what.${value}`) }))}
    />
  );
  return does === "enter" ? <AtrEntry {...props} choice={choice} /> : <AtrException {...props} choice={choice} />;
}
