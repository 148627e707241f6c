import { useQuery } from "@tanstack/react-query";
import { Button, Label, TextArea, TextField } from "react-aria-components";
import { LONGEST_REPLY } from "#domain/reply/weightedLength.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Caution, Hint } from "./ActForm.tsx";
import styles from "./ReplyEditor.module.css";
import type { Scope } from "./scope.ts";
import { Segments } from "./Segments.tsx";
import type { ReplyDraft } from "./useReplyDraft.ts";

interface ReplyEditorProps {
  readonly draft: ReplyDraft;
  /** Where it goes to all of a trouble, each citizen gets the template with their own number: it is shown, not changed. */
  readonly scope: Scope;
  readonly autoFocus?: boolean;
}

/** The words to the citizen, and how long X finds them. */
export function ReplyEditor({ draft, scope, autoFocus = false }: ReplyEditorProps) {
  const { say } = useWords();
  const { language, setLanguage, text, write, restore, length, fits, warnings, isLoading, isFailing } = draft;
  return (
    <div className={styles.editor}>
      {!scope.isWide && (
        <Segments
          label={say("desk.act.reply.language")}
          value={language}
          onChange={setLanguage}
          options={(["hi", "en"] as const).map((value) => ({ value, label: say(`desk.act.reply.language.${value}`) }))}
        />
      )}
      <TextField
        className={controlStyles.field}
        value={text}
        onChange={write}
        isReadOnly={scope.isWide}
        autoFocus={autoFocus}
        isInvalid={!fits}
      >
        <span className={styles.head}>
          <Label className={controlStyles.label}>{say(scope.isWide ? "desk.act.reply.example" : "desk.act.reply.words")}</Label>
          <span className={styles.count} data-over={!fits || undefined} aria-live="polite">
            {!fits && <Mark shape="failing" />}
            {say(fits ? "desk.act.reply.count" : "desk.act.reply.over", { n: length, most: LONGEST_REPLY, over: length - LONGEST_REPLY })}
          </span>
        </span>
        <TextArea className={controlStyles.input} rows={5} spellCheck="false" dir="auto" lang={language} />
      </TextField>
      {isLoading && <Hint>{say("desk.act.reply.loading")}</Hint>}
      {isFailing && <Caution>{say("desk.act.reply.noDraft")}</Caution>}
      {scope.isWide && <Hint>{say("desk.act.reply.each", { n: scope.cases })}</Hint>}
      {warnings.map((warning) => (
        <Caution key={warning}>{say(`desk.act.reply.warning.${warning}`)}</Caution>
      ))}
      <OutboxHint />
      {restore !== null && !scope.isWide && (
        <div>
          <Button className={controlStyles.text} onPress={restore}>
            {say("desk.act.reply.restore")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** That nothing goes out just now, where it is so. */
function OutboxHint() {
  const { say } = useWords();
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data: status } = useQuery(queries.outbox.status.queryOptions({ enabled: connected, staleTime: 0, retry: false }));
  if (status === undefined || status.state === "ready" || status.state === "waiting") return null;
  return <Hint>{say(`desk.act.reply.outbox.${status.state}`)}</Hint>;
}
