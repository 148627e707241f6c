/**
 * Devanagari and Gurmukhi words in Latin letters as they are pronounced: the inherent vowel is dropped where Hindi
 * drops it (सरकार is sarkar, नगर stays nagar). Expects one normalised word, or many separated by white space; other
 * characters stay unchanged.
 */
export function transliterate(words: string): string {
  return INDIC.test(words) ? words.replace(WORD, (word) => (INDIC.test(word) ? spoken(word) : word)) : words;
}

const INDIC = /[\u0900-\u097f\u0a00-\u0a7f]/u;
const WORD = /\S+/gu;

/**
 * Syllables are in three lists: their onsets, their vowels, and whether the vowel is the inherent one, which may be silent.
 * One long function on purpose: short ones would be inlined again at every start.
 */
function spoken(word: string): string {
  const onsets: string[] = [];
  const vowels: string[] = [];
  const inherent: boolean[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    const letter = code >= FIRST && code <= LAST ? LETTERS[code - FIRST] : undefined;
    let onset = "";
    let vowel = "";
    let unwritten = false;
    if (letter === undefined) onset = word[at] ?? "";
    else if (letter.sort === "vowel") vowel = letter.sound;
    else if (letter.sort !== "consonant") {
      // A nasal, or a sign without a consonant. Silent signs make no syllable.
      if (letter.sound === "") continue;
      onset = letter.sound;
    } else {
      const following = at + 1 < word.length ? word.charCodeAt(at + 1) : 0;
      const sign = following >= FIRST && following <= LAST ? LETTERS[following - FIRST] : undefined;
      unwritten = sign === undefined || (sign.sort !== "vowel-sign" && sign.sort !== "virama");
      onset = letter.sound;
      vowel = unwritten || sign === undefined ? "a" : sign.sound;
      if (!unwritten) at += 1;
    }
    onsets.push(onset);
    vowels.push(vowel);
    inherent.push(unwritten);
  }
  // From the end: an inherent vowel is silent at the end of a word, and between a vowel-consonant and a consonant-vowel.
  const end = onsets.length - 1;
  for (let at = end; at > 0; at -= 1) {
    if (!inherent[at]) continue;
    const afterVowel = vowels[at - 1] !== "";
    // A nasal sign closes its syllable without a cluster: पंचकूला is panchkula.
    const afterCluster = !afterVowel && onsets[at - 1] !== "n";
    if (
      at === end
        ? !(afterCluster && KEEPS_FINAL_VOWEL.has(onsets[at] ?? ""))
        : !afterCluster && vowels[at + 1] !== "" && onsets[at + 1] !== ""
    )
      vowels[at] = "";
  }
  let out = "";
  for (let at = 0; at <= end; at += 1) out += (onsets[at] ?? "") + (vowels[at] ?? "");
  return out;
}

/** पत्र, मुख्य: after a cluster these consonants keep their final vowel. */
const KEEPS_FINAL_VOWEL: ReadonlySet<string> = new Set(["r", "y", "v", "n", "l"]);

interface Letter {
  readonly sort: "consonant" | "vowel" | "vowel-sign" | "virama" | "nasal" | "silent" | "other";
  readonly sound: string;
}

const FIRST = 0x0900;
const LAST = 0x0a7f;
const BENGALI = 0x0980;
const GURMUKHI = 0x0a00;

/** By the code less `FIRST`, since every letter of every word is looked up. */
const LETTERS: (Letter | undefined)[] = [];
for (let code = FIRST; code <= LAST; code += 1)
  LETTERS.push(code >= BENGALI && code < GURMUKHI ? undefined : { sort: "other", sound: String.fromCharCode(code) });

function enter(sort: Letter["sort"], letters: string, sounds: string): void {
  const names = sounds.split(" ");
  for (const [at, letter] of Array.from(letters).entries()) LETTERS[letter.charCodeAt(0) - FIRST] = { sort, sound: names[at] ?? "" };
}

const SOUNDS = "k kh g gh n ch ch j jh n t th d dh n t th d dh n p ph b bh m y r l v sh s h";
enter("consonant", "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशसह", SOUNDS);
enter("consonant", "षळ", "sh l");
enter("consonant", "ਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹ", SOUNDS.replace("sh ", ""));
enter("consonant", "\u0a5c", "d");
enter("vowel", "अआइईउऊऋएऐओऔऍऑ", "a aa i ii u uu ri e ai o au e o");
enter("vowel", "ਅਆਇਈਉਊਏਐਓਔ", "a aa i ii u uu e ai o au");
enter("vowel-sign", "ािीुूृेैोौॅॉ", "aa i ii u uu ri e ai o au e o");
enter("vowel-sign", "ਾਿੀੁੂੇੈੋੌ", "aa i ii u uu e ai o au");
enter("virama", "\u094d\u0a4d", "");
enter("nasal", "\u0902\u0901\u0a02\u0a70", "n n n n");
// Visarga, avagraha, addak (it doubles the next consonant, which folding undoes), udaat, yakash, nuktas.
enter("silent", "\u0903\u093d\u0a71\u0a51\u0a75\u093c\u0a3c", "");
