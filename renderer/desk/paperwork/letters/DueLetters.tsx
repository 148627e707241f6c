import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button, ListBox, ListBoxItem } from "react-aria-components";
import type { DueLetterLine } from "#contract/letters.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useNow } from "../../../client/useNow.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { DueLetterForm, type IssuedNow } from "./DueLetterForm.tsx";
import { LetterDetails } from "./LetterDetails.tsx";
import { UnsentLetters } from "./UnsentLetters.tsx";
import { useUnsentLetters } from "./useLettersWaiting.ts";
import { IssueMany, Left, type NotIssued } from "./IssueMany.tsx";
import styles from "./DueLetters.module.css";

interface DueLettersProps {
  readonly onOpenCase: (id: string) => void;
}

const keyOfLine = ({ to, kind }: Pick<DueLetterLine, "to" | "kind">) => `${kind} ${to}`;

/** The offices that owe an explanation by the steps of the policy: each letter is looked at and issued, or several at once after a question. */
export function DueLetters({ onOpenCase }: DueLettersProps) {
  const { say, locale, age } = useWords();
  const may = useMay();
  const { data: lines, error } = useAnswer((ask) => ask.letters.due);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<DueLetterLine | null>(null);
  const [issued, setIssued] = useState<readonly IssuedNow[]>([]);
  /** The letters that the question is about, as they were when it was asked: they leave the list one by one. */
  const [asked, setAsked] = useState<readonly DueLetterLine[] | null>(null);
  const [left, setLeft] = useState<NotIssued | null>(null);
  const unsent = useUnsentLetters();
  const [toSend, setToSend] = useState<string | null>(null);
  const now = useNow(60_000);
  if (lines === undefined) return <NotYet error={error} />;
  // The letter under the hand stays the same one, whatever comes into the list or leaves it.
  const [first] = lines;
  if (shown === null && first !== undefined) setShown(first);
  const line = shown === null ? undefined : lines.find((each) => keyOfLine(each) === keyOfLine(shown));
  const forgotten = unsent?.find(({ letterId }) => letterId === toSend);
  const show = (each: DueLetterLine) => {
    setShown(each);
    setToSend(null);
  };
  const selected = lines.filter((each) => chosen.has(keyOfLine(each)));
  const note = (more: readonly IssuedNow[]) => {
    setIssued((before) => [...more, ...before]);
    setChosen(new Set());
    const isIssued = ({ to, kind }: DueLetterLine) => more.some((each) => each.to === to && each.kind === kind);
    const next = lines.find((each) => !isIssued(each));
    setShown((before) => (before !== null && isIssued(before) ? (next ?? before) : before));
  };
  return (
    <div className={viewStyles.split}>
      <div className={viewStyles.list}>
        <div className={styles.tools}>
          <IssuedLines issued={issued} onGone={(letterId) => setIssued((before) => before.filter((each) => each.letterId !== letterId))} />
          {may("issue-letter") && asked === null && selected.length > 0 && (
            <ActionButton
              alone
              label={say("paper.letters.due.many", { n: selected.length })}
              onPress={() => {
                setLeft(null);
                setAsked(selected);
              }}
            />
          )}
          {asked !== null && (
            <IssueMany
              lines={asked}
              onCancel={() => setAsked(null)}
              onEnd={(more, notIssued) => {
                setAsked(null);
                note(more);
                setLeft(notIssued);
              }}
            />
          )}
          {left !== null && <Left left={left} />}
          <UnsentLetters letters={unsent ?? []} now={now} shown={toSend} onShow={setToSend} />
        </div>
        <div className={viewStyles.scroll}>
          {lines.length === 0 ? (
            <p className={viewStyles.empty}>{say("paper.letters.due.none")}</p>
          ) : (
            <ListBox
              className={viewStyles.options}
              aria-label={say("paper.letters.due.title")}
              items={lines.map((each) => ({ ...each, id: keyOfLine(each) }))}
              selectionMode="multiple"
              selectedKeys={[...chosen]}
              onSelectionChange={(keys) => setChosen(new Set(keys === "all" ? lines.map(keyOfLine) : [...keys].map(String)))}
              dependencies={[locale, chosen]}
            >
              {(each) => (
                <ListBoxItem
                  id={each.id}
                  className={styles.line ?? ""}
                  textValue={each.toLabel[locale]}
                  onPress={() => show(each)}
                  onFocus={() => show(each)}
                >
                  {({ isSelected }) => (
                    <>
                      <span className={styles.tick} aria-hidden="true">
                        {isSelected ? "☑" : "☐"}
                      </span>
                      <span>
                        <b>{each.toLabel[locale]}</b>
                        {each.officer !== null && <small>{each.officer.name}</small>}
                      </span>
                      <span>{say(`desk.case.letter.${each.kind}`)}</span>
                      <span>{say("paper.letters.due.cases", { n: each.count })}</span>
                      <span className={viewStyles.late}>
                        <Mark shape="late" />
                        {say("paper.letters.due.since", { age: age(now - each.since) })}
                      </span>
                    </>
                  )}
                </ListBoxItem>
              )}
            </ListBox>
          )}
        </div>
      </div>
      <aside className={`${viewStyles.side} ${styles.side ?? ""}`} aria-label={say("paper.letters.one")}>
        {forgotten !== undefined ? (
          <LetterDetails key={forgotten.letterId} letter={forgotten} now={now} onOpenCase={onOpenCase} />
        ) : line === undefined ? (
          <p className={viewStyles.quiet}>
            {shown === null || lines.length === 0
              ? say("paper.letters.due.nothing")
              : say("paper.letters.due.gone", { office: shown.toLabel[locale] })}
          </p>
        ) : (
          <DueLetterForm key={`${keyOfLine(line)} ${issued.length}`} line={line} onIssued={(one) => note([one])} onOpenCase={onOpenCase} />
        )}
      </aside>
    </div>
  );
}

/** The letters of this sitting, each with the way back while it has not gone out. */
function IssuedLines({ issued, onGone }: { readonly issued: readonly IssuedNow[]; readonly onGone: (letterId: string) => void }) {
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const [kept, setKept] = useState<string | null>(null);
  const takeBack = useMutation(
    queries.letters.takeBack.mutationOptions({
      onSuccess: (_, { letterId }) => onGone(letterId),
      onError: (_, { letterId }) => setKept(letterId),
    }),
  );
  return (
    <output className={styles.issued}>
      {issued.slice(0, 5).map(({ id, letterId, number, toLabel, byMail }) => (
        <p key={letterId}>
          <span>
            {say(byMail ? "paper.letters.due.issuedByMail" : "paper.letters.due.issuedOnPaper", { number, office: toLabel[locale] })}
            {kept === letterId && ` ${say("desk.act.letters.notTakenBack")}`}
          </span>
          <Button className={styles.back ?? ""} onPress={() => takeBack.mutate({ id, letterId })}>
            {say("desk.act.letters.takeBack")}
          </Button>
        </p>
      ))}
      {issued.length > 5 && <p>{say("paper.letters.due.more", { n: issued.length - 5 })}</p>}
    </output>
  );
}
