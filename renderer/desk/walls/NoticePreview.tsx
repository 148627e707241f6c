import type { Locale } from "#contract/settings.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useNow } from "../../client/useNow.ts";
import { type NoticeDraft, noticeOfDraft } from "./noticeDraft.ts";
import styles from "./walls.module.css";

const LOCALES = ["hi", "en"] as const satisfies readonly Locale[];

/** The notice in small, as a wall in each language shows it: where one language is empty the other is in for it. */
export function NoticePreview({ draft }: { readonly draft: NoticeDraft }) {
  const { say } = useWords();
  return (
    <section className={styles.previews} aria-label={say("deskWalls.notice.preview")}>
      {LOCALES.map((locale) => (
        <figure key={locale}>
          <div className={styles.preview} data-empty={said(draft.title, locale) === "" || undefined}>
            <p className={styles.previewTitle} lang={locale}>
              {said(draft.title, locale)}
            </p>
            <p className={styles.previewText} lang={locale}>
              {said(draft.text, locale)}
            </p>
            <Countdown draft={draft} />
          </div>
          <figcaption lang={locale}>{MESSAGES[locale]["language.own"]}</figcaption>
        </figure>
      ))}
    </section>
  );
}

function said(words: NoticeDraft["title"], locale: Locale): string {
  return words[locale].trim() || words[locale === "hi" ? "en" : "hi"].trim();
}

function Countdown({ draft }: { readonly draft: NoticeDraft }) {
  const now = useNow(1_000);
  const read = noticeOfDraft({ ...draft, title: { hi: "-", en: "" }, until: "" }, now);
  if (!("notice" in read) || read.notice.countsDownTo === null) return null;
  const seconds = Math.max(0, Math.round((read.notice.countsDownTo - now) / 1_000));
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (
    <p className={styles.previewCount}>
      {parts
        .slice(parts[0] === 0 ? 1 : 0)
        .map((part) => String(part).padStart(2, "0"))
        .join(":")}
    </p>
  );
}
