import { obstacleSentence } from "#contract/standingSentences.ts";
import type { WallNow } from "#contract/wall.ts";
import { useConnectionState } from "../../client/EngineProvider.tsx";
import { shownState } from "../../i18n/sourceSentence.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useScopeWords } from "../../ui/people/useScopeWords.ts";
import { RehearsalPlate } from "../../ui/RehearsalPlate.tsx";
import { useNow } from "../../client/useNow.ts";
import { SourceLine } from "./SourceLine.tsx";
import { ProgrammeMark } from "../scene/ProgrammeMark.tsx";
import type { Programme } from "../scene/programme.ts";
import type { RunningProgramme } from "../scene/useProgramme.ts";
import type { ConnectionProblem } from "../parts/connectionProblem.ts";
import styles from "./WallHeader.module.css";

interface WallHeaderProps {
  readonly now: WallNow;
  readonly programme: Programme;
  /** Null while a notice fills the wall: no scene is named then. */
  readonly running: RunningProgramme | null;
  readonly problem: ConnectionProblem;
}

/** Whose wall it is gives way to what the room has to know: a rehearsal, a failing source, an engine that is away. */
export function WallHeader({ now, programme, running, problem }: WallHeaderProps) {
  const { say } = useWords();
  const scopeWords = useScopeWords();
  const time = useNow(1_000);
  const sourcesWell = problem === null && now.sources !== null && now.sources.every((source) => shownState(source, time) === "live");
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>
        {say("app.name")}
        <span className={sourcesWell && !now.rehearsal && now.scope === undefined ? styles.office : "unseen"}>
          {say("app.officeBrief")}
        </span>
      </h1>
      {now.scope !== undefined && <p className={styles.scope}>{scopeWords(now.scope)}</p>}
      {running !== null && <ProgrammeMark programme={sourcesWell ? programme : []} running={running} />}
      {now.rehearsal && <RehearsalPlate sentence={say("wall.rehearsalSentence")} />}
      {problem === null ? <SourceLine sources={now.sources} /> : <ConnectionProblemLine problem={problem} readAt={now.readAt} />}
      <WallClock withDate={sourcesWell} />
    </header>
  );
}

/** An engine that is away longer than this does not come back by itself. */
const LONG_LOST_MS = 60_000;

function ConnectionProblemLine({ problem, readAt }: { readonly problem: Exclude<ConnectionProblem, null>; readonly readAt: number }) {
  const { say, clock, locale } = useWords();
  const connection = useConnectionState();
  const now = useNow(5_000);
  const { sinceAt } = connection;
  const why = connection.status === "connected" ? null : (connection.why ?? null);
  const lost = now - sinceAt > LONG_LOST_MS ? "state.lostLong" : "state.lost";
  const sentence = problem === "lost" ? lost : problem === "silent" ? "state.silent" : "state.readFailed";
  return (
    <p className={styles.problem} role="alert">
      <Mark shape="failing" />
      <span>{why === null ? say(sentence, { time: clock(readAt) }) : obstacleSentence(why, locale)}</span>
    </p>
  );
}

function WallClock({ withDate }: { readonly withDate: boolean }) {
  const { clock, date, say } = useWords();
  const now = useNow(1_000);
  return (
    <p className={styles.clock}>
      <span className={withDate ? undefined : "unseen"}>{date(now)}</span>
      <time dateTime={new Date(now).toISOString()}>{clock(now)}</time>
      <span>{say("app.timeZone")}</span>
    </p>
  );
}
