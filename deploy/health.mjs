// Asks the program in this container whether it is well: `node deploy/health.mjs /health/ready`.
const answer = await fetch(
  `http://127.0.0.1:${process.env.PORT ?? 3000}${process.argv[2] ?? '/health/live'}`,
  {
    signal: AbortSignal.timeout(4_000),
  },
);
process.exitCode = answer.ok ? 0 : 1;
