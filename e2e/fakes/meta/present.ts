import type { WantedField } from "./fieldList.ts";
import { listsOf } from "./lists.ts";
import { pageOf } from "./paging.ts";
import type { MetaPlatform, Shown } from "./platform.ts";
import { noSuchField, noSuchThing, refused } from "./refusals.ts";
import type { FakePicture, Kind, Thing } from "./thing.ts";
import type { Answer } from "../http/jsonServer.ts";

/** Thrown where a field is not to be had: the whole request is then refused. */
export class Refused extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super("refused");
    this.answer = answer;
  }
}

/** As Meta shows it: what was asked for and is not empty, and always the id. */
export function present(platform: MetaPlatform, thing: Thing, wanted: readonly WantedField[] | null): Shown {
  const shown: Record<string, unknown> = { id: thing.id };
  for (const field of wanted ?? DEFAULTS[thing.kind].map((name) => ({ name, arguments: {}, fields: null }))) {
    const allowed = platform.specification.fieldsOf(thing.kind);
    const isRefused = platform.state.refusedFields.has(field.name) || (allowed !== null && !allowed.has(field.name));
    if (isRefused) throw new Refused(noSuchField(field.name, thing.kind));
    const value = valueOf(platform, thing, field);
    if (value !== undefined) shown[field.name] = value;
  }
  return shown;
}

const DEFAULTS: Readonly<Record<Kind, readonly string[]>> = {
  Page: ["id", "name"],
  User: ["id", "name"],
  PagePost: ["id", "created_time", "message"],
  Comment: ["id", "created_time", "from", "message"],
  UnifiedThread: ["id", "updated_time"],
  UnifiedMessage: ["id", "created_time"],
  IGUser: ["id"],
  IGMedia: ["id"],
  IGComment: ["id", "text", "timestamp"],
};

/** `2026-11-24T10:00:00+0000`: whole seconds, and an offset without colon. */
function metaTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/u, "+0000");
}

function valueOf(platform: MetaPlatform, thing: Thing, field: WantedField): unknown {
  const list = listsOf(thing.kind, field.name);
  if (list !== null) return listedIn(platform, thing, field);
  switch (field.name) {
    case "id":
      return thing.id;
    case "name":
      return thing.author.name;
    case "username":
      return thing.isWithheld ? undefined : thing.author.username;
    case "is_published":
      return !thing.isHidden;
    case "category":
      return "Government organisation";
    case "message":
    case "text":
    case "caption":
      return thing.text === "" && thing.kind !== "UnifiedMessage" ? undefined : thing.text;
    case "created_time":
    case "timestamp":
      return metaTime(thing.createdAt);
    case "updated_time":
      return metaTime(thing.updatedAt);
    case "from":
    case "owner":
      return thing.isWithheld ? undefined : fromOf(thing);
    case "is_hidden":
    case "hidden":
      return thing.isHidden;
    case "permalink_url":
    case "permalink":
      return `https://www.facebook.com/${thing.id}`;
    case "instagram_business_account":
      return platform.instagram === null ? undefined : { id: platform.instagram.id };
    default:
      return partsOf(platform, thing, field);
  }
}

function partsOf(platform: MetaPlatform, thing: Thing, field: WantedField): unknown {
  const { store } = platform;
  switch (field.name) {
    case "parent": {
      const parent = thing.answersId === null ? null : store.get(thing.answersId);
      return parent === null ? undefined : present(platform, parent, field.fields);
    }
    case "parent_id":
      return thing.answersId ?? undefined;
    case "media":
      return { id: thing.belowId };
    case "comment_count":
      return store.answersTo(thing);
    case "comments_count":
      return store.below(thing.id).length;
    case "message_count":
      return store.below(thing.id).length;
    case "participants":
      return { data: [thing.author, platform.page].map(({ id, name }) => ({ id, name, email: `${id}@facebook.com` })) };
    case "to": {
      const conversation = store.get(thing.belowId);
      const other = conversation?.author.id === thing.author.id ? platform.page : conversation?.author;
      return { data: other === undefined ? [] : [{ id: other.id, name: other.name }] };
    }
    case "attachment":
      return thing.pictures[0] && attached(thing.pictures[0], thing.id);
    case "full_picture":
      return thing.pictures[0]?.url;
    case "attachments":
      return attachmentsOf(thing);
    case "media_type":
      return thing.pictures[0]?.filmUrl === undefined ? "IMAGE" : "VIDEO";
    case "media_url":
      return thing.pictures[0]?.filmUrl ?? thing.pictures[0]?.url;
    case "thumbnail_url":
      return thing.pictures[0]?.filmUrl === undefined ? undefined : thing.pictures[0].url;
    case "business_discovery":
      return discovered(platform, field);
    case "mentioned_comment":
      return mentioned(platform, field, "comment_id", "IGComment");
    case "mentioned_media":
      return mentioned(platform, field, "media_id", "IGMedia");
    default:
      return undefined;
  }
}

function fromOf({ kind, author }: Thing): Shown {
  if (kind === "IGComment" || kind === "IGMedia") return { id: author.id, username: author.username };
  return { id: author.id, name: author.name };
}

function mentioned({ state, store, ...platform }: MetaPlatform, field: WantedField, argument: string, kind: Kind): unknown {
  const id = field.arguments[argument] ?? "";
  const thing = store.get(id);
  if (thing === null || thing.kind !== kind || !state.mentions.has(id)) throw new Refused(noSuchThing(id));
  return present({ state, store, ...platform }, thing, field.fields);
}

/** What anybody may see of the pictures of another professional account: IG Media, "public fields". */
const PUBLIC_OF_MEDIA = new Set([
  "id",
  "caption",
  "comments_count",
  "like_count",
  "media_type",
  "media_url",
  "permalink",
  "timestamp",
  "username",
]);

/** Another professional account, by its name. */
function discovered(platform: MetaPlatform, field: WantedField): unknown {
  const found = platform.store.instagramOfName(field.arguments["username"] ?? "");
  if (found === null) throw new Refused(refused(110, "Invalid user id", { subcode: 2207013 }));
  const media = field.fields?.find(({ name }) => name === "media")?.fields ?? [];
  const hidden = media.find(({ name }) => !PUBLIC_OF_MEDIA.has(name));
  if (hidden !== undefined) throw new Refused(noSuchField(hidden.name, "IGMedia"));
  return present(platform, found, field.fields);
}

function listedIn(platform: MetaPlatform, thing: Thing, field: WantedField): unknown {
  const given = new URLSearchParams(field.arguments);
  const things = listsOf(thing.kind, field.name)?.(platform, thing, given) ?? [];
  if (things.length === 0) return undefined;
  const page = pageOf(things, given, 0);
  if (page === null) return undefined;
  const paging = { cursors: { before: page.before, after: page.after }, ...(page.hasNext && { next: `${platform.url()}/more` }) };
  return { data: page.things.map((each) => present(platform, each, field.fields)), paging };
}

function attachmentsOf({ kind, pictures, id }: Thing): unknown {
  if (pictures.length === 0) return undefined;
  if (kind === "UnifiedMessage") {
    const data = pictures.map(({ url, widthPx, heightPx, filmUrl }) =>
      filmUrl === undefined
        ? { id, mime_type: "image/jpeg", image_data: { url, preview_url: url, width: widthPx, height: heightPx } }
        : { id, mime_type: "video/mp4", video_data: { url: filmUrl, preview_url: url, width: widthPx, height: heightPx } },
    );
    return { data };
  }
  const parts = pictures.map((picture, index) => attached(picture, `${id}${index}`));
  return { data: parts.length === 1 ? parts : [{ type: "album", title: "Photos", subattachments: { data: parts } }] };
}

function attached({ url, widthPx, heightPx, filmUrl }: FakePicture, id: string): Shown {
  const image = { src: url, width: widthPx, height: heightPx };
  return filmUrl === undefined
    ? { type: "photo", media: { image }, target: { id }, url: `https://www.facebook.com/${id}` }
    : { type: "video_inline", media: { image, source: filmUrl }, target: { id }, url: `https://www.facebook.com/${id}` };
}
