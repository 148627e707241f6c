/** What a person sees in the browser when the platform has sent them back. */
export type PageSays = "signed-in" | "not-signed-in" | "unknown";

/** One page in both languages, without script and without anything from elsewhere. `platform` is a name of our own choosing. */
export function callbackPage(says: PageSays, platform: string): string {
  const [english, hindi] = SENTENCES[says];
  const lines = [english, hindi].map((sentence) => sentence.replaceAll("{platform}", platform));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ISMGT</title>
<style>
body { font: 1.25rem/1.6 "Noto Sans", "Noto Sans Devanagari", sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem; background: #10151c; color: #e8edf3; }
</style>
<h1>ISMGT</h1>
<p>${lines[0] ?? ""}</p>
<p lang="hi">${lines[1] ?? ""}</p>
`;
}

const SENTENCES: Readonly<Record<PageSays, readonly [english: string, hindi: string]>> = {
  "signed-in": [
    "You are signed in to {platform}. This page may be closed; go on in ISMGT.",
    "{platform} में साइन-इन हो गया है। यह पृष्ठ बंद किया जा सकता है; ISMGT में आगे बढ़ें।",
  ],
  "not-signed-in": [
    "The sign-in to {platform} came to nothing. This page may be closed; ISMGT says what is to be done.",
    "{platform} में साइन-इन नहीं हो सका। यह पृष्ठ बंद किया जा सकता है; क्या करना है, यह ISMGT में लिखा है।",
  ],
  unknown: [
    "ISMGT waits for no such sign-in. This page may be closed; begin again in ISMGT.",
    "ISMGT में ऐसे किसी साइन-इन की प्रतीक्षा नहीं है। यह पृष्ठ बंद किया जा सकता है; ISMGT में फिर से शुरू करें।",
  ],
};
