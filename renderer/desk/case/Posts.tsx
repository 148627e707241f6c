import { useMemo } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { carriesMeaning } from "#domain/text/emptyWords.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { reachWords } from "../facts/reachWords.ts";
import { placeInCase } from "../../ui/words/placeInCase.ts";
import { Keycap } from "../keys/Keycap.tsx";
import { useMoment } from "../facts/moment.ts";
import { Pictures, type RoomPictures } from "./Pictures.tsx";
import { useSectionName } from "../facts/Section.tsx";
import { PostText } from "./PostText.tsx";
import styles from "./Posts.module.css";
import { usePictures } from "./usePictures.ts";
import type { Reveal } from "../facts/useReveal.ts";
import { writtenPosts } from "../facts/writtenPosts.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";

type Post = CaseHistory["posts"][number];

/** Everything that was written in the case, oldest first; who only passed a post on is counted. */
export function Posts({ history, reveal }: { readonly history: CaseHistory; readonly reveal: Reveal }) {
  const { say, locale } = useWords();
  const { isRevealed, hides, fault } = reveal;
  const name = useSectionName(say("desk.case.posts"));
  const pictures = usePictures(history.case.id as GrievanceId, history.posts);
  const { posts } = history;
  const written = writtenPosts(posts);
  const passedOn = posts.length - written.length;
  const evidence = useMemo(() => evidenceOf(history), [history]);
  return (
    <section className={styles.posts} aria-label={name}>
      {history.grievance.sensitive !== null && (
        <p className={styles.alike} role="note">
          <Mark shape="flag" /> {say("desk.case.sensitive", { sort: say(`sensitive.sort.${history.grievance.sensitive}`) })}
        </p>
      )}
      {written.map((post, index) => (
        <OnePost
          key={`${post.channel}:${post.externalId}`}
          id={history.case.id as GrievanceId}
          post={post}
          placeTag={placeInCase(history, locale, post.placeName)}
          isFirst={index === 0}

          evidence={evidence}
          pictures={pictures}
          roomPictures={history.grievance.sensitive === null ? history.grievance.roomPictures : null}
        />
      ))}
      <p className={styles.foot}>
        {hides && <TextButton label={say("desk.command.reveal")} after={<Keycap of="reveal" />} onPress={reveal.show} />}
        {isRevealed && <span>{say("desk.case.revealed")}</span>}
        {fault !== null && <span role="alert">{fault}</span>}
        {written[0]?.isRepost === true && <span>{say("desk.case.onlyPassedOn")}</span>}
        {passedOn > 0 && <span>{say("desk.case.passedOn", { n: passedOn })}</span>}
      </p>
    </section>
  );
}

interface OnePostProps {
  readonly id: GrievanceId;
  readonly post: Post;
  /** The platform's mark of a place, in the language of the page. */
  readonly placeTag: string | null;
  readonly isFirst: boolean;
  readonly evidence: readonly string[];
  readonly pictures: ReturnType<typeof usePictures>;
  readonly roomPictures: RoomPictures;
}

function OnePost({ id, post, placeTag, isFirst, evidence, pictures, roomPictures }: OnePostProps) {
  const words = useWords();
  const moment = useMoment();
  const { say, locale } = words;
  const reach = post.reach ? reachWords(post.reach, words) : "";
  return (
    <div className={styles.post} data-role={post.role} data-first={isFirst || undefined}>
      {!isFirst && (
        <p className={styles.by}>
          <b>
            {post.role === "citizen"
              ? post.handle === null
                ? (post.name ?? say("desk.case.noAuthor"))
                : `@${post.handle}`
              : say(`desk.case.by.${post.role}`)}
          </b>
          <time dateTime={new Date(post.createdAt).toISOString()}>{moment(post.createdAt)}</time>
        </p>
      )}
      <PostText text={post.text} evidence={post.role === "citizen" ? evidence : NO_EVIDENCE} />
      {reach !== "" && <p className={styles.aside}>{reach}</p>}
      {post.aboutCases && (
        <p className={styles.alike} role="note">
          <Mark shape="flag" /> {say("desk.case.aboutCases", post.aboutCases)}
        </p>
      )}
      {post.besideSensitive && (
        <p className={styles.alike} role="note">
          <Mark shape="flag" /> {say("desk.case.besideSensitive")}
        </p>
      )}
      {post.deletedAt !== null && <p className={styles.aside}>{say("desk.case.deleted", { at: moment(post.deletedAt) })}</p>}
      {post.looksLike && (
        <p className={styles.alike} role="note">
          <Mark shape="flag" /> {say("desk.case.looksLike", { handle: `@${post.looksLike}` })}
        </p>
      )}
      {post.unprovenSender && (
        <p className={styles.alike} role="note">
          <Mark shape="flag" /> {say("desk.case.unprovenSender", { name: senderName(post.unprovenSender, locale) })}
        </p>
      )}
      {placeTag !== null && <p className={styles.aside}>{say("desk.case.placeTag", { place: placeTag })}</p>}
      {post.mediaCount > 0 && <Pictures id={id} post={post} pictures={pictures} roomPictures={roomPictures} />}
    </div>
  );
}

const NO_EVIDENCE: readonly string[] = [];

function senderName({ name, of }: NonNullable<Post["unprovenSender"]>, locale: "en" | "hi"): string {
  return of === null ? name : `${name}, ${of[locale]}`;
}

/** The words that spoke for the department which answers, and for the urgency. */
function evidenceOf({ proposal, case: { department } }: CaseHistory): readonly string[] {
  const spoke = proposal.departments.find(({ code }) => code === department) ?? proposal.departments[0];
  return [...proposal.urgencyEvidence, ...(spoke?.evidence ?? [])].filter((each) => carriesMeaning(each));
}
