import type { Answer } from "../http/jsonServer.ts";
import type { MetaPlatform } from "./platform.ts";
import { noSuchEdge, noSuchParameter, noSuchThing, refused } from "./refusals.ts";
import type { Thing } from "./thing.ts";

/** What the page writes. */
export function write(platform: MetaPlatform, thing: Thing, edge: string, given: URLSearchParams, file: Blob | null): Answer {
  const { specification, state } = platform;
  if (!specification.isKnown(thing.kind, "POST", edge === "" ? "#update" : edge)) return noSuchEdge(edge);
  const allowed = specification.parametersOf(thing.kind, "POST", edge);
  const strange = [...given.keys()].find((name) => allowed !== null && !allowed.has(name) && !CREDENTIALS.has(name));
  if (strange !== undefined) return noSuchParameter(strange);
  if (state.isBlocked) {
    return refused(368, "The action attempted has been deemed abusive or is otherwise disallowed", { subcode: 1_404_078, status: 400 });
  }
  const text = given.get("message") ?? "";
  if (edge === "photos" || edge === "message_attachments") return upload(platform, edge, given, file);
  if (edge === "messages") return sendMessage(platform, given);
  if (text.trim() === "") return refused(100, "(#100) Missing message or attachment");
  if (edge === "feed" && thing.kind === "Page") return publish(platform, thing, text);
  if (edge === "comments" && (thing.kind === "PagePost" || thing.kind === "Comment")) {
    const attached = given.get("attachment_id");
    if (attached !== null && !state.uploads.has(attached))
      return refused(100, "(#100) The parameter attachment_id is not a photo of the page");
    return comment(platform, thing, text, "Comment", attached);
  }
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
function comment(
  platform: MetaPlatform,
  thing: Thing,
  text: string,
  kind: "Comment" | "IGComment",
  attached: string | null = null,
): Answer {
  const { store, page, instagram, now } = platform;
  const isComment = thing.kind === "Comment" || thing.kind === "IGComment";
  const [belowId, answersId] = isComment ? [thing.belowId, thing.answersId ?? thing.id] : [thing.id, null];
  const author = kind === "IGComment" ? (instagram ?? page) : page;
  const ours = store.below(belowId).find((each) => each.author.id === author.id);
  if (kind === "Comment" && ours?.text === text && ours.answersId === answersId) {
    return refused(506, "(#506) Duplicate status message", { subcode: 1_455_006, status: 400 });
  }
  const id = kind === "Comment" ? `${belowId.split("_").at(-1)}_${store.nextId()}` : `178${store.nextId()}`;
  const pictures = attached === null ? [] : [pictureOf(attached)];
  const added = store.add({ kind, id, createdAt: now(), text, author, isWithheld: false, pictures, belowId, answersId, list: null });
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

/** A picture that nobody sees until something shows it. */
function upload({ store, state }: MetaPlatform, edge: string, given: URLSearchParams, file: Blob | null): Answer {
  if (file === null) return refused(100, "(#100) No file was given");
  if (!/^image\/(?:jpeg|png|gif)$/u.test(file.type)) return refused(324, "(#324) Missing or invalid image file", { status: 400 });
  if (edge === "photos" && given.get("published") !== "false") return refused(200, "(#200) Unpublished photos only");
  const id = `71${store.nextId()}`;
  state.uploads.set(id, file.size);
  return { status: 200, body: edge === "photos" ? { id } : { attachment_id: id } };
}

function pictureOf(id: string) {
  return { url: `https://scontent.fbcdn.net/${id}.jpg` };
}

/**
 * To those who wrote in the last 24 hours, or as the answer of a person in the last seven days, and once to who wrote a comment
 * (developers.facebook.com, "Messenger Platform and IG Messaging API policy", 28 September 2026, and "Private Replies", 16 April 2026).
 */
function sendMessage(platform: MetaPlatform, given: URLSearchParams): Answer {
  const { store, page, now, state } = platform;
  const aboutComment = valueIn(given.get("recipient"), "comment_id");
  const text = valueIn(given.get("message"), "text");
  const attached = attachmentIn(given.get("message"));
  if (text === null && attached === null) return refused(100, "(#100) param message must be non-empty.");
  if (attached !== null && !state.uploads.has(attached)) return refused(100, "(#100) Invalid attachment_id");
  if (aboutComment !== null) return sendAboutComment(platform, aboutComment, text ?? "");
  const recipient = valueIn(given.get("recipient"), "id");
  const conversation = store.below(page.id).find(({ kind, author }) => kind === "UnifiedThread" && author.id === recipient);
  if (conversation === undefined) return refused(100, "(#100) No matching user found", { subcode: 2_018_001 });
  const asked = store.below(conversation.id).find(({ author }) => author.id === recipient);
  const isTagged = given.get("messaging_type") === "MESSAGE_TAG" && given.get("tag") === "HUMAN_AGENT";
  if (isTagged && !state.isHumanAgent)
    return refused(10, "(#10) To use 'Human Agent', your use of this endpoint must be reviewed and approved by Facebook.");
  const allowedMs = isTagged ? 7 * DAY_MS : given.get("messaging_type") === "RESPONSE" ? DAY_MS : 0;
  if (asked === undefined || now() - asked.createdAt > allowedMs) {
    return refused(10, "(#10) This message is sent outside of allowed window.", { subcode: 2_018_278, status: 400 });
  }
  return addMessage(platform, conversation, text ?? "", attached);
}

/** It begins a conversation, or goes on with the one that there is. */
function sendAboutComment(platform: MetaPlatform, commentId: string, text: string): Answer {
  const { store, page, now, state } = platform;
  const about = store.get(commentId);
  if (about?.kind !== "Comment" && about?.kind !== "IGComment") return noSuchThing(commentId, "post");
  if (state.answeredPrivately.has(commentId)) return refused(10_900, "(#10900) Activity already replied to", { status: 400 });
  if (now() - about.createdAt > 7 * DAY_MS) return refused(10_903, "(#10903) This user cannot reply to this activity", { status: 400 });
  state.answeredPrivately.add(commentId);
  const id = `t_${about.author.id}`;
  const place = { kind: "UnifiedThread", id, author: about.author, belowId: page.id, list: "messenger", createdAt: now() } as const;
  const conversation = store.get(id) ?? store.add({ ...place, text: "", isWithheld: false, pictures: [], answersId: null });
  return addMessage(platform, conversation, text, null);
}

function addMessage({ store, page, now }: MetaPlatform, conversation: Thing, text: string, attached: string | null): Answer {
  const id = `m_${Buffer.from(`sent ${store.nextId()}`).toString("base64url")}`;
  const { id: belowId } = conversation;
  store.add({
    kind: "UnifiedMessage",
    id,
    createdAt: now(),
    text,
    author: page,
    isWithheld: false,
    pictures: attached === null ? [] : [pictureOf(attached)],
    belowId,
    answersId: null,
    list: null,
  });
  touch(conversation, now());
  return { status: 200, body: { recipient_id: conversation.author.id, message_id: id } };
}

export function touch(thing: Thing | null, at: number): void {
  if (thing !== null) thing.updatedAt = Math.max(thing.updatedAt, at);
}

/** A text of an object that is sent as JSON; null where it is not there, or empty. */
function valueIn(text: string | null, name: string): string | null {
  const value = (parsed(text) as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof value === "string" && value !== "" ? value : null;
}

function attachmentIn(text: string | null): string | null {
  const attachment = (parsed(text) as { readonly attachment?: { readonly payload?: { readonly attachment_id?: unknown } } } | null)
    ?.attachment;
  const id = attachment?.payload?.attachment_id;
  return typeof id === "string" ? id : null;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
