import type { ReactNode } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";
import { readFailure } from "../../ui/failure.ts";
import styles from "./speaker.module.css";

interface PartProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** Puts the part before the officers. */
  readonly onShow?: () => void;
  readonly children: ReactNode;
}

/** One part of what the speaker has in hand or writes down, under its title. */
export function Part({ title, note, onShow, children }: PartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {note !== undefined && <span>{note}</span>}
        {onShow !== undefined && <ShowButton what={title} onShow={onShow} />}
      </header>
      {children}
    </section>
  );
}

/** Puts something on the screen of the officers. */
export function ShowButton({ what, onShow }: { readonly what: string; readonly onShow: () => void }) {
  const { say } = useWords();
  return <TextButton label={say("review.screen.show")} onPress={onShow} aria-label={`${say("review.screen.show")}: ${what}`} />;
}

/** In the place of an answer that has not come, or does not come. */
export function NotYet({ error }: { readonly error: Error | null }) {
  const { say } = useWords();
  return <p className={styles.quiet}>{error === null ? `${say("state.loading")}…` : say(readFailure(error))}</p>;
}
