import { join } from "node:path";
import type { Locale } from "#contract/settings.ts";
import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import { manifestOf } from "#domain/post/channel.ts";
import { isImportSource } from "#domain/portal/exportRow.ts";
import type { HeldCounts } from "#domain/privacy/request.ts";
import { placeName } from "#domain/geography/placeName.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import type { Account } from "#db/privacy/findPerson.ts";
import { personData } from "#db/privacy/personData.ts";
import type { HeldCase, HeldPost, PersonData } from "#db/privacy/personData.ts";
import type { Reader } from "#db/connection.ts";
import { hindiOfPlace } from "#db/places/placeNames.ts";
import { STATE_WORDS } from "../reporting/caseColumns.ts";
import { element, escaped, facts, fileLink, heading, list, moment, page, paragraph } from "./exportPages.ts";
import type { Markup } from "./exportPages.ts";
import { EXPORT_WORDS, said } from "./exportWords.ts";
import { filesOfPosts, heldCountsOf, repliesTo } from "./held.ts";
import { exportName } from "./writeExport.ts";
import type { Exporting } from "./writeExport.ts";

export interface PersonExporting {
  readonly record: Reader;
  readonly accounts: readonly Account[];
  /** Of the request. */
  readonly number: string;
  readonly now: number;
  /** Where files may lie. */
  readonly folders: readonly string[];
}

/** All that is held of a person as a folder: a page in each language, all of it as JSON, and their pictures and papers. */
export function personExport({ record, accounts, number, now, folders }: PersonExporting): {
  readonly exporting: Exporting;
  readonly counts: HeldCounts;
} {
  const data = personData(record, accounts);
  const files = filesOfPosts(record, data.posts);
  const pageIn = (locale: Locale) => personPage(locale, { record, data, accounts, number, now, files });
  return {
    exporting: {
      name: exportName("person", number, now),
      texts: {
        "index-hi.html": pageIn("hi"),
        "index-en.html": pageIn("en"),
        "data.json": `${JSON.stringify(dataOf(data, accounts, number, now), null, 2)}\n`,
      },
      copies: files.map((name) => ({ from: folders.map((folder) => join(folder, name.slice(0, 2), name)), to: join("files", name) })),
    },
    counts: heldCountsOf(record, data),
  };
}

interface PageParts {
  readonly record: Reader;
  readonly data: PersonData;
  readonly accounts: readonly Account[];
  readonly number: string;
  readonly now: number;
  readonly files: readonly string[];
}

function personPage(locale: Locale, { record, data, accounts, number, now, files }: PageParts): string {
  const say = (words: keyof typeof EXPORT_WORDS) => EXPORT_WORDS[words][locale];
  const orNone = (items: readonly Markup[]) => (items.length === 0 ? paragraph(say("none")) : list(items));
  const { posts, cases, invitations, optOuts } = data;
  const channelOf = (channel: HeldPost["channel"]) => manifestOf(channel).names[locale];
  return page(locale, say("personTitle"), [
    paragraph(said(EXPORT_WORDS.personLead, locale, { number })),
    facts([
      [say("madeOn"), moment(now)],
      [say("accounts"), accounts.map((account) => `${channelOf(account.channel)}: ${nameOfAccount(account, posts)}`).join("\n")],
    ]),
    heading(2, say("cases")),
    ...(cases.length === 0 ? [paragraph(say("none"))] : cases.map((held) => caseSection(record, locale, held, posts))),
    heading(2, say("posts")),
    orNone(posts.map((post) => postItem(locale, post))),
    heading(2, say("files")),
    orNone(files.map((name) => fileLink(`files/${name}`))),
    heading(2, say("invitations")),
    orNone([
      ...invitations.map(({ campaign, channel, preparedAt }) =>
        escaped(
          [channelOf(channel), campaign, preparedAt === null ? null : moment(preparedAt)].filter((part) => part !== null).join(" · "),
        ),
      ),
      ...optOuts.map(({ channel, at }) => escaped(`${say("optOuts")}: ${channelOf(channel)} · ${moment(at)}`)),
    ]),
    paragraph(say("rest")),
  ]);
}

function nameOfAccount({ channel, authorId }: Account, posts: readonly HeldPost[]): string {
  const known = posts.findLast((post) => post.channel === channel && (post.handle ?? post.name) !== null);
  return [...new Set([known?.handle, known?.name, authorId])].filter((part) => part !== null && part !== undefined).join(", ");
}

function postItem(locale: Locale, post: HeldPost): Markup {
  const head = [manifestOf(post.channel).names[locale], moment(post.createdAt), post.handle ?? post.name, post.location ?? post.placeName];
  const words = post.deletedAt === null ? (post.text ?? EXPORT_WORDS.passedOn[locale]) : EXPORT_WORDS.takenBack[locale];
  return `${element("b", escaped(head.filter((part) => part !== null).join(" · ")))}${paragraph(words)}` as Markup;
}

function caseSection(record: Reader, locale: Locale, held: HeldCase, posts: readonly HeldPost[]): Markup {
  const { grievance, isShared, mails } = held;
  const say = (words: keyof typeof EXPORT_WORDS) => EXPORT_WORDS[words][locale];
  const { department, district, place, markedTo, atr } = grievance;
  const under = (title: string, items: readonly Markup[]) => (items.length === 0 ? [] : [heading(3, title), list(items)]);
  const portals = [
    ...posts.flatMap(({ channel, externalId }) =>
      isImportSource(channel) && grievance.firstPost.channel === channel && grievance.firstPost.externalId === externalId
        ? [externalId]
        : [],
    ),
    ...(isShared ? [] : grievance.links.map((link) => link.number)),
  ];
  return element(
    "section",
    heading(3, grievance.ticket),
    facts([
      [say("received"), moment(grievance.openedAt)],
      [say("state"), STATE_WORDS[grievance.state][locale]],
      [say("department"), department && departmentOf(department).short[locale]],
      [say("district"), district === null || locale === "en" ? district : districtOf(district).hi],
      [say("place"), isShared ? null : placeName({ place, placeHi: hindiOfPlace(record, place, district) }, locale)],
      [say("office"), markedTo?.office ? officeLabel(markedTo.office)[locale] : null],
      [say("portal"), portals.join(", ")],
    ]),
    ...(isShared ? [paragraph(say("shared"))] : []),
    ...(atr === null || isShared ? [] : [heading(3, say("report")), paragraph(atr.text)]),
    ...under(
      say("replies"),
      repliesTo(held, posts).map(({ preparedAt, sentAt, text }) => `${escaped(moment(sentAt ?? preparedAt))}${paragraph(text)}` as Markup),
    ),
    ...under(
      say("letters"),
      isShared
        ? []
        : grievance.letters.map(({ number, issuedAt, to }) => escaped(`${number} · ${moment(issuedAt)} · ${officeLabel(to)[locale]}`)),
    ),
    ...under(
      say("mails"),
      mails.map(({ sentAt, preparedAt, office, subject }) =>
        escaped([moment(sentAt ?? preparedAt), officeLabel(office)[locale], subject].filter((part) => part !== null).join(" · ")),
      ),
    ),
  );
}

/** As programs read it. Who in the office acted is not told: officials are other people. */
function dataOf({ posts, cases, invitations, optOuts }: PersonData, accounts: readonly Account[], number: string, now: number) {
  return {
    format: "ismgt-person/1",
    request: number,
    madeAt: new Date(now).toISOString(),
    accounts,
    posts,
    cases: cases.map((held) => {
      const { ticket, openedAt, state, department, district, place, category, urgency, kind, disposedAt, links, markedTo } = held.grievance;
      const facts = { ticket, openedAt, state, kind, urgency, department, district, disposedAt, office: markedTo?.office ?? null };
      return held.isShared
        ? { ...facts, isShared: true, replies: repliesTo(held, posts) }
        : {
            ...facts,
            isShared: false,
            category,
            place,
            links,
            replies: held.grievance.replies,
            mails: held.mails,
            events: held.events.map(withoutOfficials),
          };
    }),
    invitations,
    optOuts,
  };
}

function withoutOfficials({ at, type, payload }: HeldCase["events"][number]) {
  return { at, type, ...(type === "assigned" ? {} : { payload: withoutOfficer(payload) }) };
}

const OF_OFFICIALS: ReadonlySet<string> = new Set(["officer"]);

function withoutOfficer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutOfficer(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (OF_OFFICIALS.has(name) ? [] : [[name, withoutOfficer(each)]])),
  );
}
