import type { Locale } from "#contract/settings.ts";
import type { ShownNotice } from "#contract/walls.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./NoticeScreen.module.css";

/** The desk's message to the room, in both languages, the wall's own first and larger. */
export function NoticeScreen({ notice }: { readonly notice: ShownNotice }) {
  const { locale, say } = useWords();
  const other: Locale = locale === "hi" ? "en" : "hi";
  const languages = [locale, other].filter((each) => notice.title[each] !== "" || notice.text[each] !== "");
  return (
    <section className={styles.notice} data-notice aria-label={say("notice.label")} aria-live="assertive">
      <div className={styles.words}>
        {languages.map((each, index) => (
          <div key={each} lang={each} className={styles.language} data-first={index === 0 || undefined}>
            {notice.title[each] !== "" && <h2>{notice.title[each]}</h2>}
            {notice.text[each] !== "" && <p>{notice.text[each]}</p>}
          </div>
        ))}
      </div>
      {notice.countsDownTo !== null && <Countdown to={notice.countsDownTo} />}
    </section>
  );
}

function Countdown({ to }: { readonly to: number }) {
  const { say, clock } = useWords();
  const now = useNow(1_000);
  const left = timeLeft(to - now);
  return (
    <p className={styles.countdown} data-figure="noticeCountdown" data-value={Math.max(0, Math.ceil((to - now) / 1_000))} role="timer">
      <b>{left ?? say("notice.begun")}</b>
      <span>{say("notice.at", { time: clock(to) })}</span>
    </p>
  );
}

/** `9:59`, from an hour on `1:02:09`; null once the time has come. Seconds that have begun count whole: at `0:00` it is time. */
export function timeLeft(ms: number): string | null {
  if (ms <= 0) return null;
  const seconds = Math.ceil(ms / 1_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
