import type { CaseHistory } from "#contract/grievances.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../client/useNow.ts";
import { floodWords } from "../facts/floodWords.ts";
import styles from "./CaseHeader.module.css";
import { CaseNumber } from "./CaseNumber.tsx";
import { DueLine } from "./DueLine.tsx";
import { momentOf } from "../facts/moment.ts";
import { representativeName } from "../facts/representativeName.ts";
import { usePersonNames } from "./usePersonNames.ts";
import type { Other } from "./usePresence.ts";

/** Which case it is, how pressing, how it is with the clock, and who is at it. */
export function CaseHeader({ history, others }: { readonly history: CaseHistory; readonly others: readonly Other[] }) {
  const words = useWords();
  const { say, channel } = words;
  const now = useNow(10_000);
  const { grievance, posts } = history;
  const { urgency, state } = grievance;
  const author = posts.find(({ role }) => role === "citizen");
  return (
    <header className={styles.header} data-urgency={urgency}>
      <p className={styles.line}>
        <CaseNumber id={grievance.id} ticket={grievance.ticket} />
        <span>{channel(grievance.channel)}</span>
        <span className={styles.author}>{authorOf(author) ?? say("desk.case.noAuthor")}</span>
        <time dateTime={new Date(grievance.openedAt).toISOString()}>{momentOf(grievance.openedAt, now, words)}</time>
      </p>
      <p className={styles.line}>
        <span className={styles.urgency}>
          {urgency !== "routine" && <Mark shape={urgency} />}
          {say(`urgency.${urgency}`)}
        </span>
        <span className={styles.state}>{say(`desk.state.${state}`)}</span>
        <DueLine grievance={grievance} />
        <Flags history={history} />
      </p>
      {others.length > 0 && (
        <output className={styles.others}>
          <Mark shape="many" />
          {say("desk.case.others", { names: others.map((other) => nameOf(other, words)).join(", ") })}
        </output>
      )}
    </header>
  );
}

function Flags({ history: { grievance, representative = null, signs } }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  const person = usePersonNames();
  const { kind, routine, long, against, speaker, redFlaggedAt, reopenedCount, assignee, dispute } = grievance;
  const flags = [
    speaker === "citizen"
      ? null
      : representative === null
        ? say(`desk.case.speaker.${speaker}`)
        : say("desk.case.representativeNamed", { name: representativeName(representative) }),
    kind === "grievance" ? null : say("desk.case.kindFlag", { kind: say(`desk.case.kind.${kind}`) }),
    routine ? say("desk.case.routineService") : null,
    long ? say("desk.case.long") : null,
    against === null ? null : say("desk.case.against"),
    redFlaggedAt === null ? null : say("desk.row.redFlag"),
    reopenedCount === 0 ? null : say("desk.case.reopened", { n: reopenedCount }),
    dispute === null ? null : say("desk.row.disputed"),
    assignee === null ? null : say("desk.case.event.assigned", { person: person(assignee) }),
    ...(signs === undefined ? [] : floodWords(signs, say)),
  ].filter((flag) => flag !== null);
  return flags.map((flag) => (
    <span key={flag} className={styles.flag}>
      {flag}
    </span>
  ));
}

function authorOf(post: CaseHistory["posts"][number] | undefined): string | null {
  if (post === undefined) return null;
  return post.handle === null ? post.name : `@${post.handle}`;
}

/** At another seat of the hub the name of that stands beside theirs. */
function nameOf({ name, seat }: Other, { say }: Words): string {
  const who = name === "" ? say("desk.case.actor.desk") : name;
  return seat === null ? who : say("desk.case.otherAt", { name: who, seat });
}
