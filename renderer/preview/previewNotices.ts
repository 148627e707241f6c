import type { implement } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import { DEFAULT_NOTICE_SETTINGS } from "#domain/notice/noticeSettings.ts";

/** Nobody is told anything in a preview. */
export function previewNotices(os: ReturnType<typeof implement<Contract>>) {
  let settings = DEFAULT_NOTICE_SETTINGS;
  const counts = { prepared: 0, sending: 0, sent: 0, failed: 0, bounced: 0, withheld: 0 };
  return {
    status: os.notices.status.handler(() => ({
      state: settings.isOn ? ("no-mailbox" as const) : ("off" as const),
      hold: null,
      counts,
      gaps: [],
      failingAddresses: [],
      waitingAnswers: 0,
    })),
    list: os.notices.list.handler(() => []),
    ofCase: os.notices.ofCase.handler(() => ({ notices: [], answers: [] })),
    answers: os.notices.answers.handler(() => []),
    sendAgain: os.notices.sendAgain.handler(({ errors }) => {
      throw errors.NOT_FOUND();
    }),
    release: os.notices.release.handler(() => ({ released: 0 })),
    forgetAddress: os.notices.forgetAddress.handler(() => ({ forgotten: false })),
    takeAnswer: os.notices.takeAnswer.handler(({ errors }) => {
      throw errors.NOT_FOUND();
    }),
    putBy: os.notices.putBy.handler(({ errors }) => {
      throw errors.NOT_FOUND();
    }),
    settings: {
      get: os.notices.settings.get.handler(() => ({ settings, isSender: true })),
      put: os.notices.settings.put.handler(({ input }) => {
        settings = input.settings;
        return { settings, isSender: true };
      }),
    },
  };
}
