import { createHash, randomUUID } from 'node:crypto';
import type { TestApp } from './test-app.js';

/** A mail that has arrived, with a word in each of its texts: as the first text of a ticket, or in quarantine. Answers its id. */
export async function plantMail(
  test: TestApp,
  word: string,
  fromAddress: string,
  ticket: { readonly id: string; readonly organisationId: string } | null,
): Promise<string> {
  const id = randomUUID();
  const place = [ticket?.id ?? null, ticket?.organisationId ?? null];
  await test.sql(
    `INSERT INTO intake_messages (id, received_at, road, envelope_from, envelope_to, size, sha256, processed_at, outcome, reasons, from_address,
       from_name, subject, authentication, authenticated_by, sureness, ticket_id, organisation_id)
     VALUES ($1, now(), 'SMTP', $2, ARRAY[$2], 1, $3, now(), CASE WHEN $6::uuid IS NULL THEN 'QUARANTINE' ELSE 'NEW_TICKET' END,
       ARRAY['UNKNOWN_SENDER'], $2, $4, $5, 'PASS', 'DKIM', 'SURE', $6, $7)`,
    [
      id,
      fromAddress,
      createHash('sha256').update(id).digest(),
      `Sender ${word}`,
      `Mail subject ${word}`,
      ...place,
    ],
  );
  const file = {
    name: `${word}.txt`,
    kind: 'TEXT',
    mediaType: 'text/plain',
    isMisnamed: false,
    hasMacros: false,
    size: 1,
    sha256: 'ab',
    isInline: false,
  };
  await test.sql(
    `INSERT INTO mail_contents (intake_id, parts, html, files, sureness, ticket_id, organisation_id) VALUES ($1, $2, $3, $4, 'SURE', $5, $6)`,
    [
      id,
      JSON.stringify([{ kind: 'TEXT', text: `Mail ${word}` }]),
      `<p>${word}</p>`,
      JSON.stringify([file]),
      ...place,
    ],
  );
  return id;
}
