import { createHmac } from "node:crypto";
import type { Answer, Asked } from "../http/jsonServer.ts";
import { parseFields } from "./fieldList.ts";
import type { WantedField } from "./fieldList.ts";
import { listsOf } from "./lists.ts";
import { pageOf } from "./paging.ts";
import type { MetaPlatform } from "./platform.ts";
import { present, Refused } from "./present.ts";
import {
  BAD_PROOF,
  BAD_TOKEN,
  EXPIRED_TOKEN,
  missingPermission,
  noSuchEdge,
  noSuchParameter,
  noSuchThing,
  NO_TOKEN,
  PROOF_NEEDED,
  refused,
  usageHeader,
} from "./refusals.ts";
import type { Kind, Thing } from "./thing.ts";
import { write } from "./writing.ts";

/** A request as Meta takes it: the token first, then the permission, then whether there is such a thing. */
export function answer(platform: MetaPlatform, { method, url, body, form }: Asked): Answer {
  const given = new URLSearchParams(url.search);
  if (method === "POST") for (const [name, value] of form === null ? parametersIn(body) : textsIn(form)) given.set(name, value);
  const file = form === null ? null : ([...form.values()].flatMap((value) => (typeof value === "string" ? [] : [value]))[0] ?? null);
  const path = /^\/v\d+\.\d+\/(.*?)\/?$/u.exec(url.pathname)?.[1];
  const answered = path === undefined ? refused(2500, "Unknown path components") : tokenRefusal(platform, given);
  return withUsage(platform, answered ?? answerKnown(platform, { method, file }, (path ?? "").split("/").map(decodeURIComponent), given));
}

interface Sent {
  readonly method: string;
  readonly file: Blob | null;
}

function answerKnown(platform: MetaPlatform, { method, file }: Sent, parts: readonly string[], given: URLSearchParams): Answer {
  try {
    const [first = "", edge, more] = parts;
    if (more !== undefined) return noSuchEdge(more);
    // Since v27.0, of 4 November 2026, no new app may: developers.facebook.com, "Introducing Graph API v27.0".
    if (given.has("ids")) return refused(100, "(#100) Multi-ID requests are not available to this app.");
    const thing = first === "me" ? me(platform) : thingOf(platform, first);
    if (thing === null) return noSuchThing(first, method.toLowerCase());
    if (isOfOtherPage(platform, thing) && !platform.state.mayReadOtherPages) return missingPermission("pages_read_engagement");
    const isDiscovery = edge === undefined && (given.get("fields") ?? "").startsWith("business_discovery");
    const permission = isDiscovery ? "instagram_manage_insights" : permissionOf(thing.kind, method, edge, given);
    if (permission !== null && !platform.state.permissions.has(permission)) return missingPermission(permission);
    if (method === "POST") return write(platform, thing, edge ?? "", given, file);
    if (method !== "GET") return refused(100, `Unsupported ${method.toLowerCase()} request.`);
    if (edge === undefined) return { status: 200, body: present(platform, thing, fieldsIn(given)) };
    return listOf(platform, thing, edge, given);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

function listOf(platform: MetaPlatform, thing: Thing, edge: string, given: URLSearchParams): Answer {
  const { specification, state, url } = platform;
  const list = listsOf(thing.kind, edge);
  if (list === null || !specification.isKnown(thing.kind, "GET", edge)) return noSuchEdge(edge);
  const allowed = specification.parametersOf(thing.kind, "GET", edge);
  const strange = [...given.keys()].find((name) => allowed !== null && !allowed.has(name) && !EVERYWHERE.has(name));
  if (strange !== undefined) return noSuchParameter(strange);
  if (state.mostOnPage !== null && Number(given.get("limit")) > state.mostOnPage) {
    return refused(1, "Please reduce the amount of data you're asking for, then retry your request");
  }
  const page = pageOf(list(platform, thing, given), given, state.repeats);
  if (page === null) return refused(100, "Invalid cursor");
  const things = state.isShuffled ? page.things.toReversed() : page.things;
  const data = things.map((each) => present(platform, each, fieldsIn(given)));
  if (data.length === 0) return { status: 200, body: { data } };
  const next = new URL(`${state.nextHost ?? url()}/v27.0/${thing.id}/${edge}`);
  for (const [name, value] of given) next.searchParams.set(name, value);
  next.searchParams.set("after", (state.isCircling ? given.get("after") : null) ?? page.after ?? "");
  const paging = { cursors: { before: page.before, after: page.after }, ...(page.hasNext && { next: next.href }) };
  return { status: 200, body: { data, paging } };
}

/** Parameters that every list takes. */
const EVERYWHERE: ReadonlySet<string> = new Set(["access_token", "appsecret_proof", "fields", "limit", "after", "before"]);

function fieldsIn(given: URLSearchParams): readonly WantedField[] | null {
  const text = given.get("fields");
  if (text === null || text === "") return null;
  const fields = parseFields(text);
  if (fields === null) throw new Refused(refused(2500, 'Syntax error "Expected end of string" in fields'));
  return fields;
}

/** What is in the open on a page that the token does not speak for is shown only with a feature that Meta has to grant. */
function isOfOtherPage({ store, page }: MetaPlatform, thing: Thing): boolean {
  const stands = thing.kind === "Page" ? thing : store.get(thing.belowId);
  return stands?.kind === "Page" && stands.id !== page.id;
}

/** A page by its number or its name. Of others' pictures Meta shows by their id none, though lists have them. */
function thingOf({ store, instagram }: MetaPlatform, id: string): Thing | null {
  const thing = store.get(id) ?? store.pageOfName(id);
  if (thing?.kind === "IGMedia" && thing.author.id !== instagram?.id) return null;
  return thing;
}

function me({ store, page, state }: MetaPlatform): Thing | null {
  const thing = store.get(page.id);
  if (thing === null || !state.isPersonal) return thing;
  return { ...thing, kind: "User", id: "77000", author: { id: "77000", name: "Asha Rani" } };
}

function tokenRefusal({ token, appSecret, state }: MetaPlatform, given: URLSearchParams): Answer | null {
  const said = given.get("access_token");
  if (said === null || said === "") return NO_TOKEN;
  if (said !== token) return BAD_TOKEN;
  if (state.callsLeft !== null && (state.callsLeft -= 1) < 0) state.isExpired = true;
  if (state.isExpired) return EXPIRED_TOKEN;
  const proof = given.get("appsecret_proof");
  if (proof === null) return state.requiresProof ? PROOF_NEEDED : null;
  const right = createHmac("sha256", appSecret ?? "")
    .update(token)
    .digest("hex");
  return appSecret !== null && proof === right ? null : BAD_PROOF;
}

function permissionOf(kind: Kind, method: string, edge: string | undefined, given: URLSearchParams): string | null {
  if (edge === undefined) return null;
  const isInstagram = kind === "IGUser" || kind === "IGMedia" || kind === "IGComment" || given.get("platform") === "instagram";
  if (edge === "conversations" || edge === "messages" || edge === "message_attachments")
    return isInstagram ? "instagram_manage_messages" : "pages_messaging";
  if (isInstagram) return edge === "media" || edge === "tags" ? "instagram_basic" : "instagram_manage_comments";
  if (method === "POST") return edge === "feed" || edge === "photos" ? "pages_manage_posts" : "pages_manage_engagement";
  return edge === "visitor_posts" || edge === "tagged" ? "pages_read_user_content" : "pages_read_engagement";
}

function withUsage({ state, page }: MetaPlatform, answered: Answer): Answer {
  if (state.usage === null) return answered;
  const { percent, regainMinutes } = state.usage;
  const headers = {
    "x-business-use-case-usage": usageHeader(page.id, percent, regainMinutes),
    "x-app-usage": JSON.stringify({ call_count: 1, total_time: 1, total_cputime: 1 }),
  };
  return { ...answered, headers: { ...headers, ...answered.headers } };
}

function textsIn(form: FormData): Iterable<[string, string]> {
  return [...form].flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
}

function parametersIn(body: string): Iterable<[string, string]> {
  if (!body.startsWith("{")) return new URLSearchParams(body);
  const given = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return Object.entries(given).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]);
}
