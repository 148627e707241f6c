import { useMutation } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { LONGEST_NOTICE } from "#contract/limits.ts";
import type { Locale } from "#contract/settings.ts";
import type { Notice } from "#contract/walls.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { engineNow, useNow } from "../../client/useNow.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { useWork, WithoutScope } from "../../ui/unsaved/UnsavedScope.tsx";
import { HiddenNote } from "../../ui/controls/HiddenNote.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { failureOf } from "../../ui/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { viewStyles } from "../fullView/viewStyles.ts";
import { draftOfNotice, draftOfTemplate, EMPTY_NOTICE, type NoticeDraft, type NoticeFaults, noticeOfDraft } from "./noticeDraft.ts";
import { NOTICE_TEMPLATES, NOTICE_TEMPLATE_NAMES } from "./noticeTemplates.ts";
import styles from "./walls.module.css";

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
  const [isWork, setIsWork] = useState(false);
  useWork(isWork);
  const put = useMutation(
    queries.walls.notice.mutationOptions({
      onSuccess: () => {
        setIsWork(false);
        onDidPut();
      },
      onError: (error) => acts.tellFailure(failureOf(error)),
    }),
  );
  const change = (changes: Partial<NoticeDraft>) => {
    setIsWork(true);
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
            <div className={styles.templates}>
              <span className={viewStyles.quiet}>{say("deskWalls.notice.templates")}</span>
              {NOTICE_TEMPLATE_NAMES.map((name) => (
                <ActionButton
                  key={name}
                  label={say(`deskWalls.template.${name}`)}
                  onPress={() => change(draftOfTemplate(NOTICE_TEMPLATES[name], engineNow()))}
                />
              ))}
            </div>
            <WithoutScope>
              <NoticeFields draft={draft} faults={faults} onChange={change} />
            </WithoutScope>
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

const NOTICE_WORDS = [
  { language: "hi", titleLabel: "deskWalls.notice.titleHi", textLabel: "deskWalls.notice.textHi" },
  { language: "en", titleLabel: "deskWalls.notice.titleEn", textLabel: "deskWalls.notice.textEn" },
] as const;

function NoticeFields({ draft: { title, text, countsDownTo, until }, faults, onChange }: NoticeFieldsProps) {
  const { say } = useWords();
  const ofTime = (fault: NoticeFaults["until"]) => (fault === undefined ? null : say("deskWalls.notice.fault.time"));
  return (
    <>
      {NOTICE_WORDS.map(({ language, titleLabel, textLabel }) => (
        <Fragment key={language}>
          <Field
            name={`title-${language}`}
            label={say(titleLabel)}
            fault={language === "en" || faults.title === undefined ? null : say("deskWalls.notice.fault.empty")}
            value={title[language]}
            onChange={(typed) => onChange({ title: { ...title, [language]: typed.slice(0, LONGEST_NOTICE.title) } })}
          />
          <HiddenNote texts={[title[language]]} />
          <LongField
            label={say(textLabel)}
            rows={2}
            value={text[language]}
            onChange={(typed) => onChange({ text: { ...text, [language]: typed.slice(0, LONGEST_NOTICE.text) } })}
          />
          <HiddenNote texts={[text[language]]} />
        </Fragment>
      ))}
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

const LOCALES = ["hi", "en"] as const satisfies readonly Locale[];

/** The notice in small, as a wall in each language shows it: where one language is empty the other is in for it. */
function NoticePreview({ draft }: { readonly draft: NoticeDraft }) {
  const { say } = useWords();
  return (
    <section className={styles.previews} aria-label={say("deskWalls.notice.preview")}>
      {LOCALES.map((locale) => (
        <figure key={locale}>
          <div className={styles.preview} data-empty={said(draft.title, locale) === "" || undefined}>
            <p className={styles.previewTitle} lang={locale}>
              {said(draft.title, locale)}
            </p>
            <p className={styles.previewText} lang={locale}>
              {said(draft.text, locale)}
            </p>
            <Countdown draft={draft} />
          </div>
          <figcaption lang={locale}>{MESSAGES[locale]["language.own"]}</figcaption>
        </figure>
      ))}
    </section>
  );
}

function said(words: NoticeDraft["title"], locale: Locale): string {
  return maskPersonalData(words[locale].trim() || words[locale === "hi" ? "en" : "hi"].trim());
}

function Countdown({ draft }: { readonly draft: NoticeDraft }) {
  const now = useNow(1_000);
  const read = noticeOfDraft({ ...draft, title: { hi: "-", en: "" }, until: "" }, now);
  if (!("notice" in read) || read.notice.countsDownTo === null) return null;
  const seconds = Math.max(0, Math.round((read.notice.countsDownTo - now) / 1_000));
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (
    <p className={styles.previewCount}>
      {parts
        .slice(parts[0] === 0 ? 1 : 0)
        .map((part) => String(part).padStart(2, "0"))
        .join(":")}
    </p>
  );
}
