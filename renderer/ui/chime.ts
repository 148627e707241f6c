/** Two falling tones of a bell, Hz and when they begin in seconds; friendly enough for a room that hears them all day. */
const TONES = [
  { hz: 659.25, at: 0 },
  { hz: 523.25, at: 0.32 },
] as const;
/** Partials of a bell and how loud each is. */
const PARTIALS = [
  { times: 1, gain: 1 },
  { times: 2.76, gain: 0.22 },
  { times: 5.4, gain: 0.07 },
] as const;
const RINGS_S = 1.9;
const LOUDEST = 0.35;

/** Sounds the chime once. `volume` 0 to 1. Nothing happens where the machine has no sound. */
export async function soundChime(volume: number): Promise<void> {
  if (volume <= 0) return;
  const sound = new AudioContext();
  try {
    const out = new GainNode(sound, { gain: volume * LOUDEST });
    out.connect(sound.destination);
    for (const { hz, at } of TONES) {
      for (const { times, gain } of PARTIALS) ring(sound, out, { hz: hz * times, gain, at: sound.currentTime + at });
    }
    await new Promise((resolve) => setTimeout(resolve, (RINGS_S + 0.5) * 1_000));
  } finally {
    await sound.close();
  }
}

function ring(sound: AudioContext, out: AudioNode, { hz, gain, at }: { readonly hz: number; readonly gain: number; readonly at: number }) {
  const envelope = new GainNode(sound, { gain: 0 });
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(gain, at + 0.012);
  envelope.gain.exponentialRampToValueAtTime(0.000_1, at + RINGS_S);
  const tone = new OscillatorNode(sound, { frequency: hz });
  tone.connect(envelope).connect(out);
  tone.start(at);
  tone.stop(at + RINGS_S);
}
