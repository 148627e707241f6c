import { useMemo, useState } from "react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import type { RegisteredLetter } from "#contract/letters.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { addresseeOf, isAnswerLate, LETTER_COLUMNS, type LetterColumn, type LetterOrder } from "./letterOrder.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

/** A table of more lines is slow to draw, and nobody reads it: the filter is quicker. */
const SHOWN_AT_FIRST = 100;

interface LetterTableProps {
  readonly letters: readonly RegisteredLetter[];
  readonly now: number;
  readonly order: LetterOrder;
  readonly onOrder: (order: LetterOrder) => void;
  readonly chosen: string;
  readonly onChoose: (letterId: string) => void;
  readonly onOpenCase: (id: string) => void;
}

/** One line a letter. Arrow keys go through it, Enter opens the case. */
export function LetterTable({ letters, now, order, onOrder, chosen, onChoose, onOpenCase }: LetterTableProps) {
  const { say } = useWords();
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const shown = useMemo(() => letters.slice(0, most).map((letter) => ({ ...letter, id: letter.letterId })), [letters, most]);
  return (
    <>
      <Table
        className={viewStyles.table}
        aria-label={say("desk.command.openLetterRegister")}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => keys !== "all" && [...keys].forEach((key) => onChoose(String(key)))}
        onRowAction={(key) => {
          const letter = letters.find(({ letterId }) => letterId === key);
          if (letter) onOpenCase(letter.grievanceId);
        }}
        sortDescriptor={order}
        onSortChange={({ column, direction }) => onOrder({ column: column as LetterColumn, direction })}
      >
        <TableHeader>
          {LETTER_COLUMNS.map((column) => (
            <Column key={column} id={column} isRowHeader={column === "officer"} allowsSorting>
              {({ sortDirection }) => (
                <>
                  {say(`paper.letters.column.${column}`)}
                  {sortDirection !== undefined && <span aria-hidden="true">{sortDirection === "ascending" ? " ↑" : " ↓"}</span>}
                </>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={shown} dependencies={[now, say]}>
          {(letter) => <LetterRow letter={letter} now={now} />}
        </TableBody>
      </Table>
      {letters.length > shown.length && (
        <div className={viewStyles.empty}>
          <ActionButton label={say("registry.more", { n: letters.length - shown.length })} onPress={() => setMost((many) => many * 3)} />
        </div>
      )}
    </>
  );
}

function LetterRow({ letter, now }: { readonly letter: RegisteredLetter; readonly now: number }) {
  const { say, locale } = useWords();
  const { letterId, officer, toLabel, kind, number, ticket, cases, issuedAt, sentAt, way } = letter;
  return (
    <Row id={letterId} textValue={`${addresseeOf(letter, locale)} ${number}`}>
      <Cell className={viewStyles.cell}>
        {addresseeOf(letter, locale)}
        {officer !== null && <small>{toLabel[locale]}</small>}
      </Cell>
      <Cell className={viewStyles.cell}>{say(`desk.case.letter.${kind}`)}</Cell>
      <Cell className={viewStyles.number}>{number}</Cell>
      <Cell className={viewStyles.number}>
        {ticket}
        {cases > 1 && <small>{say("paper.letters.more", { n: cases - 1 })}</small>}
      </Cell>
      <Cell className={viewStyles.number}>{dateOnPaper(issuedAt)}</Cell>
      <Cell className={viewStyles.cell}>
        {sentAt === null ? (
          <span className={viewStyles.quiet}>{say("paper.letters.notSent")}</span>
        ) : (
          <>
            {dateOnPaper(sentAt)}
            {way !== null && <small>{say(`desk.case.way.${way}`)}</small>}
          </>
        )}
      </Cell>
      <Cell className={viewStyles.cell}>
        <Answer letter={letter} now={now} />
      </Cell>
    </Row>
  );
}

/** When it came, or by when it is due; overdue is said in words and with a shape. */
export function Answer({ letter, now }: { readonly letter: RegisteredLetter; readonly now: number }) {
  const { say, age } = useWords();
  const { answeredAt, answerBy } = letter;
  if (answeredAt !== null) return say("paper.letters.came", { date: dateOnPaper(answeredAt) });
  if (answerBy === null) return <span className={viewStyles.quiet}>{say("paper.letters.noDay")}</span>;
  if (!isAnswerLate(letter, now)) return say("paper.letters.until", { date: dateOnPaper(answerBy) });
  return (
    <span className={viewStyles.late}>
      <Mark shape="late" />
      {say("paper.letters.late", { age: age(now - answerBy) })}
    </span>
  );
}
