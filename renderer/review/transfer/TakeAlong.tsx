import { useState } from "react";
import { Button } from "react-aria-components";
import type { ReviewView } from "#contract/review.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
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
      <Button className={controlStyles.button} onPress={() => setOpen(true)}>
        {say("transfer.takeAlong")}
      </Button>
      <DialogWindow title={say("transfer.title", { title: review.title })} isOpen={isOpen} onClose={close} wide>
        <OnPaper reviewId={review.id} />
        {may("review") && dossier === null && <SealForm reviewId={review.id} onClose={close} />}
      </DialogWindow>
    </>
  );
}
