import type { RestorePreview } from "#contract/restoring.ts";
import { LOST_KINDS } from "#domain/backup/lostWork.ts";
import type { LostWork } from "#domain/backup/lostWork.ts";
import { manifestOf } from "#domain/post/channel.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { Mark } from "../Mark.tsx";
import { namesOf, spanOf } from "./span.ts";
import styles from "./restoring.module.css";

interface PreviewProps {
  readonly preview: RestorePreview;
  readonly onBack: () => void;
  readonly onRestore: () => void;
}

/** What a backup holds, and what would be lost by it, before anything is done. */
export function Preview({ preview, onBack, onRestore }: PreviewProps) {
  const words = useWords();
  const { say, date, clock, number, channel } = words;
  const now = useNow(60_000);
  const { label, lost, presentUntil } = preview;
  const { posts, cases, events, seats, channels } = label.holds;
  const until = lost?.until ?? presentUntil;
  const read = channels.filter(({ isRead }) => isRead);
  const again = read.filter((each) => manifestOf(each.channel).readsAgain).map((each) => channel(each.channel));
  const once = read.filter((each) => !manifestOf(each.channel).readsAgain).map((each) => channel(each.channel));
  return (
    <div className={styles.steps}>
      <h3>{say("restoring.holds", { at: `${date(label.madeAt)}, ${clock(label.madeAt)}` })}</h3>
      <dl className={styles.facts}>
        {(
          [
            ["cases", cases],
            ["posts", posts],
            ["events", events],
            ["seats", seats],
          ] as const
        ).map(([what, count]) => (
          <div key={what}>
            <dt>{say(`restoring.count.${what}`)}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
        {channels.map((each) => (
          <div key={each.channel}>
            <dt>{say("restoring.lastPost", { channel: channel(each.channel) })}</dt>
            <dd>{each.lastPostAt === null ? "–" : `${date(each.lastPostAt)}, ${clock(each.lastPostAt)}`}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.loss} role="note">
        <Mark shape="late" />
        <div>
          <p>
            <b>
              {until === null || until <= label.madeAt || (lost !== null && isNothing(lost))
                ? say("restoring.nothingAfter")
                : say("restoring.window", { span: spanOf(label.madeAt, until, now, words) })}
            </b>
          </p>
          <p>{again.length === 0 ? say("restoring.noRefetch") : say("restoring.refetch", { channels: namesOf(again, words.locale) })}</p>
          {once.length > 0 && <p>{say("restoring.givenOnce", { channels: namesOf(once, words.locale) })}</p>}
          <p>{lost === null ? say("restoring.lostUnknown") : lostSentence(lost, words)}</p>
          <p>{say("restoring.sendsNothing")}</p>
        </div>
      </div>
      <p className={styles.note}>{say("restoring.setAside")}</p>
      <div className={styles.row}>
        <ActionButton label={say("restoring.restore")} data-main onPress={onRestore} />
        <ActionButton label={say("restoring.back")} onPress={onBack} />
      </div>
    </div>
  );
}

function isNothing({ acts, mails, posts, cases }: LostWork): boolean {
  return mails + posts + cases + LOST_KINDS.reduce((sum, kind) => sum + acts[kind], 0) === 0;
}

function lostSentence({ acts, mails, posts, cases }: LostWork, { say, locale }: Words): string {
  const kinds = LOST_KINDS.filter((kind) => acts[kind] > 0).map((kind) => say(`restoring.lost.${kind}`, { n: acts[kind] }));
  const parts = [
    ...(posts + cases > 0 ? [say("restoring.comeAgain", { posts, cases })] : []),
    kinds.length === 0 ? say("restoring.lost.nothing") : say("restoring.lost", { what: namesOf(kinds, locale) }),
    ...(mails > 0 ? [say("restoring.lost.mails", { n: mails })] : []),
  ];
  return parts.join(" ");
}
