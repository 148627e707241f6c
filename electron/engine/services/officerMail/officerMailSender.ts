import type { Reader, Writer } from "#db/connection.ts";
import { mailsTried, makeDueAhead, moveWaiting } from "#db/officerMail/waiting.ts";
import { ownSeat } from "#db/seat.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import { isSenderSeat } from "#domain/officerMail/officerMailSettings.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { MailTransport } from "../../core/ports/mailTransport.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import { Alarm } from "../../core/time/alarm.ts";
import { backOff } from "../../core/time/backOff.ts";
import type { Random } from "../../core/time/backOff.ts";
import { systemClock } from "../../core/time/clock.ts";
import type { Clock } from "../../core/time/clock.ts";
import { watchSetBack } from "../../core/time/setBack.ts";
import type { Prints } from "../prints/prints.ts";
import { lookUpHeld, waitsAfterRestore } from "./afterRestore.ts";
import { letterFiles } from "./letterFiles.ts";
import { nextMail } from "./nextMail.ts";
import type { ReadyOfficerMail } from "./nextMail.ts";
import { officerMailFactsOf } from "./officerMailFacts.ts";
import { officerMailLetter } from "./officerMailLetter.ts";
import { followSince, followedSince, prepareOfficerMails } from "./prepareOfficerMail.ts";
import { nodalAddressOf } from "./recipient.ts";
import { letterOfEvent, recordAttempt, recordOutcome } from "./sendOfficerMail.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

export interface OfficerMailSenderOptions {
  readonly record: Writer;
  readonly settings: Pick<EngineSettings, "officerMail" | "letterhead">;
  readonly registry: () => Registry;
  readonly policy: () => SlaPolicy;
  /** Null where no e-mail is set up. */
  readonly transport: () => MailTransport | null;
  readonly replyKey: () => string;
  readonly prints: Prints;
  readonly files: FileStore;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly onDidChange: () => void;
  /** False while the machine's clock is in doubt: officers are told nothing by it. */
  readonly mayAct?: () => boolean;
  readonly clock?: Clock;
  readonly random?: Random;
}

export interface OfficerMailSender {
  /** What keeps all mails back: the mailbox's password is refused, or the server cannot be reached. Null while nothing does. */
  readonly hold: { readonly code: "refused" | "network"; readonly detail: string } | null;
  /** Looks at once whether there is something to do, whatever held it. */
  wake(): void;
  /** Lets a letter that is under way go out, for a short time. */
  stop(): Promise<void>;
}

const IDLE_MS = 1_000;
const HOLD_MS = 5 * 60_000;
const NETWORK_PACE = { firstMs: 5_000, longestMs: 5 * 60_000 } as const;
const LAST_CALL_MS = 5_000;

/** The one loop that tells officers: prepares what happened, and sends it letter by letter. */
export function startOfficerMailSender(options: OfficerMailSenderOptions): OfficerMailSender {
  const { record, settings, registry, policy, transport, replyKey, prints, files, now, onDidChange } = options;
  const { clock = systemClock, random = Math.random, mayAct = () => true } = options;
  const ending = new AbortController();
  const calls = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  let hold: OfficerMailSender["hold"] = null;
  /** By the clock that nobody sets. */
  let holdUntilMs = 0;
  let heldMailbox = "";
  let failures = 0;
  /** Mails that were looked for after a restore and are not among the copies. */
  const looked = new Set<string>();
  /** By the clock that nobody sets. */
  let lookAgainAtMs = 0;

  const time = { now, elapsed: () => clock.elapsed() };
  const setBack = watchSetBack(time);
  const ofHour = mailsOfHour(record, time);
  let hasStarted = false;

  const running = run();

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      let waitMs = HOLD_MS;
      try {
        waitMs = await step();
      } catch (error) {
        logOwnFault("telling officers", error);
        // The record could not be written: what was tried keeps its message id and is tried again.
        failures += 1;
        waitMs = backOff(failures, random, NETWORK_PACE);
      }
      if (waitMs > 0) await alarm.sleep(waitMs);
      else await turnOfTheLoop();
    }
  }

  /** Returns how long to rest before the next one, milliseconds. */
  async function step(): Promise<number> {
    const chosen = settings.officerMail();
    if (chosen.isOn && mayAct()) await lookUpAfterRestore(chosen.senderSeat);
    if (!chosen.isOn || !isSenderSeat(chosen, ownSeat(record)) || !mayAct()) return IDLE_MS;
    keepTimes();
    const { prepared, hasMore } = prepareOfficerMails(record, { settings: chosen, registry: registry(), now: now() });
    if (prepared > 0) onDidChange();
    if (hasMore) return 0;
    const mailbox = transport();
    if (mailbox === null) return IDLE_MS;
    if (hold !== null && heldMailbox === mailbox.identity && holdUntilMs > clock.elapsed()) return IDLE_MS;
    if (ofHour.count() >= chosen.mostPerHour) return IDLE_MS;
    let withheld = 0;
    const ready = nextMail(record, { settings: chosen, registry: registry(), now: now(), onDidWithhold: () => (withheld += 1) });
    if (withheld > 0) onDidChange();
    if (ready.length === 0) return IDLE_MS;
    await send(mailbox, ready, chosen);
    return 0;
  }

  /** What the lost record may have sent is looked for, also while the mails wait for a person to go on. */
  async function lookUpAfterRestore(senderSeat: string | null): Promise<void> {
    const mailbox = transport();
    if (mailbox?.find === undefined || lookAgainAtMs > clock.elapsed()) return;
    if (!waitsAfterRestore(record, senderSeat) && !isSenderSeat({ senderSeat }, ownSeat(record))) return;
    try {
      const found = await lookUpHeld(record, mailbox, looked, { policy: policy(), signal: calls.signal, now: now() });
      if (found > 0) onDidChange();
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      lookAgainAtMs = clock.elapsed() + HOLD_MS;
    }
  }

  /** Somebody may have set the clock back, while this runs or before. */
  function keepTimes(): void {
    const back = setBack();
    if (!hasStarted) takeAheadAsDue(record, now());
    else if (back !== null) moveTimes(record, back.byMs, now());
    hasStarted = true;
  }

  async function send(mailbox: MailTransport, ready: readonly ReadyOfficerMail[], chosen: OfficerMailSettings): Promise<void> {
    const mail = await mailOf(mailbox, ready, chosen);
    const tried = recordAttempt(record, ready, mail, now());
    ofHour.note(mail.messageId);
    onDidChange();
    const outcome = await mailbox.send(mail, calls.signal);
    recordOutcome(record, tried, outcome, { now: now(), random, policy: policy() });
    const isRefused = outcome.kind === "refused" && outcome.code === "no-permission";
    if (isRefused || (outcome.kind === "not-sent" && outcome.cause === "network")) {
      failures += 1;
      hold = { code: isRefused ? "refused" : "network", detail: outcome.detail };
      holdUntilMs = clock.elapsed() + (isRefused ? HOLD_MS : backOff(failures, random, NETWORK_PACE));
      heldMailbox = mailbox.identity;
    } else if (outcome.kind === "sent") [hold, failures] = [null, 0];
    onDidChange();
  }

  async function mailOf(mailbox: MailTransport, ready: readonly ReadyOfficerMail[], chosen: OfficerMailSettings) {
    const [first] = ready;
    const facts = ready.map(({ row, grievance, timeline }) => ({
      row,
      facts: officerMailFactsOf(record, row, {
        grievance,
        timeline,
        settings: chosen,
        registry: registry(),
        letterhead: settings.letterhead(),
        now: now(),
      }),
    }));
    const letterId = first?.row.kind === "letter" ? letterOfEvent(record, first.row) : null;
    const from = { record, registry: registry(), letterhead: settings.letterhead(), language: chosen.language, prints, files };
    return officerMailLetter(record, facts, first?.row.toAddress ?? "", {
      settings: chosen,
      mailbox: mailbox.address,
      replyKey: replyKey(),
      copyTo: chosen.copiesNodal && first ? nodalAddressOf(record, registry(), first.grievance.district, now()) : null,
      attachments: first && letterId !== null ? await letterFiles(first.row.grievanceId, letterId, from) : [],
    });
  }

  return {
    get hold() {
      return hold;
    },
    wake() {
      [hold, holdUntilMs, failures] = [null, 0, 0];
      alarm.ring();
    },
    async stop() {
      ending.abort();
      const tooLate = setTimeout(() => calls.abort(new Error("The program was ended.")), LAST_CALL_MS);
      await running;
      clearTimeout(tooLate);
    },
  };
}

/** No wait of a mail is longer: quiet hours end within a day. */
const LONGEST_WAIT_MS = DAY_MS;

/** After the clock was set back by so much, to `now`: what waits waits for as long as it would have. */
function moveTimes(writer: Writer, byMs: number, now: number): void {
  writer.transaction(() => {
    moveWaiting(writer, byMs, now);
    const sinceAt = followedSince(writer);
    if (sinceAt !== null && sinceAt > now) followSince(writer, sinceAt - byMs, now);
  });
}

/** At the start, where nobody knows by how much the clock was set back before: what waits by a clock that was ahead is due. */
export function takeAheadAsDue(writer: Writer, now: number): void {
  writer.transaction(() => {
    makeDueAhead(writer, now, now + LONGEST_WAIT_MS);
    const sinceAt = followedSince(writer);
    if (sinceAt !== null && sinceAt > now) followSince(writer, now, now);
  });
}

/** How many mails were tried in the last hour, also where somebody has set the clock back meanwhile. */

function mailsOfHour(record: Reader, clock: Pick<Clock, "now" | "elapsed">) {
  const tried = new Map<string, { readonly at: number; readonly elapsed: number }>();
  const isOver = ({ at, elapsed }: { readonly at: number; readonly elapsed: number }) =>
    Math.max(clock.now() - at, clock.elapsed() - elapsed) >= HOUR_MS;
  return {
    count(): number {
      for (const [messageId, time] of tried) if (isOver(time)) tried.delete(messageId);
      // The record alone knows of those before this start.
      return Math.max(tried.size, mailsTried(record, clock.now() - HOUR_MS, clock.now()));
    },
    note(messageId: string) {
      tried.set(messageId, { at: clock.now(), elapsed: clock.elapsed() });
    },
  };
}
