import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reading the context of a transaction, recording events, and handing jobs to the queue. */
export class Platform1795000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO salus_anonymous, salus_member, salus_agent, salus_worker, salus_auth;

      -- The context is empty text, not NULL, once a transaction has set it; both mean "nobody" and match no row.
      CREATE FUNCTION context_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('app.organisation', true), '')::uuid;
      CREATE FUNCTION context_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('app.user', true), '')::uuid;

      -- The queue's tables belong to the worker; everyone else may only add a job, and only this way.
      CREATE FUNCTION enqueue(jobs jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE job jsonb;
      BEGIN
        FOR job IN SELECT * FROM jsonb_array_elements(jobs) LOOP
          PERFORM graphile_worker.add_job(
            job->>'task', (job->'payload')::json,
            run_at => (job->>'runAt')::timestamptz,
            job_key => job->>'key',
            max_attempts => coalesce((job->>'maxAttempts')::int, 25));
        END LOOP;
      END $$;
      CREATE FUNCTION cancel_job(job_key text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ SELECT graphile_worker.remove_job(job_key) $$;
      REVOKE ALL ON FUNCTION enqueue(jsonb), cancel_job(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION enqueue(jsonb), cancel_job(text) TO salus_member, salus_agent, salus_worker;

      -- Workers that are alive hold an advisory lock on their own connection; it is gone the moment they are.
      CREATE TABLE workers (
        worker_id text PRIMARY KEY,
        lock_key bigint NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT, INSERT, DELETE ON workers TO salus_worker;
      CREATE FUNCTION free_jobs_of_dead_workers() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE dead text[];
      BEGIN
        SELECT array_agg(w.worker_id) INTO dead FROM workers w WHERE pg_try_advisory_xact_lock(w.lock_key);
        SELECT array_agg(DISTINCT j.locked_by) || dead INTO dead FROM graphile_worker._private_jobs j
          WHERE j.locked_by IS NOT NULL AND j.locked_at < now() - interval '5 seconds'
            AND NOT EXISTS (SELECT 1 FROM workers w WHERE w.worker_id = j.locked_by);
        IF dead IS NULL THEN RETURN 0; END IF;
        PERFORM graphile_worker.force_unlock_workers(dead);
        DELETE FROM workers WHERE worker_id = ANY(dead);
        RETURN cardinality(dead);
      END $$;
      REVOKE ALL ON FUNCTION free_jobs_of_dead_workers() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION free_jobs_of_dead_workers() TO salus_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone; drop the database instead.');
  }
}
