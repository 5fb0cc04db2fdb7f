/** When a mail is sent again, when it is given up, and which files it can carry. */

const SECOND = 1_000;
const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = 10 * 60 * SECOND;
const GIVEN_UP_AFTER = 72 * 3_600 * SECOND;

/** What a mail server (or the way to it) answered. `command` is the SMTP command that was refused. */
export interface MailRefusal {
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
  readonly code?: string | undefined;
}

/** Commands that are about this one mail; a refusal of any other is about the way to the server, and passes. */
const ABOUT_THE_MAIL: ReadonlySet<string> = new Set(['MAIL FROM', 'RCPT TO', 'DATA', 'BDAT']);

/** True when the same mail would be refused again: the server has said 5xx about it, or its address is none. */
export function isRefusedForGood({ responseCode, command = '', code }: MailRefusal): boolean {
  if (responseCode === undefined) return code === 'EENVELOPE';
  return responseCode >= 500 && responseCode < 600 && ABOUT_THE_MAIL.has(command);
}

/**
 * When to try again after `attempts` tries: after 5 s, 10 s, 20 s ... at most 10 minutes later. Null when a mail that
 * is so old is given up: then people see it and can send it again.
 */
export function nextAttempt(attempts: number, writtenAt: Date, now: Date): Date | null {
  if (now.getTime() - writtenAt.getTime() >= GIVEN_UP_AFTER) return null;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, Math.min(attempts, 20) - 1));
  return new Date(now.getTime() + wait);
}

export interface FileForMail {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly kind: string;
}

/**
 * The files that a mail encloses and those that stay on the ticket's page: what would make the mail too large, and
 * programs, for which most mail servers refuse the whole mail.
 */
export function filesForMail<File extends FileForMail>(
  files: readonly File[],
  maxBytes: number,
): { readonly enclosed: File[]; readonly left: File[] } {
  const enclosed: File[] = [];
  const left: File[] = [];
  let room = maxBytes;
  for (const file of files) {
    const fits = file.kind !== 'PROGRAM' && file.size <= room;
    if (fits) room -= file.size;
    (fits ? enclosed : left).push(file);
  }
  return { enclosed, left };
}
