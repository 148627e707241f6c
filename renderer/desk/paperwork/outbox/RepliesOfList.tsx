import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { ListedReply } from "#contract/outbox.ts";
import type { OutboxList } from "#domain/reply/outboxLists.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useNow } from "../../../client/useNow.ts";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ReplyDetails } from "./ReplyDetails.tsx";

/** As many as are worked through before more are fetched; what leaves the list makes room. */
const SHOWN = 100;

/** One list, the oldest first, and the reply that is looked at. When one leaves the list, the next takes its place. */
export function RepliesOfList({ list, onOpenCase }: { readonly list: OutboxList; readonly onOpenCase: (id: string) => void }) {
  const { say } = useWords();
  const [chosen, setChosen] = useState({ id: "", index: 0 });
  const { data, error } = useAnswer((ask) => ask.outbox.list, { input: { list, limit: SHOWN }, placeholderData: keepPreviousData });
  const replies = data?.replies ?? [];
  const found = replies.findIndex(({ replyId, grievanceId }) => keyOf({ replyId, grievanceId }) === chosen.id);
  const index = found >= 0 ? found : Math.min(chosen.index, replies.length - 1);
  const reply = replies[index];
  if (found >= 0 && found !== chosen.index) setChosen({ id: chosen.id, index: found });
  return (
    <div className={viewStyles.split}>
      <div className={viewStyles.scroll}>
        {data === undefined && <NotYet error={error} />}
        {data !== undefined && replies.length === 0 && <p className={viewStyles.empty}>{say(`paper.outbox.none.${list}`)}</p>}
        {reply !== undefined && (
          <ListBox
            className={viewStyles.options}
            aria-label={say(`paper.outbox.list.${list}`)}
            items={replies.map((each) => ({ ...each, id: keyOf(each) }))}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={[keyOf(reply)]}
            onSelectionChange={(keys) => {
              const [id] = keys === "all" ? [] : [...keys];
              if (id !== undefined) setChosen({ id: String(id), index: replies.findIndex((each) => keyOf(each) === id) });
            }}
          >
            {(each) => <ReplyOption reply={each} />}
          </ListBox>
        )}
      </div>
      <aside className={viewStyles.side} aria-label={say("paper.outbox.one")}>
        {reply === undefined ? (
          <p className={viewStyles.quiet}>{say("paper.outbox.choose")}</p>
        ) : (
          <ReplyDetails
            key={keyOf(reply)}
            reply={reply}
            list={list}
            onDone={() => setChosen({ id: "", index })}
            onOpenCase={() => onOpenCase(reply.grievanceId)}
          />
        )}
      </aside>
    </div>
  );
}

/** Replies to a whole incident share their id. */
function keyOf({ replyId, grievanceId }: Pick<ListedReply, "replyId" | "grievanceId">): string {
  return `${grievanceId} ${replyId}`;
}

function ReplyOption({ reply }: { readonly reply: ListedReply & { readonly id: string } }) {
  const { say, ago, channel } = useWords();
  const now = useNow(60_000);
  const { id, ticket, purpose, text, language, preparedAt, to } = reply;
  return (
    <ListBoxItem id={id} className={viewStyles.option} textValue={`${ticket} ${say(`desk.case.purpose.${purpose}`)}`}>
      <span>{ticket}</span>
      <b>
        {say(`desk.case.purpose.${purpose}`)} · {channel(to.channel)}
      </b>
      <span className={viewStyles.quiet}>{ago(now - preparedAt)}</span>
      <span />
      <p className={viewStyles.quiet} lang={language}>
        {text}
      </p>
    </ListBoxItem>
  );
}
