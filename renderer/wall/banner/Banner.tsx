import { useState } from "react";
import type { WallNow } from "#contract/wall.ts";
import { BANNER_TURN_MS } from "#domain/wall/bannerPage.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../client/useNow.ts";
import { citizenText, citizenWords } from "../../ui/words/citizenText.ts";
import { useCasesBehind } from "../mirror/useCasesBehind.ts";
import { WholeWords } from "../parts/WholeWords.tsx";
import { departmentTold, isProposed } from "../parts/departmentTold.ts";
import { caseOfTicket } from "../parts/filters.ts";
import styles from "./Banner.module.css";
import { JUST_NOW_MS } from "./justNow.ts";
import { alertKey, bannerTurn, type WallAlert } from "./bannerTurn.ts";

/** What raises an alert, under every scene and at night as bright as by day, until a desk has seen it: one on each screen, the others in their turn. */
export function Banner({ alerts, screens }: { readonly alerts: WallNow["alerts"]; readonly screens: number }) {
  const { say } = useWords();
  const now = useNow(BANNER_TURN_MS);
  const first = alerts.next[0] ? alertKey(alerts.next[0]) : "";
  const period = Math.floor(now / BANNER_TURN_MS);
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

function BannerAlert({ alert: { kind, card, sinceAt, holder }, waiting }: { readonly alert: WallAlert; readonly waiting: number }) {
  const told = useWords();
  const { say, age, locale, department, district, place } = told;
  const now = useNow(10_000);
  const behind = useCasesBehind(caseOfTicket(card.ticket));
  const { cases, citizens } = card.incident;
  const isSensitive = card.sensitive !== null;
  const named = isSensitive ? null : place(card);
  const since = kind === "emergency" ? sinceAt : card.openedAt;
  const where = named ? `${citizenText(named)}, ${district(card.district)}` : district(card.district);
  // Of a sensitive case the sort, the district and the age, and no more.
  const words =
    card.sensitive !== null
      ? say(`sensitive.sort.${card.sensitive}`)
      : card.silence === null
        ? citizenWords(card.gist)
        : say(`card.${card.silence}`);
  return (
    <section className={styles.alert} data-kind={kind} data-alert={card.ticket}>
      <p className={styles.plate}>
        <span className={styles.swell} />
        <Mark shape={kind === "emergency" ? "emergency" : "flag"} />
        <span>
          <b data-matters>{say(`banner.${kind}`)}</b>
          <span>{now - since < JUST_NOW_MS ? say("banner.justNow") : say("banner.since", { age: age(now - since) })}</span>
        </span>
      </p>
      <div className={styles.words}>
        <p className={styles.where}>
          <b data-matters {...behind}>
            <WholeWords parts={[{ at: 0, text: where }]} lines={1} />
          </b>
          {!isSensitive && <span>{departmentTold(department(card.department), isProposed(card), told)}</span>}
          {cases > 1 && !isSensitive && (
            <span className={styles.many}>
              <Mark shape="many" />
              {say(citizens === 1 ? "card.ofOne" : "card.incident", { n: cases })}
            </span>
          )}
        </p>
        {words !== "" && (
          <p className={styles.text} data-matters>
            <WholeWords parts={[{ at: 0, text: words }]} lines={1} />
            {!isSensitive && <span className="unseen">{citizenWords(card.text)}</span>}
          </p>
        )}
        {!isSensitive && (
          <p className={styles.holder} data-holder={holder === null ? "none" : "office"}>
            <WholeWords
              parts={[
                {
                  at: 0,
                  text:
                    holder === null
                      ? say("banner.noHolder")
                      : say("banner.holder", { office: holder.office[locale], age: age(now - holder.sinceAt) }),
                },
              ]}
              lines={1}
            />
          </p>
        )}
      </div>
      {waiting > 0 && (
        <p className={styles.waiting} data-figure="alertsWaiting" data-value={waiting}>
          {say("banner.waiting", { n: waiting })}
        </p>
      )}
    </section>
  );
}
