import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { LoggedImport } from "#contract/imports.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { usePersonNames } from "../../case/usePersonNames.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { Contradictions } from "./Contradictions.tsx";
import { TextButton } from "../../../ui/controls/ActionButton.tsx";
import { Headings } from "../../fullView/Headings.tsx";

/** Every import so far: who, when, which file, and what came of it. */
export function ImportLog({ isRunning, onOpenCase }: { readonly isRunning: boolean; readonly onOpenCase: (id: string) => void }) {
  const { say, channel, number, date, clock } = useWords();
  const personName = usePersonNames();
  const id = useId();
  const [opened, setOpened] = useState<string | null>(null);
  const { data: log = [] } = useAnswer((ask) => ask.imports.log, { enabled: !isRunning });
  if (log.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{say("imports.log.title")}</h3>
      <table className={viewStyles.table} aria-labelledby={id}>
        <Headings
          of={[
            say("imports.log.when"),
            say("imports.log.who"),
            say("imports.log.file"),
            say("imports.log.outcome"),
            say("imports.count.read"),
            say("imports.count.new"),
            say("imports.count.changed"),
            say("imports.count.faulty"),
            say("imports.contradictions.title"),
          ]}
        />
        <tbody>
          {log.map((entry) => (
            <tr key={entry.id} data-outcome={entry.outcome}>
              <td className={viewStyles.cell}>
                {date(entry.startedAt)}, {clock(entry.startedAt)}
              </td>
              <td className={viewStyles.cell}>{personName(entry.actor)}</td>
              <td className={viewStyles.cell} title={entry.fileHash}>
                {channel(entry.source)}: {entry.fileName}
              </td>
              <td className={viewStyles.cell}>
                {say(`imports.outcome.${entry.outcome}`)}
                {durationOf(entry) !== null && `, ${say("imports.result.seconds", { n: durationOf(entry) ?? 0 })}`}
              </td>
              <td className={viewStyles.number}>{number(entry.read)}</td>
              <td className={viewStyles.number}>{number(entry.new)}</td>
              <td className={viewStyles.number}>{number(entry.changed)}</td>
              <td className={viewStyles.number}>{number(entry.faulty)}</td>
              <td className={viewStyles.number}>
                {entry.contradictions === 0 ? (
                  number(0)
                ) : (
                  <TextButton label={number(entry.contradictions)} onPress={() => setOpened(opened === entry.id ? null : entry.id)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opened !== null && <LoggedContradictions id={opened} onOpenCase={onOpenCase} />}
    </section>
  );
}

function LoggedContradictions({ id, onOpenCase }: { readonly id: string; readonly onOpenCase: (id: string) => void }) {
  const { queries } = useEngine();
  const { data: contradictions = [] } = useQuery(queries.imports.contradictions.queryOptions({ input: { id } }));
  return <Contradictions contradictions={contradictions} onOpenCase={onOpenCase} />;
}

/** Seconds. */
function durationOf({ startedAt, endedAt }: LoggedImport): number | null {
  return endedAt === null ? null : Math.round((endedAt - startedAt) / 1_000);
}
