import type { XSourceSettings } from "#contract/xSource.ts";
import { trimEndOf } from "#domain/text/trimLetters.ts";
import type { MessageId } from "../../i18n/en.ts";
import { latinDigits } from "../../ui/words/latinDigits.ts";

/** What is in the fields, as typed. */
export interface XSourceForm {
  readonly baseUrl: string;
  readonly userId: string;
  readonly query: string;
  readonly stream: boolean;
  readonly ownPosts: boolean;
  readonly activity: boolean;
  readonly messages: boolean;
  readonly quotes: boolean;
  readonly pollSeconds: string;
  readonly budget: string;
  /** Never filled in by the program: a stored token is not shown. */
  readonly bearer: string;
}

export type Faults = { readonly [Field in keyof XSourceForm]?: Extract<MessageId, `invalid.${string}`> };

/** What is sent to the engine, or what is wrong with which field. */
export type CheckedForm =
  | { readonly ok: true; readonly source: { readonly settings: XSourceSettings; readonly bearer?: string } }
  | { readonly ok: false; readonly faults: Faults };

/** What the contract assumes where a person says nothing. */
export const X_SOURCE_DEFAULTS: XSourceSettings = {
  baseUrl: "https://api.x.com",
  userId: null,
  query: null,
  stream: false,
  ownPosts: true,
  activity: false,
  messages: true,
  quotes: true,
  pollEveryMs: 15_000,
  monthlyBudgetUsd: null,
  pricePerPostUsd: 0.005,
  pricePerUserUsd: 0.01,
};

export function formOf(settings: XSourceSettings): XSourceForm {
  return {
    baseUrl: settings.baseUrl,
    userId: settings.userId ?? "",
    query: settings.query ?? "",
    stream: settings.stream,
    ownPosts: settings.ownPosts,
    activity: settings.activity,
    messages: settings.messages,
    quotes: settings.quotes,
    pollSeconds: String(settings.pollEveryMs / 1_000),
    budget: settings.monthlyBudgetUsd === null ? "" : String(settings.monthlyBudgetUsd),
    bearer: "",
  };
}

/** `stored` holds what has no field of its own; `hasBearer` says that a token is in the keychain already. */
export function checkForm(form: XSourceForm, stored: XSourceSettings, hasBearer: boolean): CheckedForm {
  const baseUrl = trimEndOf(form.baseUrl.trim(), /\//u);
  const userId = latinDigits(form.userId.trim());
  const query = form.query.trim();
  const pollSeconds = latinDigits(form.pollSeconds.trim());
  const budget = latinDigits(form.budget.trim()).replaceAll(",", "");
  const bearer = form.bearer.trim();

  const faults: { -readonly [Field in keyof Faults]: Faults[Field] } = {};
  if (!isWebAddress(baseUrl)) faults.baseUrl = "invalid.baseUrl";
  if (userId !== "" && !/^\d{1,19}$/.test(userId)) faults.userId = "invalid.userId";
  else if (userId === "" && query === "") faults.userId = "invalid.nothingToRead";
  if (query.length > 512) faults.query = "invalid.query";
  if (!/^\d{1,4}$/.test(pollSeconds) || Number(pollSeconds) < 1 || Number(pollSeconds) > 3_600) faults.pollSeconds = "invalid.pollSeconds";
  if (budget !== "" && !/^\d{1,9}(\.\d{1,3})?$/.test(budget)) faults.budget = "invalid.budget";
  if (bearer.length > 4_096) faults.bearer = "invalid.bearerLong";
  else if (bearer === "" && !hasBearer) faults.bearer = "invalid.bearer";
  if (Object.keys(faults).length > 0) return { ok: false, faults };

  const settings: XSourceSettings = {
    ...stored,
    baseUrl,
    userId: userId === "" ? null : userId,
    query: query === "" ? null : query,
    stream: form.stream,
    ownPosts: form.ownPosts,
    activity: form.activity,
    messages: form.messages,
    quotes: form.quotes,
    pollEveryMs: Number(pollSeconds) * 1_000,
    monthlyBudgetUsd: budget === "" ? null : Number(budget),
  };
  return { ok: true, source: bearer === "" ? { settings } : { settings, bearer } };
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) return false;
  return new URL(text).hostname !== "";
}
