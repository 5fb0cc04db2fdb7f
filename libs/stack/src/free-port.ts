import { createServer } from 'node:net';

// The system may hand out the same port twice before its first taker has bound it.
const promised = new Set<number>();

/** True when a server could listen on this port of 127.0.0.1 now. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== null;
}

/** `preferred` when it is free, otherwise any free port of 127.0.0.1, never the same one twice in a process. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && preferred > 0 && (await isPortFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = await tryPort(0);
    if (port === null || promised.has(port)) continue;
    promised.add(port);
    return port;
  }
  throw new Error('No free port was found on 127.0.0.1.');
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (failure: NodeJS.ErrnoException) => {
      if (failure.code === 'EADDRINUSE' || failure.code === 'EACCES') resolve(null);
      else reject(failure);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
