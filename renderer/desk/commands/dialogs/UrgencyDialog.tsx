import { useMemo } from "react";
import { dueAt } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { timedCase } from "#domain/grievance/timedCase.ts";
import { type Kind, KINDS, URGENCIES } from "#domain/proposal/proposal.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useMoment } from "../../facts/moment.ts";
import type { Choice } from "../forms/choices.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { PickDialog } from "../forms/PickDialog.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

type Correction = Omit<Extract<GrievanceAction, { readonly type: "correct-proposal" }>, "type">;

/** How pressing it is, and what it is at all, `u`. Each line tells by when the report would be due. */
export function UrgencyDialog({ history: { grievance }, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const moment = useMoment();
  const { data } = useAnswer((ask) => ask.policy.get);
  const command = useDialogCommand(onClose);
  const { urgency, routine, kind, openedAt } = grievance;

  const corrections = useMemo(() => correctionsOf(routine, kind), [routine, kind]);
  const choices = [...corrections].map(([id, correction]): Choice => {
    const due = data === undefined ? undefined : dueAt({ ...timedCase(grievance), ...told(correction) }, openedAt, data.policy);
    const isNow = correction.urgency === urgency;
    const detail = due == null ? null : say("desk.act.urgency.due", { at: moment(due) });
    return {
      id,
      label: labelOf(id),
      detail: [isNow ? say("desk.act.urgency.now") : null, detail].filter((part) => part !== null).join(" · "),
    };
  });
  const pick = (id: string) => {
    const correction = corrections.get(id);
    if (correction) void command.act(scope.target, { type: "correct-proposal", ...correction });
  };
  return (
    <PickDialog
      title={say("desk.act.urgency.title")}
      placeholder={say("desk.act.urgency.find")}
      command={command}
      choices={choices}
      onPick={pick}
      does={say("desk.act.urgency.set")}
      before={<ScopeNote scope={scope} />}
    />
  );

  function labelOf(id: string): string {
    const { urgency: pressing, routine: service, kind: sort } = corrections.get(id) ?? {};
    if (pressing !== undefined) return say(`urgency.${pressing}`);
    if (service !== undefined) return say(service ? "desk.case.routineService" : "desk.case.changed.notRoutine");
    return say("desk.act.urgency.kind", { kind: say(`desk.case.kind.${sort ?? "other"}`) });
  }
}

/** Without what is left out, which would say "not known". */
function told({ urgency, routine, kind }: Correction) {
  return {
    ...(urgency === undefined ? {} : { urgency }),
    ...(routine === undefined ? {} : { routine }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function correctionsOf(routine: boolean, kind: Kind): ReadonlyMap<string, Correction> {
  return new Map<string, Correction>([
    ...URGENCIES.toReversed().map((urgency) => [urgency, { urgency }] as const),
    ["service", { routine: !routine }] as const,
    ...KINDS.filter((sort) => sort !== kind).map((sort) => [`kind:${sort}`, { kind: sort }] as const),
  ]);
}
