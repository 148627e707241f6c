import type { Answer } from "../http/jsonServer.ts";
import type { MetaPlatform } from "./platform.ts";
import { noSuchEdge, noSuchParameter, noSuchThing, refused } from "./refusals.ts";
import type { Thing } from "./thing.ts";

/** What the page writes. */
export function write(platform: MetaPlatform, thing: Thing, edge: string, given: URLSearchParams): Answer {
  const { specification, state } = platform;
  if (!specification.isKnown(thing.kind, "POST", edge === "" ? "#update" : edge)) return noSuchEdge(edge);
  const allowed = specification.parametersOf(thing.kind, "POST", edge);
  const strange = [...given.keys()].find((name) => allowed !== null && !allowed.has(name) && !CREDENTIALS.has(name));
  if (strange !== undefined) return noSuchParameter(strange);
  if (state.isBlocked) {
    return refused(368, "The action attempted has been deemed abusive or is otherwise disallowed", { subcode: 1_404_078, status: 400 });
  }
  const text = given.get("message") ?? "";
  if (edge === "messages") return sendMessage(platform, given);
  if (text.trim() === "") return refused(100, "(#100) Missing message or attachment");
  if (edge === "feed" && thing.kind === "Page") return publish(platform, thing, text);
  if (edge === "comments" && (thing.kind === "PagePost" || thing.kind === "Comment")) return comment(platform, thing, text, "Comment");
  if ((edge === "replies" && thing.kind === "IGComment") || (edge === "comments" && thing.kind === "IGMedia")) {
    return comment(platform, thing, text, "IGComment");
  }
  if (edge === "mentions" && thing.kind === "IGUser") return answerMention(platform, given, text);
  return noSuchEdge(edge);
}

const CREDENTIALS: ReadonlySet<string> = new Set(["access_token", "appsecret_proof"]);
const DAY_MS = 24 * 3_600_000;

/** On the page itself, whatever else is there; not the same words twice in a row. */
function publish({ store, page, now }: MetaPlatform, { id: belowId }: Thing, text: string): Answer {
  const newest = store.below(belowId).find(({ kind, list }) => kind === "PagePost" && list === "own");
  if (newest?.text === text) return refused(506, "(#506) Duplicate status message", { subcode: 1_455_006, status: 400 });
  const id = `${belowId}_${store.nextId()}`;
  const common = { kind: "PagePost", author: page, isWithheld: false, pictures: [], answersId: null } as const;
  store.add({ ...common, id, createdAt: now(), text, belowId, list: "own" });
  return { status: 200, body: { id } };
}

/** What answers a reply is beside it, below the same comment. */
function comment(platform: MetaPlatform, thing: Thing, text: string, kind: "Comment" | "IGComment"): Answer {
  const { store, page, instagram, now } = platform;
  const isComment = thing.kind === "Comment" || thing.kind === "IGComment";
  const [belowId, answersId] = isComment ? [thing.belowId, thing.answersId ?? thing.id] : [thing.id, null];
  const author = kind === "IGComment" ? (instagram ?? page) : page;
  const ours = store.below(belowId).find((each) => each.author.id === author.id);
  if (kind === "Comment" && ours?.text === text && ours.answersId === answersId) {
    return refused(506, "(#506) Duplicate status message", { subcode: 1_455_006, status: 400 });
  }
  const id = kind === "Comment" ? `${belowId.split("_").at(-1)}_${store.nextId()}` : `178${store.nextId()}`;
  const added = store.add({ kind, id, createdAt: now(), text, author, isWithheld: false, pictures: [], belowId, answersId, list: null });
  touch(store.get(belowId), added.createdAt);
  return { status: 200, body: { id } };
}

function answerMention(platform: MetaPlatform, given: URLSearchParams, text: string): Answer {
  const { store, state } = platform;
  const [mediaId, commentId] = [given.get("media_id") ?? "", given.get("comment_id")];
  const media = store.get(mediaId);
  const named = commentId ?? mediaId;
  if (media?.kind !== "IGMedia" || !state.mentions.has(named)) return noSuchThing(named, "post");
  const answered = commentId === null ? media : store.get(commentId);
  return answered === null ? noSuchThing(named, "post") : comment(platform, answered, text, "IGComment");
}

/** To those who wrote in the last 24 hours. */
function sendMessage({ store, page, now }: MetaPlatform, given: URLSearchParams): Answer {
  const recipient = idIn(given.get("recipient"));
  const text = textIn(given.get("message"));
  if (text === null) return refused(100, "(#100) param message must be non-empty.");
  const conversation = store.below(page.id).find(({ kind, author }) => kind === "UnifiedThread" && author.id === recipient);
  if (conversation === undefined) return refused(100, "(#100) No matching user found", { subcode: 2_018_001 });
  const asked = store.below(conversation.id).find(({ author }) => author.id === recipient);
  if (given.get("messaging_type") !== "RESPONSE" || asked === undefined || now() - asked.createdAt > DAY_MS) {
    return refused(10, "(#10) This message is sent outside of allowed window.", { subcode: 2_018_278, status: 400 });
  }
  const id = `m_${Buffer.from(`sent ${store.nextId()}`).toString("base64url")}`;
  const { id: belowId } = conversation;
  store.add({
    kind: "UnifiedMessage",
    id,
    createdAt: now(),
    text,
    author: page,
    isWithheld: false,
    pictures: [],
    belowId,
    answersId: null,
    list: null,
  });
  touch(conversation, now());
  return { status: 200, body: { recipient_id: recipient, message_id: id } };
}

export function touch(thing: Thing | null, at: number): void {
  if (thing !== null) thing.updatedAt = Math.max(thing.updatedAt, at);
}

function idIn(text: string | null): string | null {
  const value = parsed(text);
  return typeof value === "object" && value !== null && "id" in value ? String(value.id) : null;
}

function textIn(text: string | null): string | null {
  const value = parsed(text);
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string" && value.text !== ""
    ? value.text
    : null;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
