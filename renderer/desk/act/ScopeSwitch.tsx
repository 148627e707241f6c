import { Switch } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { Keycap } from "../commands/Keycap.tsx";
import type { Scope } from "./scope.ts";
import styles from "./ScopeSwitch.module.css";

/** Whether what is done goes to all open cases of the trouble, or to this one; nothing where it stands alone. */
export function ScopeSwitch({ scope }: { readonly scope: Scope }) {
  const { say } = useWords();
  if (scope.cases < 2) return null;
  return (
    <Switch className={styles.switch ?? ""} isSelected={!scope.isWide} onChange={(only) => scope.setWide(!only)}>
      <span className={styles.words}>
        <b>{say(scope.isWide ? "desk.act.scope.wide" : "desk.act.scope.one", { n: scope.cases })}</b>
        <span className={styles.only}>
          {say("desk.act.scope.only")} <Keycap of="onlyThisCase" />
        </span>
      </span>
      <i className={styles.track} aria-hidden="true" />
    </Switch>
  );
}
