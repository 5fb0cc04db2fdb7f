// The floor: bare Node `http`, `pg` with prepared statements and `JSON.stringify`, answering the same content from the
// same tables. It has no sign-in, no row-level security, no GraphQL, no limits.
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 10 });
const LISTED = `t.id, t.reference, t.subject, t.language, t.kind, t.status, t.turn, t.priority, t.tlp, t.opened_at AS "openedAt",
  t.last_activity_at AS "lastActivityAt", o.id AS o_id, o.name AS o_name, o.country AS o_country, a.id AS a_id, a.name AS a_name,
  t.clock_kind, t.next_due_at, t.clock_started_at, t.clock_minutes, t.clock_working_time`;
const QUEUE = {
  name: 'queue',
  text: `SELECT ${LISTED} FROM (SELECT * FROM tickets t WHERE NOT t.is_finished AND t.turn = 'CENTRE'
      ORDER BY t.priority, t.is_answered, t.queue_due_at, t.id LIMIT 26) t
    JOIN organisations o ON o.id = t.organisation_id LEFT JOIN users a ON a.id = t.assignee_id
    ORDER BY t.priority, t.is_answered, t.queue_due_at, t.id`,
};
const TICKET = {
  name: 'ticket',
  text: `SELECT ${LISTED}, t.body, t.urgency, t.ransomware, t.rsit_class AS "rsitClass", t.rsit_type AS "rsitType",
      t.affected_systems AS "affectedSystems", t.tags, t.first_answered_at AS "firstAnsweredAt", t.version, o.time_zone AS o_time_zone,
      r.id AS r_id, r.name AS r_name, r.side AS r_side
    FROM tickets t JOIN organisations o ON o.id = t.organisation_id LEFT JOIN users r ON r.id = t.requester_id
    LEFT JOIN users a ON a.id = t.assignee_id WHERE t.id = $1`,
};
const MESSAGES = {
  name: 'messages',
  text: `SELECT m.id, m.kind, m.body, m.language, m.created_at AS "createdAt", u.id AS u_id, u.name AS u_name, u.side AS u_side
    FROM ticket_messages m LEFT JOIN users u ON u.id = m.author_id WHERE m.ticket_id = $1 ORDER BY m.created_at, m.id LIMIT 500`,
};
const PARTICIPANTS = {
  name: 'participants',
  text: 'SELECT u.id, u.name, u.side FROM ticket_participants p JOIN users u ON u.id = p.user_id WHERE p.ticket_id = $1 ORDER BY p.added_at',
};
const OPENING = {
  command: {
    name: 'command',
    text: `INSERT INTO commands VALUES ($1, $2, 'openTicket', $3, $4, now()) ON CONFLICT DO NOTHING RETURNING key`,
  },
  reference: { name: 'reference', text: 'SELECT new_ticket_reference(now()) AS reference' },
  ticket: {
    name: 'insert',
    text: `INSERT INTO tickets (id, organisation_id, reference, kind, subject, body, language, status, turn, priority, urgency, ransomware,
        rsit_class, rsit_type, tlp, team, requester_id, opened_at, last_activity_at, clock_kind, clock_started_at, clock_minutes,
        clock_working_time, next_due_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 'NEW', 'CENTRE', 'P4', $8, 'NO', 'other', 'undetermined', 'AMBER', 'FIRST_LINE', $9, now(), now(),
        'FIRST_ANSWER', now(), 480, true, now() + interval '8 hours') RETURNING id, reference, status, priority, opened_at AS "openedAt"`,
  },
  participant: { name: 'participant', text: 'INSERT INTO ticket_participants VALUES ($1, $2, $3, now())' },
  event: {
    name: 'event',
    text: `WITH event AS (INSERT INTO events (id, organisation_id, ticket_id, type, audience, actor_id, facts, at)
        VALUES ($1, $2, $3, 'TICKET_OPENED', 'EVERYONE', $4, $5, now()) RETURNING id)
      SELECT enqueue($6), pg_notify('salus_live', $7) FROM event`,
  },
};

const listed = ({
  o_id,
  o_name,
  o_country,
  a_id,
  a_name,
  clock_kind,
  next_due_at,
  clock_started_at,
  clock_minutes,
  clock_working_time,
  ...row
}) => ({
  ...row,
  organisation: { id: o_id, name: o_name, country: o_country },
  assignee: a_id && { id: a_id, name: a_name },
  clock: next_due_at && {
    kind: clock_kind,
    dueAt: next_due_at,
    startedAt: clock_started_at,
    minutes: clock_minutes,
    workingTime: clock_working_time,
  },
});

async function queue() {
  const { rows } = await pool.query(QUEUE);
  const nodes = rows.slice(0, 25).map(listed);
  return { tickets: { nodes, pageInfo: { endCursor: nodes.at(-1)?.id, hasNextPage: rows.length > 25 } } };
}

async function ticket({ id }) {
  const [found, messages, participants] = await Promise.all([
    pool.query({ ...TICKET, values: [id] }),
    pool.query({ ...MESSAGES, values: [id] }),
    pool.query({ ...PARTICIPANTS, values: [id] }),
  ]);
  const { r_id, r_name, r_side, o_time_zone, ...row } = found.rows[0];
  const shown = listed(row);
  return {
    ticket: {
      ...shown,
      organisation: { ...shown.organisation, timeZone: o_time_zone },
      requester: { id: r_id, name: r_name, side: r_side },
      participants: participants.rows,
      messages: messages.rows.map(({ u_id, u_name, u_side, ...message }) => ({
        ...message,
        author: { id: u_id, name: u_name, side: u_side },
      })),
    },
  };
}

async function open({ input }) {
  const { userId, organisationId } = JSON.parse(process.env.FLOOR_REQUESTER);
  const client = await pool.connect();
  try {
    const id = randomUUID();
    const run = (statement, ...values) => client.query({ ...statement, values });
    await client.query('BEGIN');
    await run(OPENING.command, userId, input.idempotencyKey, Buffer.from(input.subject), id);
    const { rows } = await run(OPENING.reference);
    const { kind, subject, body, language, urgency } = input;
    const made = await run(
      OPENING.ticket,
      id,
      organisationId,
      rows[0].reference,
      kind,
      subject,
      body,
      language,
      urgency,
      userId,
    );
    await run(OPENING.participant, organisationId, id, userId);
    const eventId = randomUUID();
    const jobs = ['write-mails', 'evaluate-rules'].map((task) => ({ task, payload: { eventId } }));
    const notice = { id: eventId, organisationId, ticketId: id, type: 'TICKET_OPENED', audience: 'EVERYONE' };
    await run(
      OPENING.event,
      eventId,
      organisationId,
      id,
      userId,
      '{}',
      JSON.stringify(jobs),
      JSON.stringify(notice),
    );
    await client.query('COMMIT');
    return { openTicket: made.rows[0] };
  } finally {
    client.release();
  }
}

const answers = { '/queue': queue, '/ticket': ticket, '/open': open };

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString());
    answers[request.url](variables).then(
      (data) =>
        response
          .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
          .end(JSON.stringify({ data })),
      (failure) => response.writeHead(500).end(String(failure)),
    );
  });
});
server.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${server.address().port}`));
