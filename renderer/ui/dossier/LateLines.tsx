import type { ReactNode } from "react";
import type { Dossier } from "#contract/dossier.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { OpenCasesTable, type OpenCasesLine } from "./OpenCasesTable.tsx";

interface LateLinesProps {
  readonly heading: string;
  readonly lines: readonly OpenCasesLine[];
  readonly owing: Dossier["owing"];
  /** Said where reports are overdue, and none of them is in a line. */
  readonly unknown: MessageId;
  /** How the sentence in place of a table is drawn; without it a plain paragraph. */
  readonly note?: (said: string) => ReactNode;
}

/** Only where something is late, since the title says so; where nothing is, or nobody knows where, a sentence. */
export function LateLines({ heading, lines, owing, unknown, note }: LateLinesProps) {
  const { say } = useWords();
  if (lines.length > 0) return <OpenCasesTable heading={heading} lines={lines} />;
  const said = owing.overdue === 0 ? say("review.screen.nobodyOwes") : say(unknown, { n: owing.overdue });
  return note === undefined ? <p>{said}</p> : note(said);
}
