import type { ConnectionTest, Words } from "#contract/channels.ts";
import type { YouTubeClient } from "./client.ts";
import { readChannel } from "./payload.ts";
import { GoogleRefusal } from "./refusals.ts";
import { ExplainedError, tested } from "../common/tested.ts";

/** Asks for the channel, for its newest comment and, where somebody signed in, whose sign-in it is: three units. */
export function testYouTube(client: YouTubeClient, channelId: string, signal: AbortSignal): Promise<ConnectionTest> {
  return tested(
    async () => {
      const channel = readChannel(await client.list("channels", { part: "snippet", id: channelId }, signal));
      if (channel === null) throw new ExplainedError("not-found", "YouTube has no channel of this id.", NO_CHANNEL);
      await client.list("commentThreads", { part: "snippet", allThreadsRelatedToChannelId: channelId, maxResults: 1 }, signal);
      if (client.hasLogin) {
        const own = readChannel(await client.listAsOwner("channels", { part: "snippet", mine: "true" }, signal));
        const title = own?.title ?? null;
        if (own?.id !== channelId)
          throw new ExplainedError("forbidden", `The sign-in is of ${title ?? "no channel"}.`, otherChannel(title));
      }
      return channel.title ?? channelId;
    },
    (error) => {
      if (error instanceof GoogleRefusal) return EXPLANATIONS.get(error.reason) ?? null;
      if (error.fault === "signed-out") return SIGN_IN_ENDED;
      return error.fault === "unauthorised" ? UNKNOWN_APP : null;
    },
  );
}

const NO_CHANNEL: Words = {
  en: "YouTube has no channel with this ID. Copy it from Settings, Advanced settings on YouTube: it begins with UC and is not the name with the @.",
  hi: "इस आईडी का कोई चैनल यूट्यूब पर नहीं है। उसे यूट्यूब पर Settings, Advanced settings से कॉपी करें: वह UC से शुरू होती है और @ वाला नाम नहीं है।",
};

function otherChannel(title: string | null): Words {
  return title === null
    ? {
        en: "The account that signed in has no channel. Sign in as the owner of the channel that is named here.",
        hi: "जिस खाते से साइन-इन हुआ उसका कोई चैनल नहीं है। यहाँ लिखे चैनल के स्वामी के रूप में साइन-इन करें।",
      }
    : {
        en: `The sign-in is of another channel, “${title}”. Sign in as the owner of the channel that is named here.`,
        hi: `साइन-इन दूसरे चैनल “${title}” का है। यहाँ लिखे चैनल के स्वामी के रूप में साइन-इन करें।`,
      };
}

const WRONG_KEY: Words = {
  en: "Google does not accept the API key: it is mistyped, was deleted or has ended. Take it from APIs & Services, Credentials, and enter it here.",
  hi: "Google पर API कुंजी स्वीकार नहीं हुई: वह गलत लिखी है, हटा दी गई है या समाप्त हो गई है। APIs & Services, Credentials से लेकर यहाँ भरें।",
};
const SWITCHED_OFF: Words = {
  en: "YouTube Data API v3 is not switched on in the project of this key. Switch it on in the Google Cloud console under Library, wait a few minutes and test again.",
  hi: "इस कुंजी के प्रोजेक्ट में YouTube Data API v3 चालू नहीं है। Google Cloud console में Library पर उसे चालू करें, कुछ मिनट रुकें और फिर जाँचें।",
};
const RESTRICTED: Words = {
  en: "The API key is restricted and may not be used from this machine or for this API. Change its restrictions in the Google Cloud console.",
  hi: "API कुंजी पर ऐसी रोक है कि वह इस मशीन से या इस API के लिए नहीं चलती। Google Cloud console में उसकी restrictions बदलें।",
};
const NO_SCOPE: Words = {
  en: "The sign-in may not handle comments. Sign in again and allow the scope youtube.force-ssl.",
  hi: "साइन-इन को टिप्पणियों की अनुमति नहीं है। फिर से साइन-इन करें और scope youtube.force-ssl की अनुमति दें।",
};
const SIGN_IN_ENDED: Words = {
  en: "The sign-in at Google has ended or was taken back. Sign in again below, or enter a new refresh token; publish the app at Google, or it ends every 7 days.",
  hi: "Google पर साइन-इन समाप्त हो गया है या वापस ले लिया गया है। नीचे फिर साइन-इन करें या नया refresh token भरें; ऐप को Google पर प्रकाशित करें, नहीं तो यह हर 7 दिन में समाप्त होगा।",
};

const UNKNOWN_APP: Words = {
  en: "Google does not know this OAuth client. Check the client ID and the client secret.",
  hi: "Google पर यह OAuth client नहीं मिला। client ID और client secret जाँचें।",
};

const EXPLANATIONS: ReadonlyMap<string, Words> = new Map([
  ["channelNotFound", NO_CHANNEL],
  ["keyInvalid", WRONG_KEY],
  ["keyExpired", WRONG_KEY],
  ["API_KEY_INVALID", WRONG_KEY],
  ["API_KEY_EXPIRED", WRONG_KEY],
  ["accessNotConfigured", SWITCHED_OFF],
  ["SERVICE_DISABLED", SWITCHED_OFF],
  ["ipRefererBlocked", RESTRICTED],
  ["API_KEY_IP_ADDRESS_BLOCKED", RESTRICTED],
  ["API_KEY_HTTP_REFERRER_BLOCKED", RESTRICTED],
  ["API_KEY_SERVICE_BLOCKED", RESTRICTED],
  ["insufficientPermissions", NO_SCOPE],
  ["ACCESS_TOKEN_SCOPE_INSUFFICIENT", NO_SCOPE],
  ["authError", SIGN_IN_ENDED],
  [
    "commentsDisabled",
    {
      en: "Comments are switched off for this channel, so that there is nothing to read. Switch them on in YouTube Studio.",
      hi: "इस चैनल पर टिप्पणियाँ बंद हैं, इसलिए पढ़ने को कुछ नहीं है। YouTube Studio में उन्हें चालू करें।",
    },
  ],
  [
    "quotaExceeded",
    {
      en: "The project's units for today are used up. Reading goes on by itself after midnight in California (12:30 or 13:30 in India); more can be asked for from Google.",
      hi: "प्रोजेक्ट की आज की यूनिट समाप्त हो गईं। कैलिफ़ोर्निया की आधी रात (भारत में 12:30 या 13:30 बजे) के बाद पढ़ना अपने आप चलेगा; Google से और यूनिट माँगी जा सकती हैं।",
    },
  ],
]);
