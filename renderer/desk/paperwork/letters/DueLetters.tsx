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
import { letterRefusalOf } from "../../commands/forms/letterRefusal.ts";
import { DueLetterForm, type IssuedNow } from "./DueLetterForm.tsx";
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
  const [shown, setShown] = useState<string | null>(null);
  const [issued, setIssued] = useState<readonly IssuedNow[]>([]);
  const now = useNow(60_000);
  if (lines === undefined) return <NotYet error={error} />;
  const line = lines.find((each) => keyOfLine(each) === shown) ?? lines[0];
  const selected = lines.filter((each) => chosen.has(keyOfLine(each)));
  const note = (more: readonly IssuedNow[]) => {
    setIssued((before) => [...more, ...before]);
    setChosen(new Set());
  };
  return (
    <div className={viewStyles.split}>
      <div className={viewStyles.list}>
        <div className={styles.tools}>
          <IssuedLines issued={issued} onGone={(letterId) => setIssued((before) => before.filter((each) => each.letterId !== letterId))} />
          {may("issue-letter") && selected.length > 0 && <IssueMany lines={selected} onIssued={note} />}
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
                  onPress={() => setShown(each.id)}
                  onFocus={() => setShown(each.id)}
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
        {line === undefined ? (
          <p className={viewStyles.quiet}>{say("paper.letters.due.nothing")}</p>
        ) : (
          <DueLetterForm key={keyOfLine(line)} line={line} onIssued={(one) => note([one])} onOpenCase={onOpenCase} />
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

/** Several letters in the words of the program, one after the other; each goes by e-mail where it can. */
function IssueMany({
  lines,
  onIssued,
}: {
  readonly lines: readonly DueLetterLine[];
  readonly onIssued: (issued: readonly IssuedNow[]) => void;
}) {
  const { say } = useWords();
  const { client } = useEngine();
  const [isAsked, setAsked] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [left, setLeft] = useState(0);
  const issueAll = async () => {
    const issued: IssuedNow[] = [];
    setDone(0);
    setLeft(0);
    for (const { to, kind, toLabel } of lines) {
      try {
        const { cases, subject, body, answerBy, restsOn } = await client.letters.draftDue({ to, kind });
        const byMail = (await client.letters.mailTo({ to })).obstacle === null;
        const ids = cases.map(({ id }) => id);
        issued.push({ ...(await client.letters.issueDue({ to, kind, ids, subject, body, answerBy, restsOn, byMail })), toLabel, byMail });
      } catch (error) {
        // What has changed meanwhile stays in the list; anything else would befall the next as well.
        setLeft((before) => before + 1);
        if (letterRefusalOf(error) === null) break;
      }
      setDone(issued.length);
    }
    setDone(null);
    setAsked(false);
    onIssued(issued);
  };
  const n = lines.length;
  const cases = lines.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.many}>
      {!isAsked ? (
        <ActionButton label={say("paper.letters.due.many", { n })} onPress={() => setAsked(true)} />
      ) : (
        <fieldset className={styles.question}>
          <legend>{say("paper.letters.due.sure", { n, cases })}</legend>
          <div className={viewStyles.actions}>
            <ActionButton label={say("word.cancel")} isDisabled={done !== null} onPress={() => setAsked(false)} />
            <ActionButton
              label={done === null ? say("paper.letters.due.yes", { n }) : say("paper.letters.due.progress", { done, n })}
              data-main
              isPending={done !== null}
              onPress={() => void issueAll()}
            />
          </div>
        </fieldset>
      )}
      {left > 0 && done === null && <p role="alert">{say("paper.letters.due.left", { n: left })}</p>}
    </div>
  );
}
