import { useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useCommand } from "../commands/useCommand.tsx";
import { ActList } from "./ActList.tsx";
import styles from "./ActPane.module.css";
import { DIALOGS, type DialogId } from "./dialogs.tsx";
import { NextAct } from "./NextAct.tsx";
import { ACT_COMMANDS, type ActCommand, nextAct, possibleActs } from "./possible.ts";
import { ProposalFields } from "./ProposalFields.tsx";
import { OF_THE_TROUBLE, scopeOf } from "./scope.ts";
import { ScopeSwitch } from "./ScopeSwitch.tsx";
import { useDoing } from "./useDoing.ts";

/** What can be done with the case now: the next act large, with what it rests on, then the others with their keys. */
export function ActPane({ history }: { readonly history: CaseHistory }) {
  const may = useMay();
  const [only, setOnly] = useState<boolean | null>(null);
  const [opened, setOpened] = useState<DialogId | null>(null);
  const scope = scopeOf(history.case.id as GrievanceId, history.alikeOpen, only, setOnly);
  const possible = possibleActs(history, may);
  const next = nextAct(history, possible);
  const run = useDoing(history, scope, setOpened);
  const Opened = opened === null ? null : DIALOGS[opened];
  const close = () => setOpened(null);
  useCommand("onlyThisCase", scope.cases > 1 ? () => scope.setWide(!scope.isWide) : null);
  return (
    <div className={styles.pane}>
      {ACT_COMMANDS.map((command) => (
        <Registered key={command} command={command} run={possible.has(command) ? () => run(command) : null} />
      ))}
      <ScopeSwitch scope={scope} />
      <ProposalFields history={history} possible={possible} run={run} />
      <NextAct history={history} next={next} scope={scope} run={run} />
      <ActList possible={possible} next={next} history={history} run={run} />
      {Opened !== null && opened !== null && (
        <Opened
          history={history}
          scope={OF_THE_TROUBLE.has(opened) ? scope : { ...scope, cases: 1, isWide: false, target: scope.own }}
          onClose={close}
        />
      )}
    </div>
  );
}

/** A command that can be done as long as it is rendered with a way to do it. */
function Registered({ command, run }: { readonly command: ActCommand; readonly run: (() => void) | null }) {
  useCommand(command, run);
  return null;
}
