import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReviewView } from "#contract/review.ts";
import type { DossierMode } from "#domain/transfer/dossierRights.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Check } from "../../ui/controls/Check.tsx";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { readFailure } from "../../ui/failure.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { OnPaper } from "./OnPaper.tsx";
import { SealedForm } from "./SealedForm.tsx";
import styles from "./transfer.module.css";
import { useBytes } from "./useBytes.ts";
import { useDossier } from "./useDossier.ts";

/** What a review needs, to be taken along: as one sealed file, on paper, as a workbook. */
export function TakeAlong({ review }: { readonly review: ReviewView }) {
  const { say } = useWords();
  const may = useMay();
  const dossier = useDossier();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      {may("export") && <ActionButton label={say("transfer.takeAlong")} onPress={() => setOpen(true)} />}
      <DialogWindow title={say("transfer.title", { title: review.title })} isOpen={isOpen} onClose={close} wide>
        {may("export") && <OnPaper reviewId={review.id} />}
        {may("review") && dossier === null && <SealForm reviewId={review.id} onClose={close} />}
      </DialogWindow>
    </>
  );
}

const VALID_DAYS = { week: 7, month: 30, quarter: 90 } as const;
type Valid = keyof typeof VALID_DAYS;

const CLOSED = { all: null, year: 365, quarter: 90 } as const;
type Closed = keyof typeof CLOSED;

/** The dossier as one sealed file: for whom, how much of it, and under which passphrase. */
function SealForm({ reviewId: review, onClose }: { readonly reviewId: string; readonly onClose: () => void }) {
  const { say } = useWords();
  const { client } = useEngine();
  const [mode, setMode] = useState<DossierMode>("editable");
  const [closed, setClosed] = useState<Closed>("all");
  const [valid, setValid] = useState<Valid>("month");
  const [pictures, setPictures] = useState(true);
  // These are chosen again in a moment, and stay once the file is made.
  const wish = { review, mode, closedWithinDays: CLOSED[closed], pictures, validDays: VALID_DAYS[valid] };
  return (
    <section className={styles.part}>
      <h3>{say("transfer.asFile")}</h3>
      <p className={styles.quiet}>{say("transfer.asFile.help")}</p>
      <SealedForm make={(passphrase, signal) => client.transfer.make({ ...wish, passphrase }, { signal })} onClose={onClose}>
        <div className={styles.columns}>
          <ChooseOne
            label={say("transfer.field.mode")}
            options={[
              { value: "editable", label: say("transfer.mode.editable") },
              { value: "read-only", label: say("transfer.mode.read-only") },
            ]}
            value={mode}
            onChange={setMode}
            isWork={false}
          />
          <ChooseOne
            label={say("transfer.field.closed")}
            options={(["all", "year", "quarter"] as const).map((value) => ({ value, label: say(`transfer.closed.${value}`) }))}
            value={closed}
            onChange={setClosed}
            isWork={false}
          />
          {mode === "editable" && (
            <ChooseOne
              label={say("transfer.field.valid")}
              options={(["week", "month", "quarter"] as const).map((value) => ({
                value,
                label: say("transfer.valid", { n: VALID_DAYS[value] }),
              }))}
              value={valid}
              onChange={setValid}
              isWork={false}
            />
          )}
        </div>
        <Check label={say("transfer.field.pictures")} isSelected={pictures} onChange={setPictures} isWork={false} />
        <Size wish={wish} />
      </SealedForm>
    </section>
  );
}

interface Wish {
  readonly review: string;
  readonly mode: DossierMode;
  readonly closedWithinDays: number | null;
  readonly pictures: boolean;
  readonly validDays: number;
}

function Size({ wish }: { readonly wish: Wish }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const bytes = useBytes();
  const { data: size, error } = useQuery(queries.transfer.size.queryOptions({ input: wish }));
  if (size === undefined) return <p className={styles.quiet}>{error === null ? `${say("state.loading")}…` : say(readFailure(error))}</p>;
  return (
    <p className={styles.size}>
      <b>{say("transfer.size", { cases: size.cases, size: bytes(size.bytes) })}</b>
      {wish.mode === "editable" &&
        ` ${size.people.length === 0 ? say("transfer.people.everybody") : say("transfer.people.named", { names: size.people.join(", ") })}`}
    </p>
  );
}
