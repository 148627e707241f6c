import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Notice } from "#contract/walls.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { engineNow } from "../../client/useNow.ts";
import { failureOf } from "../commandRunner/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { viewStyles } from "../fullView/viewStyles.ts";
import { draftOfNotice, draftOfTemplate, EMPTY_NOTICE, type NoticeDraft, type NoticeFaults, noticeOfDraft } from "./noticeDraft.ts";
import { NOTICE_TEMPLATE_NAMES, NOTICE_TEMPLATES } from "./noticeTemplates.ts";
import { NoticePreview } from "./NoticePreview.tsx";
import styles from "./walls.module.css";
import { LONGEST_NOTICE } from "#contract/limits.ts";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";

interface NoticePartProps {
  /** What is on the walls now. */
  readonly notice: Notice | null;
  readonly mayPut: boolean;
  readonly onDidPut: () => void;
}

/** A message that fills every wall: written here, seen here first, put up and taken down. */
export function NoticePart({ notice, mayPut, onDidPut }: NoticePartProps) {
  const { say, clock } = useWords();
  const { queries } = useEngine();
  const acts = useCommandRunner();
  const [draft, setDraft] = useState<NoticeDraft>(() => (notice === null ? EMPTY_NOTICE : draftOfNotice(notice)));
  const [faults, setFaults] = useState<NoticeFaults>({});
  const put = useMutation(
    queries.walls.notice.mutationOptions({ onSuccess: onDidPut, onError: (error) => acts.tellFailure(failureOf(error)) }),
  );
  const change = (changes: Partial<NoticeDraft>) => {
    setDraft({ ...draft, ...changes });
    setFaults({});
  };
  const putUp = () => {
    const read = noticeOfDraft(draft, engineNow());
    if ("faults" in read) return setFaults(read.faults);
    return put.mutate({ notice: read.notice });
  };
  return (
    <section aria-label={say("deskWalls.notice")}>
      <h3>{say("deskWalls.notice")}</h3>
      <output className={styles.standing} data-notice={notice !== null}>
        {notice === null
          ? say("deskWalls.notice.none")
          : notice.untilAt === null
            ? say("deskWalls.notice.up")
            : say("deskWalls.notice.upUntil", { time: clock(notice.untilAt) })}
        {notice !== null && mayPut && (
          <ActionButton label={say("deskWalls.notice.takeDown")} isPending={put.isPending} onPress={() => put.mutate({ notice: null })} />
        )}
      </output>
      {mayPut && (
        <div className={styles.composer}>
          <SubmitForm onSubmit={putUp}>
            <div className={viewStyles.actions}>
              <span className={viewStyles.quiet}>{say("deskWalls.notice.templates")}</span>
              {NOTICE_TEMPLATE_NAMES.map((name) => (
                <ActionButton
                  key={name}
                  label={say(`deskWalls.template.${name}`)}
                  onPress={() => change(draftOfTemplate(NOTICE_TEMPLATES[name], engineNow()))}
                />
              ))}
            </div>
            <NoticeFields draft={draft} faults={faults} onChange={change} />
            <div className={viewStyles.actions}>
              <ActionButton
                label={say(notice === null ? "deskWalls.notice.putUp" : "deskWalls.notice.replace")}
                type="submit"
                data-main
                isPending={put.isPending}
              />
            </div>
          </SubmitForm>
          <NoticePreview draft={draft} />
        </div>
      )}
    </section>
  );
}

interface NoticeFieldsProps {
  readonly draft: NoticeDraft;
  readonly faults: NoticeFaults;
  readonly onChange: (changes: Partial<NoticeDraft>) => void;
}

function NoticeFields({ draft: { title, text, countsDownTo, until }, faults, onChange }: NoticeFieldsProps) {
  const { say } = useWords();
  const ofTime = (fault: NoticeFaults["until"]) => (fault === undefined ? null : say("deskWalls.notice.fault.time"));
  return (
    <>
      <Field
        name="title-hi"
        label={say("deskWalls.notice.titleHi")}
        fault={faults.title === undefined ? null : say("deskWalls.notice.fault.empty")}
        value={title.hi}
        onChange={(hi) => onChange({ title: { ...title, hi: hi.slice(0, LONGEST_NOTICE.title) } })}
      />
      <LongField
        label={say("deskWalls.notice.textHi")}
        fault={null}
        rows={2}
        value={text.hi}
        onChange={(hi) => onChange({ text: { ...text, hi: hi.slice(0, LONGEST_NOTICE.text) } })}
      />
      <Field
        name="title-en"
        label={say("deskWalls.notice.titleEn")}
        fault={null}
        value={title.en}
        onChange={(en) => onChange({ title: { ...title, en: en.slice(0, LONGEST_NOTICE.title) } })}
      />
      <LongField
        label={say("deskWalls.notice.textEn")}
        fault={null}
        rows={2}
        value={text.en}
        onChange={(en) => onChange({ text: { ...text, en: en.slice(0, LONGEST_NOTICE.text) } })}
      />
      <div className={styles.times}>
        <Field
          name="counts-down"
          label={say("deskWalls.notice.countsDown")}
          help={say("deskWalls.notice.timeHelp")}
          fault={ofTime(faults.countsDownTo)}
          value={countsDownTo}
          onChange={(typed) => onChange({ countsDownTo: typed })}
          inputMode="numeric"
          short
        />
        <Field
          name="until"
          label={say("deskWalls.notice.until")}
          help={say("deskWalls.notice.untilHelp")}
          fault={ofTime(faults.until)}
          value={until}
          onChange={(typed) => onChange({ until: typed })}
          inputMode="numeric"
          short
        />
      </div>
    </>
  );
}
