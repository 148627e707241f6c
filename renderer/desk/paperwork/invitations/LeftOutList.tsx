import { LEFT_OUT, type LeftOut } from "#domain/invitation/whoIsInvited.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";

/** How many are left out, by reason. */
export function LeftOutList({ leftOut }: { readonly leftOut: Readonly<Partial<Record<LeftOut, number>>> }) {
  const { say, number } = useWords();
  const reasons = LEFT_OUT.filter((why) => (leftOut[why] ?? 0) > 0);
  if (reasons.length === 0) return <p className={viewStyles.quiet}>{say("paper.invitations.nobodyLeftOut")}</p>;
  return (
    <>
      <span className={viewStyles.quiet}>{say("paper.invitations.leftOut")}</span>
      <ul>
        {reasons.map((why) => (
          <li key={why}>
            {number(leftOut[why] ?? 0)} · {say(`paper.invitations.why.${why}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
