import { open } from 'node:fs/promises';

/** Reads the errors in the log of the running product, each once. */
export class ServerLog {
  private position = 0;

  constructor(private readonly file: string) {}

  /** Forgets what stands there already: it belongs to somebody else. */
  async skipToEnd(): Promise<void> {
    await this.takeErrors();
  }

  /** Lines of level error or worse, and words of a crash, since the last question. */
  async takeErrors(): Promise<string[]> {
    const log = await open(this.file);
    try {
      const { size } = await log.stat();
      const { buffer } = await log.read(
        Buffer.alloc(size - this.position),
        0,
        size - this.position,
        this.position,
      );
      const text = buffer.toString('utf8');
      const whole = text.slice(0, text.lastIndexOf('\n') + 1);
      this.position += Buffer.byteLength(whole);
      return whole
        .split('\n')
        .filter(isError)
        .map((line) => `server: ${line}`);
    } finally {
      await log.close();
    }
  }
}

function isError(line: string): boolean {
  if (line === '' || line.startsWith('ready ')) return false;
  try {
    const { level } = JSON.parse(line) as { level?: unknown };
    return level === 'error' || level === 'fatal' || Number(level) >= 50;
  } catch {
    return true;
  }
}
