import { useState } from "react";
import { type DepartmentCode, DEPARTMENTS } from "#domain/department/departments.ts";
import { type DistrictName, DISTRICTS, DIVISIONS } from "#domain/geography/districts.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { ChooseOne, ChooseSome } from "../../ui/controls/Choose.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { HiddenNote } from "../../ui/controls/HiddenNote.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import styles from "./speaker.module.css";
import { typedMoment } from "./typedMoment.ts";
import { reviewFailure } from "./useReviewCommands.ts";
import { LeaveButton } from "../../ui/controls/LeaveButton.tsx";

const MINUTE_MS = 60_000;

interface PrepareFormProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPrepared: (id: string) => void;
}

/** Which districts or departments, on which day. */
export function PrepareForm({ isOpen, onClose, onPrepared }: PrepareFormProps) {
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
  const [chair, setChair] = useState("");
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const plannedAt = typedMoment(when, useNow(MINUTE_MS));
  const isWhole = title.trim() !== "" && plannedAt !== null && (of === "districts" ? districts : departments).length > 0;

  const prepare = async () => {
    setTried(true);
    if (!isWhole || plannedAt === null) return;
    const scope = of === "districts" ? { of, districts: [...districts] } : { of, departments: [...departments] };
    try {
      const { id } = await client.review.prepare({
        title: title.trim(),
        plannedAt,
        scope,
        ...(chair.trim() !== "" && { chair: chair.trim() }),
      });
      onClose();
      onPrepared(id);
    } catch (error) {
      setFault(say(reviewFailure(error)));
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
      <HiddenNote texts={[title]} />
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
      <Quick of={of} districts={districts} onDistricts={setDistricts} departments={departments} onDepartments={setDepartments} />
      {isTried && (of === "districts" ? districts : departments).length === 0 && (
        <p className={styles.fault}>{say("review.fault.scope")}</p>
      )}
      <Field name="chair" label={say("review.field.chair")} help={say("review.help.chair")} value={chair} onChange={setChair} />
      <HiddenNote texts={[chair]} keepsNames />
      {fault !== null && <p className={styles.fault}>{fault}</p>}
      <DialogActions>
        <LeaveButton label={say("word.cancel")} onPress={onClose} />
        <ActionButton label={say("review.prepareDo")} type="submit" data-main />
      </DialogActions>
    </SubmitForm>
  );
}

interface QuickProps {
  readonly of: "districts" | "departments";
  readonly districts: readonly DistrictName[];
  readonly onDistricts: (districts: readonly DistrictName[]) => void;
  readonly departments: readonly DepartmentCode[];
  readonly onDepartments: (departments: readonly DepartmentCode[]) => void;
}

/** All at once, or the districts of a commissioner's division; pressed again, none of them. */
function Quick({ of, districts, onDistricts, departments, onDepartments }: QuickProps) {
  const { say, district } = useWords();
  if (of === "departments") {
    const all = DEPARTMENTS.map(({ code }) => code);
    const isAll = departments.length === all.length;
    return (
      <fieldset className={styles.ways} aria-label={say("review.field.quick")}>
        <ActionButton
          label={say("review.place.allDepartments")}
          aria-pressed={isAll}
          data-taken={isAll || undefined}
          onPress={() => onDepartments(isAll ? [] : all)}
        />
      </fieldset>
    );
  }
  const groups = [
    { key: "all", label: say("review.place.allDistricts"), names: DISTRICTS.map(({ name }) => name) },
    ...DIVISIONS.map((division) => ({
      key: division,
      label: say("review.place.division", { division: district(division) }),
      names: DISTRICTS.flatMap((each) => (each.division === division ? [each.name] : [])),
    })),
  ];
  return (
    <fieldset className={styles.ways} aria-label={say("review.field.quick")}>
      {groups.map(({ key, label, names }) => {
        const isTaken = names.every((name) => districts.includes(name)) && (key === "all" || districts.length < DISTRICTS.length);
        const next = isTaken ? districts.filter((name) => !names.includes(name)) : [...new Set([...districts, ...names])];
        return (
          <ActionButton
            key={key}
            label={label}
            aria-pressed={isTaken}
            data-taken={isTaken || undefined}
            onPress={() => onDistricts(next)}
          />
        );
      })}
    </fieldset>
  );
}
