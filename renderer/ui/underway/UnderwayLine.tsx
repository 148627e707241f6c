import { useRef } from "react";
import type { ComponentProps } from "react";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { Mark } from "../Mark.tsx";
import { useEscapeWithin } from "./useEscapeWithin.ts";
import styles from "./UnderwayLine.module.css";

interface UnderwayLineProps extends ComponentProps<"div"> {
  /** `idle` takes no room; what is `underway` has a way to give it up, by a button or Escape. */
  readonly is: string;
  readonly onStop: () => void;
}

/** A line of work that goes on in a page. */
export function UnderwayLine({ is, onStop, children, ...rest }: UnderwayLineProps) {
  const { say } = useWords();
  const line = useRef<HTMLDivElement>(null);
  useEscapeWithin(line, is === "underway", onStop);
  return (
    <div {...rest} ref={line} className={styles.line} hidden={is === "idle"}>
      {children}
      {is === "underway" && <ActionButton label={say("print.giveUp")} onPress={onStop} />}
    </div>
  );
}

export function UnderwayBar(props: ComponentProps<"progress">) {
  return <progress {...props} className={styles.bar} />;
}

export function WhyFailed({ why }: { readonly why: MessageId }) {
  const { say } = useWords();
  return (
    <span className={styles.fault}>
      <Mark shape="failing" />
      {say(why)}
    </span>
  );
}

/** How what is told beside looks: how far it is, and where a file lies. */
export const { told: TOLD, file: FILE } = styles;
