import { globSync } from 'node:fs';

// The journeys have a configuration of their own, because they need the built product.
const projects = globSync('{apps,libs}/*/jest.config.mjs', { cwd: import.meta.dirname })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('apps/web-e2e/'))
  .sort();

export default {
  projects: projects.map((file) => `<rootDir>/${file}`),
  // Two cores are what a small runner has; a third worker fills the time in which tests wait for real servers. Each test of the
  // server has a database of its own.
  maxWorkers: 3,
  // Read from here alone when several projects run.
  testTimeout: 60_000,
};
