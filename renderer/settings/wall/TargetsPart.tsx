import { STANDARD_TARGETS, TARGET_NAMES } from "#domain/performance/targets.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import type { WallDraft, WallFault } from "./wallForm.ts";
import styles from "./wall.module.css";

interface TargetsPartProps {
  readonly targets: WallDraft["targets"];
  readonly faults: ReadonlySet<WallFault>;
  readonly onChange: (targets: WallDraft["targets"]) => void;
}

/** What is to be reached. An empty field sets no target, and then none is shown. */
export function TargetsPart({ targets, faults, onChange }: TargetsPartProps) {
  const { say } = useWords();
  return (
    <fieldset className={styles.part}>
      <legend>{say("wallSettings.targets")}</legend>
      <div className={styles.row}>
        {TARGET_NAMES.map((name) => (
          <Field
            key={name}
            name={name}
            label={say(`wallSettings.targets.${name}`)}
            fault={faults.has(name) ? say(`wallSettings.fault.${name}`) : null}
            value={targets[name]}
            onChange={(value) => onChange({ ...targets, [name]: value })}
            inputMode="numeric"
            short
          />
        ))}
      </div>
      <p className={controlStyles.help}>
        {say("wallSettings.targets.help", { overdue: STANDARD_TARGETS.overduePercent, inTime: STANDARD_TARGETS.inTimePercent })}
      </p>
    </fieldset>
  );
}
