import { PortalError } from '#domain/core/errors.ts';
import { accountJobs } from '../accounts/jobs.ts';
import { auditJobs } from '../audit/jobs.ts';
import { channelJobs } from '../channels/jobs.ts';
import type { Job, JobServices } from '../core/job.ts';
import { systemActor } from '../core/system-actor.ts';
import { importJobs } from '../imports/jobs.ts';
import { initiativeJobs } from '../initiatives/jobs.ts';
import { mailJobs } from '../mail/jobs.ts';
import { missionJobs } from '../missions/jobs.ts';
import { operationJobs } from '../operations/jobs.ts';
import { organisationJobs } from '../organisations/jobs.ts';
import type { Portal } from '../portal.ts';
import { resourceJobs } from '../resources/jobs.ts';

export interface Jobs {
  stop(): Promise<void>;
}

/** Starts every job of every noun, each in its own rhythm; one that fails is logged and tried again. */
export function startJobs(portal: Portal): Jobs {
  const { settings, database, log, clock } = portal;
  const services: JobServices = {
    settings,
    database,
    log,
    clock,
    run: async (command, input) =>
      portal.run(command, input, { actor: systemActor, requestId: clock.newId(), address: 'local' }),
  };
  const jobs = [
    ...accountJobs,
    ...mailJobs,
    ...organisationJobs,
    ...missionJobs,
    ...importJobs,
    ...initiativeJobs,
    ...resourceJobs,
    ...channelJobs,
    ...auditJobs,
    ...operationJobs,
  ];
  const running = jobs.map((job) => repeat(job, services));
  return { stop: async () => void (await Promise.all(running.map((stop) => stop()))) };
}

function repeat(job: Job, services: JobServices): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let current = Promise.resolve();

  const once = async () => {
    try {
      await job.run(services);
    } catch (error) {
      const refused = error instanceof PortalError;
      services.log[refused ? 'warn' : 'error']({ err: error, job: job.name }, 'job failed');
    }
  };
  const next = () => {
    timer = setTimeout(() => {
      current = once().then(() => {
        if (!stopped) next();
      });
    }, job.everySeconds * 1_000);
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current;
  };
}
