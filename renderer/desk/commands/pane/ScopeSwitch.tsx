import { Switch } from "react-aria-components";
import { useWords } from "../../../i18n/useWords.ts";
import { Keycap } from "../../keys/Keycap.tsx";
import type { Scope } from "../possible/scope.ts";
import styles from "./ScopeSwitch.module.css";

/** Whether what is done goes to all open cases of the incident, which is on, or to this one alone; nothing where it is alone. */
export function ScopeSwitch({ scope }: { readonly scope: Scope }) {
  const { say } = useWords();
  if (scope.cases < 2) return null;
  return (
    <Switch className={styles.switch ?? ""} isSelected={scope.isWide} onChange={scope.setWide}>
      <span className={styles.words}>
        <b>{scope.isWide ? say("desk.act.scope.all", { n: scope.cases }) : say("desk.act.scope.one")}</b>
        <span className={styles.only}>
          {say(scope.isWide ? "desk.act.scope.toOne" : "desk.act.scope.toAll")} <Keycap of="onlyThisCase" />
        </span>
      </span>
      <i className={styles.track} aria-hidden="true" />
    </Switch>
  );
}
