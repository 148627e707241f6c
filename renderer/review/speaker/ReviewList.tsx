import { useState } from "react";
import { Button } from "react-aria-components";
import type { ReviewLine } from "#contract/review.ts";
import { type DepartmentCode, DEPARTMENTS } from "#domain/department/departments.ts";
import { type DistrictName, DISTRICTS } from "#domain/geography/districts.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { ChooseOne, ChooseSome } from "../../ui/controls/Choose.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { Contradictions } from "../transfer/Contradictions.tsx";
import { GivenDossiers } from "../transfer/GivenDossiers.tsx";
import { useDossier } from "../transfer/useDossier.ts";
import { OfflineLine } from "./OfflineLine.tsx";
import { NotYet } from "./Part.tsx";
import styles from "./speaker.module.css";
import { typedMoment } from "./typedMoment.ts";

/** The reviews that were held and those that are prepared, the latest first. */
export function ReviewList({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { say } = useWords();
  const may = useMay();
  const { data: reviews, isError } = useAnswer((ask) => ask.review.list);
  const dossier = useDossier();
  const [prepares, setPrepares] = useState(false);
  return (
    <main className={styles.list}>
      <header className={styles.head}>
        <h1>{say("review.title")}</h1>
        <OfflineLine />
        {may("review") && <ActionButton label={say("review.prepare")} data-main onPress={() => setPrepares(true)} />}
      </header>
      <Contradictions />
      {reviews === undefined && <NotYet isError={isError} />}
      {reviews?.length === 0 && <p className={styles.quiet}>{say("review.none")}</p>}
      <ol className={styles.reviews}>
        {reviews?.map((review) => (
          <li key={review.id}>
            <ReviewRow review={review} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {may("review") && dossier === null && <GivenDossiers />}
      <PrepareForm isOpen={prepares} onClose={() => setPrepares(false)} onPrepared={onOpen} />
    </main>
  );
}

function ReviewRow({ review, onOpen }: { readonly review: ReviewLine; readonly onOpen: (id: string) => void }) {
  const { say, date, clock } = useWords();
  const { id, title, plannedAt, state, promises, unsettled } = review;
  return (
    <Button className={styles.review ?? ""} onPress={() => onOpen(id)}>
      <b>{title}</b>
      <span>
        {date(plannedAt)}, {clock(plannedAt)}
      </span>
      <span>{say(`review.state.${state}`)}</span>
      <span>{promises === 0 ? "" : say("review.promisesOpen", { n: promises, open: unsettled })}</span>
    </Button>
  );
}

const MINUTE_MS = 60_000;

interface PrepareFormProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPrepared: (id: string) => void;
}

/** Which districts or departments, on which day. */
function PrepareForm({ isOpen, onClose, onPrepared }: PrepareFormProps) {
  const { say } = useWords();
  return (
    <DialogWindow title={say("review.prepare")} isOpen={isOpen} onClose={onClose}>
      {isOpen && <Fields onClose={onClose} onPrepared={onPrepared} />}
    </DialogWindow>
  );
}

function Fields({ onClose, onPrepared }: Omit<PrepareFormProps, "isOpen">) {
  const words = useWords();
  const { say, locale } = words;
  const { client } = useEngine();
  const [title, setTitle] = useState("");
  const [when, setWhen] = useState("");
  const [of, setOf] = useState<"districts" | "departments">("districts");
  const [districts, setDistricts] = useState<readonly DistrictName[]>([]);
  const [departments, setDepartments] = useState<readonly DepartmentCode[]>([]);
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const plannedAt = typedMoment(when, useNow(MINUTE_MS));
  const isWhole = title.trim() !== "" && plannedAt !== null && (of === "districts" ? districts : departments).length > 0;

  const prepare = async () => {
    setTried(true);
    if (!isWhole || plannedAt === null) return;
    const scope = of === "districts" ? { of, districts: [...districts] } : { of, departments: [...departments] };
    try {
      const { id } = await client.review.prepare({ title: title.trim(), plannedAt, scope });
      onClose();
      onPrepared(id);
    } catch {
      setFault(say("settings.callFailed"));
    }
  };

  const some = (n: number) => say("desk.filter.some", { n });
  return (
    <SubmitForm onSubmit={() => void prepare()}>
      <Field
        name="title"
        label={say("review.field.title")}
        fault={isTried && title.trim() === "" ? say("review.fault.title") : null}
        value={title}
        onChange={setTitle}
        autoFocus
      />
      <Field
        name="when"
        label={say("review.field.when")}
        help={say("review.help.when")}
        fault={isTried && plannedAt === null ? say("review.fault.when") : null}
        value={when}
        onChange={setWhen}
        short
      />
      <ChooseOne
        label={say("review.field.of")}
        options={[
          { value: "districts", label: say("review.of.districts") },
          { value: "departments", label: say("review.of.departments") },
        ]}
        value={of}
        onChange={setOf}
      />
      {of === "districts" ? (
        <ChooseSome
          label={say("review.of.districts")}
          options={DISTRICTS.map(({ name }) => ({ value: name, label: words.district(name) }))}
          value={districts}
          onChange={setDistricts}
          none={say("review.noneChosen")}
          some={some}
        />
      ) : (
        <ChooseSome
          label={say("review.of.departments")}
          options={DEPARTMENTS.map(({ code, name }) => ({ value: code, label: name[locale] }))}
          value={departments}
          onChange={setDepartments}
          none={say("review.noneChosen")}
          some={some}
        />
      )}
      {isTried && (of === "districts" ? districts : departments).length === 0 && (
        <p className={styles.fault}>{say("review.fault.scope")}</p>
      )}
      {fault !== null && <p className={styles.fault}>{fault}</p>}
      <DialogActions>
        <ActionButton label={say("word.cancel")} onPress={onClose} />
        <ActionButton label={say("review.prepareDo")} type="submit" data-main />
      </DialogActions>
    </SubmitForm>
  );
}
