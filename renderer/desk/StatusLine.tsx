import { obstacleSentence } from "#contract/standingSentences.ts";
import type { SourceStatus } from "#contract/sources.ts";
import { useAnswer } from "../client/useAnswer.ts";
import { useEngineAway } from "../client/EngineProvider.tsx";
import { sourceName, sourceSentence } from "../i18n/sourceSentence.ts";
import { useWords } from "../i18n/useWords.ts";
import { Mark } from "../ui/Mark.tsx";
import { useNow } from "../client/useNow.ts";
import { UndoButton } from "./commandRunner/UndoButton.tsx";
import { Keycap } from "./keys/Keycap.tsx";
import { useCursor, useQueue } from "./queue/useQueue.tsx";
import { NotReadNote } from "./paperwork/notRead/NotReadNote.tsx";
import { AlertsNote } from "./walls/AlertsNote.tsx";
import styles from "./StatusLine.module.css";
import { SOURCE_STATES } from "#contract/limits.ts";

/** As many as have room beside the rest. */
const SOURCES_SHOWN = 3;

/** Where one is in the list, how fresh the sources are, and whether the engine is there. */
export function StatusLine() {
  const { say } = useWords();
  const away = useEngineAway();
  return (
    <footer className={styles.line} data-under-question="" aria-label={say("desk.status.label")}>
      <Position />
      {away === null ? (
        <>
          <AlertsNote />
          <NotReadNote />
          <Sources />
          <Synced />
        </>
      ) : (
        <Away {...away} />
      )}
    </footer>
  );
}

function Position() {
  const { say } = useWords();
  const { shown } = useQueue();
  const { cursor, caseId } = useCursor();
  const total = shown.list === null || shown.list.isTop ? 0 : shown.list.rows.length;
  const { left } = shown;
  return (
    <p className={styles.position}>
      <span aria-hidden="true" className={styles.moves}>
        <Keycap stroke="KeyJ" /> <Keycap stroke="KeyK" />
      </span>
      {cursor >= 0 && total > 0 && left === null && <span>{say("desk.status.position", { n: cursor + 1, total })}</span>}
      <UndoButton />
      {((cursor < 0 && caseId !== null) || left !== null) && <span>{say("desk.status.outside")}</span>}
    </p>
  );
}

function Sources() {
  const words = useWords();
  const { data: sources } = useAnswer((ask) => ask.sources.list);
  const now = useNow(1_000);
  if (!sources) return null;
  const ordered = inGroups(sources.toSorted((one, other) => SOURCE_STATES.indexOf(one.state) - SOURCE_STATES.indexOf(other.state)));
  return (
    <ul className={styles.sources} aria-label={words.say("sources.label")}>
      {ordered.length === 0 && (
        <li>
          <Mark shape="stopped" /> {words.say("source.none")}
        </li>
      )}
      {ordered.slice(0, SOURCES_SHOWN).map(({ source, count }) => (
        <li key={source.key} data-state={source.state}>
          <Mark shape={source.state} />
          <span>
            <b>{count === 1 ? sourceName(source, words) : `${words.channel(source.channel)} (${words.number(count)})`}</b>{" "}
            {sourceSentence(source, now, words)}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface SourceGroup {
  readonly source: SourceStatus;
  readonly count: number;
}

/** Sources of one channel that are in the same incident are one: three of them must not hide that another channel rests. */
function inGroups(sources: readonly SourceStatus[]): readonly SourceGroup[] {
  const groups = new Map<string, SourceGroup>();
  for (const source of sources) {
    const isWell = source.state === "live" || source.state === "starting";
    const key = isWell ? source.key : `${source.channel} ${source.state} ${source.fault?.code ?? ""}`;
    groups.set(key, { source: groups.get(key)?.source ?? source, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

function Synced() {
  const { say, ago } = useWords();
  const { shown } = useQueue();
  const now = useNow(5_000);
  return shown.readAt === 0 ? null : <p>{say("desk.status.synced", { ago: ago(now - shown.readAt) })}</p>;
}

function Away({ is, sinceAt, why }: NonNullable<ReturnType<typeof useEngineAway>>) {
  const { say, clock, locale } = useWords();
  const usual = say(`desk.status.${is}`, { time: clock(sinceAt) });
  return (
    <output className={styles.away}>
      <Mark shape="waiting" />
      <span>{why === null ? usual : obstacleSentence(why, locale)}</span>
    </output>
  );
}
