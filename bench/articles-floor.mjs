// The floor of article pages: bare Node `http`, which reads the finished, compressed page from PostgreSQL by one prepared
// statement and sends it, or says that the browser has it. It renders nothing and asks nobody who they are.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 10 });
const PAGE = {
  name: 'page',
  text: 'SELECT etag, CASE WHEN etag = $2 THEN NULL ELSE page END AS page FROM floor_pages WHERE path = $1',
};

async function answer(request, response) {
  const { rows } = await pool.query({
    ...PAGE,
    values: [request.url, request.headers['if-none-match'] ?? ''],
  });
  const [{ etag, page }] = rows;
  if (page === null) return response.writeHead(304, { etag }).end();
  const headers = { etag, 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' };
  return response.writeHead(200, { ...headers, 'content-length': page.length }).end(page);
}

const server = createServer((request, response) => {
  answer(request, response).catch((failure) => response.writeHead(500).end(String(failure)));
});
server.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${server.address().port}`));
