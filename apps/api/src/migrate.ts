import { readSettings } from './platform/config/settings.js';
import { migrate } from './platform/db/migrate.js';

const settings = readSettings(process.env);
if (!settings.DATABASE_OWNER_URL)
  throw new Error('DATABASE_OWNER_URL is needed to migrate. See docs/operations.md.');
const ran = await migrate(settings.DATABASE_OWNER_URL, settings.DATABASE_ROLE_SECRET);
console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}` : 'The database is up to date.');
