// The pages of the mail sink: plain HTML that needs no script.
import type { SinkMessage } from './mail-message.js';

/** The only style of the pages, served from an address of its own so that the policy can forbid inline style. */
export const MAIL_STYLE = `
:root { color-scheme: light dark; --line: #767676; --link: #005a66; --quiet: #595959; }
@media (prefers-color-scheme: dark) { :root { --link: #7fd3df; --quiet: #b3b3b3; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, pre:focus-visible, iframe:focus-visible { outline: 3px solid #b8860b; outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; color: var(--quiet); padding-block: .5rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-block-end: 1px solid var(--line); }
td, dd { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: 1rem; }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); background: #fff; }
summary { cursor: pointer; }
.sent { border-inline-start: 4px solid var(--link); padding: .5rem 1rem; }
input, textarea { font: inherit; width: 100%; max-width: 40rem; box-sizing: border-box; padding: .5rem; }
button { font: inherit; padding: .5rem 1rem; min-height: 2.75rem; cursor: pointer; }
`;

/** What a page shows beside the mail. */
export interface Shown {
  /** A form to write to the Centre. */
  mayWrite: boolean;
  /** That what was written just now has been handed over. */
  hasSent: boolean;
}

/** All mails, newest first. */
export function listPage(messages: SinkMessage[], { mayWrite, hasSent }: Shown): string {
  const rows = [...messages].reverse().map(
    (message) => `<tr>
<td>${timeOf(message)}</td>
<th scope="row"><a href="/messages/${message.id}">${escapeHtml(message.subject || '(no subject)')}</a></th>
<td>${escapeHtml(message.to || message.envelope.to.join(', '))}</td>
<td>${escapeHtml(message.from || message.envelope.from)}</td>
</tr>`,
  );
  const table = `<div class="wide" role="region" aria-label="Mails" tabindex="0"><table>
<caption>${messages.length === 1 ? '1 mail' : `${messages.length} mails`}, newest first. The last 500 are kept.</caption>
<thead><tr><th scope="col">Received</th><th scope="col">Subject</th><th scope="col">To</th><th scope="col">From</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
  return pageOf(
    'Mail sink',
    `<h1>Mail sink</h1>
${hasSent ? SENT : ''}
<p>Mail that Salus sends on this machine ends here and goes nowhere else.
<a href="/">Look again</a> · <a href="/messages.json">All as JSON</a></p>
${rows.length > 0 ? table : '<p>Nothing has arrived yet.</p>'}
${mayWrite ? writeForm() : ''}`,
  );
}

/** One mail: addresses, text, the HTML part in a frame that may do nothing, files, headers. */
export function messagePage(message: SinkMessage, { mayWrite, hasSent }: Shown): string {
  const facts: [string, string][] = [
    ['From', message.from],
    ['To', message.to],
    ['Cc', message.cc],
    ['Reply to', message.replyTo],
    ['Received', message.receivedAt],
    ['Handed over by', message.envelope.from || '(empty sender)'],
    ['Delivered to', message.envelope.to.join(', ')],
  ];
  const address = `/messages/${message.id}`;
  const files = message.attachments.map(
    (file, index) =>
      `<li><a href="${address}/files/${index}">${escapeHtml(file.filename)}</a> (${escapeHtml(file.contentType)}, ${file.size} bytes)</li>`,
  );
  const headers = message.headers.map(
    ({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  return pageOf(
    message.subject || '(no subject)',
    `<p><a href="/">All mails</a></p>
<h1>${escapeHtml(message.subject || '(no subject)')}</h1>
${hasSent ? SENT : ''}
<dl>${facts.map(([name, value]) => (value ? `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>` : '')).join('\n')}</dl>
<h2>Text</h2>
${message.text ? `<pre>${withLinks(message.text)}</pre>` : '<p>This mail has no text part.</p>'}
<h2>HTML</h2>
${message.html === null ? '<p>This mail has no HTML part.</p>' : `<iframe sandbox src="${address}/html" title="HTML part of the mail"></iframe>`}
${files.length > 0 ? `<h2>Files</h2><ul>${files.join('\n')}</ul>` : ''}
${mayWrite ? replyForm(message) : ''}
<h2>As sent</h2>
<details><summary>Headers</summary><dl>${headers.join('\n')}</dl></details>
<p><a href="${address}/raw">Raw mail</a></p>`,
  );
}

const SENT = '<p class="sent" role="status">Sent to the Centre.</p>';

function writeForm(): string {
  return `<h2>Write to the Centre</h2>
<form method="post" action="/write">
<p><label for="from">From</label><br><input id="from" name="from" type="email" required value="nurse@alpha.example"></p>
<p><label for="to">To</label><br><input id="to" name="to" type="email" required value="support@centre.example"></p>
<p><label for="subject">Subject</label><br><input id="subject" name="subject" required></p>
<p><label for="text">Text</label><br><textarea id="text" name="text" rows="6" required></textarea></p>
<p><button>Send</button></p></form>`;
}

function replyForm(message: SinkMessage): string {
  return `<h2>Reply</h2>
<p>As ${escapeHtml(message.to)}, to ${escapeHtml(message.replyTo || message.from)}.</p>
<form method="post" action="/messages/${message.id}/reply">
<p><label for="text">Text</label><br><textarea id="text" name="text" rows="6" required></textarea></p>
<p><button>Send the reply</button></p></form>`;
}

/** Why a form was not taken. */
export function refusedPage(why: string): string {
  return pageOf('Not sent', `<h1>Not sent</h1><p>${escapeHtml(why)} <a href="/">All mails</a></p>`);
}

/** A page for an address that leads nowhere. */
export function missingPage(): string {
  return pageOf('Not found', '<h1>Not found</h1><p>No such mail. <a href="/">All mails</a></p>');
}

function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><link rel="stylesheet" href="/style.css"></head>
<body><a class="skip" href="#content">To the content</a><main id="content">
${body}
</main></body></html>`;
}

function timeOf({ receivedAt }: SinkMessage): string {
  return `<time datetime="${receivedAt}">${receivedAt.slice(0, 19).replace('T', ' ')} UTC</time>`;
}

// The split keeps the addresses at the odd places, so text around them is escaped in one piece.
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/)
    .map((part, index) =>
      index % 2 === 1
        ? `<a href="${escapeHtml(part)}" rel="noopener noreferrer">${escapeHtml(part)}</a>`
        : escapeHtml(part),
    )
    .join('');
}

function escapeHtml(text: string): string {
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => named[character] ?? character);
}
