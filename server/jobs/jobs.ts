import { PortalError } from '#domain/core/errors.ts';
import { accountJobs } from '../accounts/jobs.ts';
import { acknowledgementJobs } from '../acknowledgements/jobs.ts';
import { attachmentJobs } from '../attachments/jobs.ts';
import { auditJobs } from '../audit/jobs.ts';
import { channelJobs } from '../channels/jobs.ts';
import type { Figures } from '../core/figures.ts';
import type { Job, JobServices } from '../core/job.ts';
import { systemActor } from '../core/system-actor.ts';
import type { WorkKind } from '../core/work.ts';
import { importJobs } from '../imports/jobs.ts';
import { importWork } from '../imports/work.ts';
import { initiativeJobs } from '../initiatives/jobs.ts';
import { sendMail } from '../mail/jobs.ts';
import { missionJobs } from '../missions/jobs.ts';
import { moderationJobs } from '../moderation/jobs.ts';
import { operationJobs } from '../operations/jobs.ts';
import { organisationJobs } from '../organisations/jobs.ts';
import { pollJobs } from '../polls/jobs.ts';
import type { Portal } from '../portal.ts';
import { reminderJobs } from '../reminders/jobs.ts';
import { resourceJobs } from '../resources/jobs.ts';
import { clearDone } from './clear-done.ts';
import { startWorker } from './worker.ts';

const ALONE_WITHIN_MS = 15_000;

export interface Jobs {
  stop(): Promise<void>;
}

/** What is done of the queue, by every process. */
const workKinds: readonly WorkKind[] = [sendMail, importWork];

/**
 * Starts every job of every noun, each in its own rhythm and in one process of all; one that fails is logged and
 * tried again. What is queued is done by all of them.
 */
export function startJobs(portal: Portal): Jobs {
  const { settings, database, files, log, clock } = portal;
  const services: JobServices = {
    settings,
    database,
    files,
    log,
    clock,
    run: async (command, input, requestId = clock.newId()) =>
      portal.run(command, input, { actor: systemActor, requestId, address: 'local' }),
  };
  const jobs = [
    ...accountJobs,
    ...organisationJobs,
    ...missionJobs,
    ...importJobs,
    ...initiativeJobs,
    ...resourceJobs,
    ...channelJobs,
    ...attachmentJobs,
    ...moderationJobs,
    ...reminderJobs,
    ...acknowledgementJobs,
    ...pollJobs,
    ...auditJobs,
    clearDone,
    ...operationJobs,
  ];
  const leadership = database.lead();
  const running = jobs.map((job) => repeat(job, services, leadership.leads, portal.figures));
  const alone = setTimeout(() => sayIfNotAlone(portal, leadership.leads()), ALONE_WITHIN_MS).unref();
  const worker = startWorker(services, workKinds);
  return {
    async stop() {
      clearTimeout(alone);
      await Promise.all([worker.stop(), ...running.map((stop) => stop())]);
      await leadership.resign();
    },
  };
}

/** Without Redis a second process is heard of by its lock alone. */
function sayIfNotAlone({ settings, log }: Portal, leads: boolean): void {
  if (leads || settings.redisUrl) return;
  log.warn('another process works on this database: set REDIS_URL, so that each hears of the other’s news');
}

function repeat(
  job: Job,
  services: JobServices,
  leads: () => boolean,
  figures: Figures,
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let current = Promise.resolve();

  const once = async () => {
    if (!leads()) return;
    const startedAt = performance.now();
    const ended = (succeeded: boolean) => figures.job(job.name, succeeded, performance.now() - startedAt);
    try {
      await job.run(services);
      ended(true);
    } catch (error) {
      ended(false);
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
