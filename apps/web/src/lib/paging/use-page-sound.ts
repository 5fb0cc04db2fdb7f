import { useCallback, useEffect, useRef, useState } from 'react';

/** `UNKNOWN` until the browser has been asked; browsers play nothing before somebody has pressed something on the page. */
export type SoundState = 'UNKNOWN' | 'ON' | 'BLOCKED' | 'NONE';

const BEAT_MS = 1_500;
const VOLUME = 0.25;

/** Two tones, one after the other, made by the browser itself: nothing is downloaded. */
function ring(context: AudioContext): void {
  for (const [index, pitch] of [880, 660].entries()) {
    const [tone, loudness] = [context.createOscillator(), context.createGain()];
    const starts = context.currentTime + index * 0.3;
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, starts);
    loudness.gain.linearRampToValueAtTime(VOLUME, starts + 0.02);
    loudness.gain.linearRampToValueAtTime(0, starts + 0.28);
    tone.connect(loudness).connect(context.destination);
    tone.start(starts);
    tone.stop(starts + 0.3);
  }
}

/** Rings as long as `isRinging`, where the browser lets it; `allow` is for a press of a button, which browsers wait for. */
export function usePageSound(isRinging: boolean): { state: SoundState; allow: () => void } {
  const context = useRef<AudioContext | null>(null);
  const [state, setState] = useState<SoundState>('UNKNOWN');

  const prepare = useCallback((): AudioContext | null => {
    if (typeof AudioContext === 'undefined') {
      setState('NONE');
      return null;
    }
    context.current ??= new AudioContext();
    return context.current;
  }, []);

  const look = useCallback((sound: AudioContext): void => {
    setState(sound.state === 'running' ? 'ON' : 'BLOCKED');
  }, []);

  const allow = useCallback((): void => {
    const sound = prepare();
    if (sound === null) return;
    void sound.resume().then(
      () => look(sound),
      () => setState('BLOCKED'),
    );
  }, [look, prepare]);

  useEffect(() => {
    if (!isRinging) return undefined;
    const sound = prepare();
    if (sound === null) return undefined;
    const beat = (): void => {
      look(sound);
      if (sound.state === 'running') ring(sound);
    };
    beat();
    const timer = setInterval(beat, BEAT_MS);
    return () => clearInterval(timer);
  }, [isRinging, look, prepare]);

  useEffect(
    () => () => {
      void context.current?.close();
      context.current = null;
    },
    [],
  );

  return { state, allow };
}
