import pg from 'pg';

type Sent = string | { readonly text?: string };

/** The texts of all statements that a trust class sends to PostgreSQL while `work` runs. */
export async function countStatements(loginClass: string, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const prototype = pg.Client.prototype as unknown as {
    query: (this: pg.Client, ...call: unknown[]) => unknown;
  };
  const { query } = prototype;
  prototype.query = function (...call) {
    const { application_name } = (this as unknown as { connectionParameters: { application_name?: string } })
      .connectionParameters;
    const [sent] = call as [Sent];
    if (application_name === `salus ${loginClass}`)
      statements.push(typeof sent === 'string' ? sent : (sent.text ?? ''));
    return query.apply(this, call);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return statements;
}
