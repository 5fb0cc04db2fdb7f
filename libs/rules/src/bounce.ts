/** What a mail server writes back when a mail could not be delivered: RFC 3464, and the words of those that do not know it. */

/** The parts of a message that may be such a report, as text. */
export interface PossibleBounce {
  readonly subject: string;
  /** The address in From; empty when there is none. */
  readonly fromAddress: string;
  /** The envelope sender; empty for the null sender, with which every report is sent. */
  readonly envelopeFrom: string;
  /** Content-Type of the whole message, in small letters. */
  readonly contentType: string;
  /** X-Failed-Recipients, as Exim and Gmail write it. */
  readonly failedRecipients: string;
  readonly text: string;
  /** The part message/delivery-status; null when there is none. */
  readonly deliveryStatus: string | null;
  /** What of the returned message came back: its headers, or all of it; null when nothing did. */
  readonly returned: string | null;
}

/** FAILED: it did not arrive and will not. DELAYED: the server goes on trying. DELIVERED: it arrived. */
export type BounceAction = 'FAILED' | 'DELAYED' | 'DELIVERED';

export interface BouncedRecipient {
  /** In small letters; null when the report does not say whom it is about. */
  readonly address: string | null;
  readonly action: BounceAction;
  /** RFC 3463, for example 5.1.1; null when the report has none. */
  readonly status: string | null;
  /** The answer of the server that refused, for people to read; null when the report has none. */
  readonly answer: string | null;
}

export interface Bounce {
  readonly form: 'STANDARD' | 'FREE_TEXT';
  readonly recipients: readonly BouncedRecipient[];
}

/** Reports are short; what stands behind this is the returned message. */
const LONGEST = 100_000;
const MOST_RECIPIENTS = 50;
const LONGEST_ANSWER = 500;

const DAEMON = /^(?:mailer-daemon|mail-daemon|postmaster|mdaemon|microsoftexchange\w{0,64})@/i;
const SUBJECT =
  /undeliver|delivery (?:status|failure|notification|has failed|incomplete)|returned mail|return to sender|mail delivery|failure notice|message not delivered|could not be delivered|warning: message|unzustellbar|zustellung|non remis|non distribu|échec de la remise|αδυναμία παράδοσης|δεν παραδόθηκε|mancata consegna|no se puede entregar|niedostarcz|onbestelbaar/iu;
const WORDS =
  /created automatically by mail delivery software|this is the qmail-send program|did not reach (?:some or all of )?the (?:intended|following) recipient|could not be delivered to|delivery to the following recipients? (?:has )?failed|undeliverable|permanent fatal errors|wasn't delivered|unable to deliver|konnte nicht (?:zugestellt|übermittelt) werden|n'a pas pu être (?:remis|distribué)|δεν ήταν δυνατή η παράδοση/iu;
const DELAY =
  /(?:delivery|message) (?:is |has been )?(?:temporarily )?delayed|still being retried|will (?:continue|keep) (?:to (?:try|retry)|trying|to be retried)|not yet been delivered|delivery incomplete|zustellung verzögert|retardée/iu;
const ADDRESS = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.){1,8}[a-z]{2,24}/i;
const STATUS = /\b([245]\.\d{1,3}\.\d{1,3})\b/;
const ANSWER = /\b(?:5\d\d|4\d\d)[- ](?:[245]\.\d{1,3}\.\d{1,3}\b)?[^\n]{0,400}/;

/** The report that a message is; null when it is none. Reads each text once. */
export function readBounce(message: PossibleBounce): Bounce | null {
  const status = message.deliveryStatus?.slice(0, LONGEST) ?? null;
  const isStandard =
    status !== null && message.contentType.startsWith('multipart/report') && recipientsIn(status).length > 0;
  if (isStandard) {
    return { form: 'STANDARD', recipients: recipientsIn(status) };
  }
  return isFreeText(message) ? { form: 'FREE_TEXT', recipients: recipientsInWords(message) } : null;
}

function isFreeText({ fromAddress, envelopeFrom, subject, text, failedRecipients }: PossibleBounce): boolean {
  const isFromServer = DAEMON.test(fromAddress) || failedRecipients !== '';
  if (!isFromServer && envelopeFrom !== '') return false;
  const says = Number(SUBJECT.test(subject)) + Number(WORDS.test(text.slice(0, LONGEST)));
  // A person may write about undelivered mail: only a mail server is believed by one sign.
  return isFromServer ? says >= 1 || failedRecipients !== '' : says === 2;
}

/** The fields of RFC 3464: a group about the message, and one about each recipient. */
function recipientsIn(status: string): BouncedRecipient[] {
  return status
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((group) => fieldsOf(group))
    .filter((fields) => fields.has('action') || fields.has('final-recipient'))
    .slice(0, MOST_RECIPIENTS)
    .map((fields) => ({
      address: addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient')),
      action: actionOf(fields.get('action') ?? '', fields.get('status') ?? ''),
      status: STATUS.exec(fields.get('status') ?? '')?.[1] ?? null,
      answer: readable(fields.get('diagnostic-code')?.replace(/^[\w-]{1,20}\s*;\s*/, '') ?? null),
    }));
}

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

function actionOf(action: string, status: string): BounceAction {
  const word = action.toLowerCase().split(/[\s(]/)[0];
  if (word === 'delayed') return 'DELAYED';
  if (word === 'failed') return 'FAILED';
  if (word === '') return status.startsWith('5') ? 'FAILED' : 'DELAYED';
  return 'DELIVERED'; // delivered, relayed, expanded
}

function recipientsInWords({
  text,
  subject,
  failedRecipients,
  returned,
}: PossibleBounce): BouncedRecipient[] {
  const words = ownWords(text.slice(0, LONGEST));
  const action: BounceAction = DELAY.test(subject) || DELAY.test(words) ? 'DELAYED' : 'FAILED';
  const named = failedRecipients.split(',').map((part) => addressIn(part));
  const addresses = [...new Set([...named, ...addressesInWords(words), addressIn(toOf(returned))])].filter(
    (address) => address !== null,
  );
  const answer = readable(ANSWER.exec(words)?.[0] ?? null);
  const status = STATUS.exec(answer ?? words)?.[1] ?? null;
  const found = named[0] ? addresses.slice(0, named.length) : addresses.slice(0, 1);
  const recipients = found.length > 0 ? found : [null];
  return recipients.map((address) => ({ address, action, status, answer }));
}

/** What the server wrote, without the mail that it sends back. */
function ownWords(text: string): string {
  const end =
    /^-{3,} ?(?:this is a copy|original message|below this line is a copy|returned message|message header)/im.exec(
      text,
    );
  return end ? text.slice(0, end.index) : text;
}

/** Addresses that stand for themselves on a line: "  ann@hospital.example", "<ann@hospital.example>:". */
function addressesInWords(words: string): (string | null)[] {
  return words
    .split('\n')
    .slice(0, 200)
    .filter((line) => line.length < 300)
    .filter(
      (line) =>
        /^[\s<"'(]*[^\s<>]{1,320}@[^\s<>]{1,255}>?[\s:;,.")']*$/.test(line) ||
        /(?:to|recipient|an|à):?\s/i.test(line),
    )
    .map((line) => addressIn(line));
}

function toOf(returned: string | null): string | undefined {
  return /^to:([^\n]{1,400})/im.exec(returned?.slice(0, 20_000) ?? '')?.[1];
}

function addressIn(text: string | undefined): string | null {
  return ADDRESS.exec((text ?? '').slice(0, 1_000))?.[0].toLowerCase() ?? null;
}

function readable(text: string | null): string | null {
  const plain = (text ?? '')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain.slice(0, LONGEST_ANSWER);
}
