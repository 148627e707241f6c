import { type Audience, type CampaignDraft, campaignDraftSchema } from "#domain/invitation/campaign.ts";

/** What is typed, before it is known to be a campaign. */
export interface CampaignForm extends Omit<CampaignDraft, "department" | "sinceDays" | "most" | "perHour"> {
  readonly department: Audience["department"] | null;
  readonly sinceDays: string;
  readonly most: string;
  readonly perHour: string;
}

export const NEW_CAMPAIGN: CampaignForm = {
  name: "",
  form: "replies",
  channel: "x",
  department: null,
  district: null,
  sinceDays: "90",
  cases: "any",
  most: "200",
  textHi: "",
  textEn: "",
  perHour: "10",
  openPostIn: "hi",
};

export function formOf(draft: CampaignDraft): CampaignForm {
  const { name, form, channel, department, district, sinceDays, cases, most, textHi, textEn, perHour, openPostIn } = draft;
  const numbers = { sinceDays: String(sinceDays), most: String(most), perHour: String(perHour) };
  return { name, form, channel, department, district, cases, textHi, textEn, openPostIn, ...numbers };
}

/** Null while something is missing or no number. */
export function draftOf(form: CampaignForm): CampaignDraft | null {
  return campaignDraftSchema.safeParse(numbered(form)).data ?? null;
}

/** What is missing before it can be kept. */
export function faultsOf(form: CampaignForm): ReadonlySet<string> {
  const read = campaignDraftSchema.safeParse(numbered(form));
  return new Set(read.error?.issues.map(({ path }) => String(path[0])));
}

/** Whom it would be for, as soon as that much is known. */
export function audienceOf(form: CampaignForm): Audience | null {
  const { channel, department, district, sinceDays, cases, most } = numbered(form);
  const isKnown = department !== null && isBetween(sinceDays, 1, 730) && isBetween(most, 1, 5_000);
  return isKnown ? { channel, department, district, sinceDays, cases, most } : null;
}

function numbered(form: CampaignForm) {
  return { ...form, sinceDays: numberOf(form.sinceDays), most: numberOf(form.most), perHour: numberOf(form.perHour) };
}

const numberOf = (typed: string) => (/^\d{1,6}$/u.test(typed.trim()) ? Number(typed) : Number.NaN);
const isBetween = (n: number, least: number, most: number) => n >= least && n <= most;
