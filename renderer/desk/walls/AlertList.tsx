import { useEffect, useRef, useState } from "react";
import type { WallAlert } from "#contract/wall.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { rowsOfBase64 } from "../../client/rowList.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { useNow } from "../../client/useNow.ts";
import { useCommandRunnerState, useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { commandOf, type CommandId } from "#contract/commandList.ts";
import { Keycap } from "../keys/Keycap.tsx";
import { strokeOf } from "../keys/strokes.ts";
import { urgencyWithoutDanger } from "../commands/possible/urgencyWithoutDanger.ts";
import { useFirstFocus } from "../fullView/useFirstFocus.ts";
import { viewStyles } from "../fullView/viewStyles.ts";
import { type AlertLine, alertLines, keyOfAlert } from "./alertLines.ts";
import { useAlerts } from "./useAlerts.ts";
import { useKeptFocus } from "./useKeptFocus.ts";
import { useMouseAmong } from "./useMouseAmong.ts";
import styles from "./walls.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** The banners that stand on the walls until somebody at a desk has seen them: the first of them is at hand for Enter when the view opens. */
export function AlertList({ onOpenCase }: { readonly onOpenCase: (id: string) => void }) {
  const { say } = useWords();
  const alerts = useAlerts();
  const section = useRef<HTMLElement>(null);
  const isHeld = useMouseAmong(section, alerts !== null);
  const [shown, setShown] = useState<readonly AlertLine[]>([]);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const { lines, newer } = alertLines(shown, alerts ?? NONE, { isHeld, settled });
  if (lines.length !== shown.length || lines.some((line, at) => line !== shown[at])) setShown(lines);
  useKeptFocus(section, alerts?.total ?? 0, lines.map(({ alert }) => keyOfAlert(alert)).join(" "));
  useFirstFocus(section, alerts !== null);
  if (alerts === null) return null;
  const { total, next } = alerts;
  return (
    <section ref={section} aria-label={say("desk.command.openAlerts")}>
      <div className={styles.waiting}>
        <h3 tabIndex={-1}>{total === 0 ? say("deskWalls.alerts.none") : say("deskWalls.alerts.waiting", { n: total })}</h3>
        {newer > 0 && (
          <ActionButton
            label={say("deskWalls.alerts.showNew", { n: newer })}
            data-newer={newer}
            onPress={() => setShown(alertLines(lines, alerts).lines)}
          />
        )}
      </div>
      {lines.length > 0 && (
        <ul className={styles.alerts}>
          {lines.map(({ alert, isGone }) => (
            <AlertLineRow
              key={keyOfAlert(alert)}
              alert={alert}
              isGone={isGone}
              onSettle={() => setSettled((before) => new Set([...before, keyOfAlert(alert)]))}
              onOpenCase={() => onOpenCase(alert.card.grievanceId)}
            />
          ))}
        </ul>
      )}
      {total > next.length && <p className={viewStyles.quiet}>{say("deskWalls.alerts.more", { n: total - next.length })}</p>}
    </section>
  );
}

const NONE = { total: 0, next: [] };

interface AlertLineProps {
  readonly alert: WallAlert;
  readonly isGone: boolean;
  /** Called as the person acts on it here. */
  readonly onSettle: () => void;
  readonly onOpenCase: () => void;
}

function AlertLineRow({ alert: { kind, sinceAt, card, seen }, isGone, onSettle, onOpenCase }: AlertLineProps) {
  const { say, ago, department, district } = useWords();
  const may = useMay();
  const acts = useCommandRunner();
  const { running } = useCommandRunnerState();
  const now = useNow(30_000);
  // The cases that the banner stood for, and none that has come or changed since.
  const id = card.grievanceId as GrievanceId;
  const target = seen === undefined ? ({ kind: "case", id } as const) : ({ kind: "seen", id, ...seen } as const);
  const stands = seen === undefined ? 1 : rowsOfBase64(seen.rows).length;
  const mayDeny = kind === "emergency" && may("triage");
  // Of this case alone: the words of the others are not here. It teaches the learner as well, as every correction does.
  const deny = () => {
    onSettle();
    void acts.run(
      { kind: "case", id },
      { do: "act", action: { type: "correct-proposal", urgency: urgencyWithoutDanger({ urgency: "emergency" }) } },
    );
  };
  const line = useKeyWithin("noEmergency", mayDeny && !isGone && running === null ? deny : null);
  const acknowledge = () => {
    onSettle();
    void acts.run(target, { do: "act", action: { type: "acknowledge-alert", kind } });
  };
  return (
    <li className={styles.alert} data-alert={card.ticket} data-gone={isGone || undefined} ref={line}>
      <p>
        <b className={styles.what}>
          <Mark shape={kind === "emergency" ? "emergency" : "flag"} />
          {say(`deskWalls.alert.${kind}`)}
        </b>{" "}
        {card.ticket} · {department(card.department)} · {district(card.district)} · {ago(now - sinceAt)}
        {stands > 1 && <> · {say("deskWalls.alert.standsFor", { n: stands })}</>}
      </p>
      <p className={styles.words}>
        {card.sensitive === null ? card.text : `${say("sensitive.case")}: ${say(`sensitive.sort.${card.sensitive}`)}`}
      </p>
      {isGone ? (
        <p className={styles.gone}>{say("deskWalls.alert.gone")}</p>
      ) : (
        <div className={viewStyles.actions}>
          {may("triage") && (
            <ActionButton
              label={stands > 1 ? say("deskWalls.alert.acknowledgeAll", { n: stands }) : say("desk.command.acknowledge")}
              data-main
              isDisabled={running !== null}
              onPress={acknowledge}
            />
          )}
          {mayDeny && (
            <ActionButton
              label={say(stands > 1 ? "deskWalls.alert.notThisOne" : "desk.command.noEmergency")}
              after={<Keycap of="noEmergency" />}
              isDisabled={running !== null}
              onPress={deny}
            />
          )}
          <ActionButton label={say("deskWalls.alert.open")} onPress={onOpenCase} />
        </div>
      )}
    </li>
  );
}

/** The key of a command, pressed anywhere within an element, does this. The desk behind does not hear of it. */
function useKeyWithin(command: CommandId, does: (() => void) | null): React.RefObject<HTMLLIElement | null> {
  const element = useRef<HTMLLIElement>(null);
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  useEffect(() => {
    const within = element.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (latest.current === null || event.repeat || strokeOf(event) !== commandOf(command).strokes[0]) return;
      event.preventDefault();
      latest.current();
    };
    within?.addEventListener("keydown", onKeyDown);
    return () => within?.removeEventListener("keydown", onKeyDown);
  }, [command]);
  return element;
}
