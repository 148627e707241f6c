import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import type { CommandScope } from "../possible/scope.ts";
import styles from "./ScopeNote.module.css";
import { TextButton } from "../../../ui/controls/ActionButton.tsx";

/** In a dialog: that it goes to the whole incident, and the way to keep it to one case. Nothing where there is only one. */
export function ScopeNote({ scope }: { readonly scope: CommandScope }) {
  const { say } = useWords();
  if (scope.cases < 2) return null;
  return (
    <p className={styles.note}>
      <Mark shape="many" />
      <span className={styles.words}>
        <span>
          {scope.isWide ? say("desk.act.scope.wide", { n: scope.cases, all: scope.of }) : say("desk.act.scope.one")}
          {scope.isWide && scope.cases < scope.of && ` ${say("desk.act.scope.rest")}`}
        </span>
        <TextButton
          label={say(scope.isWide ? "desk.act.scope.toOne" : "desk.act.scope.toAll")}
          onPress={() => scope.setWide(!scope.isWide)}
        />
      </span>
    </p>
  );
}
