import type { InvitingChannel } from "#domain/invitation/campaign.ts";

/**
 * The post that a person means by an address: its id. `hidden` where the address is one of the platform's that does not say which post it leads to:
 * Facebook shares posts by names that only Facebook can read.
 */
export type PastedPost = { readonly id: string } | "hidden";

/** `ourPageId`: of our own page on Facebook, where it is known; addresses name the page by its name. Null for what leads to no post. */
export function pastedPost(pasted: string, channel: InvitingChannel, ourPageId: string | null = null): PastedPost | null {
  const text = pasted.trim();
  return channel === "x" ? postOnX(text) : postOnFacebook(text, ourPageId);
}

function postOnX(text: string): PastedPost | null {
  if (/^\d{5,19}$/u.test(text)) return { id: text };
  const address = addressIn(text);
  if (address === null || !/^(?:www\.|mobile\.|m\.)?(?:x|twitter)\.com$/u.test(address.hostname)) return null;
  const id = /^\/(?:i\/web|\w+)\/status(?:es)?\/(\d{5,19})(?:\/|$)/u.exec(address.pathname)?.[1];
  return id === undefined ? null : { id };
}

/** Ids of Facebook: of pages, posts, pictures. */
const NUMBER = /^\d{3,25}$/u;

function postOnFacebook(text: string, ourPageId: string | null): PastedPost | null {
  if (BOTH_IDS.test(text)) return { id: text };
  const address = addressIn(text);
  if (address === null) return null;
  const { hostname, pathname, searchParams } = address;
  const steps = pathname.split("/").filter((step) => step !== "");
  if (/^(?:www\.)?fb\.watch$/u.test(hostname)) return steps.length === 1 ? "hidden" : null;
  if (!/^(?:(?:www|m|web|mbasic|touch|business)\.)?(?:facebook|fb)\.com$/u.test(hostname)) return null;
  const [first = "", second = ""] = steps;
  if (steps.length === 1 && BOTH_IDS.test(first)) return { id: first };
  if (first === "share" && steps.length > 1) return "hidden";
  const asked = ["story_fbid", "fbid", "v"].map((name) => searchParams.get(name)).find((value) => value !== null);
  const isAsked = /^(?:permalink\.php|story\.php|photo\.php|photo|watch)$/u.test(first) && steps.length === 1;
  const isStep = first === "reel" || (steps.length > 2 && /^(?:posts|photos|videos)$/u.test(second));
  const post = isAsked ? asked : isStep ? steps.at(-1) : undefined;
  if (post == null) return null;
  if (/^pfbid\w+$/u.test(post)) return "hidden";
  // A page may have a second number, by which its addresses go: the one that is set up is the one that Meta answers to.
  const page = ourPageId ?? [searchParams.get("id"), first].find((each) => each !== null && NUMBER.test(each)) ?? null;
  return NUMBER.test(post) && page !== null ? { id: `${page}_${post}` } : null;
}

const BOTH_IDS = /^\d{3,25}_\d{3,25}$/u;

/** People copy addresses with the scheme and without. */
function addressIn(text: string): URL | null {
  const address = URL.parse(/^https?:\/\//iu.test(text) ? text : `https://${text}`);
  return address !== null && /^https?:$/u.test(address.protocol) ? address : null;
}
