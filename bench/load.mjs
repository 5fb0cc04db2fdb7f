// One burst of load against one address, by autocannon.
import autocannon from 'autocannon';

/** Shape of `makeRequest()`: `{ path, headers, body }`; it is asked anew for every request. */
/** Each connection asks as fast as it is answered. */
export async function burst({ url, connections, seconds, makeRequest, method = 'POST', expected = 200 }) {
  const times = [];
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ method, setupRequest: (request) => ({ ...request, ...makeRequest() }) }],
  });
  running.on('response', (client, status, bytes, milliseconds) => times.push(milliseconds));
  const result = await running;
  const right = result.statusCodeStats[expected]?.count ?? 0;
  const wrong = result.requests.total - right + result.errors + result.timeouts;
  if (wrong > 0)
    throw new Error(
      `${wrong} of ${result.requests.total} requests to ${url} were not answered with ${expected}`,
    );
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p95: percentile(times, 0.95),
    p99: result.latency.p99,
  };
}

/** Its own: autocannon reports 90 and 97.5, and the goal of searches is named at 95. */
export function percentile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10;
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Alternates between the floor and Salus, so that whatever else the machine does hits both; answers medians. */
export async function compare({ rounds, load = burst, ...common }, floor, salus) {
  const seen = { floor: [], salus: [] };
  for (let round = 0; round < rounds; round += 1) {
    seen.floor.push(await load({ ...common, ...floor }));
    seen.salus.push(await load({ ...common, ...salus }));
  }
  const middle = (list) => ({
    perSecond: median(list.map(({ perSecond }) => perSecond)),
    p50: median(list.map(({ p50 }) => p50)),
    p95: median(list.map(({ p95 }) => p95)),
    p99: median(list.map(({ p99 }) => p99)),
  });
  const ratios = seen.salus.map(({ perSecond }, round) => perSecond / seen.floor[round].perSecond);
  return { floor: middle(seen.floor), salus: middle(seen.salus), ratio: median(ratios) };
}
