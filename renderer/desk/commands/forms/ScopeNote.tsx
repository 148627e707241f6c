import { Button } from "react-aria-components";
import { useWords } from "../../../i18n/useWords.ts";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { Mark } from "../../../ui/Mark.tsx";
import type { CommandScope } from "../possible/scope.ts";
import styles from "./ScopeNote.module.css";

/** In a dialog: that it goes to the whole incident, and the way to keep it to one case. Nothing where there is only one. */
export function ScopeNote({ scope }: { readonly scope: CommandScope }) {
  const { say } = useWords();
  if (scope.cases < 2) return null;
  return (
    <p className={styles.note}>
      <Mark shape="many" />
      <span>{say(scope.isWide ? "desk.act.scope.wide" : "desk.act.scope.one", { n: scope.cases })}</span>
      <Button className={controlStyles.text} onPress={() => scope.setWide(!scope.isWide)}>
        {say(scope.isWide ? "desk.act.scope.toOne" : "desk.act.scope.toAll")}
      </Button>
    </p>
  );
}
