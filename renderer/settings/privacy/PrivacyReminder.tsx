import { useAnswer } from "../../client/useAnswer.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import { noticeStanding } from "./BreachesSection.tsx";
import { dueOf } from "./RequestsSection.tsx";
import styles from "./privacy.module.css";

/** So long before its due day a request is spoken of at the head of the window. */
const REQUEST_LEAD_MS = 14 * 86_400_000;

/** Who is still to be told of a breach, and which request is due soon: at the head of the window, where no administrator misses it. */
export function PrivacyReminder() {
  const words = useWords();
  const { say } = words;
  const now = useNow(60_000);
  const { data: breaches } = useAnswer((ask) => ask.privacy.breaches.list);
  const { data: requests } = useAnswer((ask) => ask.privacy.requests.list);
  const lines: readonly { readonly key: string; readonly shape: MarkShape; readonly text: string }[] = [
    ...(breaches ?? []).flatMap(({ id, title, notices }) =>
      notices.flatMap((notice) => {
        if (notice.toldAt !== null) return [];
        const { shape, text } = noticeStanding(notice, now, words);
        return [{ key: `${id}-${notice.notice}`, shape, text: `${title} · ${say(`breaches.notice.${notice.notice}`)}: ${text}` }];
      }),
    ),
    ...(requests ?? []).flatMap((request) => {
      if (request.settled !== null || request.dueAt - now > REQUEST_LEAD_MS) return [];
      const { shape, text } = dueOf(request, now, words);
      return [{ key: request.id, shape, text: say("privacy.reminder.request", { number: request.number, when: text }) }];
    }),
  ];
  if (lines.length === 0) return null;
  return (
    <aside className={styles.reminder} aria-label={say("privacy.reminder")}>
      <ul>
        {lines.map(({ key, shape, text }) => (
          <li key={key} className={styles.state} data-shape={shape}>
            <Mark shape={shape} />
            {text}
          </li>
        ))}
      </ul>
    </aside>
  );
}
