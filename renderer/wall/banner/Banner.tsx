import { useState } from "react";
import type { WallNow } from "#contract/wall.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../client/useNow.ts";
import { citizenText, citizenWords } from "../../ui/words/citizenText.ts";
import { useCasesBehind } from "../mirror/useCasesBehind.ts";
import { caseOfTicket } from "../parts/filters.ts";
import styles from "./Banner.module.css";
import { JUST_NOW_MS } from "./justNow.ts";
import { alertKey, bannerTurn, type WallAlert } from "./bannerTurn.ts";

/** So long each alert is before the next that waits takes its turn. */
const TURN_MS = 15_000;

/** What raises an alert, under every scene, until a desk has seen it: one on each screen, the others in their turn. */
export function Banner({ alerts, screens }: { readonly alerts: WallNow["alerts"]; readonly screens: number }) {
  const { say } = useWords();
  const now = useNow(TURN_MS);
  const first = alerts.next[0] ? alertKey(alerts.next[0]) : "";
  const period = Math.floor(now / TURN_MS);
  // What has just come up front is shown before the turns go on.
  const [front, setFront] = useState({ key: first, period });
  if (front.key !== first) setFront({ key: first, period });
  const { shown, waiting } = bannerTurn(alerts, screens, period - front.period);
  return (
    <footer
      className={styles.banner}
      data-banner={alerts.total}
      aria-label={say("banner.label")}
      style={{ "--columns": screens }}
      aria-live="assertive"
    >
      {shown.map((alert, index) => (
        <BannerAlert key={alertKey(alert)} alert={alert} waiting={index === shown.length - 1 ? waiting : 0} />
      ))}
    </footer>
  );
}

function BannerAlert({ alert: { kind, card, sinceAt }, waiting }: { readonly alert: WallAlert; readonly waiting: number }) {
  const { say, age, department, district, place } = useWords();
  const wordsOf = (of: WallAlert["card"]) => {
    if (of.sensitive !== null) return say(`sensitive.sort.${of.sensitive}`);
    return of.silence === null ? citizenWords(of.text) : say(`card.${of.silence}`);
  };
  const now = useNow(10_000);
  const behind = useCasesBehind(caseOfTicket(card.ticket));
  const { cases } = card.incident;
  const named = place(card);
  const since = kind === "emergency" ? sinceAt : card.openedAt;
  return (
    <section className={styles.alert} data-kind={kind} data-alert={card.ticket}>
      <p className={styles.plate}>
        <span className={styles.swell} />
        <Mark shape={kind === "emergency" ? "emergency" : "flag"} />
        <span>
          <b>{say(`banner.${kind}`)}</b>
          <span>{now - since < JUST_NOW_MS ? say("banner.justNow") : say("banner.since", { age: age(now - since) })}</span>
        </span>
      </p>
      <div className={styles.words}>
        <p className={styles.where}>
          <b {...behind}>{named ? `${citizenText(named)}, ${district(card.district)}` : district(card.district)}</b>
          {card.sensitive === null && <span>{department(card.department)}</span>}
          {cases > 1 && card.sensitive === null && (
            <span className={styles.many}>
              <Mark shape="many" />
              {say("card.incident", { n: cases })}
            </span>
          )}
        </p>
        <p className={styles.text}>{wordsOf(card)}</p>
      </div>
      {waiting > 0 && (
        <p className={styles.waiting} data-figure="alertsWaiting" data-value={waiting}>
          {say("banner.waiting", { n: waiting })}
        </p>
      )}
    </section>
  );
}
