import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { Writer } from "#db/connection.ts";
import { guardedTimer } from "../../core/guard/guardedTimer.ts";
import { isRehearsed } from "../../core/settings/rehearsedRecord.ts";
import { tellCitizens } from "./tellCitizens.ts";
import type { Walk } from "./tellCitizens.ts";

export interface TellingOptions {
  readonly record: Writer;
  /** A rehearsal tells nobody anything. */
  readonly rehearsal: boolean;
  /** What is here is a part of another record, whose own program tells its citizens. */
  readonly isPart: boolean;
  readonly settings: () => ReplySettings;
  readonly policy: () => SlaPolicy;
  readonly writesOn: (channel: Channel) => boolean;
  /** False while the clock of the machine is not to be believed. */
  readonly mayAct: () => boolean;
  readonly now: () => number;
  readonly onDidChange: () => void;
  readonly guard: Parameters<typeof guardedTimer>[0];
}

const EVERY_MS = 60_000;
const STEPS_AN_HOUR = 60;

/** Looks every minute whom to tell. The number of an hour is spread over it, so that a flood goes out in an even stream. */
export function startTelling(options: TellingOptions) {
  const { record, settings, policy, writesOn, mayAct, now, onDidChange } = options;
  const walk: Walk = {};
  if (options.rehearsal || options.isPart || isRehearsed(record)) return { step: () => 0, stop: () => undefined };
  function step(): number {
    if (!mayAct()) return 0;
    const current = settings();
    const most = Math.ceil(current.told.mostPerHour / STEPS_AN_HOUR);
    const told = tellCitizens(record, walk, { settings: current, policy: policy(), writesOn, now: now(), most });
    if (told > 0) onDidChange();
    return told;
  }
  const turn = () => {
    step();
    return EVERY_MS;
  };
  return { step, stop: guardedTimer(options.guard, { turn, firstAfterMs: EVERY_MS }) };
}
