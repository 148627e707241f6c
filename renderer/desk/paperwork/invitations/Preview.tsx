import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { Audience } from "#domain/invitation/campaign.ts";
import { useConnectionState, useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { LeftOutList } from "./LeftOutList.tsx";

/** How many would be invited now, and how many are left out and why. */
export function Preview({ audience }: { readonly audience: Audience | null }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const asked = useDeferredValue(audience);
  const { data } = useQuery({
    ...queries.invitations.preview.queryOptions({
      input: asked ?? NOBODY,
      placeholderData: keepPreviousData,
    }),
    enabled: connected && asked !== null,
  });
  if (asked === null) return <p className={viewStyles.quiet}>{say("paper.invitations.previewLater")}</p>;
  if (data === undefined) return <NotYet isSmall />;
  const { invited, inHindi } = data;
  return (
    <section className={viewStyles.part} aria-live="polite">
      <strong>{say("paper.invitations.preview", { n: invited, hindi: inHindi, english: invited - inHindi })}</strong>
      <LeftOutList leftOut={data.leftOut} />
    </section>
  );
}

/** Never asked for. */
const NOBODY: Audience = { channel: "x", department: "PHED", district: null, sinceDays: 1, cases: "any", most: 1 };
