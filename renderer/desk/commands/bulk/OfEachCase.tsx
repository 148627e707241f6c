import { useState } from "react";
import { LETTER_KINDS } from "#domain/grievance/choices.ts";
import type { LetterKind } from "#domain/grievance/letter.ts";
import { type Urgency, URGENCIES } from "#domain/proposal/proposal.ts";
import { TEMPLATE_PURPOSES, type TemplatePurpose } from "#domain/reply/templates.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { Caution, Hint } from "../forms/CommandForm.tsx";
import { Segments } from "../forms/Segments.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { BulkDialog, type BulkQuestion } from "./BulkDialog.tsx";

/** Gives many the same urgency, and with it its time. */
export function UrgencyOfMany(question: BulkQuestion) {
  const { say } = useWords();
  const [urgency, setUrgency] = useState<Urgency>("urgent");
  const act = { do: "act", action: { type: "correct-proposal", urgency } } as const;
  return (
    <BulkDialog
      {...question}
      act={act}
      weighs={act}
      title="desk.bulk.urgencyTitle"
      what={say(`urgency.${urgency}`)}
      yes="desk.bulk.urgencyYes"
      fields={
        <Segments
          label={say("desk.command.urgency")}
          value={urgency}
          onChange={setUrgency}
          options={URGENCIES.toReversed().map((value) => ({ value, label: say(`urgency.${value}`) }))}
          autoFocus
        />
      }
    >
      <Hint>{say("desk.bulk.urgencyDetail")}</Hint>
    </BulkDialog>
  );
}

/** Takes each one step up: to the next office above its own. */
export function EscalateMany(question: BulkQuestion) {
  const { say } = useWords();
  const [words, setWords] = useState("");
  const said = words.trim();
  return (
    <BulkDialog
      {...question}
      act={{ do: "escalate", words: said === "" ? null : said }}
      weighs={{ do: "escalate", words: null }}
      title="desk.bulk.escalateTitle"
      yes="desk.bulk.escalateYes"
      fields={<ReasonField of="escalate" label={say("desk.act.escalate.words")} value={words} onChange={setWords} rows={2} autoFocus />}
    >
      <Hint>{say("desk.bulk.escalateDetail")}</Hint>
    </BulkDialog>
  );
}

/** Issues a letter to the office of each case of which it is true. */
export function LetterToMany(question: BulkQuestion) {
  const { say } = useWords();
  const [kind, setKind] = useState<LetterKind>("reminder");
  const act = { do: "letter", kind } as const;
  return (
    <BulkDialog
      {...question}
      act={act}
      weighs={act}
      title="desk.bulk.letterTitle"
      what={say(`desk.case.letter.${kind}`)}
      yes="desk.bulk.letterYes"
      fields={
        <Segments
          label={say("desk.act.letters.kind")}
          value={kind}
          onChange={setKind}
          options={LETTER_KINDS.map((value) => ({ value, label: say(`desk.case.letter.${value}`) }))}
          autoFocus
        />
      }
    >
      <Hint>{say("desk.bulk.letterDetail")}</Hint>
      <Caution>{say("desk.bulk.letterForEver")}</Caution>
    </BulkDialog>
  );
}

/** Writes to each citizen by the template, in their language and with their own number. */
export function ReplyToMany(question: BulkQuestion) {
  const { say } = useWords();
  const approved = useMay()("approve-reply");
  const [purpose, setPurpose] = useState<TemplatePurpose>("acknowledgement");
  const act = { do: "reply", purpose, approved } as const;
  return (
    <BulkDialog
      {...question}
      act={act}
      weighs={act}
      title="desk.bulk.replyTitle"
      yes={approved ? "desk.act.reply.send" : "desk.act.reply.save"}
      fields={
        <Segments
          label={say("desk.act.reply.purpose")}
          value={purpose}
          onChange={setPurpose}
          options={TEMPLATE_PURPOSES.map((value) => ({ value, label: say(`desk.case.purpose.${value}`) }))}
          autoFocus
        />
      }
    >
      <Hint>{say("desk.bulk.replyDetail")}</Hint>
      <Caution>{say(approved ? "desk.bulk.replyForEver" : "desk.bulk.replyWaits")}</Caution>
    </BulkDialog>
  );
}
