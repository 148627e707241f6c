import type { Notice } from "#contract/walls.ts";
import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { latinDigits } from "../../ui/words/latinDigits.ts";
import type { NoticeTemplate } from "./noticeTemplates.ts";

/** A notice while it is written: the times as they are typed, `14:30`, empty for none. */
export interface NoticeDraft {
  readonly title: Notice["title"];
  readonly text: Notice["text"];
  readonly countsDownTo: string;
  readonly until: string;
}

type NoticeField = "title" | "countsDownTo" | "until";
/** What is wrong, by field. */
export type NoticeFaults = Readonly<Partial<Record<NoticeField, "empty" | "time">>>;

export const EMPTY_NOTICE: NoticeDraft = { title: { hi: "", en: "" }, text: { hi: "", en: "" }, countsDownTo: "", until: "" };

/** `now` in milliseconds UTC. */
export function draftOfTemplate({ title, text, countsDownMinutes, lastsMinutes }: NoticeTemplate, now: number): NoticeDraft {
  const after = (minutes: number | null) => (minutes === null ? "" : clockTime(now + minutes * MINUTE_MS));
  return { title, text, countsDownTo: after(countsDownMinutes), until: after(lastsMinutes) };
}

/** The notice that is on the walls, to be changed. */
export function draftOfNotice({ title, text, countsDownTo, untilAt }: Notice): NoticeDraft {
  return {
    title,
    text,
    countsDownTo: countsDownTo === null ? "" : clockTime(countsDownTo),
    until: untilAt === null ? "" : clockTime(untilAt),
  };
}

export function noticeOfDraft(draft: NoticeDraft, now: number): { readonly notice: Notice } | { readonly faults: NoticeFaults } {
  const countsDownTo = instantOf(draft.countsDownTo, now);
  const untilAt = instantOf(draft.until, now);
  const title = trimmed(draft.title);
  const faults: NoticeFaults = {
    ...(title.hi === "" && title.en === "" ? { title: "empty" as const } : {}),
    ...(countsDownTo === "unread" ? { countsDownTo: "time" as const } : {}),
    ...(untilAt === "unread" ? { until: "time" as const } : {}),
  };
  if (Object.keys(faults).length > 0 || countsDownTo === "unread" || untilAt === "unread") return { faults };
  return { notice: { title, text: trimmed(draft.text), countsDownTo, untilAt } };
}

function trimmed({ hi, en }: Notice["title"]): Notice["title"] {
  return { hi: hi.trim(), en: en.trim() };
}

const MINUTE_MS = 60_000;

/** The next time that the clock of India shows what was typed, within a day. */
function instantOf(typed: string, now: number): number | null | "unread" {
  const text = latinDigits(typed.trim());
  if (text === "") return null;
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.\s]?(\d{2})$/u.exec(text) ?? [];
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return "unread";
  const today = startOfIndianDay(now) + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  return today > now ? today : today + DAY_MS;
}

function clockTime(at: number): string {
  const minute = Math.floor((at - startOfIndianDay(at)) / MINUTE_MS);
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
