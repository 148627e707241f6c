import type { HubPage } from "#contract/hub.ts";
import { hubSentence } from "#contract/standingSentences.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import styles from "./hub.module.css";

interface Line {
  readonly key: string;
  readonly shape: MarkShape;
  readonly text: string;
}

/** A difference that a person may see on two walls beside each other. */
const CLOCK_DIFFERS_MS = 2_000;

/** In a few lines: whether the hub is reached, what waits, who fetches and sends, and whether the clocks agree. */
export function HubLines({ page }: { readonly page: HubPage }) {
  const words = useWords();
  return (
    <ul className={styles.lines}>
      {[standingLine(page, words), waitingLine(page, words), senderLine(page, words), clockLine(page, words)]
        .filter((line) => line !== null)
        .map(({ key, shape, text }) => (
          <li key={key} data-line={key} data-shape={shape}>
            <Mark shape={shape} />
            <span>{text}</span>
          </li>
        ))}
    </ul>
  );
}

function standingLine({ standing, seen }: HubPage, { say, locale, date, clock }: Words): Line {
  const line = (shape: MarkShape, text: string) => ({ key: "standing", shape, text });
  if (standing.is === "joined") return line("live", say("hub.reached"));
  if (standing.is === "copying") {
    if (standing.total === 0) return line("starting", say("hub.beingMade"));
    const percent = Math.floor((100 * standing.done) / Math.max(1, standing.total));
    return line("starting", say("hub.copying", { percent }));
  }
  if (standing.is !== "alone") return line("starting", say("hub.connecting"));
  const since = seen === null ? "" : ` ${say("hub.seenAt", { at: `${date(seen.at)}, ${clock(seen.at)}` })}`;
  return line("failing", `${hubSentence(standing, locale)}${since}`);
}

function waitingLine({ waiting }: HubPage, { say }: Words): Line | null {
  if (waiting === null) return null;
  const { toPush, toPull } = waiting;
  const text = [
    toPush + toPull === 0 ? say("hub.waits.none") : "",
    toPush === 0 ? "" : say("hub.waits.toPush", { n: toPush }),
    toPull === 0 ? "" : say("hub.waits.toPull", { n: toPull }),
  ];
  return { key: "waiting", shape: toPush + toPull === 0 ? "done" : "waiting", text: text.filter(Boolean).join(" ") };
}

function senderLine({ seen }: HubPage, { say, date, clock }: Words): Line | null {
  if (seen === null) return null;
  const { sender } = seen;
  if (sender === null) return { key: "sender", shape: "late", text: say("hub.sender.none") };
  const at = `${date(sender.sinceAt)}, ${clock(sender.sinceAt)}`;
  return {
    key: "sender",
    shape: "done",
    text: sender.isOwn ? say("hub.sender.own", { at }) : say("hub.sender.other", { name: sender.name ?? sender.seat, at }),
  };
}

function clockLine({ seen }: HubPage, { say }: Words): Line | null {
  if (seen === null) return null;
  const { clockAheadByMs } = seen;
  if (Math.abs(clockAheadByMs) < CLOCK_DIFFERS_MS) return { key: "clock", shape: "done", text: say("hub.clock.same") };
  const n = Math.round(Math.abs(clockAheadByMs) / 1_000);
  return { key: "clock", shape: "late", text: say(clockAheadByMs > 0 ? "hub.clock.ahead" : "hub.clock.behind", { n }) };
}
