import type { Tone } from './counter.ts'

/** Hertz, and how long in seconds, one after the other. */
const tones: Record<Tone, { type: OscillatorType; notes: [number, number][] }> = {
  ok: { type: 'sine', notes: [[1320, 0.09]] },
  ask: {
    type: 'sine',
    notes: [
      [660, 0.1],
      [880, 0.12],
    ],
  },
  no: {
    type: 'square',
    notes: [
      [220, 0.18],
      [0, 0.06],
      [220, 0.28],
    ],
  },
}

let context: AudioContext | null = null

/** A short tone: heard without looking up. The screen comes first: it has been waited for. */
export function play(tone: Tone): void {
  setTimeout(sound, 0, tone)
}

/** Where there is no loudspeaker the screen says it all. */
function sound(tone: Tone): void {
  try {
    context ??= new AudioContext()
    void context.resume()
    const { type, notes } = tones[tone]
    let at = context.currentTime
    for (const [hertz, seconds] of notes) {
      if (hertz > 0) ring(context, type, hertz, at, seconds)
      at += seconds
    }
  } catch {
    context = null
  }
}

function ring(audio: AudioContext, type: OscillatorType, hertz: number, at: number, seconds: number): void {
  const source = audio.createOscillator()
  const volume = audio.createGain()
  source.type = type
  source.frequency.value = hertz
  volume.gain.setValueAtTime(0.15, at)
  volume.gain.setTargetAtTime(0, at + seconds * 0.7, 0.02)
  source.connect(volume).connect(audio.destination)
  source.start(at)
  source.stop(at + seconds)
}
