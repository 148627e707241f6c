import { useState } from "react";
import type { ReviewView } from "#contract/review.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { OnPaper } from "./OnPaper.tsx";
import { SealForm } from "./SealForm.tsx";
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
      <ActionButton label={say("transfer.takeAlong")} onPress={() => setOpen(true)} />
      <DialogWindow title={say("transfer.title", { title: review.title })} isOpen={isOpen} onClose={close} wide>
        <OnPaper reviewId={review.id} />
        {may("review") && dossier === null && <SealForm reviewId={review.id} onClose={close} />}
      </DialogWindow>
    </>
  );
}
