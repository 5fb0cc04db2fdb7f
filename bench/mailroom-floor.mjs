// The floor of the mailroom: the same SMTP listener, which writes the raw message to a file, syncs it and its folder, and
// says 250. It reads nothing, keeps no row and starts no job.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

const folder = process.env.FLOOR_FOLDER;
let count = 0;

async function keep(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  const file = await open(join(folder, `${(count += 1)}.eml`), 'wx');
  await file.writeFile(Buffer.concat(chunks));
  await file.sync();
  await file.close();
  const names = await open(folder);
  await names.sync();
  await names.close();
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  size: 40_000_000,
  onData: (stream, _, done) => keep(stream).then(() => done(null, 'Kept'), done),
});
server.listen(0, '127.0.0.1', () => console.log(`ready smtp://127.0.0.1:${server.server.address().port}`));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
