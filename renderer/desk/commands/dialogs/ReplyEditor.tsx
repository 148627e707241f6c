import { Label, TextArea, TextField } from "react-aria-components";
import type { Channel } from "#domain/post/channel.ts";
import { PASSED_OVER } from "#domain/reply/draftWarnings.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { TextButton } from "../../../ui/controls/ActionButton.tsx";
import { useTyped } from "../../../ui/unsaved/UnsavedScope.tsx";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { passedOverSentences } from "../../commandRunner/passedOver.ts";
import { Caution, Hint } from "../forms/CommandForm.tsx";
import { DraftWarnings } from "../forms/DraftWarnings.tsx";
import { Segments } from "../forms/Segments.tsx";
import { usePutIn } from "../forms/usePutIn.ts";
import { UntrueNote } from "../forms/UntrueNote.tsx";
import { WithSnippets } from "../forms/WithSnippets.tsx";
import type { CommandScope } from "../possible/scope.ts";
import styles from "./ReplyEditor.module.css";
import { ReplyPictures } from "./ReplyPictures.tsx";
import type { Reach, ReplyDraft } from "./useReplyDraft.ts";

interface ReplyEditorProps {
  readonly draft: ReplyDraft;
  /** Where it goes to all of an incident, each citizen gets the template with their own number: it is shown, not changed. */
  readonly scope: CommandScope;
  readonly autoFocus?: boolean;
  /** True where it is all that the dialog does, and no part of another act: then there are pictures, and the choice who reads it. */
  readonly alone?: boolean;
}

/** The words to the citizen, how long the channel finds them, and who gets them. */
export function ReplyEditor({ draft, scope, autoFocus = false, alone = false }: ReplyEditorProps) {
  const { say, channel: nameOf } = useWords();
  const { channel, isPrivate, most } = draft;
  const onTyped = useTyped(draft.text);
  const { field, putIn } = usePutIn(draft.text, (words) => {
    onTyped(words);
    draft.write(words);
  });
  const { language, setLanguage, text, write, restore, length, fits, warnings, untrue, isLoading, isFailing } = draft;
  const shown = scope.isWide ? warnings.filter((warning) => !PASSED_OVER.some((reason) => reason === warning)) : warnings;
  const words = (
    <TextField
      className={controlStyles.field}
      value={text}
      onChange={(typed) => {
        onTyped(typed);
        write(typed);
      }}
      // Words typed before the template is there would be mixed with it.
      isReadOnly={scope.isWide || (isLoading && draft.purpose !== "free")}
      autoFocus={autoFocus}
      isInvalid={!fits}
    >
      <span className={styles.head}>
        <Label className={controlStyles.label}>{say(scope.isWide ? "desk.act.reply.example" : "desk.act.reply.words")}</Label>
        <span className={styles.count} data-over={!fits || undefined} aria-live="polite">
          {!fits && <Mark shape="failing" />}
          {say(fits ? "desk.act.reply.count" : "desk.act.reply.over", { n: length, most, over: length - most })}
        </span>
      </span>
      <TextArea ref={field} className={controlStyles.input} rows={5} spellCheck="false" dir="auto" lang={language} />
    </TextField>
  );
  return (
    <div className={styles.editor}>
      {/* First, or on a small screen it would stand below the edge, unseen by somebody who sends by key. */}
      <div className={styles.warnings} aria-live="polite">
        <DraftWarnings warnings={shown} />
        {!scope.isWide && <UntrueNote untrue={untrue} onTake={draft.purpose === "free" ? null : restore} />}
      </div>
      {alone && draft.goesPrivately !== null && (
        <Segments
          label={say("desk.act.reply.whoReads")}
          value={draft.goesPrivately ? "citizen" : "everyone"}
          onChange={(who) => draft.setGoesPrivately(who === "citizen")}
          options={(["everyone", "citizen"] as const).map((value) => ({ value, label: say(`desk.act.reply.whoReads.${value}`) }))}
        />
      )}
      {draft.goesPrivately === true && <Hint>{say("desk.act.reply.privateOnce")}</Hint>}
      {!scope.isWide && (
        <Segments
          label={say("word.language")}
          value={language}
          onChange={setLanguage}
          options={(["hi", "en"] as const).map((value) => ({ value, label: say(`desk.act.reply.language.${value}`) }))}
        />
      )}
      {scope.isWide ? (
        words
      ) : (
        <WithSnippets
          id={draft.caseId}
          audience="citizen"
          language={language}
          written={draft.text}
          onPick={(snippet) => putIn(snippet[language])}
        >
          {words}
        </WithSnippets>
      )}
      {((alone && draft.mostPictures > 0) || draft.pictures.length > 0) && <ReplyPictures draft={draft} />}
      {!isLoading && draft.pictures.length > draft.mostPictures && (
        <Caution>{say("desk.act.pictures.left", { most: draft.mostPictures })}</Caution>
      )}
      {isLoading && <Hint>{say("desk.act.reply.loading")}</Hint>}
      {isFailing && <Caution>{say("desk.act.reply.noDraft")}</Caution>}
      {scope.isWide ? (
        <ReachNote reach={draft.reach} />
      ) : (
        <Hint>{say(isPrivate ? "desk.act.reply.onChannelPrivately" : "desk.act.reply.onChannel", { channel: nameOf(channel) })}</Hint>
      )}
      <OutboxHint channel={channel} />
      {restore !== null && !scope.isWide && untrue.length === 0 && (
        <div>
          <TextButton label={say("desk.act.reply.restore")} onPress={restore} />
        </div>
      )}
    </div>
  );
}

/** That nothing goes out on the channel just now, where it is so. */
function OutboxHint({ channel }: { readonly channel: Channel }) {
  const { say, channel: nameOf } = useWords();
  const { data: status } = useAnswer((ask) => ask.outbox.status, { staleTime: 0, retry: false });
  if (status === undefined) return null;
  const sender = status.senders.find((each) => each.channel === channel);
  const state = sender?.state ?? (status.state === "rehearsal" ? "rehearsal" : "off");
  if (state === "ready" || state === "waiting") return null;
  return <Hint>{say(`desk.act.reply.outbox.${state}`, { channel: nameOf(channel) })}</Hint>;
}

/** Before all of an incident is answered: how many citizens are reached, and who is passed over and why. */
function ReachNote({ reach }: { readonly reach: Reach | null }) {
  const words = useWords();
  if (reach === null) return null;
  return (
    <>
      <Hint>{words.say("desk.act.reply.each", { n: reach.ids.length })}</Hint>
      {passedOverSentences(reach.passedOver, words).map((sentence) => (
        <Caution key={sentence}>{sentence}</Caution>
      ))}
    </>
  );
}
