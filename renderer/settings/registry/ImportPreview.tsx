import type { ImportCounts, ImportPreview as Preview } from "#contract/registry.ts";
import { useWords } from "../../i18n/useWords.ts";
import { registryStyles } from "./registryStyles.ts";
import { RejectedTable } from "./RejectedTable.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

interface ImportPreviewProps {
  readonly name: string;
  readonly preview: Preview;
  readonly isPending: boolean;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

const COUNTS = [
  "unchanged",
  "offices",
  "newOfficers",
  "changedOfficers",
  "postings",
  "handOvers",
  "newRepresentatives",
  "changedRepresentatives",
] as const satisfies readonly (keyof ImportCounts)[];
const CHANGES = COUNTS.filter((count) => count !== "unchanged");

/** What a file would do, and every row that it would leave out and why. */
export function ImportPreview({ name, preview, isPending, onApply, onDiscard }: ImportPreviewProps) {
  const { say, number } = useWords();
  const { counts, rejected } = preview;
  const hasChanges = CHANGES.some((count) => counts[count] > 0);
  return (
    <section className={registryStyles.stack} aria-label={say("table.previewTitle", { name })}>
      <h4>{say("table.previewTitle", { name })}</h4>
      <dl className={registryStyles.counts}>
        <div className={registryStyles.count}>
          <dt>{say("table.rows")}</dt>
          <dd>{number(counts.rows)}</dd>
        </div>
        {COUNTS.filter((count) => counts[count] > 0).map((count) => (
          <div key={count} className={registryStyles.count}>
            <dt>{say(`table.${count}`)}</dt>
            <dd>{number(counts[count])}</dd>
          </div>
        ))}
      </dl>
      {rejected.length > 0 && <RejectedTable rejected={rejected} />}
      {!hasChanges && <p>{say("table.nothing")}</p>}
      <div className={registryStyles.actions}>
        {hasChanges && (
          <ActionButton
            label={say(rejected.length > 0 ? "table.applyRest" : "table.apply")}
            data-main
            isPending={isPending}
            onPress={onApply}
          />
        )}
        <ActionButton label={say("table.discard")} onPress={onDiscard} />
      </div>
    </section>
  );
}
