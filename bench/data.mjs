// Fills a database with many organisations, tickets, conversations and articles. Written in SQL: only their number matters.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const ORGANISATIONS = 200;
const ARTICLE_FOLDER = join(import.meta.dirname, '../apps/api/demo/articles');

const BASE = `
  INSERT INTO organisations (id, name, kind, country, language, time_zone, created_at)
    SELECT md5('organisation ' || n)::uuid, 'Hospital ' || n, CASE n WHEN 0 THEN 'SUPPORT_CENTRE' ELSE 'GENERAL_HOSPITAL' END,
      'IE', 'en', 'Europe/Dublin', now() FROM generate_series(0, ${ORGANISATIONS}) n;
  INSERT INTO users (id, organisation_id, side, email, name, language, time_zone, created_at)
    SELECT md5('user ' || n)::uuid, md5('organisation ' || CASE WHEN n < 20 THEN 0 ELSE 1 + n % ${ORGANISATIONS} END)::uuid,
      CASE WHEN n < 20 THEN 'CENTRE' ELSE 'REQUESTER' END, 'user' || n || '@bench.example', 'Person ' || n, 'en', 'Europe/Dublin', now()
    FROM generate_series(0, 1019) n;
  INSERT INTO memberships (organisation_id, user_id, role)
    SELECT organisation_id, id, CASE side WHEN 'CENTRE' THEN 'AGENT' ELSE 'STAFF' END FROM users;`;

// Four of five tickets are finished; an open one in two waits for the Centre; every ticket has one to eight messages.
const ticketsSql = (count) => `
  CREATE TEMP TABLE made AS SELECT n, md5('ticket ' || n)::uuid AS id, requester.organisation_id, requester.id AS requester_id,
      CASE WHEN n % 5 > 0 THEN 'CLOSED' WHEN n % 2 = 0 THEN 'OPEN' ELSE 'WAITING_FOR_REQUESTER' END AS status,
      'P' || 1 + (n / 5) % 5 AS priority, now() - n * interval '3 minutes' AS opened_at, md5('user ' || n % 20)::uuid AS agent_id
    FROM generate_series(1, ${count}) n JOIN users requester ON requester.id = md5('user ' || 20 + n % 1000)::uuid;
  INSERT INTO ticket_references SELECT 2026, n FROM made;
  INSERT INTO tickets (id, organisation_id, reference, kind, subject, body, language, status, turn, priority, impact, urgency, ransomware,
      rsit_class, rsit_type, tlp, affected_systems, tags, team, requester_id, assignee_id, opened_at, last_activity_at, first_answered_at,
      last_answered_at, last_requester_message_at, resolved_at, closed_at, clock_kind, clock_started_at, clock_minutes, clock_working_time,
      next_due_at)
    SELECT id, organisation_id, 'SAL-26-' || lpad(n::text, 6, '0'), 'INCIDENT', 'Ticket ' || n || ' about a system that does not answer',
      repeat('What happened on ward ' || n || ', in a few sentences. ', 8), 'en', status,
      CASE status WHEN 'CLOSED' THEN 'NOBODY' WHEN 'OPEN' THEN 'CENTRE' ELSE 'REQUESTER' END, priority, NULL, 'HOURS', 'NO', 'other',
      'undetermined', 'AMBER', '{EHR,PACS}', '{bench}', 'FIRST_LINE', requester_id, agent_id, opened_at, opened_at + interval '2 hours',
      CASE WHEN n % 15 = 0 THEN NULL ELSE opened_at + interval '10 minutes' END, opened_at + interval '10 minutes',
      opened_at + interval '2 hours', CASE status WHEN 'CLOSED' THEN opened_at + interval '1 day' END,
      CASE status WHEN 'CLOSED' THEN opened_at + interval '2 days' END, CASE status WHEN 'OPEN' THEN 'NEXT_ANSWER' END,
      CASE status WHEN 'OPEN' THEN opened_at + interval '2 hours' END, CASE status WHEN 'OPEN' THEN 60 END,
      CASE status WHEN 'OPEN' THEN false END, CASE status WHEN 'OPEN' THEN opened_at + interval '3 hours' END FROM made;
  INSERT INTO ticket_participants SELECT organisation_id, id, requester_id, opened_at FROM made;
  INSERT INTO ticket_messages (id, organisation_id, ticket_id, kind, author_id, body, language, created_at)
    SELECT md5('message ' || n || ' ' || m)::uuid, organisation_id, id, CASE WHEN m % 4 = 3 THEN 'NOTE' ELSE 'REPLY' END,
      CASE WHEN m % 2 = 0 THEN agent_id ELSE requester_id END, repeat('Message ' || m || ' of this conversation. ', 10), 'en',
      opened_at + m * interval '15 minutes' FROM made, generate_series(1, 1 + n % 8) m;
  INSERT INTO events (id, organisation_id, ticket_id, type, audience, actor_id, facts, at)
    SELECT md5('event ' || n || ' ' || m)::uuid, organisation_id, id, CASE m WHEN 0 THEN 'TICKET_OPENED' ELSE 'TICKET_REPLIED' END, 'EVERYONE',
      requester_id, '{}', opened_at + m * interval '15 minutes' FROM made, generate_series(0, n % 4) m;
  DROP TABLE made;`;

/** Paragraphs of the demo's English guidance: real words of the field, so that searches find something. */
function paragraphs() {
  return readdirSync(ARTICLE_FOLDER)
    .filter((name) => name.endsWith('.en.md'))
    .flatMap((name) =>
      readFileSync(join(ARTICLE_FOLDER, name), 'utf8')
        .split(/^---$/m)
        .slice(2)
        .join('')
        .split(/\n{2,}/),
    )
    .map((text) => text.trim())
    .filter((text) => text.length > 80);
}

async function addArticles(client, count) {
  const texts = paragraphs();
  await client.query(`INSERT INTO articles (id, slug, pillar, audiences, created_at)
    SELECT md5('article ' || n)::uuid, 'article-' || n, (ARRAY['PREVENT','DETECT','RESPOND','DETER'])[1 + n % 4], '{TECHNICAL}', now()
    FROM generate_series(1, ${count}) n`);
  await client.query(`INSERT INTO article_translations (id, article_id, language, created_at)
    SELECT md5('text ' || n)::uuid, md5('article ' || n)::uuid, 'en', now() FROM generate_series(1, ${count}) n`);
  await client.query(
    `INSERT INTO article_revisions (id, translation_id, number, state, origin, slug, title, summary, body, pillar, audiences, tlp, organisation_ids,
        last_reviewed_on, sources, author_ids, created_at, published_at)
      SELECT md5('revision ' || n)::uuid, md5('text ' || n)::uuid, 1, 'PUBLISHED', 'IMPORT', 'article-' || n, left(($1::text[])[1 + n % $2] , 60) || ' ' || n,
        left(($1::text[])[1 + (n * 7) % $2], 200),
        ($1::text[])[1 + (n * 3) % $2] || E'\n\n' || ($1::text[])[1 + (n * 5) % $2] || E'\n\n' || ($1::text[])[1 + (n * 11) % $2]
          || E'\n\n' || ($1::text[])[1 + (n * 13) % $2],
        a.pillar, a.audiences, 'CLEAR', '{}', '2026-11-01', '[]', ARRAY[md5('author')::uuid], now(), now()
      FROM generate_series(1, ${count}) n JOIN articles a ON a.id = md5('article ' || n)::uuid`,
    [texts, texts.length],
  );
  await client.query(`INSERT INTO article_texts (id, article_id, language, title, summary, body, last_reviewed_on, sources, published_at, version, revision_id)
    SELECT t.id, t.article_id, t.language, r.title, r.summary, r.body, r.last_reviewed_on, r.sources, r.published_at, r.number, r.id
    FROM article_translations t JOIN article_revisions r ON r.translation_id = t.id`);
}

/** Fills an empty, migrated database. */
export async function fill(url, { tickets, articles }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(BASE);
  await client.query(ticketsSql(tickets));
  await addArticles(client, articles);
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** A session of a person made above, as a cookie: `n` below 20 is an agent, above it staff of a hospital. */
export async function signIn(url, n) {
  const token = randomBytes(32).toString('base64url');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `INSERT INTO sessions (hash, user_id, created_at, seen_at, expires_at)
      VALUES ($1, md5('user ' || $2::int)::uuid, now(), now(), now() + interval '10 hours')`,
    [createHash('sha256').update(token).digest(), n],
  );
  await client.end();
  return `salus_session=${token}`;
}

/** Ids of tickets to read, spread over all of them. */
export async function ticketIds(url, count) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('SELECT id FROM tickets ORDER BY md5(id::text) LIMIT $1', [count]);
  await client.end();
  return rows.map(({ id }) => id);
}
