import type { ReactNode } from "react";
import type { Dossier } from "#contract/dossier.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { nobodyOwes } from "./nobodyOwes.ts";
import { OpenCasesTable, type OpenCasesLine, type OpenCasesTableProps } from "./OpenCasesTable.tsx";

interface LateLinesProps<Line extends OpenCasesLine> {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly dossier: Pick<Dossier, "owing" | "figures">;
  /** Said where reports are overdue, and none of them is in a line. */
  readonly unknown: MessageId;
  /** How the sentence in place of a table is drawn; without it a plain paragraph. */
  readonly note?: (said: string) => ReactNode;
  readonly onAsk?: OpenCasesTableProps<Line>["onAsk"];
}

/** Only where something is late, since the title says so; where nothing is, or nobody knows where, a sentence. */
export function LateLines<Line extends OpenCasesLine>({ heading, lines, dossier, unknown, note, onAsk }: LateLinesProps<Line>) {
  const words = useWords();
  const { overdue } = dossier.owing;
  if (lines.length > 0) return <OpenCasesTable heading={heading} lines={lines} onAsk={onAsk} />;
  const said = overdue === 0 ? nobodyOwes(dossier, words, "screen") : words.say(unknown, { n: overdue });
  return note === undefined ? <p>{said}</p> : note(said);
}
