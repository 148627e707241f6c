import { useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { useCommand } from "../../keys/useCommand.tsx";
import type { Frozen } from "../bulk/BulkDialog.tsx";
import { CommandButtons } from "./CommandButtons.tsx";
import styles from "./CommandPane.module.css";
import { DIALOGS, type DialogId } from "../dialogs/dialogs.tsx";
import { DoubtBox } from "./DoubtBox.tsx";
import { NextCommand } from "./NextCommand.tsx";
import { CASE_COMMANDS, type CaseCommand, nextCommand, possibleCommands } from "../possible/possible.ts";
import { ProposalFields } from "./ProposalFields.tsx";
import { scopeOf } from "../possible/scope.ts";
import { ScopeSwitch } from "./ScopeSwitch.tsx";
import { useRunCommand } from "./useRunCommand.ts";
import { useReadyReasons } from "../forms/useReadyReasons.ts";
import { frozenOf, type Wide, WideQuestion } from "./WideQuestion.tsx";
import { whyNot } from "../possible/whyNot.ts";

/** A dialog, and the open cases of the incident as they were when it was opened: what it asks about stays what it was. */
interface Opened {
  readonly dialog: DialogId;
  readonly shown: Pick<CaseHistory, "alikeOpen" | "openCases">;
}

/** What can be done with the case now: the next act large, with what it rests on, then the others with their keys. */
export function CommandPane({ history }: { readonly history: CaseHistory }) {
  const may = useMay();
  // A number is pressed right after the key that opens the dialog.
  useReadyReasons("not-a-grievance");
  const [isWide, setWide] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { alikeOpen, openCases } = history;
  const [asked, setAsked] = useState<(Wide & { readonly frozen: Frozen }) | null>(null);
  const scope = scopeOf(history, isWide, setWide);
  const possible = possibleCommands(history, may);
  const next = nextCommand(history, possible);
  const run = useRunCommand(history, scope, {
    open: (dialog) => setOpened({ dialog, shown: { alikeOpen, openCases } }),
    ask: (wide) => {
      const frozen = frozenOf(wide.scope);
      if (frozen !== null) setAsked({ ...wide, frozen });
    },
  });
  const Dialog = opened === null ? null : DIALOGS[opened.dialog];
  useCommand("onlyThisCase", scope.cases > 1 ? () => scope.setWide(!scope.isWide) : null, { why: "desk.dead.alone" });
  return (
    <>
      <div className={styles.pane} data-under-question="">
        {CASE_COMMANDS.map((command) => (
          <Registered
            key={command}
            command={command}
            run={possible.has(command) ? () => run(command) : null}
            why={whyNot(command, history, may)}
          />
        ))}
        <ScopeSwitch scope={scope} />
        <DoubtBox history={history} possible={possible} run={run} />
        <ProposalFields history={history} possible={possible} run={run} />
        <NextCommand history={history} next={next} scope={scope} run={run} />
        <CommandButtons possible={possible} next={next} history={history} run={run} />
      </div>
      {Dialog !== null && opened !== null && (
        <Dialog
          history={history}
          scope={scopeOf({ ...history, ...opened.shown }, isWide, setWide).of(opened.dialog)}
          onClose={() => setOpened(null)}
        />
      )}
      {asked !== null && <WideQuestion history={history} wide={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** Where nothing can be done with a case yet, its keys say so. */
export function NoCommands({ why }: { readonly why: MessageId }) {
  return CASE_COMMANDS.map((command) => <Registered key={command} command={command} run={null} why={why} />);
}

/** A command that can be done as long as it is rendered with a way to do it. */
function Registered({ command, run, why }: { readonly command: CaseCommand; readonly run: (() => void) | null; readonly why: MessageId }) {
  useCommand(command, run, { why });
  return null;
}
