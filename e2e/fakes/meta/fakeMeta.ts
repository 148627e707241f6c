import type { HttpFaultPlan } from "../http/faults.ts";
import { startJsonServer } from "../http/jsonServer.ts";
import type { RequestRecord } from "#rehearsal/x/requestLog.ts";
import type { MetaPlatform, PlatformState } from "./platform.ts";
import { answer } from "./requests.ts";
import { readSpecification } from "./specification.ts";
import { Store } from "./store.ts";
import type { FakePerson, FakePicture, Thing } from "./thing.ts";
import { touch } from "./writing.ts";

/** What is common to all that somebody says. */
interface Seed {
  readonly text: string;
  /** A name; the same name is the same person. Null where Meta withholds who it was, the page itself where left out. */
  readonly author?: string | null;
  /** Milliseconds UTC; now where left out. */
  readonly at?: number;
  readonly pictures?: readonly FakePicture[];
}

/** A server on loopback that speaks Meta's Graph API for one page and its Instagram account. */
export interface FakeMeta {
  /** What takes the place of `https://graph.facebook.com`. */
  readonly url: string;
  readonly port: number;
  readonly page: FakePerson;
  readonly instagram: FakePerson | null;
  readonly token: string;
  readonly appSecret: string | null;
  /** A post: of the page where nobody is named, else of a visitor; `tagged` stands elsewhere and names the page. */
  post(seed: Seed, where?: "page" | "tagged"): Thing;
  /** A page that the token does not speak for. What `author` names by its name is then said by it. */
  otherPage(seed: { readonly name: string; readonly username: string; readonly isPublished?: boolean }): Thing;
  /** On such a page: of the page itself where nobody is named, else of a visitor. */
  postOn(page: Thing, seed: Seed): Thing;
  /** Below a post, or in answer to a comment. */
  comment(on: Thing, seed: Seed): Thing;
  /** To the page, or from it where nobody is named, in the conversation with `citizen`. */
  message(citizen: string, seed: Seed, platform?: "messenger" | "instagram"): Thing;
  /** A picture of the account, or of somebody who tags it. */
  media(seed: Seed): Thing;
  igComment(on: Thing, seed: Seed): Thing;
  /** A professional account of somebody else, and what it publishes. */
  otherInstagram(username: string): { readonly account: Thing; publish(seed: Seed): Thing };
  /** Of somebody else, and only named there. */
  mention(seed: Seed): { readonly media: Thing; readonly comment: Thing };
  edit(thing: Thing, text: string): void;
  hide(thing: Thing, isHidden?: boolean): void;
  /** With all that hangs below it. */
  remove(thing: Thing): void;
  /** What is visible below a thing, newest first. */
  below(thing: Pick<Thing, "id">): readonly Thing[];
  /** Tokens, permissions, limits, order. */
  readonly state: PlatformState;
  readonly requests: readonly RequestRecord[];
  readonly faults: HttpFaultPlan;
  close(): Promise<void>;
}

export interface FakeMetaOptions {
  readonly port?: number;
  readonly pageId?: string;
  readonly pageName?: string;
  readonly token?: string;
  readonly appSecret?: string;
  /** False where the page is joined with no Instagram account. */
  readonly hasInstagram?: boolean;
  /** Milliseconds UTC. */
  readonly now?: () => number;
}

export const ALL_PERMISSIONS = [
  "pages_read_engagement",
  "pages_read_user_content",
  "pages_manage_engagement",
  "pages_manage_posts",
  "pages_messaging",
  "instagram_basic",
  "instagram_manage_insights",
  "instagram_manage_comments",
  "instagram_manage_messages",
] as const;

/** Starts the server on 127.0.0.1. */
export async function startFakeMeta(options: FakeMetaOptions = {}): Promise<FakeMeta> {
  const { now = Date.now, token = "fake-page-token", appSecret = null } = options;
  const page: FakePerson = { id: options.pageId ?? "61000", name: options.pageName ?? "CM Cell Haryana" };
  const instagram = options.hasInstagram === false ? null : { id: "17841400000061", name: "CM Cell", username: "cmcellharyana" };
  const store = new Store();
  const state = freshState();
  const platform: MetaPlatform = {
    store,
    specification: readSpecification(),
    page,
    instagram,
    token,
    appSecret,
    now,
    url: () => server.url,
    state,
  };
  const server = await startJsonServer((asked) => answer(platform, asked), { port: options.port, now });
  const common = { isWithheld: false, pictures: [], answersId: null, list: null, text: "", createdAt: now() } as const;
  store.add({ ...common, kind: "Page", id: page.id, author: page, belowId: "" });
  if (instagram !== null) store.add({ ...common, kind: "IGUser", id: instagram.id, author: instagram, belowId: "" });

  function said(seed: Seed, ours: FakePerson) {
    const { text, author, at = now(), pictures = [] } = seed;
    const person = author === undefined ? ours : store.person(author ?? `withheld ${store.nextId()}`);
    return { text, author: person, isWithheld: author === null, createdAt: at, pictures };
  }

  function addComment(on: Thing, seed: Seed, kind: "Comment" | "IGComment"): Thing {
    const isReply = on.kind === kind;
    const [belowId, answersId] = isReply ? [on.belowId, on.answersId ?? on.id] : [on.id, null];
    const id = kind === "Comment" ? `${belowId.split("_").at(-1)}_${store.nextId()}` : `178${store.nextId()}`;
    const added = store.add({ ...said(seed, kind === "Comment" ? page : (instagram ?? page)), kind, id, belowId, answersId, list: null });
    touch(store.get(belowId), added.createdAt);
    return added;
  }

  function addMedia(seed: Seed, isTagged: boolean, belowId: string): Thing {
    const list = isTagged ? "tagged" : "own";
    return store.add({ ...said(seed, instagram ?? page), kind: "IGMedia", id: `180${store.nextId()}`, belowId, answersId: null, list });
  }

  return {
    url: server.url,
    port: server.port,
    page,
    instagram,
    token,
    appSecret,
    post(seed, where = "page") {
      const things = said(seed, page);
      const list = where === "tagged" ? "tagged" : things.author.id === page.id ? "own" : "visitor";
      const id = `${where === "tagged" ? things.author.id : page.id}_${store.nextId()}`;
      return store.add({ ...things, kind: "PagePost", id, belowId: page.id, answersId: null, list });
    },
    otherPage({ name, username, isPublished = true }) {
      const person = { id: `62${store.nextId()}`, name, username };
      store.people.set(name, person);
      const added = store.add({ ...common, kind: "Page", id: person.id, author: person, belowId: "" });
      added.isHidden = !isPublished;
      return added;
    },
    postOn(on, seed) {
      const things = said(seed, on.author);
      const list = things.author.id === on.id ? "own" : "visitor";
      return store.add({ ...things, kind: "PagePost", id: `${on.id}_${store.nextId()}`, belowId: on.id, answersId: null, list });
    },
    comment: (on, seed) => addComment(on, seed, "Comment"),
    message(citizen, seed, on = "messenger") {
      const person = store.person(citizen);
      const id = `t_${on === "messenger" ? "" : "ig"}${person.id}`;
      const at = seed.at ?? now();
      const place = { ...common, kind: "UnifiedThread" as const, id, author: person, belowId: page.id, list: on, createdAt: at };
      const thread = store.get(id) ?? store.add(place);
      const ours = on === "messenger" ? page : (instagram ?? page);
      const messageId = `m_${Buffer.from(`message ${store.nextId()}`).toString("base64url")}`;
      const message = { ...said(seed, ours), kind: "UnifiedMessage" as const, id: messageId, belowId: thread.id };
      touch(thread, at);
      return store.add({ ...message, answersId: null, list: null });
    },
    media: (seed) => addMedia(seed, seed.author !== undefined, instagram?.id ?? page.id),
    igComment: (on, seed) => addComment(on, seed, "IGComment"),
    otherInstagram(username) {
      const person = { ...store.person(username), username };
      const account = store.add({ ...common, kind: "IGUser", id: `1784${store.nextId()}`, author: person, belowId: "" });
      const publish = (seed: Seed) =>
        store.add({
          ...said(seed, person),
          kind: "IGMedia",
          id: `180${store.nextId()}`,
          belowId: account.id,
          answersId: null,
          list: "own",
        });
      return { account, publish };
    },
    mention(seed) {
      const media = addMedia({ text: "Somebody's picture", author: "somebody" }, false, "elsewhere");
      const named = addComment(media, seed, "IGComment");
      state.mentions.add(named.id).add(media.id);
      return { media, comment: named };
    },
    edit(thing, text) {
      thing.text = text;
      thing.updatedAt = Math.max(thing.updatedAt, now());
    },
    hide(thing, isHidden = true) {
      thing.isHidden = isHidden;
    },
    remove(thing) {
      thing.isDeleted = true;
      for (const each of store.below(thing.id)) each.isDeleted = true;
      for (const each of store.below(thing.belowId)) if (each.answersId === thing.id) each.isDeleted = true;
    },
    below: ({ id }) => store.below(id),
    state,
    get requests() {
      return server.requests;
    },
    faults: server.faults,
    close: () => server.close(),
  };
}

function freshState(): PlatformState {
  return {
    permissions: new Set(ALL_PERMISSIONS),
    isPersonal: false,
    callsLeft: null,
    isExpired: false,
    requiresProof: false,
    mayReadOtherPages: true,
    isBlocked: false,
    isHumanAgent: true,
    uploads: new Map(),
    answeredPrivately: new Set(),
    repeats: 0,
    isCircling: false,
    isShuffled: false,
    ignoresOrder: false,
    nextHost: null,
    usage: null,
    refusedFields: new Set(),
    mostOnPage: null,
    mentions: new Set(),
  };
}
