import type { ReviewBoard } from "#contract/wallScenes.ts";
import { useNow } from "../../../client/useNow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useCasesBehindEach } from "../../mirror/useCasesBehind.ts";
import { overdueCasesOfOffice } from "../../parts/filters.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { RowList } from "../../parts/RowList.tsx";
import { placeFirst } from "../../parts/titleAlone.ts";

/** Of a count of three digits. */
const LEAD_REM = 3.5;

/** Which offices of the stop owe reports, the most first. */
export function ReviewOfficesPanel({ now: { review }, width, height }: PanelProps) {
  const { say, locale, number, age, departmentBrief, district } = useWords();
  const behind = useCasesBehindEach();
  const at = useNow(60_000);
  if (review === null) return <PanelWaiting />;
  if (review.offices.length === 0) return <PanelMessage text={say("owe.none")} none />;
  return (
    <RowList
      rows={review.offices.map((office) => ({
        key: office.office,
        lead: number(office.overdue),
        title: placeFirst(office.label[locale], office.district === null ? null : district(office.district)),
        facts: `${departmentBrief(office.department)} · ${say("owing.oldest", { age: age(at - office.oldestDueAt) })}`,
        behind: behind(overdueCasesOfOffice(office)),
      }))}
      leadWidth={LEAD_REM}
      more={(shown) => (review.officeCount > shown ? say("owing.more", { n: review.officeCount - shown }) : null)}
      width={width}
      height={height}
    />
  );
}

/** A tick only where something was asked of offices, and the cell owes nothing there either. */
export function isPraised({ asked, reportsOverdue, markingsOverdue }: Pick<ReviewBoard, "asked" | "reportsOverdue" | "markingsOverdue">) {
  return asked > 0 && reportsOverdue === 0 && markingsOverdue === 0;
}

/** What is late at the stop, by category. */
export function ReviewSortsPanel({ now: { review }, width, height }: PanelProps) {
  const { say, locale, number, departmentBrief } = useWords();
  if (review === null) return <PanelWaiting />;
  if (review.sorts.length === 0) {
    const { reportsOverdue: late } = review;
    return late === 0 ? (
      <PanelMessage text={say("reviewScene.nothingLate")} {...(isPraised(review) ? { good: true } : { none: true })} />
    ) : (
      <PanelMessage text={say("reviewScene.lateUnsorted", { n: late })} />
    );
  }
  return (
    <RowList
      rows={review.sorts.map(({ department, label, open, overdue }) => ({
        key: `${department ?? ""} ${label.en}`,
        lead: number(overdue),
        title: label[locale] === "" ? departmentBrief(department) : label[locale],
        facts: say("reviewScene.lateOf", { department: departmentBrief(department), n: open }),
      }))}
      leadWidth={LEAD_REM}
      more={() => null}
      width={width}
      height={height}
    />
  );
}
