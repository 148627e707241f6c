import type { WorkingHours } from "#domain/clock/policy.ts";
import { plain } from "./durationText.ts";

type Spans = WorkingHours["week"][number];

/** `9:00-13:00, 14:00-17:00`; empty for a day off. */
export function hoursText(spans: Spans): string {
  return spans.map(({ fromMinute, toMinute }) => `${timeText(fromMinute)}-${timeText(toMinute)}`).join(", ");
}

/** Null where it is no time of a day, or the times do not follow on each other. */
export function parseHours(text: string): Spans | null {
  const parts = plain(text)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const spans = parts.map((part) => spanOf(part)).filter((span) => span !== null);
  const follow = spans.every((span, index) => index === 0 || (spans[index - 1]?.toMinute ?? 0) <= span.fromMinute);
  return spans.length === parts.length && follow && spans.length <= 4 ? spans : null;
}

const SPAN = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|to|से)\s*(\d{1,2})(?:[:.](\d{2}))?$/u;

function spanOf(text: string): Spans[number] | null {
  const [, fromHour, fromMinutes = "0", toHour, toMinutes = "0"] = SPAN.exec(text) ?? [];
  if (fromHour === undefined || Number(fromMinutes) > 59 || Number(toMinutes) > 59) return null;
  const span = { fromMinute: Number(fromHour) * 60 + Number(fromMinutes), toMinute: Number(toHour) * 60 + Number(toMinutes) };
  return span.fromMinute < span.toMinute && span.toMinute <= 1_440 ? span : null;
}

function timeText(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}
