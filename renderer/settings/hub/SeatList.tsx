import type { HubPage, SeatOfHub } from "#contract/hub.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useNow } from "../../client/useNow.ts";
import { districtName } from "../../i18n/names.ts";
import { useWords } from "../../i18n/useWords.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { useIsManaged } from "../managed/isManaged.ts";
import { OutcomeLine } from "../parts/Outcome.tsx";
import { useOpened } from "../parts/useOpened.ts";
import { districtsKnown } from "./DistrictChoice.tsx";
import { RulePart } from "./RulePart.tsx";
import styles from "./hub.module.css";

/** Who belongs to the hub, when each was there last, how far behind it is here, and what is said of it. */
export function SeatList({ page: { seen, standing } }: { readonly page: HubPage }) {
  const { say } = useWords();
  const { opened, outcome, open, ending, within } = useOpened();
  const may = useMay();
  const isManaged = useIsManaged();
  if (seen === null) return null;
  const mayRule = may("people") && !isManaged && standing.is === "joined";
  return within(
    <div className={styles.part}>
      <h3>{say("hub.seats")}</h3>
      <ul className={styles.seats}>
        {seen.seats.map((seat) => (
          <li key={seat.seat} data-seat={seat.name ?? seat.seat} data-gone={seat.isRevoked || undefined}>
            <SeatEntry seat={seat} onOpen={mayRule && seat.mayRule && opened !== seat.seat ? () => open(seat.seat) : null} />
            {opened === seat.seat && <RulePart seat={seat} {...ending} />}
          </li>
        ))}
      </ul>
      <OutcomeLine outcome={outcome} />
    </div>,
  );
}

function SeatEntry({ seat, onOpen }: { readonly seat: SeatOfHub; readonly onOpen: (() => void) | null }) {
  const { say, ago } = useWords();
  const now = useNow(1_000);
  const name = seat.name ?? seat.seat;
  const deskWords = (who: string, ticket: string | null) =>
    say("hub.seat.desk", { who: who === "" ? say("desk.case.actor.desk") : who, ticket: ticket ?? "–" });
  const facts = [
    seat.isOwn
      ? say("hub.seat.own")
      : seat.now !== null
        ? say("hub.seat.now")
        : seat.seenAt === null
          ? say("hub.seat.never")
          : say("hub.seat.seen", { ago: ago(now - seat.seenAt) }),
    seat.behind === 0 ? null : say(seat.isOwn ? "hub.seat.toPush" : "hub.seat.toPull", { n: seat.behind }),
    seat.now === null || seat.now.behind === 0 ? null : say("hub.seat.behind", { n: seat.now.behind }),
    seat.now === null ? null : say("hub.seat.version", { version: seat.now.version }),
    seat.now === null || seat.now.walls === 0 ? null : say("hub.seat.walls", { n: seat.now.walls }),
  ].filter((fact) => fact !== null);
  return (
    <>
      <p className={styles.seat}>
        <b>{name}</b>
        <span>{facts.join(" · ")}</span>
        {onOpen !== null && <TextButton label={say("hub.rule")} aria-label={say("hub.ruleOf", { name })} onPress={onOpen} />}
      </p>
      {[...new Set(seat.now?.desks.map(({ name: who, ticket }) => deskWords(who, ticket)))].map((line) => (
        <p key={line} className={styles.limited} data-at-desk>
          {line}
        </p>
      ))}
      <SaidOf seat={seat} />
    </>
  );
}

/** What keeps it from being one like the others. */
function SaidOf({ seat: { name, hold, isRevoked, people, districts } }: { readonly seat: SeatOfHub }) {
  const { say, date, clock, locale } = useWords();
  const named =
    districts === null
      ? undefined
      : districtsKnown(districts)
          .map((each) => districtName(each, locale))
          .join(", ");
  const lines = [
    name === null ? say("hub.seat.stranger") : null,
    isRevoked ? say("hub.seat.revoked") : null,
    hold === null || isRevoked ? null : say(`hub.hold.${hold.fault}`, { since: `${date(hold.sinceAt)}, ${clock(hold.sinceAt)}` }),
  ].filter((line) => line !== null);
  return (
    <>
      {lines.map((line) => (
        <p key={line} className={styles.said}>
          <Mark shape="late" />
          <span>{line}</span>
        </p>
      ))}
      {named !== undefined && !isRevoked && <p className={styles.limited}>{say("hub.seat.ofDistricts", { names: named })}</p>}
      {people !== null && !isRevoked && <Limited people={people} />}
    </>
  );
}

function Limited({ people }: { readonly people: readonly string[] }) {
  const { say } = useWords();
  const may = useMay();
  const { data: known } = useAnswer((ask) => ask.people.list, { enabled: may("people") });
  const names = people.map((id) => known?.find((person) => person.id === id)?.name ?? id);
  return (
    <p className={styles.limited}>{names.length === 0 ? say("hub.seat.silent") : say("hub.seat.limited", { names: names.join(", ") })}</p>
  );
}
